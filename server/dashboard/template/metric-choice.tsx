import { useState } from 'preact/hooks';
import type { LearnedFigure } from '#shared/contract/template.ts';
import type { MetricEntry } from '../client/answers.ts';
import { Field } from '../parts/field.tsx';
import { folded } from '../words/metrics.ts';
import { fitsKind } from '../words/template.ts';

/** A longer list is narrowed by words. */
const SHOWN_AT_ONCE = 8;

/** Another metric of the dictionary, found by its words; only those that can stand in this place. */
export function MetricChoice(props: {
  metrics: readonly MetricEntry[];
  kind: LearnedFigure['kind'];
  /** Id of the chosen metric when it is none of the proposals. */
  chosen: string | null;
  pick(metric: MetricEntry): void;
}) {
  const { metrics, kind, chosen, pick } = props;
  const [sought, setSought] = useState('');
  const words = folded(sought).split(/\s+/).filter(Boolean);
  const found = metrics.filter((metric) => {
    const text = folded(`${metric.label} ${metric.id} ${metric.formula}`);
    return fitsKind(metric, kind) && words.length > 0 && words.every((word) => text.includes(word));
  });
  const kept = words.length === 0 ? metrics.filter(({ id }) => id === chosen) : [];
  return (
    <details open={chosen !== null}>
      <summary>Chỉ tiêu khác</summary>
      <Field
        label="Tìm chỉ tiêu"
        name="sought"
        type="search"
        placeholder="đúng hạn, trực tuyến, văn bản đi…"
        value={sought}
        onText={setSought}
      />
      {words.length > 0 && (
        <p class="soft" aria-live="polite">
          {found.length === 0
            ? 'Không có chỉ tiêu nào hợp với chỗ này. Thử từ khác.'
            : `${found.length} chỉ tiêu${found.length > SHOWN_AT_ONCE ? `, hiện ${SHOWN_AT_ONCE} đầu` : ''}`}
        </p>
      )}
      {[...kept, ...found.slice(0, SHOWN_AT_ONCE)].map((metric) => (
        <label key={metric.id} class="tick option">
          <input type="radio" name="binding" checked={metric.id === chosen} onChange={() => pick(metric)} />
          <span>
            <strong>{metric.label}</strong> <span class="soft">{metric.formula}</span>
          </span>
        </label>
      ))}
    </details>
  );
}
