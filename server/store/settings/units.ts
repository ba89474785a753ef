import { sql } from 'kysely';
import type { Connection, Database } from '../database.ts';

export interface Unit {
  id: string;
  parentId: string | null;
  name: string;
  validFrom: string;
  validTo: string | null;
}

const COLUMNS = [
  'id',
  'parent_id as parentId',
  'name',
  'valid_from as validFrom',
  'valid_to as validTo',
] as const;

export async function unitById(db: Connection, id: string): Promise<Unit | null> {
  return (await db.selectFrom('units').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function unitsByIds(db: Connection, ids: readonly string[]): Promise<Unit[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('units')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute();
}

export async function allUnitIds(db: Connection): Promise<string[]> {
  return (await db.selectFrom('units').select('id').orderBy('id').execute()).map(({ id }) => id);
}

/** The unit and every unit below it in the tree. */
export async function unitWithDescendants(db: Database['query'], id: string): Promise<string[]> {
  const answer = await sql<{ id: string }>`
    with recursive below(id) as (
      select id from units where id = ${id}
      union select units.id from units join below on units.parent_id = below.id
    ) select id from below order by id`.execute(db);
  return answer.rows.map((row) => row.id);
}

export async function addUnit(db: Connection, unit: Unit): Promise<void> {
  const { id, name } = unit;
  await db
    .insertInto('units')
    .values({ id, name, parent_id: unit.parentId, valid_from: unit.validFrom, valid_to: unit.validTo })
    .execute();
}

/** Ends a unit on a day and names the units that take over its affairs (mergers, reports.md §7). */
export async function closeUnit(
  db: Database['query'],
  id: string,
  validTo: string,
  successors: readonly string[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('units').set({ valid_to: validTo }).where('id', '=', id).execute();
    for (const successor of successors) {
      await trx
        .insertInto('unit_successions')
        .values({ unit_id: id, successor_id: successor, valid_from: validTo })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}

/** Those of the units that existed on some day of a span: who a table of that period has rows for. */
export async function unitsDuring(
  db: Connection,
  ids: readonly string[],
  span: { from: string; to: string },
): Promise<Unit[]> {
  const units = await unitsByIds(db, ids);
  return units.filter(({ validFrom, validTo }) => validFrom <= span.to && (validTo ?? span.to) >= span.from);
}

/**
 * The units that hold a unit's affairs on a day: itself while it lasts, then its successors, and theirs.
 * A unit that ended without a successor is answered by none.
 */
export async function holdersOn(db: Connection, id: string, day: string): Promise<string[]> {
  const holders = new Set<string>();
  const seen = new Set<string>();
  let next = [id];
  while (next.length > 0) {
    const ended: string[] = [];
    for (const unit of await unitsByIds(db, next)) {
      if (unit.validTo === null || unit.validTo >= day) holders.add(unit.id);
      else ended.push(unit.id);
    }
    for (const one of next) seen.add(one);
    if (ended.length === 0) break;
    const rows = await db
      .selectFrom('unit_successions')
      .select('successor_id')
      .where('unit_id', 'in', ended)
      .execute();
    next = [...new Set(rows.map((row) => row.successor_id))].filter((one) => !seen.has(one));
  }
  return [...holders].sort();
}
