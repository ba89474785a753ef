import { sql } from 'kysely';
import type { CountMetric, Grouping } from '../../metrics/definition.ts';
import type { Database } from '../database.ts';
import { inUnits } from '../scope.ts';
import { boundsOf, type Scope } from './aggregate.ts';
import { ConditionCompiler, DefinitionError } from './compile.ts';

/** The counts of one group; `group` is null for records that do not name one. */
export interface GroupValues {
  group: string | null;
  values: Readonly<Record<string, number>>;
}

/**
 * Counts broken down by a field, in one statement. Groups in which every count is 0 are left out; sums
 * over the groups are the counts themselves (but for distinct values, which groups may share).
 * @throws DefinitionError when the metrics are not all of one table, or it has no such field
 */
export async function aggregateBy(
  db: Database,
  scope: Scope,
  metrics: readonly CountMetric[],
  by: Grouping,
): Promise<GroupValues[]> {
  const [first] = metrics;
  if (!first) return [];
  if (metrics.some(({ of }) => of !== first.of)) throw new DefinitionError('groups of one table at a time');
  const compiler = new ConditionCompiler(first.of, boundsOf(scope));
  const group = compiler.group(by);
  const counts = metrics.map((metric, index) => {
    const where = compiler.condition(metric.where);
    const counted =
      metric.distinct === undefined
        ? sql`count(case when ${where} then 1 end)`
        : sql`count(distinct case when ${where} then ${compiler.column(metric.distinct)} end)`;
    return sql`${counted} as ${sql.id(`m${index}`)}`;
  });
  const answer = await sql<Record<string, string | number | null>>`
    select ${group} as grp, ${sql.join(counts)} from ${compiler.source()}
    where ${inUnits(sql.ref('r.unit_id'), scope.unitIds)} group by 1`.execute(db.query);
  return answer.rows
    .map((row) => ({
      group: row.grp === null || row.grp === undefined ? null : String(row.grp),
      values: Object.fromEntries(metrics.map(({ id }, index) => [id, Number(row[`m${index}`] ?? 0)])),
    }))
    .filter(({ values }) => Object.values(values).some((value) => value !== 0))
    .toSorted(byName);
}

const collator = new Intl.Collator('vi', { numeric: true });

function byName(a: GroupValues, b: GroupValues): number {
  if (a.group === null || b.group === null) return a.group === b.group ? 0 : a.group === null ? 1 : -1;
  return collator.compare(a.group, b.group);
}
