import { type RawBuilder, sql } from 'kysely';

/** Condition that keeps a question inside units; with no unit nothing is found. */
export function inUnits(
  column: RawBuilder<unknown> | ReturnType<typeof sql.ref>,
  unitIds: readonly string[],
): RawBuilder<unknown> {
  if (unitIds.length === 0) return sql`1 = 0`;
  return sql`${column} in (${sql.join(unitIds.map((id) => sql`${id}`))})`;
}
