import type { ComponentChildren } from 'preact';
import type { Who } from '../client/answers.ts';
import { administers, chooseUnit, leave, unit } from '../client/identity.ts';
import { go, route } from '../client/navigation.ts';
import { PLACES, type Route } from '../client/route.ts';
import { ROLES } from '../words/roles.ts';
import { Link } from './page.tsx';

type Place = readonly [
  page: Exclude<keyof typeof PLACES, 'home'>,
  label: string,
  also: readonly Route['page'][],
];
const EVERYBODY: readonly Place[] = [
  ['new-report', 'Báo cáo', ['report', 'draft']],
  ['todo', 'Việc đến hạn', []],
  ['relay', 'Gửi kết quả', []],
  ['requests', 'Yêu cầu', ['new-request', 'request', 'request-table', 'request-entry']],
  ['templates', 'Mẫu', ['template']],
  ['ii06a', 'Biểu II.06a', []],
  ['lists', 'Danh sách', []],
  ['coverage', 'Trang đã đọc', ['problems']],
  ['import', 'Nhập từ Excel', []],
  ['procedures', 'Thủ tục', []],
  ['values', 'Số liệu khai', []],
  ['metrics', 'Chỉ tiêu', []],
];
const STAFF: readonly Place[] = [
  ['units', 'Cán bộ', []],
  ['devices', 'Thiết bị', []],
  ['switches', 'Công tắc', []],
  ['audit', 'Nhật ký', []],
];

/** Mark, places, for whom one works; the page below. */
export function Frame({ who, children }: { who: Who; children: ComponentChildren }) {
  const places = administers.value ? [...EVERYBODY, ...STAFF] : EVERYBODY;
  const { page } = route.value;
  return (
    <>
      <a class="skip" href="#noi-dung">
        Tới nội dung
      </a>
      <header class="top">
        <div class="bar">
          <Link to="/" class="mark">
            <img src="/icon.png" alt="" width={32} height={32} />
            <span>Liên Thông</span>
          </Link>
          <UnitChoice who={who} />
          <span class="who">
            <span class="soft">
              {who.name} · {ROLES[who.role]}
            </span>
            <button
              type="button"
              class="link"
              onClick={async () => {
                await leave();
                go('/', 'replace');
              }}
            >
              Đăng xuất
            </button>
          </span>
        </div>
        <nav class="places" aria-label="Các trang">
          {places.map(([place, label, also]) => (
            <Link key={place} to={PLACES[place]} current={page === place || also.includes(page)}>
              {label}
            </Link>
          ))}
        </nav>
      </header>
      {children}
    </>
  );
}

function UnitChoice({ who }: { who: Who }) {
  const chosen = unit.value;
  if (chosen === null) return <span />;
  if (who.units.length === 1) return <strong class="unit">{chosen.name}</strong>;
  return (
    <label class="unit">
      <span class="hidden">Đơn vị đang xem</span>
      <select name="unit" value={chosen.id} onChange={(event) => chooseUnit(event.currentTarget.value)}>
        {who.units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
