import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { LeafMetric } from '../../metrics/definition.ts';
import type { Connection, Database, Value } from '../database.ts';
import type { StoredRow } from '../records/merge.ts';
import { columnOf, type RecordTable } from '../records/record-fields.ts';
import type { Schema } from '../schema.ts';
import { aggregate, boundsOf, type Scope } from './aggregate.ts';
import { type DailyPlan, dailyPlan } from './daily-plan.ts';

const FORGET = 'delete from daily_state where unit_id = ?';
const COLUMNS = ['unit_id', 'metric', 'day', 'count'];
const STATE = ['unit_id', 'metric', 'definition'];
/** Units asked about in one statement. */
const UNITS_AT_ONCE = 500;

/** The unit's daily counts no longer hold; called in the transaction that alters its records. */
export async function forgetDaily(db: Database, trx: Transaction<Schema>, unitId: string): Promise<void> {
  await db.rows(trx, FORGET, [unitId]);
}

/**
 * Values of metrics for each of many units, as a consolidated table needs them: from the counts by day
 * where days add up, over the records elsewhere. Units that have captured since their days were counted
 * are counted anew first, so the answer is always that of `aggregate`.
 * @returns values by unit and metric id
 */
export async function consolidate(
  db: Database,
  scope: Scope,
  metrics: readonly LeafMetric[],
): Promise<Map<string, Record<string, number>>> {
  const plans = metrics.map(dailyPlan).filter((plan) => plan !== null);
  const planned = new Set(plans.map(({ metric }) => metric.id));
  const others = metrics.filter(({ id }) => !planned.has(id));
  await refreshDaily(db, scope.unitIds, plans);
  const table = new Map<string, Record<string, number>>();
  for (const unitId of scope.unitIds) {
    const values = Object.fromEntries(plans.map(({ metric }) => [metric.id, 0]));
    if (others.length > 0)
      Object.assign(values, await aggregate(db, { ...scope, unitIds: [unitId] }, others));
    table.set(unitId, values);
  }
  const { from, to } = boundsOf(scope);
  for (const plan of plans) {
    const [first, last] = plan.sums === 'flow' ? [from, to] : ['', plan.sums === '@from' ? from : to];
    for (let start = 0; start < scope.unitIds.length; start += UNITS_AT_ONCE) {
      const units = scope.unitIds.slice(start, start + UNITS_AT_ONCE);
      const rows = await db.rows<{ unit: string; total: number }>(
        db.query,
        `select unit_id as unit, sum(count) as total from daily_counts
         where unit_id in (${units.map(() => '?').join(', ')}) and metric = ? and day >= ? and day <= ?
         group by unit_id`,
        [...units, plan.metric.id, first, last],
      );
      for (const { unit, total } of rows) {
        const values = table.get(unit);
        if (values) values[plan.metric.id] = Number(total);
      }
    }
  }
  // A capture may have come while they were added.
  for (const [unitId, stale] of await staleIn(db, db.query, scope.unitIds, plans)) {
    const asked = stale.map(({ metric }) => metric);
    Object.assign(table.get(unitId) ?? {}, await aggregate(db, { ...scope, unitIds: [unitId] }, asked));
  }
  return table;
}

/**
 * Counts anew the days of those units and metrics whose counts no longer hold, or were made for other
 * definitions; those of other metrics stay.
 * @returns how many units were counted
 */
export async function refreshDaily(
  db: Database,
  unitIds: readonly string[],
  plans: readonly DailyPlan[],
): Promise<number> {
  let counted = 0;
  for (const [unitId] of await staleIn(db, db.query, unitIds, plans)) {
    await db.query.transaction().execute(async (trx) => {
      await db.lockUnit(trx, unitId);
      // Somebody else may have counted them while this waited.
      const stale = (await staleIn(db, trx, [unitId], plans)).get(unitId);
      if (!stale) return;
      await countDays(db, trx, unitId, stale);
      const states = stale.map((plan) => [unitId, plan.metric.id, definitionOf(plan)]);
      await db.upsert(trx, 'daily_state', STATE, STATE.slice(0, 2), states);
      counted += 1;
    });
  }
  return counted;
}

/** Plans whose days were not counted since a unit last captured, or by another definition; units with none are absent. */
async function staleIn(
  db: Database,
  connection: Connection,
  unitIds: readonly string[],
  plans: readonly DailyPlan[],
): Promise<Map<string, readonly DailyPlan[]>> {
  const fresh = new Map<string, Set<string>>();
  for (let start = 0; start < unitIds.length; start += UNITS_AT_ONCE) {
    const units = unitIds.slice(start, start + UNITS_AT_ONCE);
    const rows = await db.rows<{ unit: string; definition: string }>(
      connection,
      `select unit_id as unit, definition from daily_state where unit_id in (${units.map(() => '?').join(', ')})`,
      units,
    );
    for (const { unit, definition } of rows) fresh.set(unit, (fresh.get(unit) ?? new Set()).add(definition));
  }
  const asked = plans.map((plan) => [plan, definitionOf(plan)] as const);
  const stale = unitIds.map((unitId) => {
    const own = fresh.get(unitId);
    return [unitId, asked.flatMap(([plan, hash]) => (own?.has(hash) ? [] : [plan]))] as const;
  });
  return new Map(stale.filter(([, own]) => own.length > 0));
}

/** By what a metric is counted, its name included: two of one definition are still counted apart. */
function definitionOf({ metric: { id, of, where } }: DailyPlan): string {
  return createHash('sha256')
    .update(JSON.stringify([id, of, where]))
    .digest('base64url');
}

async function countDays(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  plans: readonly DailyPlan[],
): Promise<void> {
  for (const { metric } of plans)
    await db.rows(trx, 'delete from daily_counts where unit_id = ? and metric = ?', [unitId, metric.id]);
  const rows: Value[][] = [];
  for (const table of ['documents', 'dossiers'] as const) {
    const own = plans.filter(({ metric }) => metric.of === table);
    if (own.length === 0) continue;
    const days = own.map(() => new Map<string, number>());
    const columns = [...columnsAsked(table, own), 'seen'];
    const text = `select ${columns.map((name) => `"${name}"`).join(', ')} from ${table} where unit_id = ?`;
    for (const row of await db.rows<StoredRow>(trx, text, [unitId])) {
      own.forEach((plan, index) => {
        for (const [day, count] of plan.contributions(row)) {
          days[index]?.set(day, (days[index].get(day) ?? 0) + count);
        }
      });
    }
    own.forEach(({ metric }, index) => {
      for (const [day, count] of days[index] ?? []) rows.push([unitId, metric.id, day, count]);
    });
  }
  await db.upsert(trx, 'daily_counts', COLUMNS, COLUMNS.slice(0, 3), rows);
}

/** Columns of the fields the plans name, and no others: the index for reports holds most of them. */
function columnsAsked(table: RecordTable, plans: readonly DailyPlan[]): string[] {
  const named = new Set(JSON.stringify(plans.map(({ metric }) => metric.where)).match(/"[\w.]+"/g) ?? []);
  const columns = Array.from(named, (name) => columnOf(table, name.slice(1, -1))?.column ?? null);
  return [...new Set(columns.filter((column) => column !== null))];
}
