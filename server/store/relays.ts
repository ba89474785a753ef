import type { Transaction } from 'kysely';
import type { LinkedDocument } from '#shared/contract/link.ts';
import type { RelayPrepared, RelayRule, RelaySaid, RelayState } from '#shared/contract/relay.ts';
import { normaliseDossierCode } from '#shared/dossier-code.ts';
import { procedureOf } from '../links/offices.ts';
import { hasResult, isIssued, type RelayRecord, relayState } from '../links/relay.ts';
import type { Database } from './database.ts';
import { documentRows, dossierRows, type Row, refOf, text } from './link-facts.ts';
import { type StoredLink, shownDocument, shownDossier } from './links.ts';
import { relayRules } from './relay-rules.ts';
import type { Schema } from './schema.ts';

/** A dossier with where its relay stands. */
export interface StoredRelay {
  dossier: StoredLink['dossier'];
  state: RelayState;
  rule: RelayRule | null;
  resultSymbol: string | null;
  /** Issued outgoing documents that name the dossier. */
  documents: LinkedDocument[];
}

/** The relay of one dossier; null when the unit has not captured it. */
export async function relayOf(db: Database, unitId: string, code: string): Promise<StoredRelay | null> {
  const rules = await rulesBy(db, unitId);
  return db.query.transaction().execute(async (trx) => {
    const rows = await dossierRows(db, trx, unitId, [code]);
    return (await relaysOf(db, trx, unitId, rows, rules))[0] ?? null;
  });
}

/** Results whose related units were not told, the longest waiting first. See `links/relay.ts` for the rule. */
export async function unrelayed(
  db: Database,
  unitId: string,
  limit: number,
): Promise<{ total: number; undeclared: number; relays: (StoredRelay & { since: string })[] }> {
  const rules = await rulesBy(db, unitId);
  return db.query.transaction().execute(async (trx) => {
    const results = await db.rows<Row>(
      trx,
      `select code, national_code, procedure_code, procedure_name, unit, received_at, due_at, finished_at,
          returned_at, status, result_symbol from dossiers
        where unit_id = ? and finished_at is not null and (status is null or status in ('done', 'returned'))
        order by finished_at, code`,
      [unitId],
    );
    const declared = results.filter((row) => rules.has(keyOf(row)));
    const relays = await relaysOf(db, trx, unitId, declared, rules);
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
    return true;
  });
}

async function rulesBy(db: Database, unitId: string): Promise<Map<string, RelayRule>> {
  return new Map((await relayRules(db.query, unitId)).map((rule) => [rule.procedure, rule]));
}

function keyOf(row: Row): string {
  return procedureOf({ procedureCode: text(row.procedure_code), procedureName: text(row.procedure_name) });
}

async function relaysOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  rows: readonly Row[],
  rules: ReadonlyMap<string, RelayRule>,
): Promise<StoredRelay[]> {
  const codes = rows.map(({ code }) => String(code));
  const records = await recordsOf(db, trx, unitId, codes);
  const naming = await documentsNaming(db, trx, unitId, rows);
  return rows.map((row) => {
    const own = naming.get(String(row.code)) ?? [];
    const rule = rules.get(keyOf(row)) ?? null;
    const resultSymbol = text(row.result_symbol);
    const documents = own.map((one) => ({ ...shownDocument(one), direction: String(one.direction) }));
    const about = { finishedAt: text(row.finished_at), status: text(row.status), resultSymbol };
    const record = records.get(String(row.code)) ?? { prepared: null, said: null };
    return {
      dossier: shownDossier(row),
      state: relayState(about, rule !== null, record, documents),
      rule,
      resultSymbol,
      documents: documents.filter(isIssued).map(({ direction: _, ...document }) => document),
    };
  });
}

async function recordsOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  codes: readonly string[],
): Promise<Map<string, RelayRecord>> {
  const columns = ['dossier', 'prepared_on', 'doc_type', 'said', 'said_document'];
  const rows = await db.selectIn(trx, 'relays', columns, { unit_id: unitId }, 'dossier', codes);
  return new Map(
    rows.map((row) => {
      const [day, docType] = [text(row.prepared_on), text(row.doc_type)];
      const { said } = row;
      return [
        String(row.dossier),
        {
          prepared: day === null || docType === null ? null : { day, docType },
          said:
            said === 'sent' || said === 'notNeeded'
              ? { what: said, document: text(row.said_document) }
              : null,
        },
      ];
    }),
  );
}

/** Outgoing documents that name a dossier's code or were linked to it, without pairs an officer refused. */
async function documentsNaming(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  dossiers: readonly Row[],
): Promise<Map<string, Row[]>> {
  const byKey = new Map<string, string>();
  for (const { code, national_code } of dossiers)
    for (const each of [code, national_code])
      if (typeof each === 'string' && each !== '')
        byKey.set(`code:${normaliseDossierCode(each)}`, String(code));
  const where = { unit_id: unitId };
  const cited = await db.selectIn(
    trx,
    'link_keys',
    ['key', 'record_key'],
    { ...where, record: 'document' },
    'key',
    [...byKey.keys()],
  );
  const codes = dossiers.map(({ code }) => String(code));
  const linked = await db.selectIn(trx, 'links', ['dossier', 'document', 'state'], where, 'dossier', codes);
  const refs = new Map<string, Set<string>>();
  const add = (code: string, ref: string): void => {
    if (ref.includes('/outgoing/')) refs.set(code, (refs.get(code) ?? new Set()).add(ref));
  };
  for (const { key, record_key } of cited) add(byKey.get(String(key)) ?? '', String(record_key));
  for (const { dossier, document, state } of linked)
    if (state === 'rejected') refs.get(String(dossier))?.delete(String(document));
    else if (state !== 'candidate') add(String(dossier), String(document));
  const wanted = new Set([...refs.values()].flatMap((set) => [...set]));
  const rows = new Map((await documentRows(db, trx, unitId, wanted)).map((row) => [refOf(row), row]));
  return new Map(
    [...refs].map(([code, own]) => [
      code,
      [...own].map((ref) => rows.get(ref)).filter((row) => row !== undefined),
    ]),
  );
}
