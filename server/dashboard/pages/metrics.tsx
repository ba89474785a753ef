import { useState } from 'preact/hooks';
import type { MetricEntry } from '../client/answers.ts';
import { service } from '../client/service.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { Card, Page } from '../parts/page.tsx';
import { folded, kindWords } from '../words/metrics.ts';

/** The dictionary of figures: how each is counted, from what, and by which law. */
export function MetricsPage() {
  const metrics = useAnswer(service.metrics, []);
  const [sought, setSought] = useState('');
  return (
    <Page title="Danh mục chỉ tiêu" lead="Mỗi con số trong báo cáo được tính theo đúng một định nghĩa ở đây.">
      <Answered answer={metrics}>
        {(all) => {
          const words = folded(sought);
          const shown = all.filter((each) =>
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
                {shown.length}/{all.length} chỉ tiêu
              </p>
              {shown.map((each) => (
                <MetricCard key={each.id} metric={each} names={names} />
              ))}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function MetricCard({ metric, names }: { metric: MetricEntry; names: ReadonlyMap<string, string> }) {
  const { id, label, formula, source, law, traps, numerator, denominator, terms } = metric;
  const named = (reference: string): string =>
    `${reference.startsWith('-') ? '− ' : ''}${names.get(reference.replace(/^-/, '')) ?? reference}`;
  return (
    <Card class="metric">
      <div class="between">
        <h2>{label}</h2>
        <code>{id}</code>
      </div>
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
