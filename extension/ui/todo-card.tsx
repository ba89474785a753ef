import type { TodoItem } from '#shared/contract/todo.ts';
import { dueWords } from '#shared/due-day.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import type { TodoGlance } from '../messages.ts';
import { moment } from './moment.ts';
import { count } from './words.ts';

/** So many the popup shows; the dashboard has all. */
const SHOWN = 3;
const ROLES: Record<string, string> = { main: 'chủ trì', support: 'phối hợp' };

/** What is due and overdue over both systems, the most urgent first. */
export function TodoCard({ todo, now, onAll }: { todo: TodoGlance; now: number; onAll(): void }) {
  const total = todo.overdue + todo.due;
  return (
    <section class="card" aria-label="Việc đến hạn">
      <div class="between">
        <h2>Việc đến hạn</h2>
        {total > 0 && (
          <span class="soft">
            {todo.overdue > 0 && <b class="late">{count(todo.overdue)} quá hạn</b>}
            {todo.overdue > 0 && todo.due > 0 && ' · '}
            {todo.due > 0 && `${count(todo.due)} sắp đến hạn`}
          </span>
        )}
      </div>
      {total === 0 ? (
        <p>Không có việc quá hạn hay đến hạn trong 3 ngày làm việc tới.</p>
      ) : (
        <ul class="list">
          {todo.items.slice(0, SHOWN).map((item) => (
            <Line key={item.key} item={item} />
          ))}
        </ul>
      )}
      <p class="soft">
        {!todo.fresh && `Danh sách lúc ${moment(todo.at, now)}, chưa hỏi lại được dịch vụ. `}
        Chỉ gồm việc đã đọc được hạn trên trang.
      </p>
      {total > 0 && (
        <button type="button" onClick={onAll}>
          {total > SHOWN ? `Xem tất cả ${count(total)} việc` : 'Mở trang Việc đến hạn'}
        </button>
      )}
    </section>
  );
}

function Line({ item }: { item: TodoItem }) {
  const kind = item.kind === 'dossier' ? 'Hồ sơ' : 'Văn bản';
  return (
    <li>
      <div class="clip" title={item.what ?? undefined}>
        <strong>{item.label}</strong> <span class="soft">· {item.what ?? kind}</span>
      </div>
      <div class="between">
        <span class={item.state === 'soon' ? 'due' : 'due late'} title={`Hạn ${printDate(item.dueOn)}`}>
          {dueWords(item)}
        </span>
        <span class="soft">{whoWords(item)}</span>
      </div>
    </li>
  );
}

/** Who must act, as far as a page has told. */
function whoWords({ unit, role }: TodoItem): string {
  const part = ROLES[role ?? ''];
  if (unit !== null) return part === undefined ? unit : `${unit} (${part})`;
  return part === undefined ? 'chưa rõ ai xử lý' : `đơn vị ${part}`;
}
