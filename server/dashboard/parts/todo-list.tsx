import type { TodoItem } from '#shared/contract/todo.ts';
import { dueWords } from '#shared/due-day.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';

const ROLES: Record<string, string> = { main: 'chủ trì', support: 'phối hợp' };
const URGENCIES: Record<string, string> = { urgent: 'Khẩn', veryUrgent: 'Thượng khẩn', express: 'Hỏa tốc' };
const SYSTEMS: Record<string, string> = { ioffice: 'iOffice', igate: 'iGate', file: 'tệp Excel' };

/** What is due, in the order it was given. @param left how many more there are than are shown */
export function TodoList({ items, left }: { items: readonly TodoItem[]; left: number }) {
  return (
    <section class="card scroll long">
      <table class="todo">
        <thead>
          <tr>
            <th scope="col">Hạn</th>
            <th scope="col">Việc</th>
            <th scope="col">Ai phải làm</th>
            <th scope="col">Liên quan</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.key} item={item} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p class="soft">Còn {printCount(left)} việc nữa; hãy chọn hệ thống hoặc đơn vị ở trên để xem.</p>
      )}
    </section>
  );
}

function Row({ item }: { item: TodoItem }) {
  const urgency = URGENCIES[item.urgency ?? ''];
  const part = ROLES[item.role ?? ''];
  const [first, ...others] = item.linked;
  return (
    <tr>
      <td class="nowrap digits">
        <span class={item.state === 'soon' ? '' : 'bad-text strong'}>{dueWords(item)}</span>
        <br />
        <span class="soft">{printDate(item.dueOn)}</span>
      </td>
      <td>
        <strong>{item.label}</strong> {urgency && <span class="badge unknown">{urgency}</span>}
        <br />
        <span class="soft">
          {kindWords(item)}
          {item.what && ` · ${item.what}`}
        </span>
      </td>
      <td>
        {item.unit ?? (part ? `đơn vị ${part}` : <span class="soft">trang chưa ghi</span>)}
        {item.unit !== null && part && <span class="soft"> ({part})</span>}
      </td>
      <td>
        {first}
        {others.length > 0 && <span class="soft"> và {printCount(others.length)} mục khác</span>}
      </td>
    </tr>
  );
}

function kindWords({ kind, key }: TodoItem): string {
  if (kind === 'dossier') return 'Hồ sơ, iGate';
  const system = SYSTEMS[key.split('/', 1)[0] ?? ''];
  return system === undefined ? 'Văn bản' : `Văn bản, ${system}`;
}
