import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Figure } from '#shared/contract/figure.ts';
import { isTotal } from '#shared/contract/report-source.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { PLACES } from '../client/route.ts';
import { Link } from '../parts/page.tsx';
import { useEscape } from '../parts/use-escape.ts';
import { fullMoment } from '../words/moment.ts';
import { COVERAGE, COVERED_UNITS, NATURES, STATES } from '../words/states.ts';
import { type AskRows, EvidenceRows } from './evidence-rows.tsx';

/** Everything a figure rests on: definition, source, law, coverage, and the rows behind it. */
export function Evidence(props: {
  figure: Figure;
  rows: AskRows;
  open(id: string | null): void;
  /** What can be done with the figure here. */
  children?: ComponentChildren;
}) {
  const { figure, rows, open, children } = props;
  const [broad, setBroad] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(() => open(null));
  const state = STATES[figure.state];
  return (
    <section class={`card evidence${broad ? ' broad' : ''}`} aria-label="Bằng chứng của số liệu">
      <div class="between">
        <button type="button" class="link" onClick={() => open(null)}>
          ‹ Danh sách cần xem
        </button>
        {figure.metric !== null && (
          <button type="button" class="link" aria-pressed={broad} onClick={() => setBroad(!broad)}>
            {broad ? 'Thu hẹp' : 'Mở rộng bảng'}
          </button>
        )}
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {figure.label}
      </h2>
      <p class={`printed lines ${figure.nature === 'text' ? 'text' : ''}`}>
        {figure.printed === '' ? 'Chưa có số liệu' : figure.printed}
      </p>
      <p>
        <span class={`fig ${figure.state}`}>
          {state.name} <sup aria-hidden="true">{state.sign}</sup>
        </span>{' '}
        <span class="soft">{meaningOf(figure)}</span>
      </p>
      <Fraction figure={figure} />
      <CoverageNotes figure={figure} />
      {children}
      <p>{figure.formula}</p>
      {figure.metric !== null && figure.period !== null && <EvidenceRows ask={rows} figure={figure} />}
      {figure.notes.length > 0 && (
        <>
          <h3>Giải trình, lưu ý</h3>
          <ul>
            {figure.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <Definition figure={figure} />
    </section>
  );
}

function meaningOf(figure: Figure): string {
  if (isTotal(figure)) return 'Cộng từ báo cáo các đơn vị đã gửi.';
  if (figure.metric === null && figure.state === 'computed') return 'Liên Thông ghi sẵn, sửa được.';
  return STATES[figure.state].meaning;
}

function Fraction({ figure: { nature, n, d } }: { figure: Figure }) {
  if (nature !== 'ratio' || (n === null && d === null)) return null;
  const say = (value: number | null): string => (value === null ? 'chưa có' : printCount(value));
  return (
    <dl class="facts">
      <dt>Tử số</dt>
      <dd class="digits">{say(n)}</dd>
      <dt>Mẫu số</dt>
      <dd class="digits">{say(d)}</dd>
    </dl>
  );
}

function CoverageNotes({ figure }: { figure: Figure }) {
  const { coverage } = figure;
  // Put together from what units sent, not read on a page.
  const ofUnits = figure.metric === null || isTotal(figure);
  if (coverage === null) return null;
  return (
    <div class={`covered ${coverage.state}`}>
      <strong>{(ofUnits ? COVERED_UNITS : COVERAGE)[coverage.state]}</strong>
      {coverage.notes.length > 0 && (
        <ul>
          {coverage.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {coverage.state !== 'complete' && !ofUnits && (
        <Link to={PLACES.coverage}>Xem cần mở thêm trang nào</Link>
      )}
    </div>
  );
}

function Definition({ figure }: { figure: Figure }) {
  const { nature, unit, source, law, period, asOf, reason } = figure;
  return (
    <>
      <h3>Định nghĩa</h3>
      <dl class="facts">
        <dt>Loại</dt>
        <dd>
          {NATURES[nature]}
          {unit === '' ? '' : `, đơn vị tính ${unit}`}
        </dd>
        <dt>Nguồn</dt>
        <dd>{source}</dd>
        {law !== '' && (
          <>
            <dt>Căn cứ</dt>
            <dd>{law}</dd>
          </>
        )}
        {reason !== null && (
          <>
            <dt>Lý do</dt>
            <dd>{reason}</dd>
          </>
        )}
        {period !== null && (
          <>
            <dt>Kỳ</dt>
            <dd>
              {printDate(period.from)} – {printDate(period.to)}
            </dd>
          </>
        )}
        <dt>Tính đến</dt>
        <dd>{fullMoment(asOf)}</dd>
      </dl>
    </>
  );
}
