import type { CapturedList, Condition, CountMetric, LeafMetric, Metric, TypedMetric } from './definition.ts';
import { DOCUMENT_KIND_METRICS } from './document-kinds.ts';
import { DOCUMENT_METRICS } from './documents.ts';
import { COHORT_METRICS } from './dossier-cohort.ts';
import { OUTCOME_METRICS } from './dossier-outcomes.ts';
import { DOSSIER_METRICS } from './dossiers.ts';
import { DUE_METRICS } from './due-documents.ts';
import { ELECTRONIC_METRICS } from './electronic-documents.ts';
import { INCOMING_METRICS } from './incoming-documents.ts';
import { ONLINE_METRICS } from './online.ts';
import { POSTAL_METRICS } from './postal.ts';
import { PROCEDURE_METRICS } from './procedures.ts';
import { QUALITY_METRICS } from './quality.ts';
import { TASK_METRICS } from './tasks.ts';
import { TYPED_METRICS } from './typed.ts';

/** Every metric the service can compute, by family. */
export const METRICS: readonly Metric[] = [
  ...INCOMING_METRICS,
  ...DUE_METRICS,
  ...DOCUMENT_METRICS,
  ...ELECTRONIC_METRICS,
  ...DOCUMENT_KIND_METRICS,
  ...DOSSIER_METRICS,
  ...COHORT_METRICS,
  ...OUTCOME_METRICS,
  ...ONLINE_METRICS,
  ...POSTAL_METRICS,
  ...PROCEDURE_METRICS,
  ...QUALITY_METRICS,
  ...TASK_METRICS,
  ...TYPED_METRICS,
];

const BY_ID: ReadonlyMap<string, Metric> = new Map(METRICS.map((each) => [each.id, each]));

/** The metric of that id. @throws RangeError when the catalogue has none. */
export function metric(id: string): Metric {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`Không có chỉ tiêu “${id}” trong danh mục.`);
  return found;
}

/** A leaf and how often it counts in the whole: 1, or -1 when it is taken away. */
export interface Term {
  metric: LeafMetric | TypedMetric;
  sign: 1 | -1;
}

/**
 * The leaf metrics a count, catalogue, highest number or sum is made of; for a ratio give the side.
 * @throws RangeError for an unknown id, or a ratio without a side.
 */
export function termsOf(id: string, side?: 'n' | 'd'): readonly Term[] {
  const found = metric(id);
  if (found.kind === 'ratio') {
    if (!side) throw new RangeError(`Chỉ tiêu “${id}” là tỷ lệ: cần chọn tử số hoặc mẫu số.`);
    return termsOf(side === 'n' ? found.numerator : found.denominator);
  }
  if (found.kind !== 'sum') return [{ metric: found, sign: 1 }];
  return found.terms.flatMap((term) =>
    term.startsWith('-')
      ? termsOf(term.slice(1)).map(
          ({ metric: leaf, sign }): Term => ({ metric: leaf, sign: sign === 1 ? -1 : 1 }),
        )
      : termsOf(term),
  );
}

/** Every leaf behind a metric, both sides of a ratio, each once. */
export function leavesOf(id: string): readonly LeafMetric[] {
  return behind(id).filter((leaf) => leaf.kind !== 'typed');
}

/** Every typed value behind a metric, itself included. */
export function typedBehind(id: string): readonly TypedMetric[] {
  return behind(id).filter((leaf) => leaf.kind === 'typed');
}

function behind(id: string): readonly (LeafMetric | TypedMetric)[] {
  const terms = metric(id).kind === 'ratio' ? [...termsOf(id, 'n'), ...termsOf(id, 'd')] : termsOf(id);
  return [...new Set(terms.map((term) => term.metric))];
}

/** The captured lists a leaf rests on: a figure is complete only when all of them are. */
export function listsBehind(leaf: LeafMetric): readonly CapturedList[] {
  if (leaf.kind === 'catalogue') return ['catalogue'];
  if (leaf.of === 'documents')
    return [directionOf(leaf.where) === 'incoming' ? 'documents.incoming' : 'documents.outgoing'];
  return asksLevel(leaf.where) ? ['dossiers', 'catalogue'] : ['dossiers'];
}

/** Number of a metric out of the values of its leaves; null when one of them is not known. */
export function combine(
  id: string,
  values: ReadonlyMap<string, number | null>,
  side?: 'n' | 'd',
): number | null {
  let total = 0;
  for (const { metric: leaf, sign } of termsOf(id, side)) {
    const value = values.get(leaf.id);
    if (value === undefined || value === null) return null;
    total += sign * value;
  }
  return total;
}

/**
 * The incoming counts of a unit that keeps several registers: only those its profile names as main ones
 * (reference value `so_van_ban_den`). Other metrics, and units that name none, stay as they are.
 */
export function inMainRegisters<M extends Metric>(found: M, registers: readonly string[]): M | CountMetric {
  if (found.kind !== 'count' || !OF_THE_REGISTER.has(found) || registers.length === 0) return found;
  return { ...found, where: { all: [found.where, { field: 'register', is: registers }] } };
}

/** Counts of the incoming register, all of which a unit with several registers narrows to its main ones. */
const OF_THE_REGISTER: ReadonlySet<Metric> = new Set(
  [...INCOMING_METRICS, ...DUE_METRICS, ...DOCUMENT_KIND_METRICS].filter(
    (each) => each.kind === 'count' && directionOf(each.where) === 'incoming',
  ),
);

function directionOf(where: Condition): string | null {
  if ('field' in where && where.field === 'direction' && 'is' in where) return String(where.is);
  if ('all' in where) return where.all.map(directionOf).find((direction) => direction !== null) ?? null;
  return null;
}

function asksLevel(where: Condition): boolean {
  if ('procedureLevel' in where) return true;
  if ('not' in where) return asksLevel(where.not);
  if ('all' in where) return where.all.some(asksLevel);
  return 'any' in where && where.any.some(asksLevel);
}
