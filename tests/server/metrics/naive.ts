import type {
  Condition,
  CountMetric,
  Grouping,
  HighestNumberMetric,
  LeafMetric,
} from '#server/metrics/definition.ts';
import type { Procedure } from '#shared/contract/api.ts';

/** A record as the contract writes it, without its key fields being known. */
export type Row = Readonly<Record<string, unknown>>;
interface Span {
  from: string;
  to: string;
}

/** The definition language read word by word over rows in memory: what the SQL is measured against. */
export function naiveCount(
  metric: LeafMetric,
  rows: readonly Row[],
  span: Span,
  catalogue: readonly Procedure[],
): number {
  if (metric.kind === 'catalogue') {
    const valid = catalogue.filter((entry) => isValid(entry, span.to) && metric.levels.includes(entry.level));
    return new Set(valid.map((entry) => (metric.distinct === 'sector' ? entry.sector : entry.code))).size;
  }
  const type = metric.of === 'documents' ? 'document' : 'dossier';
  const typed = rows.filter((row) => row.type === type);
  if (metric.kind === 'highest') return highest(metric, typed, span, catalogue);
  const matching = typed.filter((row) => holds(metric.where, row, span, catalogue));
  if (metric.distinct === undefined) return matching.length;
  const { distinct } = metric;
  return new Set(
    matching.map((row) => row[distinct]).filter((value) => value !== null && value !== undefined),
  ).size;
}

/** The groups of a count and what each holds, groups of nothing left out. */
export function naiveGroups(
  metric: CountMetric,
  by: Grouping,
  rows: readonly Row[],
  span: Span,
  catalogue: readonly Procedure[],
): Map<string | null, number> {
  const groups = Map.groupBy(rows, (row) => groupOf(row, by, catalogue));
  const counted = [...groups].map(
    ([group, members]) => [group, naiveCount(metric, members, span, catalogue)] as const,
  );
  return new Map(counted.filter(([, count]) => count > 0));
}

function groupOf(row: Row, by: Grouping, catalogue: readonly Procedure[]): string | null {
  const own = row[by];
  if (typeof own === 'string' && own !== '') return own;
  const day = row.receivedAt;
  if (by !== 'sector' || typeof day !== 'string') return null;
  return catalogue.find((entry) => entry.code === row.procedureCode && isValid(entry, day))?.sector ?? null;
}

/** Does a row satisfy a condition? Two-valued: whatever is absent makes its own condition false. */
export function holds(where: Condition, row: Row, span: Span, catalogue: readonly Procedure[]): boolean {
  if ('all' in where) return where.all.every((each) => holds(each, row, span, catalogue));
  if ('any' in where) return where.any.some((each) => holds(each, row, span, catalogue));
  if ('not' in where) return !holds(where.not, row, span, catalogue);
  if ('during' in where) {
    const day = row[where.during];
    return typeof day === 'string' && day >= span.from && day <= span.to;
  }
  if ('procedureLevel' in where) {
    const day = row[where.on];
    if (typeof day !== 'string') return false;
    return catalogue.some(
      (entry) =>
        entry.code === row.procedureCode && isValid(entry, day) && where.procedureLevel.includes(entry.level),
    );
  }
  if ('seen' in where) return row[where.seen] !== undefined;
  const value = row[where.field] ?? null;
  if ('present' in where) return (value !== null && value !== '') === where.present;
  if ('is' in where) return [where.is].flat().some((wanted) => wanted === value);
  const other = where.to === '@from' ? span.from : where.to === '@to' ? span.to : row[where.to];
  if (typeof value !== 'string' || typeof other !== 'string') return false;
  switch (where.relation) {
    case '<':
      return value < other;
    case '<=':
      return value <= other;
    case '=':
      return value === other;
    case '>=':
      return value >= other;
    default:
      return value > other;
  }
}

function highest(
  metric: HighestNumberMetric,
  rows: readonly Row[],
  span: Span,
  catalogue: readonly Procedure[],
): number {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  let total = 0;
  for (let year = first; year <= last; year++) {
    const from = year === first ? span.from : `${year}-01-01`;
    const to = year === last ? span.to : `${year}-12-31`;
    const inside = numbers(rows.filter((row) => holds(metric.where, row, { from, to }, catalogue)));
    const eve = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    const earlier = numbers(
      rows.filter((row) => holds(metric.where, row, { from: `${year}-01-01`, to: eve }, catalogue)),
    );
    for (const [register, used] of inside) {
      const startsTheYear = from === `${year}-01-01`;
      const before = earlier.has(register)
        ? Math.max(...(earlier.get(register) ?? []))
        : Math.min(...used) - 1;
      total += Math.max(...used) - (startsTheYear ? 0 : before);
    }
  }
  return total;
}

/** Numbers in use, per register. */
function numbers(rows: readonly Row[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const digits = leading(row.registerNumber) ?? leading(row.symbol);
    if (digits === null) continue;
    const register = String(row.register ?? '');
    found.set(register, [...(found.get(register) ?? []), digits]);
  }
  return found;
}

function leading(text: unknown): number | null {
  const digits = typeof text === 'string' ? /^\d+/.exec(text)?.[0] : undefined;
  return digits === undefined ? null : Number(digits);
}

function isValid(entry: Procedure, day: string): boolean {
  return entry.validFrom <= day && (entry.validTo === null || day <= entry.validTo);
}
