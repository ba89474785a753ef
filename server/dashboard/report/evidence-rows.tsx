import { useState } from 'preact/hooks';
import type { EvidenceAnswer } from '#shared/contract/api.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { isTotal } from '#shared/contract/report-source.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Pager } from '../parts/pager.tsx';
import { cellWords, columnsOf } from '../words/evidence.ts';
import { RecordStory, recordOf } from './record-history.tsx';

/** Asks for a page of the rows behind a figure of a report or a draft. */
export type AskRows = (
  figure: string,
  side: 'n' | 'd',
  page: number,
  size: number,
) => Promise<EvidenceAnswer>;

const SIZE = 20;
/** Codes are read as one word. */
const WHOLE = new Set(['code', 'symbol', 'procedureCode', 'channel', 'status']);

/** The rows behind a figure, a page at a time, for a ratio each side; and what else speaks of the quantity. */
export function EvidenceRows({ ask, figure }: { ask: AskRows; figure: Figure }) {
  const [side, setSide] = useState<'n' | 'd'>('n');
  const [page, setPage] = useState(1);
  const answer = useAnswer(() => ask(figure.id, side, page, SIZE), [figure.id, side, page]);
  const choose = (next: 'n' | 'd'): void => {
    setSide(next);
    setPage(1);
  };
  return (
    <>
      <div class="between">
        <h3>{isTotal(figure) ? 'Số của từng đơn vị' : 'Các dòng phía sau'}</h3>
        {figure.nature === 'ratio' && !isTotal(figure) && (
          <fieldset class="sides">
            <legend class="hidden">Chọn tử số hoặc mẫu số</legend>
            <button type="button" aria-pressed={side === 'n'} onClick={() => choose('n')}>
              Tử số
            </button>
            <button type="button" aria-pressed={side === 'd'} onClick={() => choose('d')}>
              Mẫu số
            </button>
          </fieldset>
        )}
      </div>
      {answer.fault?.details?.code === 'no-rows' ? (
        <p class="soft">{side === 'd' ? 'Mẫu số' : 'Số liệu'} do đơn vị khai, không có dòng nào phía sau.</p>
      ) : (
        <Answered answer={answer}>
          {(evidence) => (
            <>
              <Rows key={`${side}${page}`} evidence={evidence} />
              <Pager page={evidence.page} size={evidence.size} total={evidence.total} onPage={setPage} />
              <Reconciliation lines={evidence.reconciliation} />
            </>
          )}
        </Answered>
      )}
    </>
  );
}

function Rows({ evidence }: { evidence: EvidenceAnswer }) {
  const columns = columnsOf(evidence.rows);
  const [shown, setShown] = useState<number | null>(null);
  const row = shown === null ? undefined : evidence.rows[shown];
  const record = row === undefined ? null : recordOf(row);
  if (evidence.rows.length === 0) return <p class="soft">Không có dòng nào.</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <section class="scroll rows" tabIndex={0} aria-label="Bảng các dòng">
        <table>
          <thead>
            <tr>
              {columns.map(([name, label]) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evidence.rows.map((row, index) => (
              <tr key={index}>
                {columns.map(([name], column) => (
                  <td key={name} class={WHOLE.has(name) ? 'nowrap' : name === 'sender' ? 'named' : ''}>
                    {column === 0 && recordOf(row) !== null ? (
                      <button
                        type="button"
                        class="link"
                        title="Xem lịch sử đọc"
                        aria-expanded={shown === index}
                        onClick={() => setShown(shown === index ? null : index)}
                      >
                        {cellWords(name, row[name]) || 'Lịch sử'}
                      </button>
                    ) : (
                      cellWords(name, row[name])
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {record !== null && row !== undefined && (
        <section class="story" aria-live="polite">
          <h3>Lịch sử đọc {cellWords(columns[0]?.[0] ?? '', row[columns[0]?.[0] ?? ''])}</h3>
          <RecordStory record={record} />
        </section>
      )}
    </>
  );
}

function Reconciliation({ lines }: { lines: EvidenceAnswer['reconciliation'] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>Đối chiếu</h3>
      <ul class="list">
        {lines.map(({ label, value, note }, index) => (
          <li key={index}>
            <span class="between">
              <span>{label}</span>
              <strong class="digits">{value === null ? 'chưa có' : printCount(value)}</strong>
            </span>
            <span class="soft">{note}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
