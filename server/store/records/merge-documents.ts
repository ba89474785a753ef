import type { Transaction } from 'kysely';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { closureOf, saveEvidence } from './document-evidence.ts';
import { severalSources } from './document-sources.ts';
import { derive } from './flags.ts';
import { canonicalOf, groupRows } from './identity.ts';
import { joinRows } from './join-rows.ts';
import type { Observation, StoredRow } from './merge.ts';
import { applyTo, loadRows, mergeRows, type RowChange, type RowsByKey, writeRows } from './merge-rows.ts';
import { DOCUMENT_MEMBERS, DOCUMENTS } from './record-fields.ts';

/**
 * Merges the sightings of one capture into the documents of a unit. A unit whose documents all come from
 * one source needs nothing more than `mergeRows`. Where several sources show them, each keeps a row of
 * its own in `document_members`, and `documents` holds their union under one key: what is one document
 * can then be judged anew whenever another row says more.
 */
export async function mergeDocuments(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  sightings: readonly Observation[],
): Promise<{ changed: number; changes: RowChange[] }> {
  if (sightings.length === 0) return { changed: 0, changes: [] };
  const several = await severalSources(db, trx, unitId, sightings);
  const alone = sightings.filter(({ key }) => !several.has(key[1] ?? ''));
  const merged = await mergeRows(db, trx, DOCUMENTS, unitId, alone);
  for (const direction of several) {
    const own = sightings.filter(({ key }) => key[1] === direction);
    const { changed, changes } = await mergeShared(db, trx, unitId, direction, own);
    merged.changed += changed;
    merged.changes.push(...changes);
  }
  return merged;
}

async function mergeShared(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  direction: string,
  sightings: readonly Observation[],
): Promise<{ changed: number; changes: RowChange[] }> {
  const rows = await ownRows(db, trx, unitId, unique(sightings.map(({ key }) => key)));
  const applied = applyTo(rows, DOCUMENTS, unitId, sightings);
  if (applied.touched.size === 0) return applied;

  const asked = await saveEvidence(db, trx, unitId, direction, [...applied.touched]);
  const touched = Array.from(applied.touched, keyOf);
  const around = await closureOf(db, trx, unitId, direction, touched, asked);
  const missing = around.filter((key) => !rows.has(key.join('\n')));
  for (const [key, row] of await ownRows(db, trx, unitId, missing)) rows.set(key, row);
  await regroup(db, trx, unitId, [...rows.values()]);
  return applied;
}

/** Rows as their own source shows them: from the members where there are several, else the document itself. */
async function ownRows(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  keys: readonly (readonly string[])[],
): Promise<RowsByKey> {
  if (keys.length === 0) return new Map();
  const own = await loadRows(db, trx, DOCUMENTS, unitId, keys);
  for (const [key, row] of await loadRows(db, trx, DOCUMENT_MEMBERS, unitId, keys)) own.set(key, row);
  return own;
}

/** Writes documents and members as the grouping of these rows says, and takes away what stood otherwise. */
async function regroup(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  rows: readonly StoredRow[],
): Promise<void> {
  const documents: StoredRow[] = [];
  const members: StoredRow[] = [];
  for (const group of groupRows(rows)) {
    const canonical = canonicalOf(group);
    if (canonical === undefined || group.length === 1) {
      documents.push(...group);
      continue;
    }
    members.push(...group);
    const joined = joinRows(DOCUMENTS, unitId, keyOf(canonical), group);
    derive('documents', joined);
    documents.push(joined);
  }
  await drop(db, trx, 'documents', unitId, without(rows, documents));
  await drop(db, trx, 'document_members', unitId, without(rows, members));
  await writeRows(db, trx, DOCUMENTS, documents);
  await writeRows(db, trx, DOCUMENT_MEMBERS, members);
}

function without(rows: readonly StoredRow[], kept: readonly StoredRow[]): string[][] {
  const staying = new Set(kept.map((row) => keyOf(row).join('\n')));
  return rows.map(keyOf).filter((key) => !staying.has(key.join('\n')));
}

async function drop(
  db: Database,
  trx: Transaction<Schema>,
  table: 'documents' | 'document_members',
  unitId: string,
  keys: readonly string[][],
): Promise<void> {
  const text = `delete from ${table} where unit_id = ? and system = ? and direction = ? and "key" = ?`;
  for (const key of keys) await db.rows(trx, text, [unitId, ...key]);
}

function unique(keys: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(keys.map((key) => [key.join('\n'), key])).values()];
}

function keyOf(row: StoredRow): string[] {
  return DOCUMENTS.key.map((column) => String(row[column]));
}
