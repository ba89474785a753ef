import type { Ii06aCheck, Ii06aDossier, Ii06aList } from '#shared/contract/ii06a.ts';
import { valueWords } from '#shared/imports/words.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';

const STATES: Record<Ii06aCheck['state'], { name: string; badge: string }> = {
  passed: { name: 'Đạt', badge: 'complete' },
  broken: { name: 'Không đạt', badge: 'unknown' },
  warning: { name: 'Cần xem', badge: 'partial' },
  unknown: { name: 'Chưa đủ số liệu', badge: 'partial' },
};

/** Checks of the form, each with the rows it fails in and the dossiers behind it. */
export function Ii06aChecks({ checks }: { checks: readonly Ii06aCheck[] }) {
  return (
    <ul class="list">
      {checks.map(({ id, label, state, text, rows, lists }) => (
        <li key={id}>
          <span class="between">
            <strong>
              {id}. {label}
            </strong>
            <span class={`badge ${STATES[state].badge}`}>{STATES[state].name}</span>
          </span>
          <p>{text}</p>
          {rows.length > 0 && <p class="bad-text">Dòng chưa khớp: {rows.join('; ')}.</p>}
          {lists.map((list) => (
            <DossierList key={list.label} list={list} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A list of dossiers by code and dates; nothing when it is empty. */
export function DossierList({ list: { label, total, dossiers } }: { list: Ii06aList }) {
  if (total === 0) return null;
  return (
    <details>
      <summary>
        {label}: {printCount(total)} hồ sơ
      </summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Mã hồ sơ</th>
              <th scope="col">Ngày tiếp nhận</th>
              <th scope="col">Ngày hẹn trả</th>
              <th scope="col">Ngày có kết quả</th>
              <th scope="col">Trạng thái</th>
            </tr>
          </thead>
          <tbody>
            {dossiers.map((dossier) => (
              <DossierRow key={dossier.code} {...dossier} />
            ))}
          </tbody>
        </table>
      </div>
      {total > dossiers.length && <p class="soft">Chỉ liệt kê {printCount(dossiers.length)} hồ sơ đầu.</p>}
    </details>
  );
}

function DossierRow({ code, receivedAt, dueAt, finishedAt, status }: Ii06aDossier) {
  return (
    <tr>
      <td class="nowrap">{code}</td>
      {[receivedAt, dueAt, finishedAt].map((date, index) => (
        <td key={index} class="nowrap">
          {date === null ? <span class="soft">chưa có</span> : dayWords(date)}
        </td>
      ))}
      <td>{status === null ? '' : valueWords(status)}</td>
    </tr>
  );
}

/** Hosts give days, or days with a time of day. */
function dayWords(date: string): string {
  return valueWords(date.slice(0, 10));
}
