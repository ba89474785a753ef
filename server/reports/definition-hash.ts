import { createHash } from 'node:crypto';
import { metric, termsOf } from '../metrics/catalogue.ts';

/** SHA-256 of a metric with everything it is made of, hexadecimal: tells whether two figures mean the same. */
export function definitionHash(metricId: string): string {
  const parts = metric(metricId).kind === 'ratio' ? (['n', 'd'] as const) : ([undefined] as const);
  const terms = parts.map((side) => (side === undefined ? termsOf(metricId) : termsOf(metricId, side)));
  return sha256(JSON.stringify([metric(metricId), terms]));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
