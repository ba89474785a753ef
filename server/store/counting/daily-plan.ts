import { addDays } from '#shared/vietnamese/dates.ts';
import type { Condition, CountMetric, LeafMetric } from '../../metrics/definition.ts';
import type { StoredRow } from '../records/merge.ts';
import { columnOf } from '../records/record-fields.ts';
import { type Predicate, predicateOf } from './evaluate.ts';

/**
 * How a count is put together from days. A flow has one event day for each record: the count of a period
 * is the sum of its days. A stock asks one bound of the period only: as that bound moves, a record comes
 * in and goes out on days that its own dates name, so the count at a bound is the sum of all comings and
 * goings up to it. Anything else is counted over the records.
 */
export interface DailyPlan {
  metric: CountMetric;
  /** Which bound the sum runs up to; a flow sums from `@from` to `@to`. */
  sums: 'flow' | '@from' | '@to';
  /** What one record adds on which days. */
  contributions(row: StoredRow): [day: string, count: number][];
}

/** The plan of a metric; null when its days do not add up to it. */
export function dailyPlan(metric: LeafMetric): DailyPlan | null {
  if (metric.kind !== 'count' || metric.distinct !== undefined) return null;
  const holds = predicateOf(metric.of, metric.where);
  if (holds === null) return null;
  const asked = askedIn(metric.where);
  const columns = (fields: Iterable<string>): string[] =>
    Array.from(fields, (field) => columnOf(metric.of, field)?.column ?? field);
  const [event] = columns(asked.during);
  if (event !== undefined) {
    // The event must hold for the whole: an alternative to it would be counted on another day.
    if (asked.during.size > 1 || asked.bounds.size > 0 || !required(metric.where)) return null;
    return { metric, sums: 'flow', contributions: (row) => onItsDay(row, event, holds) };
  }
  const [bound] = asked.bounds;
  if (asked.bounds.size !== 1 || (bound !== '@from' && bound !== '@to')) return null;
  const dates = columns(asked.compared);
  return { metric, sums: bound, contributions: (row) => comingsAndGoings(row, dates, holds) };
}

function onItsDay(row: StoredRow, event: string, holds: Predicate): [string, number][] {
  const day = row[event];
  return typeof day === 'string' && holds(row, { from: day, to: day }) ? [[day, 1]] : [];
}

function comingsAndGoings(row: StoredRow, dates: readonly string[], holds: Predicate): [string, number][] {
  const days = new Set<string>();
  for (const column of dates) {
    const day = row[column];
    if (typeof day === 'string' && day !== '') days.add(day).add(addDays(day, 1));
  }
  const steps: [string, number][] = [];
  let before = holds(row, { from: BEFORE_ALL, to: BEFORE_ALL });
  if (before) steps.push([BEFORE_ALL, 1]);
  for (const day of [...days].sort()) {
    const now = holds(row, { from: day, to: day });
    if (now !== before) steps.push([day, now ? 1 : -1]);
    before = now;
  }
  return steps;
}

const BEFORE_ALL = '0001-01-01';

interface Asked {
  during: Set<string>;
  bounds: Set<string>;
  /** Fields compared with a bound. */
  compared: Set<string>;
}

function askedIn(
  where: Condition,
  asked: Asked = { during: new Set(), bounds: new Set(), compared: new Set() },
) {
  if ('all' in where) for (const part of where.all) askedIn(part, asked);
  else if ('any' in where) for (const part of where.any) askedIn(part, asked);
  else if ('not' in where) askedIn(where.not, asked);
  else if ('during' in where) asked.during.add(where.during);
  else if ('relation' in where && where.to.startsWith('@')) {
    asked.bounds.add(where.to);
    asked.compared.add(where.field);
  }
  return asked;
}

/** Is there no way to satisfy the condition without its event? */
function required(where: Condition): boolean {
  if ('during' in where) return true;
  return 'all' in where && where.all.some(required);
}
