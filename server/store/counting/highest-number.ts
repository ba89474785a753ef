import { type RawBuilder, sql } from 'kysely';
import type { HighestNumberMetric } from '../../metrics/definition.ts';
import type { Database } from '../database.ts';
import { inUnits } from '../scope.ts';
import type { Bounds } from './bounds.ts';
import { ConditionCompiler, DefinitionError, eventOf } from './compile.ts';

/** The number a record bears in its register; the symbol's when the list shows no register number. */
export const RECORD_NUMBER: RawBuilder<unknown> = sql`coalesce(r.register_no, r.symbol_no)`;

/**
 * Numbers used in the period: per register and calendar year, the last number of the period less the
 * last one before it. Where nothing before it was captured, numbers being consecutive (NĐ 30/2020
 * Điều 15), the one before the period's lowest takes its place.
 * @throws DefinitionError when the definition names no event
 */
export async function highestNumber(
  db: Database,
  unitIds: readonly string[],
  bounds: Bounds,
  metric: HighestNumberMetric,
): Promise<number> {
  const event = eventOf(metric.where);
  if (event === null) throw new DefinitionError(`${metric.id} names no event`);
  // One question a year: the index for reports holds a register's rows together, so none has to be sorted.
  const years = yearsOf(bounds).map((year) => {
    const compiler = new ConditionCompiler('documents', year);
    const day = compiler.column(event);
    const before = year.from < bounds.from;
    const inside = before ? sql`case when ${day} >= ${bounds.from} then ${RECORD_NUMBER} end` : RECORD_NUMBER;
    const used = before
      ? sql`max(${inside}) - coalesce(max(case when ${day} < ${bounds.from} then ${RECORD_NUMBER} end), min(${inside}) - 1)`
      : sql`max(${inside})`;
    return sql`select ${used} as used from ${compiler.source()}
      where ${inUnits(sql.ref('r.unit_id'), unitIds)} and ${compiler.condition(metric.where)}
      group by ${unitIds.length > 1 ? sql`r.unit_id, r.register` : sql`r.register`}`;
  });
  if (years.length === 0) return 0;
  const answer = await sql<{ total: number | null }>`
    select sum(used) as total from (${sql.join(years, sql` union all `)}) as series`.execute(db.query);
  return Number(answer.rows[0]?.total ?? 0);
}

/** The calendar years a period touches, each from its first day (numbers restart then) to its last within. */
function yearsOf({ from, to }: Bounds): Bounds[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (to < from) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const end = `${first + index}-12-31`;
    return { from: `${first + index}-01-01`, to: to < end ? to : end };
  });
}
