import { sql } from 'kysely';
import { localDate } from '#shared/vietnamese/dates.ts';
import type {
  CatalogueMetric,
  CountMetric,
  HighestNumberMetric,
  LeafMetric,
} from '../../metrics/definition.ts';
import type { Database } from '../database.ts';
import type { RecordTable } from '../records/record-fields.ts';
import { inUnits } from '../scope.ts';
import { catalogueSpans } from '../settings/reference.ts';
import type { Bounds } from './bounds.ts';
import { countFamily } from './count-family.ts';
import { familiesOf } from './families.ts';
import { highestNumber } from './highest-number.ts';
import { type CatalogueSpans, isSteady } from './procedure-levels.ts';

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
 * Values of metrics by id: one statement for counts that share direction and event, one per highest
 * number, one per size of the catalogue. 0 means none; whether anything was captured at all is the coverage's to say.
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
    for (const [id, value] of await countAll(db, scope, table, counts)) values[id] = value;
  }
  for (const metric of metrics) {
    if (metric.kind === 'highest')
      values[metric.id] = await highestNumber(db, scope.unitIds, boundsOf(scope), metric);
    if (metric.kind === 'catalogue') values[metric.id] = await catalogueSize(db, scope, metric);
  }
  return values;
}

/**
 * How many of the rows behind each metric have an impossible date: they are counted, but never silently.
 * Metrics with none are left out.
 */
export async function flaggedBehind(
  db: Database,
  scope: Scope,
  metrics: readonly LeafMetric[],
): Promise<Map<string, number>> {
  const flagged = new Map<string, number>();
  for (const table of ['documents', 'dossiers'] as const) {
    const any = sql`select 1 as one from ${sql.table(table)} as r
      where ${inUnits(sql.ref('r.unit_id'), scope.unitIds)} and r.flags <> '[]' limit 1`;
    const rows = metrics.flatMap((metric) =>
      metric.kind !== 'catalogue' && metric.of === table ? [rowsOf(metric)] : [],
    );
    if (rows.length === 0 || (await any.execute(db.query)).rows.length === 0) continue;
    for (const [id, count] of await countAll(db, scope, table, rows, true))
      if (count > 0) flagged.set(id, count);
  }
  return flagged;
}

/** Counts the rows a metric looks at, not their distinct values or numbers. */
function rowsOf({ kind: _kind, ...metric }: CountMetric | HighestNumberMetric): CountMetric {
  const { observed = [], ...asked } = metric;
  if ('distinct' in asked) delete asked.distinct;
  return { ...asked, kind: 'count', observed };
}

async function countAll(
  db: Database,
  scope: Scope,
  table: RecordTable,
  metrics: readonly CountMetric[],
  flagged = false,
): Promise<[string, number][]> {
  const bounds = boundsOf(scope);
  const catalogue = await spansFor(db, scope, table);
  const steady = catalogue !== null && isSteady(catalogue, bounds);
  const values: [string, number][] = [];
  for (const family of familiesOf(metrics, steady)) {
    values.push(
      ...(await countFamily(db, { unitIds: scope.unitIds, bounds, catalogue, flagged }, table, family)),
    );
  }
  return values;
}

/** The catalogue's spans where they help: dossiers of one unit. */
async function spansFor(db: Database, scope: Scope, table: RecordTable): Promise<CatalogueSpans | null> {
  const [unitId] = scope.unitIds;
  if (table !== 'dossiers' || unitId === undefined || scope.unitIds.length > 1) return null;
  return catalogueSpans(db, unitId);
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
