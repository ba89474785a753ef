import { useState } from 'preact/hooks';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { PLACES } from '../client/route.ts';
import { type TodoChoice, todoOf } from '../client/todo.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Choice } from '../parts/field.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { TodoList } from '../parts/todo-list.tsx';

const FIRST: TodoChoice = { within: 3, kind: '', who: null };
/** Values of the choice of units: `all`, or `u:` and a name, which may be empty. */
const ALL = 'all';

/** "Việc đến hạn": due and overdue documents and dossiers over both systems, from captured facts only. */
export function TodoPage() {
  return (
    <Page
      title="Việc đến hạn"
      lead="Văn bản của iOffice và hồ sơ của iGate chưa xong, đã quá hạn hoặc sắp đến hạn; việc gấp nhất ở trên."
    >
      <NeedsUnit>{(unitId) => <TodoOf key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function TodoOf({ unitId }: { unitId: string }) {
  const [choice, setChoice] = useState(FIRST);
  const change = (part: Partial<TodoChoice>) => setChoice((before) => ({ ...before, ...part }));
  const answer = useAnswer(() => todoOf(unitId, choice), [unitId, JSON.stringify(choice)]);
  return (
    <Answered answer={answer}>
      {(todo) => (
        <>
          <Card>
            <div class="fields">
              <Choice
                label="Hệ thống"
                name="kind"
                value={choice.kind}
                onPick={(kind) => change({ kind: kind === 'document' || kind === 'dossier' ? kind : '' })}
              >
                <option value="">Cả hai hệ thống</option>
                <option value="document">Văn bản (iOffice)</option>
                <option value="dossier">Hồ sơ (iGate)</option>
              </Choice>
              <Choice
                label="Ai phải làm"
                name="who"
                value={choice.who === null ? ALL : `u:${choice.who}`}
                onPick={(who) => change({ who: who === ALL ? null : who.slice(2) })}
              >
                <option value={ALL}>Tất cả</option>
                {[...new Set([...todo.who, ...(choice.who === null ? [] : [choice.who])])].map((who) => (
                  <option key={who} value={`u:${who}`}>
                    {who === '' ? 'Trang chưa ghi ai xử lý' : who}
                  </option>
                ))}
              </Choice>
              <Choice
                label="Đến hạn trong"
                name="within"
                value={String(choice.within)}
                onPick={(within) => change({ within: Number(within) })}
              >
                <option value="0">Hôm nay</option>
                <option value="3">3 ngày làm việc</option>
                <option value="5">5 ngày làm việc</option>
                <option value="10">10 ngày làm việc</option>
              </Choice>
            </div>
          </Card>
          <p aria-live="polite">
            <strong class={todo.overdue > 0 ? 'bad-text' : ''}>
              {printCount(todo.overdue)} việc quá hạn
            </strong>
            , {printCount(todo.due)} việc sắp đến hạn.
          </p>
          {todo.items.length > 0 ? (
            <TodoList items={todo.items} left={todo.overdue + todo.due - todo.items.length} />
          ) : (
            <Card>
              <p>Không có việc nào quá hạn hay đến hạn trong khoảng này.</p>
              <p class="soft">
                Nếu lẽ ra phải có, hãy mở danh sách văn bản, hồ sơ để Liên Thông đọc;{' '}
                <Link to={PLACES.coverage}>xem trang đã đọc</Link>.
              </p>
            </Card>
          )}
          {todo.notes.map((note) => (
            <p key={note} class="soft">
              {note}
            </p>
          ))}
        </>
      )}
    </Answered>
  );
}
