import type { RelayPrepared, RelaySaid } from '#shared/contract/relay.ts';
import { hasResult } from '../links/relay.ts';
import type { Database } from './database.ts';
import { noteMatters } from './link-changes.ts';
import { documentRows, dossierRows, type Row, text } from './link-facts.ts';
import { keyOf, relaysOf, rulesBy, type StoredRelay } from './relay-state.ts';
import type { Schema } from './schema.ts';

/** The relay of one dossier; null when the unit has not captured it. */
export async function relayOf(db: Database, unitId: string, code: string): Promise<StoredRelay | null> {
  return db.query.transaction().execute(async (trx) => {
    const rows = await dossierRows(db, trx, unitId, [code]);
    return (await relaysOf(db, trx, unitId, rows))[0] ?? null;
  });
}

/** Results whose related units were not told, the longest waiting first. See `links/relay.ts` for the rule. */
export async function unrelayed(
  db: Database,
  unitId: string,
  limit: number,
): Promise<{ total: number; undeclared: number; relays: (StoredRelay & { since: string })[] }> {
  return db.query.transaction().execute(async (trx) => {
    const results = await db.rows<Row>(
      trx,
      `select code, national_code, procedure_code, procedure_name, unit, received_at, due_at, finished_at,
          returned_at, status, result_symbol from dossiers
        where unit_id = ? and finished_at is not null and (status is null or status in ('done', 'returned'))
        order by finished_at, code`,
      [unitId],
    );
    const rules = await rulesBy(trx, unitId);
    const declared = results.filter((row) => rules.has(keyOf(row)));
    const relays = await relaysOf(db, trx, unitId, declared);
    const open = relays.filter(({ state }) => state === 'waiting' || state === 'prepared');
    return {
      total: open.length,
      undeclared: results.length - declared.length,
      relays: open.slice(0, limit).map((relay) => ({ ...relay, since: relay.dossier.finishedAt ?? '' })),
    };
  });
}

/**
 * Notes that an officer accepted the pre-filled letter.
 * @param day local day
 * @returns false when the unit has no such dossier with a result
 */
export async function notePrepared(
  db: Database,
  unitId: string,
  { dossier, docType, recipients }: RelayPrepared,
  who: { by: string; day: string; now: string },
): Promise<boolean> {
  return change(db, unitId, dossier, who.now, true, {
    prepared_on: who.day,
    prepared_by: who.by,
    doc_type: docType,
    recipients: JSON.stringify(recipients),
  });
}

/** Notes that no pre-filled letter stands any more. @returns false when the unit has no such dossier */
export async function noteUndone(
  db: Database,
  unitId: string,
  dossier: string,
  now: string,
): Promise<boolean> {
  const nothing = { prepared_on: null, prepared_by: null, doc_type: null, recipients: null };
  return change(db, unitId, dossier, now, false, nothing);
}

/**
 * Notes what an officer says of a dossier's relay.
 * @returns false when the unit has no such dossier, or the document named is none of its own
 */
export async function noteSaid(
  db: Database,
  unitId: string,
  { dossier, said, document }: RelaySaid,
  who: { by: string; now: string },
): Promise<boolean> {
  if (document !== null) {
    const [known] = await db.query.transaction().execute((trx) => documentRows(db, trx, unitId, [document]));
    if (!known) return false;
  }
  return change(db, unitId, dossier, who.now, false, {
    said: said === 'waiting' ? null : said,
    said_document: said === 'sent' ? document : null,
    said_by: who.by,
  });
}

async function change(
  db: Database,
  unitId: string,
  dossier: string,
  now: string,
  needsResult: boolean,
  set: Partial<Schema['relays']>,
): Promise<boolean> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, unitId);
    const [row] = await dossierRows(db, trx, unitId, [dossier]);
    if (!row) return false;
    if (needsResult && !hasResult({ finishedAt: text(row.finished_at), status: text(row.status) }))
      return false;
    const columns = ['unit_id', 'dossier', 'changed_at', ...Object.keys(set)];
    const values = [unitId, dossier, now, ...Object.values(set)];
    await db.upsert(trx, 'relays', columns, ['unit_id', 'dossier'], [values]);
    await noteMatters(db, trx, unitId, [dossier]);
    return true;
  });
}
