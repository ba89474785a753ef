import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportAnswer } from '#shared/contract/api.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { doubtful, explains, STATE_ORDER, STATES } from '../words/states.ts';

/** A longer list is opened on demand, so that the legend stays near. */
const SHOWN_AT_ONCE = 8;

/** What to look at before sending, the meaning of the signs, and figures that explain others. */
export function Overview(props: {
  report: ReportAnswer;
  jump(id: string): void;
  /** Figures far from another period, with the reason. */
  jumps?: ReadonlyMap<string, string>;
  /** What can be done with all of them at once. */
  children?: ComponentChildren;
}) {
  const { report, jump, jumps, children } = props;
  const figures = report.figures.filter((figure) => !explains(figure));
  const doubts = doubtful(report.figures, jumps);
  const measured = doubts.filter(({ figure }) => figure.metric !== null);
  const stated = doubts.filter(({ figure }) => figure.metric === null);
  const sure = figures.length - doubtful(report.figures).length;
  /** Complete, yet far from another period. */
  const far = doubts.length - (figures.length - sure);
  return (
    <>
      <section class="card">
        <h2>Cần xem trước khi gửi</h2>
        <p>
          <strong>
            {printCount(sure)}/{printCount(figures.length)}
          </strong>{' '}
          mục đã đủ.
          {doubts.length === 0 && ' Không có gì phải xem thêm.'}
          {far > 0 && ` Trong đó ${printCount(far)} mục khác hẳn kỳ trước, nên xem lại.`}
        </p>
        <progress max={figures.length} value={sure} aria-label="Số mục đã đủ" />
        {children}
        <Doubts title="Số liệu đọc, tính" doubts={measured} jump={jump} />
        <Doubts title="Nội dung đơn vị khai" doubts={stated} jump={jump} />
      </section>
      <Legend figures={figures} />
      <Explanations figures={report.figures.filter(explains)} jump={jump} />
    </>
  );
}

function Doubts(props: {
  title: string;
  doubts: readonly { figure: Figure; words: string }[];
  jump(id: string): void;
}) {
  const { title, doubts, jump } = props;
  const [all, setAll] = useState(false);
  if (doubts.length === 0) return null;
  const shown = all ? doubts : doubts.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <h3>
        {title} ({printCount(doubts.length)})
      </h3>
      <ul class="doubts">
        {shown.map(({ figure, words }) => (
          <li key={figure.id}>
            <button type="button" class="link" onClick={() => jump(figure.id)}>
              <span class={`sign ${figure.state}`} aria-hidden="true">
                {STATES[figure.state].sign}
              </span>
              {figure.label}
            </button>
            {(figure.metric !== null || figure.state === 'carried') && (
              <p class="soft">{said(figure, words)}</p>
            )}
          </li>
        ))}
      </ul>
      {shown.length < doubts.length && (
        <button type="button" onClick={() => setAll(true)}>
          Xem cả {printCount(doubts.length)} mục
        </button>
      )}
    </>
  );
}

/** A report may print one metric twice, as a count and as a ratio: its value tells which of them is meant. */
function said({ metric, printed }: Figure, words: string): string {
  return metric === null || printed === '' ? words : `${printed} · ${words}`;
}

function Legend({ figures }: { figures: readonly Figure[] }) {
  const counts = Map.groupBy(figures, ({ state }) => state);
  return (
    <section class="card">
      <h2>Ký hiệu trên báo cáo</h2>
      <dl class="legend">
        {STATE_ORDER.filter((state) => counts.has(state)).map((state) => (
          <div key={state}>
            <dt>
              <span class={`fig ${state}`}>
                {STATES[state].name} <sup aria-hidden="true">{STATES[state].sign}</sup>
              </span>{' '}
              {printCount(counts.get(state)?.length ?? 0)}
            </dt>
            <dd class="soft">{STATES[state].meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">Màu và ký hiệu không in ra Word.</p>
    </section>
  );
}

function Explanations({ figures, jump }: { figures: readonly Figure[]; jump(id: string): void }) {
  if (figures.length === 0) return null;
  return (
    <details class="card">
      <summary>{printCount(figures.length)} số liệu giải trình, không in trong báo cáo</summary>
      <ul class="doubts">
        {figures.map(({ id, label, printed, unit }) => (
          <li key={id} class="between">
            <button type="button" class="link" onClick={() => jump(id)}>
              {label}
            </button>
            <span class="digits nowrap">{printed === '' ? 'chưa có' : withUnit(printed, unit)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function withUnit(printed: string, unit: string): string {
  return unit === '%' || unit === '' ? printed : `${printed} ${unit}`;
}
