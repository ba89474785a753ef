import { type RawBuilder, sql } from 'kysely';
import type { CountMetric } from '../../metrics/definition.ts';
import type { Database } from '../database.ts';
import { SHAPES } from '../records/record-fields.ts';
import { inUnits } from '../scope.ts';
import type { Bounds } from './bounds.ts';
import { ConditionCompiler } from './compile.ts';
import { type Family, GROUP, type LevelTest, type Member } from './families.ts';
import { type CatalogueSpans, codesThroughout } from './procedure-levels.ts';

/** Whose records of which days; the catalogue where it can be asked without a join. */
export interface Population {
  unitIds: readonly string[];
  bounds: Bounds;
  catalogue: CatalogueSpans | null;
  /** Only rows with an impossible date. */
  flagged?: boolean;
}

/**
 * Answers the members of a family in one statement: its rows are found once and each different condition
 * is asked once. What members ask of procedure or channel is asked of groups of rows, not of each row.
 * @returns values by metric id
 */
export async function countFamily(
  db: Database,
  population: Population,
  of: CountMetric['of'],
  { shared, sharedLevels, members }: Family,
): Promise<[id: string, value: number][]> {
  const compiler = new ConditionCompiler(of, population.bounds, population.catalogue);
  const counts = new Map(members.map((member) => [textOf(member), countOf(compiler, member)]));
  const names = new Map(Array.from(counts.keys(), (text, index) => [text, `c${index}`]));
  const nameOf = (member: Member): string => names.get(textOf(member)) ?? '';
  const columns = Array.from(counts, ([text, count]) => sql`${count} as ${sql.id(names.get(text) ?? '')}`);
  const conditions = [
    inUnits(sql.ref('r.unit_id'), population.unitIds),
    ...(population.flagged === true ? [amongFlagged(of, population.unitIds)] : []),
    ...shared.map((part) => compiler.condition(part)),
    ...sharedLevels.map((test) => ofLevel(compiler, population, test)),
  ];
  const rows = sql`from ${compiler.source()} where ${sql.join(conditions, sql` and `)}`;
  if (!members.some(asksGroup)) {
    const answer = await sql<Record<string, number>>`select ${sql.join(columns)} ${rows}`.execute(db.query);
    return members.map((member) => [member.metric.id, Number(answer.rows[0]?.[nameOf(member)] ?? 0)]);
  }
  const group = sql.join(GROUP.map((field) => compiler.column(field)));
  const sums = members.map((member, index) => {
    return sql`${overGroups(compiler, population, member, nameOf(member))} as ${sql.id(`m${index}`)}`;
  });
  // The groups bear the name of the rows, so that a condition is written the same of both.
  const answer = await sql<Record<string, number>>`select ${sql.join(sums)} from (
    select ${group}, ${sql.join(columns)} ${rows} group by ${group}) as r`.execute(db.query);
  return members.map(({ metric }, index) => [metric.id, Number(answer.rows[0]?.[`m${index}`] ?? 0)]);
}

/** The key of a flagged row: the flagged ones are found first, by the index of their own. */
function amongFlagged(of: CountMetric['of'], unitIds: readonly string[]): RawBuilder<unknown> {
  const key = (alias: string) =>
    sql.join(['unit_id', ...SHAPES[of].key].map((name) => sql.ref(`${alias}.${name}`)));
  return sql`(${key('r')}) in (
    select ${key('f')} from ${sql.table(of)} as f
    where ${inUnits(sql.ref('f.unit_id'), unitIds)} and f.flags <> '[]')`;
}

function asksGroup({ metric, ofGroup, ownLevels }: Member): boolean {
  return metric.distinct === 'procedureCode' || ofGroup.length > 0 || ownLevels.length > 0;
}

/** What a member counts of the rows: members that ask the same are counted once. */
function textOf({ metric, own }: Member): string {
  return JSON.stringify([own, distinctOf(metric) ?? null]);
}

/** Distinct values counted row by row; distinct procedures are counted over the groups. */
function distinctOf({ distinct }: CountMetric): string | undefined {
  return distinct === 'procedureCode' ? undefined : distinct;
}

function countOf(compiler: ConditionCompiler, { metric, own }: Member): RawBuilder<unknown> {
  const distinct = distinctOf(metric);
  const where = compiler.condition({ all: own });
  if (distinct !== undefined)
    return sql`count(distinct case when ${where} then ${compiler.column(distinct)} end)`;
  return own.length === 0 ? sql`count(*)` : sql`count(case when ${where} then 1 end)`;
}

/** The member's value out of its counts by group. */
function overGroups(
  compiler: ConditionCompiler,
  population: Population,
  { metric, ofGroup, ownLevels }: Member,
  name: string,
): RawBuilder<unknown> {
  const count = sql.ref(`r.${name}`);
  const tests = [
    ...(metric.distinct === undefined ? [] : [sql`${count} > 0`]),
    ...ofGroup.map((part) => compiler.condition(part)),
    ...ownLevels.map((test) => ofLevel(compiler, population, test)),
  ];
  if (tests.length === 0) return sql`sum(${count})`;
  const where = sql.join(tests, sql` and `);
  if (metric.distinct === undefined) return sql`sum(case when ${where} then ${count} end)`;
  return sql`count(distinct case when ${where} then ${compiler.column('procedureCode')} end)`;
}

function ofLevel(
  compiler: ConditionCompiler,
  { catalogue, bounds }: Population,
  { levels, negated }: LevelTest,
): RawBuilder<unknown> {
  // Families ask levels of codes only where there is a catalogue, and a steady one.
  if (catalogue === null) return negated ? sql`1 = 1` : sql`1 = 0`;
  const code = compiler.column('procedureCode');
  const within = sql`${code} in (${codesThroughout(catalogue, levels, bounds)})`;
  return negated ? sql`not coalesce(${within}, false)` : within;
}
