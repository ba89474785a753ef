import type { ComponentChildren } from 'preact';
import type { FillOutcome } from './apply.ts';
import { sorted } from './diff-words.ts';
import { type FormField, fieldWords } from './field.ts';
import type { FillRow } from './plan.ts';

interface RowsProps {
  rows: readonly FillRow[];
  onTick(row: FillRow, tick: boolean): void;
  /** Shows the officer where the field stands. */
  onPoint(field: FormField): void;
  /** Anything to choose under a row. */
  under?: ((row: FillRow) => ComponentChildren) | undefined;
}

/** Longer values stand in full under the field's name, shorter ones beside it. */
const SHORT = 24;

/** Every field with what stands there and what would, in the order an officer works. */
export function DiffRows(props: RowsProps) {
  const { sure, doubtful, impossible, same } = sorted(props.rows);
  return (
    <>
      {sure.length > 0 && <List {...props} title="Sẽ điền" rows={sure} />}
      {doubtful.length > 0 && (
        <List {...props} title="Cần anh, chị xem lại" rows={doubtful} note="Đánh dấu những ô đúng để điền." />
      )}
      {impossible.length > 0 && <List {...props} title="Không điền được" rows={impossible} />}
      {same.length > 0 && (
        <details>
          <summary>{same.length} ô đã đúng sẵn</summary>
          <List {...props} rows={same} />
        </details>
      )}
    </>
  );
}

function List({ title, note, rows, ...actions }: RowsProps & { title?: string; note?: string }) {
  return (
    <>
      {title && (
        <h3>
          {title} ({rows.length})
        </h3>
      )}
      {note && <p class="soft">{note}</p>}
      <ul>
        {rows.map((row) => (
          <DiffRow key={row.field.key} row={row} {...actions} />
        ))}
      </ul>
    </>
  );
}

function DiffRow({ row, onTick, onPoint, under }: Omit<RowsProps, 'rows'> & { row: FillRow }) {
  const name = fieldWords(row.field) || 'Ô không có nhãn';
  return (
    <li class="row">
      <span class="tick">
        {row.problem === null && !row.same && (
          <label class="tick">
            <input
              type="checkbox"
              aria-label={`Điền ${name}`}
              checked={row.tick}
              onChange={(event) => onTick(row, event.currentTarget.checked)}
            />
          </label>
        )}
      </span>
      <button type="button" class="place" title="Xem ô này trên trang" onClick={() => onPoint(row.field)}>
        {name}
      </button>
      <span class={row.old.length + row.now.length > SHORT ? 'change long' : 'change'}>
        {!row.same && row.old !== '' && (
          <>
            <s>{row.old}</s>
            {' → '}
          </>
        )}
        <b>{row.now}</b>
      </span>
      <p class="why">{row.reason}</p>
      {row.doubt && <p class="why doubt">{row.doubt}</p>}
      {row.problem && <p class="why problem">{row.problem}</p>}
      {under?.(row)}
    </li>
  );
}

/** What did not go as written, after filling. */
export function OutcomeRows({
  outcomes,
  onPoint,
}: {
  outcomes: readonly FillOutcome[];
  onPoint(field: FormField): void;
}) {
  const notable = outcomes.filter(({ words }) => words !== '');
  if (notable.length === 0) return null;
  return (
    <ul>
      {notable.map(({ row, words, shown, state }) => (
        <li key={row.field.key} class="row">
          <span class="tick" />
          <button type="button" class="place" onClick={() => onPoint(row.field)}>
            {fieldWords(row.field)}
          </button>
          <span class="change">
            <b>{shown || 'trống'}</b>
          </span>
          <p class={`why ${state === 'rejected' ? 'problem' : 'doubt'}`}>{words}</p>
        </li>
      ))}
    </ul>
  );
}
