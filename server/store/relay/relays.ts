import type { RelayPrepared, RelaySaid } from '#shared/contract/relay.ts';
import { hasResult } from '../../links/relay.ts';
import type { Database } from '../database.ts';
import { noteMatters } from '../links/link-changes.ts';
import { documentRows, dossierRows, type Row, text } from '../links/link-facts.ts';
import type { Schema } from '../schema.ts';
import { keyOf, relaysOf, rulesBy, type StoredRelay } from './relay-state.ts';

/** The relay of one dossier; null when the unit has not captured it. */
export async function relayOf(db: Database, unitId: string, code: string): Promise<StoredRelay | null> {
  return db.query.transaction().execute(async (trx) => {
    const rows = await dossierRows(db, trx, unitId, [code]);
    return (await relaysOf(db, trx, unitId, rows))[0] ?? null;
  });
}

/** With a result that somebody could be told of; see `hasResult`. */
const RESULTS = `unit_id = ? and finished_at is not null and (status is null or status in ('done', 'returned'))`;

/**
 * Results whose related units were not told, the longest waiting first. See `links/relay.ts` for the rule: a
 * result of a declared procedure about which no officer did or said anything waits, whatever names it; only
 * of the others the documents are looked at.
 */
export async function unrelayed(
  db: Database,
  unitId: string,
  limit: number,
): Promise<{ total: number; undeclared: number; relays: (StoredRelay & { since: string })[] }> {
  return db.query.transaction().execute(async (trx) => {
    const rules = await rulesBy(trx, unitId);
    const procedures = await db.rows<Row>(
      trx,
      `select procedure_code, procedure_name, count(*) as n from dossiers where ${RESULTS}
        group by procedure_code, procedure_name`,
      [unitId],
    );
    const undeclared = procedures
      .filter((row) => !rules.has(keyOf(row)))
      .reduce((sum, { n }) => sum + Number(n), 0);
    if (rules.size === 0) return { total: 0, undeclared, relays: [] };

    const since = [...rules.values()].map((rule) => rule.since).sort()[0] ?? '';
    const results = await db.rows<Row>(
      trx,
      `select code, procedure_code, procedure_name, finished_at from dossiers
        where ${RESULTS} and finished_at >= ? order by finished_at, code`,
      [unitId, since],
    );
    const declared = results.filter(
      (row) => (rules.get(keyOf(row))?.since ?? '~') <= String(row.finished_at),
    );
    const touched = new Set(
      (await db.rows(trx, 'select dossier from relays where unit_id = ?', [unitId])).map(({ dossier }) =>
        String(dossier),
      ),
    );
    const told = new Set<string>();
    const about = declared.map(({ code }) => String(code)).filter((code) => touched.has(code));
    for (const { dossier, state } of await relaysOf(
      db,
      trx,
      unitId,
      await dossierRows(db, trx, unitId, about),
    ))
      if (state !== 'waiting' && state !== 'prepared') told.add(dossier.code);
    const open = declared.map(({ code }) => String(code)).filter((code) => !told.has(code));
    const shown = open.slice(0, limit);
    const relays = await relaysOf(db, trx, unitId, await dossierRows(db, trx, unitId, shown));
    const byCode = new Map(relays.map((relay) => [relay.dossier.code, relay]));
    return {
      total: open.length,
      undeclared,
      relays: shown.flatMap((code) => {
        const relay = byCode.get(code);
        return relay ? [{ ...relay, since: relay.dossier.finishedAt ?? '' }] : [];
      }),
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
