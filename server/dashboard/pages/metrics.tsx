import { useState } from 'preact/hooks';
import type { MetricEntry } from '../client/answers.ts';
import { service } from '../client/service.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { Card, Page } from '../parts/page.tsx';
import { folded, kindWords } from '../words/metrics.ts';

/** More than two hundred at once would be slow to draw and to scroll. */
const AT_ONCE = 20;

/** The dictionary of figures: how each is counted, from what, and by which law. */
export function MetricsPage() {
  const metrics = useAnswer(service.metrics, []);
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <Page title="Danh mục chỉ tiêu" lead="Mỗi con số trong báo cáo được tính theo đúng một định nghĩa ở đây.">
      <Answered answer={metrics}>
        {(all) => {
          const words = folded(sought);
          const found = all.filter((each) =>
            folded(`${each.label} ${each.id} ${each.formula} ${each.law}`).includes(words),
          );
          const names = new Map(all.map(({ id, label }) => [id, label]));
          return (
            <>
              <Field
                label="Tìm chỉ tiêu"
                name="sought"
                type="search"
                placeholder="đúng hạn, trực tuyến, văn bản đi…"
                value={sought}
                onText={setSought}
              />
              <p class="soft" aria-live="polite">
                {found.length}/{all.length} chỉ tiêu
              </p>
              {found.length === 0 && <p>Không có chỉ tiêu nào khớp; hãy thử từ ngắn hơn.</p>}
              {found.slice(0, shown).map((each) => (
                <MetricCard key={each.id} metric={each} names={names} />
              ))}
              {found.length > shown && (
                <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
                  Xem thêm {Math.min(AT_ONCE, found.length - shown)} chỉ tiêu
                </button>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function MetricCard({ metric, names }: { metric: MetricEntry; names: ReadonlyMap<string, string> }) {
  const { label, formula, source, law, traps, numerator, denominator, terms } = metric;
  const named = (reference: string): string =>
    `${reference.startsWith('-') ? '− ' : ''}${names.get(reference.replace(/^-/, '')) ?? reference}`;
  return (
    <Card class="metric">
      <h2>{label}</h2>
      <p>{formula}</p>
      <dl class="facts">
        <dt>Loại</dt>
        <dd>{kindWords(metric)}</dd>
        {numerator !== undefined && denominator !== undefined && (
          <>
            <dt>Tử số</dt>
            <dd>{named(numerator)}</dd>
            <dt>Mẫu số</dt>
            <dd>{named(denominator)}</dd>
          </>
        )}
        {terms !== undefined && (
          <>
            <dt>Gồm</dt>
            <dd>{terms.map(named).join('; ')}</dd>
          </>
        )}
        <dt>Nguồn</dt>
        <dd>{source}</dd>
        <dt>Căn cứ</dt>
        <dd>{law === '' ? 'không có' : law}</dd>
      </dl>
      {traps.length > 0 && (
        <ul class="traps" aria-label="Lưu ý">
          {traps.map((trap) => (
            <li key={trap}>{trap}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
