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
 * Điều 15), the one before the period's lowest takes its place. More documents than numbers cannot be of one
 * series: there each type is numbered by itself (khoản 1 điểm c).
 * @throws DefinitionError when the definition names no event
 */
export async function highestNumber(
  db: Database,
  unitIds: readonly string[],
  bounds: Bounds,
  metric: HighestNumberMetric,
): Promise<number> {
  let total = 0;
  for (const series of await seriesOf(db, unitIds, bounds, metric)) {
    const crowded = series.rows > Math.max(series.used, series.span) * NUMBERS_SHARED;
    const shared = crowded ? await sharingOf(db, series, metric) : null;
    total += shared === null ? series.used : await overTypes(db, series, metric, shared);
  }
  return total;
}

/**
 * How many documents of the period bear a number, when they bear the same ones; null when each has its own:
 * letters may also be dated back before the last number of the period before.
 */
async function sharingOf(db: Database, series: Series, metric: HighestNumberMetric): Promise<number | null> {
  const compiler = new ConditionCompiler('documents', series.year);
  const answer = await sql<{ numbered: number; numbers: number }>`
    select count(${RECORD_NUMBER}) as numbered, count(distinct ${RECORD_NUMBER}) as numbers from ${compiler.source()}
    where r.unit_id = ${series.unit} and ${compiler.condition(metric.where)} and ${ofRegister(series)}`.execute(
    db.query,
  );
  const numbered = Number(answer.rows[0]?.numbered ?? 0);
  return numbered > Number(answer.rows[0]?.numbers ?? 0) * NUMBERS_SHARED ? numbered : null;
}

/** The numbers of all types of a series; where some share one, no more is sure than what bears a number. */
async function overTypes(
  db: Database,
  series: Series,
  metric: HighestNumberMetric,
  numbered: number,
): Promise<number> {
  const types = await seriesOf(db, [series.unit], series.year, metric, series);
  const sum = types.reduce((total, type) => total + type.used, 0);
  return sum >= series.used && sum <= numbered * NUMBERS_UNSEEN ? sum : numbered;
}

function ofRegister({ register }: { register: string | null }): RawBuilder<unknown> {
  return register === null ? sql`r.register is null` : sql`r.register = ${register}`;
}

/** Entries put in between ("125a") share their number with a neighbour; more than this is another series. */
const NUMBERS_SHARED = 1.1;
/** As many numbers of a series as its documents may stay unseen: kept in reserve, or outside the software. */
const NUMBERS_UNSEEN = 1.25;

interface Series {
  unit: string;
  register: string | null;
  year: Bounds;
  /** Numbers used. */
  used: number;
  /** Numbers from the lowest to the highest of the period. */
  span: number;
  /** Documents of the period. */
  rows: number;
}

/** The series of numbers of a period, one for each register and year; within a register, one for each type. */
async function seriesOf(
  db: Database,
  unitIds: readonly string[],
  bounds: Bounds,
  metric: HighestNumberMetric,
  within?: { register: string | null },
): Promise<Series[]> {
  const event = eventOf(metric.where);
  if (event === null) throw new DefinitionError(`${metric.id} names no event`);
  // One question a year: the index for reports holds a register's rows together, so none has to be sorted.
  const years = yearsOf(bounds);
  const questions = years.map((year, index) => {
    const compiler = new ConditionCompiler('documents', year);
    const day = compiler.column(event);
    const before = year.from < year.since;
    const inside = before ? sql`case when ${day} >= ${year.since} then ${RECORD_NUMBER} end` : RECORD_NUMBER;
    const used = before
      ? sql`max(${inside}) - coalesce(max(case when ${day} < ${year.since} then ${RECORD_NUMBER} end), min(${inside}) - 1)`
      : sql`max(${inside})`;
    const rows = before ? sql`count(case when ${day} >= ${year.since} then 1 end)` : sql`count(*)`;
    const unit = unitIds.length > 1 ? sql`r.unit_id, ` : sql``;
    const named = unitIds.length > 1 ? sql`r.unit_id` : sql`${unitIds[0] ?? ''}`;
    const only = within ? sql` and ${ofRegister(within)}` : sql``;
    return sql`select ${named} as unit, r.register as register, ${sql.lit(index)} as year,
        ${used} as used, max(${inside}) - min(${inside}) + 1 as span, ${rows} as "rows" from ${compiler.source()}
      where ${inUnits(sql.ref('r.unit_id'), unitIds)} and ${compiler.condition(metric.where)}${only}
      group by ${unit}r.register${within ? sql`, r.doc_type` : sql``}`;
  });
  if (questions.length === 0) return [];
  const answer = await sql<Omit<Series, 'year' | 'used'> & { year: number; used: number | null }>`${sql.join(
    questions,
    sql` union all `,
  )}`.execute(db.query);
  return answer.rows.flatMap((row) => {
    const year = years[Number(row.year)];
    if (!year || row.used === null) return [];
    const asked = { from: year.since > year.from ? year.since : year.from, to: year.to };
    return [{ ...row, year: asked, used: Number(row.used), span: Number(row.span), rows: Number(row.rows) }];
  });
}

/** The calendar years a period touches, each from its first day (numbers restart then) to its last within. */
function yearsOf({ from, to }: Bounds): (Bounds & { since: string })[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (to < from) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const end = `${first + index}-12-31`;
    return { from: `${first + index}-01-01`, since: from, to: to < end ? to : end };
  });
}
