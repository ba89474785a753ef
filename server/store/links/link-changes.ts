import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { LinkChanges, Matter } from '#shared/contract/link-changes.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { mattersOf } from './matters.ts';

/**
 * What changed in a unit's matters, for browsers that keep them for an outage. Nothing is lost between two
 * cursors: numbers are given under the unit's lock and the lock is held until the commit (SQLite has one
 * writer, PostgreSQL the advisory lock of `lockUnit`), so a smaller number is never seen after a greater
 * one. A matter is told whole, so that a pair taken away is one that is no longer named, and being told
 * twice does no harm. Erasing begins a new epoch: no trace of what was erased is kept to tell of it.
 */

/** Gives a number to every matter that is no longer what browsers were last told. The caller holds the lock. */
export async function noteMatters(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  codes: Iterable<string>,
): Promise<void> {
  const asked = [...new Set(codes)];
  if (asked.length === 0) return;
  const unit = { unit_id: unitId };
  const before = new Map(
    (await db.selectIn(trx, 'link_changes', ['dossier', 'digest'], unit, 'dossier', asked)).map((row) => [
      String(row.dossier),
      String(row.digest),
    ]),
  );
  const now = new Map(
    (await mattersOf(db, trx, unitId, asked)).map((one) => [one.dossier.code, digest(one)]),
  );
  const changed = asked.filter((code) => (now.get(code) ?? '') !== (before.get(code) ?? ''));
  if (changed.length === 0) return;
  const { epoch, seq } = (await cursorOf(db, trx, unitId)) ?? { epoch: newEpoch(), seq: 0 };
  const columns = ['unit_id', 'dossier', 'seq', 'digest'];
  const rows = changed.map((code, i) => [unitId, code, seq + 1 + i, now.get(code) ?? '']);
  await db.upsert(trx, 'link_changes', columns, columns.slice(0, 2), rows);
  await saveCursor(db, trx, unitId, epoch, seq + changed.length);
}

/** Makes every browser forget what it was told and begin anew: records were erased. The caller holds the lock. */
export async function restartChanges(db: Database, trx: Transaction<Schema>, unitId: string): Promise<void> {
  await db.rows(
    trx,
    'delete from link_changes where unit_id = ? and dossier not in (select code from dossiers where unit_id = ?)',
    [unitId, unitId],
  );
  await saveCursor(db, trx, unitId, newEpoch(), (await cursorOf(db, trx, unitId))?.seq ?? 0);
}

/** Bounds of one answer. */
export interface ChangePage {
  /** Matters of one answer. */
  size: number;
  /** A browser that knows nothing is told of so many of the newest. */
  first: number;
}

/** Matters that changed after a cursor (null: the newest), oldest change first. */
export async function changesSince(
  db: Database,
  unitId: string,
  since: string | null,
  { size, first }: ChangePage,
): Promise<LinkChanges> {
  return db.query.transaction().execute(async (trx) => {
    // Asked first: what is numbered after this moment is told next time.
    const newest = await cursorOf(db, trx, unitId);
    if (!newest) return { cursor: '0-0', reset: false, more: false, matters: [], gone: [] };
    const known = since === null ? null : readCursor(since);
    const valid = known !== null && known.epoch === newest.epoch && known.seq <= newest.seq;
    // '0-0' was told when there was nothing yet.
    const reset = since !== null && since !== '0-0' && !valid;
    const from = valid ? known.seq : await startOf(db, trx, unitId, first);
    const rows = await db.rows(
      trx,
      `select dossier, seq from link_changes where unit_id = ? and seq > ? and seq <= ? order by seq limit ${size}`,
      [unitId, from, newest.seq],
    );
    const codes = rows.map(({ dossier }) => String(dossier));
    const matters = (await mattersOf(db, trx, unitId, codes)).filter(isTold);
    const told = new Set(matters.map(({ dossier }) => dossier.code));
    const more = rows.length === size;
    const seq = more ? Number(rows.at(-1)?.seq) : newest.seq;
    return {
      cursor: `${newest.epoch}-${seq}`,
      reset,
      more,
      matters,
      gone: codes.filter((code) => !told.has(code)),
    };
  });
}

/** A dossier alone is no matter of two systems, unless its result waits to be told. */
function isTold({ pairs, refused, relay }: Matter): boolean {
  return pairs.length + refused.length > 0 || relay === 'waiting';
}

/** Empty when browsers need not know of the matter; when a page last showed a record changes nothing. */
function digest(matter: Matter): string {
  if (!isTold(matter)) return '';
  const told = JSON.stringify(matter, (key, value) => (key === 'seenAt' ? undefined : value));
  return createHash('sha256').update(told).digest('base64url').slice(0, 16);
}

async function startOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  first: number,
): Promise<number> {
  const text = `select seq from link_changes where unit_id = ? order by seq desc limit 1 offset ${first}`;
  const [row] = await db.rows(trx, text, [unitId]);
  return Number(row?.seq ?? 0);
}

async function cursorOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
): Promise<{ epoch: string; seq: number } | null> {
  const [row] = await db.rows(trx, 'select epoch, seq from link_cursors where unit_id = ?', [unitId]);
  return row ? { epoch: String(row.epoch), seq: Number(row.seq) } : null;
}

async function saveCursor(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  epoch: string,
  seq: number,
): Promise<void> {
  await db.upsert(trx, 'link_cursors', ['unit_id', 'epoch', 'seq'], ['unit_id'], [[unitId, epoch, seq]]);
}

function readCursor(text: string): { epoch: string; seq: number } | null {
  const [, epoch, seq] = /^(\w{1,40})-(\d{1,15})$/.exec(text) ?? [];
  return epoch === undefined ? null : { epoch, seq: Number(seq) };
}

function newEpoch(): string {
  return randomBytes(6).toString('hex');
}
