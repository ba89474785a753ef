import { type RawBuilder, sql } from 'kysely';
import { localDate } from '#shared/vietnamese/dates.ts';
import type { CatalogueMetric, CountMetric, HighestNumberMetric, LeafMetric } from '../metrics/definition.ts';
import { type Bounds, type CatalogueSpans, ConditionCompiler, DefinitionError, eventOf } from './compile.ts';
import type { Database } from './database.ts';
import type { RecordTable } from './record-fields.ts';
import { catalogueSpans } from './reference.ts';
import { inUnits } from './scope.ts';

/** Whose records, of which days, known up to when. */
export interface Scope {
  unitIds: readonly string[];
  from: string;
  to: string;
  /** ISO instant; later days of the period have not happened yet. */
  asOf: string;
}

/** Days that count: the period up to the as-of day. */
export function boundsOf(scope: Scope): Bounds {
  const today = localDate(Date.parse(scope.asOf));
  return { from: scope.from, to: today < scope.to ? today : scope.to };
}

/**
 * Values of metrics by id: one statement for the counts of each table, one per highest number, one for
 * the catalogue. 0 means none; whether anything was captured at all is the coverage's to say.
 * @throws DefinitionError when a definition names an unknown field
 */
export async function aggregate(
  db: Database,
  scope: Scope,
  metrics: readonly LeafMetric[],
): Promise<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const table of ['documents', 'dossiers'] as const) {
    const counts = metrics.filter(
      (metric): metric is CountMetric => metric.kind === 'count' && metric.of === table,
    );
    if (counts.length > 0) Object.assign(values, await countAll(db, scope, table, counts));
  }
  for (const metric of metrics) {
    if (metric.kind === 'highest') values[metric.id] = await highest(db, scope, metric);
    if (metric.kind === 'catalogue') values[metric.id] = await catalogueSize(db, scope, metric);
  }
  return values;
}

async function countAll(
  db: Database,
  scope: Scope,
  table: RecordTable,
  metrics: readonly CountMetric[],
): Promise<Record<string, number>> {
  const compiler = new ConditionCompiler(table, boundsOf(scope), await spansFor(db, scope, table));
  const sums = metrics.map((metric, index) => sql`${countOf(compiler, metric)} as ${sql.id(`m${index}`)}`);
  const answer = await sql<Record<string, number>>`
    select ${sql.join(sums)} from ${compiler.source()} where ${inUnits(sql.ref('r.unit_id'), scope.unitIds)}`.execute(
    db.query,
  );
  const row = answer.rows[0] ?? {};
  return Object.fromEntries(metrics.map((metric, index) => [metric.id, Number(row[`m${index}`] ?? 0)]));
}

/** The catalogue's spans where they help: dossiers of one unit. */
async function spansFor(db: Database, scope: Scope, table: RecordTable): Promise<CatalogueSpans | null> {
  const [unitId] = scope.unitIds;
  if (table !== 'dossiers' || unitId === undefined || scope.unitIds.length > 1) return null;
  return catalogueSpans(db, unitId);
}

function countOf(compiler: ConditionCompiler, metric: CountMetric): RawBuilder<unknown> {
  const where = compiler.condition(metric.where);
  if (metric.distinct === undefined) return sql`count(case when ${where} then 1 end)`;
  return sql`count(distinct case when ${where} then ${compiler.column(metric.distinct)} end)`;
}

/** The number a record bears in its register; the symbol's when the list shows no register number. */
export const RECORD_NUMBER: RawBuilder<unknown> = sql`coalesce(r.register_no, r.symbol_no)`;

/**
 * Numbers used in the period: per register and calendar year, the last number of the period less the
 * last one before it. Where nothing before it was captured, numbers being consecutive (NĐ 30/2020
 * Điều 15), the one before the period's lowest takes its place.
 */
async function highest(db: Database, scope: Scope, metric: HighestNumberMetric): Promise<number> {
  const event = eventOf(metric.where);
  if (event === null) throw new DefinitionError(`${metric.id} names no event`);
  const { from, to } = boundsOf(scope);
  const yearStart = `${from.slice(0, 4)}-01-01`;
  const compiler = new ConditionCompiler('documents', { from: yearStart, to });
  const day = compiler.column(event);
  const where = compiler.condition(metric.where);
  const answer = await sql<{ total: number | null }>`
    select sum(last - case when first_day >= ${from} then 0 else coalesce(before, lowest - 1) end) as total from (
      select
        max(case when ${day} >= ${from} then ${RECORD_NUMBER} end) as last,
        min(case when ${day} >= ${from} then ${RECORD_NUMBER} end) as lowest,
        max(case when ${day} < ${from} then ${RECORD_NUMBER} end) as before,
        min(substr(${day}, 1, 4) || '-01-01') as first_day
      from ${compiler.source()}
      where ${inUnits(sql.ref('r.unit_id'), scope.unitIds)} and ${where}
      group by r.unit_id, r.register, substr(${day}, 1, 4)
    ) as series where last is not null`.execute(db.query);
  return Number(answer.rows[0]?.total ?? 0);
}

async function catalogueSize(db: Database, scope: Scope, metric: CatalogueMetric): Promise<number> {
  if (metric.levels.length === 0) return 0;
  const { to } = boundsOf(scope);
  const answer = await sql<{ total: number }>`
    select count(distinct ${sql.ref(metric.distinct ?? 'code')}) as total from procedures as r
    where ${inUnits(sql.ref('r.unit_id'), scope.unitIds)} and level in (${sql.join(metric.levels)})
      and valid_from <= ${to} and (valid_to is null or valid_to >= ${to})`.execute(db.query);
  return Number(answer.rows[0]?.total ?? 0);
}
