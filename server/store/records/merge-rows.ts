import type { Transaction } from 'kysely';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { derive } from './flags.ts';
import { type Change, emptyRow, merge, type Observation, type StoredRow } from './merge.ts';
import { columnsOf, type TableShape } from './record-fields.ts';

export interface RowChange extends Change {
  /** Parts of the key joined by a line feed. */
  key: string;
}

/**
 * Merges the sightings of one capture into a table: reads the rows they speak of in one question, writes
 * those that differ in one go. The caller holds the transaction and the unit's lock.
 * @returns how many stored rows got another value, and which values
 */
export async function mergeRows(
  db: Database,
  trx: Transaction<Schema>,
  shape: TableShape,
  unitId: string,
  sightings: readonly Observation[],
): Promise<{ changed: number; changes: RowChange[] }> {
  if (sightings.length === 0) return { changed: 0, changes: [] };
  const keys = sightings.map(({ key }) => key);
  const merged = applyTo(await loadRows(db, trx, shape, unitId, keys), shape, unitId, sightings);
  await writeRows(db, trx, shape, merged.touched);
  return merged;
}

/** Rows by the parts of their key, joined by a line feed. */
export type RowsByKey = Map<string, StoredRow>;

/** Merges sightings into rows in memory, which are altered; new rows are added to them. */
export function applyTo(
  rows: RowsByKey,
  shape: TableShape,
  unitId: string,
  sightings: readonly Observation[],
): { touched: Set<StoredRow>; changed: number; changes: RowChange[] } {
  const touched = new Set<StoredRow>();
  const altered = new Set<StoredRow>();
  const changes: RowChange[] = [];
  for (const sighting of sightings) {
    const key = sighting.key.join('\n');
    let row = rows.get(key);
    if (!row) {
      row = emptyRow(shape, unitId, sighting.key);
      rows.set(key, row);
    }
    const merged = merge(shape, row, sighting);
    if (merged.touched) touched.add(row);
    if (merged.changes.length > 0) altered.add(row);
    for (const change of merged.changes) changes.push({ ...change, key });
  }
  for (const row of touched) derive(shape.table, row);
  return { touched, changed: altered.size, changes };
}

/** Writes whole rows, replacing those of the same key. */
export async function writeRows(
  db: Database,
  trx: Transaction<Schema>,
  shape: TableShape,
  rows: Iterable<StoredRow>,
): Promise<void> {
  const columns = columnsOf(shape);
  const written = Array.from(rows, (row) => columns.map((column) => row[column] ?? null));
  if (written.length > 0) await db.upsert(trx, shape.table, columns, ['unit_id', ...shape.key], written);
}

/** Stored rows by key; the last part of the key is looked up in bulk, the parts before it one by one. */
export async function loadRows(
  db: Database,
  trx: Transaction<Schema>,
  shape: TableShape,
  unitId: string,
  keys: readonly (readonly string[])[],
): Promise<RowsByKey> {
  const columns = columnsOf(shape);
  const groups = new Map<string, { where: Record<string, string>; last: Set<string> }>();
  const lead = shape.key.slice(0, -1);
  for (const key of keys) {
    const leading = key.slice(0, -1);
    const id = leading.join('\n');
    let group = groups.get(id);
    if (!group) {
      const where: Record<string, string> = { unit_id: unitId };
      lead.forEach((column, index) => {
        where[column] = leading[index] ?? '';
      });
      group = { where, last: new Set() };
      groups.set(id, group);
    }
    group.last.add(key.at(-1) ?? '');
  }
  const found: RowsByKey = new Map();
  for (const { where, last } of groups.values()) {
    const rows = await db.selectIn(trx, shape.table, columns, where, shape.key.at(-1) ?? '', [...last]);
    for (const row of rows) found.set(shape.key.map((column) => row[column]).join('\n'), row);
  }
  return found;
}
