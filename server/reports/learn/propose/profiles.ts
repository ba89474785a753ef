import { type MetricWords, metricWords } from '#shared/report-words/metric-words.ts';
import { METRICS } from '../../../metrics/catalogue.ts';
import type { Metric } from '../../../metrics/definition.ts';

/** What a metric speaks of. */
export interface Profile extends MetricWords {
  metric: Metric;
}

export const PROFILES: readonly Profile[] = METRICS.map(
  (metric): Profile => ({ metric, ...metricWords(metric.id, metric.label, metric.unit) }),
);

const BY_ID = new Map(PROFILES.map((each) => [each.metric.id, each]));

/** The profile of a metric. @throws RangeError when there is none */
export function profileOf(id: string): Profile {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`Không có chỉ tiêu “${id}”.`);
  return found;
}
