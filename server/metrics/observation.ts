import type { Condition, CountMetric, HighestNumberMetric, LeafMetric } from './definition.ts';
import { FIELD_WORDS } from './fields.ts';

/**
 * Whether the fields a count asks for were ever on a page (design promise 1): a list without the column
 * "ký số" says nothing of signing, so its count is not known rather than 0. The questions are counts
 * themselves, put to the store together with the figures.
 */
export interface Probe {
  field: string;
  /** Records the metric would ask the field of. */
  population: CountMetric;
  /** Those of them on which some page showed the field. */
  seen: CountMetric;
}

/** The questions behind a leaf, in the order of its `observed`. */
export function probesOf(leaf: LeafMetric): readonly Probe[] {
  if (leaf.kind === 'catalogue') return [];
  const { observed = [] } = leaf;
  return observed.map((field, index) => {
    const among = without(leaf.where, new Set(observed.slice(index))) ?? { all: [] };
    return {
      field,
      population: count(leaf, among),
      seen: count(leaf, { all: [among, { seen: field }] }),
    };
  });
}

/** What the answers mean: a reason why the figure is not known, or remarks on rows that do not say. */
export interface Verdict {
  missing: string | null;
  remarks: readonly string[];
}

/** @param value answer of the store by metric id */
export function judge(leaf: LeafMetric, value: (id: string) => number): Verdict {
  const remarks: string[] = [];
  for (const { field, population, seen } of probesOf(leaf)) {
    const [all, shown] = [value(population.id), value(seen.id)];
    const column = FIELD_WORDS[field] ?? field;
    if (all > 0 && shown === 0) {
      return {
        missing: `Danh sách không có cột ${column}: hãy bật cột đó trên trang, hoặc nhập từ tệp Excel có cột đó.`,
        remarks,
      };
    }
    if (shown < all) remarks.push(`${all - shown}/${all} dòng được đọc ở trang không có cột ${column}.`);
  }
  return { missing: null, remarks };
}

/** Fields a condition asks of a record. */
export function fieldsAsked(where: Condition): readonly string[] {
  if ('all' in where) return where.all.flatMap(fieldsAsked);
  if ('any' in where) return where.any.flatMap(fieldsAsked);
  if ('not' in where) return fieldsAsked(where.not);
  if ('during' in where) return [where.during];
  if ('seen' in where) return [where.seen];
  if ('procedureLevel' in where) return ['procedureCode', where.on];
  return 'relation' in where && !where.to.startsWith('@') ? [where.field, where.to] : [where.field];
}

/** The condition less everything it asks of some fields: never narrower; null when nothing is left. */
function without(where: Condition, fields: ReadonlySet<string>): Condition | null {
  if ('all' in where) {
    const parts = where.all.flatMap((part) => without(part, fields) ?? []);
    return parts.length === 0 ? null : { all: parts };
  }
  return fieldsAsked(where).some((field) => fields.has(field)) ? null : where;
}

/** One id per question, so that metrics that ask the same share the answer. */
function count(leaf: CountMetric | HighestNumberMetric, where: Condition): CountMetric {
  return {
    kind: 'count',
    nature: 'stock',
    of: leaf.of,
    where,
    observed: [],
    id: `observed:${leaf.of}:${JSON.stringify(where)}`,
    label: leaf.label,
    unit: leaf.unit,
    formula: leaf.formula,
    source: leaf.source,
    law: leaf.law,
    traps: [],
  };
}
