import { type RawBuilder, sql } from 'kysely';
import type { Condition } from '../../metrics/definition.ts';
import type { NumberRange } from '../../metrics/reconcile.ts';
import type { Database } from '../database.ts';
import { inUnits } from '../scope.ts';
import { boundsOf, type Scope } from './aggregate.ts';
import { ConditionCompiler, DefinitionError, eventOf } from './compile.ts';
import { RECORD_NUMBER } from './highest-number.ts';

/** Ranges named in an answer; the rest is told as a number. */
const LISTED = 20;

/**
 * Numbers between the first and last of a period that no captured row of the register's year bears: not
 * captured, kept in reserve, or secret. They run over the same series as the highest number.
 */
export async function registerGaps(
  db: Database,
  scope: Scope,
  where: Condition,
): Promise<{ missing: number; ranges: NumberRange[] }> {
  const event = eventOf(where);
  if (event === null) throw new DefinitionError('a register is read by an event');
  const { from, to } = boundsOf(scope);
  const compiler = new ConditionCompiler('documents', { from: `${from.slice(0, 4)}-01-01`, to });
  const day = compiler.column(event);
  const answer = await sql<{ register: string | null; low: number; high: number; missing: number }>`
    with numbers as (
      select r.unit_id as unit_id, r.register as register, substr(${day}, 1, 4) as y, ${RECORD_NUMBER} as no,
        max(case when ${day} >= ${from} then 1 else 0 end) as inside,
        max(case when ${day} < ${from} then 1 else 0 end) as earlier
      from ${compiler.source()}
      where ${inUnits(sql.ref('r.unit_id'), scope.unitIds)} and ${compiler.condition(where)}
        and ${RECORD_NUMBER} is not null
      group by r.unit_id, r.register, substr(${day}, 1, 4), ${RECORD_NUMBER}
    ), bounded as (
      select unit_id, register, y, no, ${overSeries(sql`case when inside = 1 then no end`, 'max')} as last,
        case when y || '-01-01' >= ${from} then 0
          else coalesce(${overSeries(sql`case when earlier = 1 then no end`, 'max')},
            ${overSeries(sql`case when inside = 1 then no end`, 'min')} - 1) end as start
      from numbers
    ), steps as (
      select register, y, no, lag(no, 1, start) over (partition by unit_id, register, y order by no) as prev
      from bounded where no > start and no <= last
    )
    select register, prev + 1 as low, no - 1 as high, sum(no - prev - 1) over () as missing
    from steps where no - prev > 1 order by y, register, no limit ${LISTED}`.execute(db.query);
  return {
    missing: Number(answer.rows[0]?.missing ?? 0),
    ranges: answer.rows.map(({ register, low, high }) => ({
      register,
      from: Number(low),
      to: Number(high),
    })),
  };
}

function overSeries(value: RawBuilder<unknown>, way: 'max' | 'min'): RawBuilder<unknown> {
  const gather = way === 'max' ? sql`max` : sql`min`;
  return sql`${gather}(${value}) over (partition by unit_id, register, y)`;
}
