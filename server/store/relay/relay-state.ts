import type { Transaction } from 'kysely';
import type { LinkedDocument, LinkedDossier } from '#shared/contract/link.ts';
import type { RelayRule, RelayState } from '#shared/contract/relay.ts';
import { normaliseDossierCode } from '#shared/dossier-code.ts';
import { procedureOf } from '../../links/offices.ts';
import { isIssued, type RelayRecord, relayState, type TellingDocument } from '../../links/relay.ts';
import type { Connection, Database } from '../database.ts';
import { documentRows, type Row, refOf, text } from '../links/link-facts.ts';
import { shownDocument, shownDossier } from '../links/link-shown.ts';
import type { Schema } from '../schema.ts';
import { relayRules } from './relay-rules.ts';

/** A dossier with where its relay stands. */
export interface StoredRelay {
  dossier: Omit<LinkedDossier, 'remaining'>;
  state: RelayState;
  rule: RelayRule | null;
  resultSymbol: string | null;
  /** Issued outgoing documents that name the dossier. */
  documents: LinkedDocument[];
}

/** The unit's rules by procedure. */
export async function rulesBy(db: Connection, unitId: string): Promise<Map<string, RelayRule>> {
  return new Map((await relayRules(db, unitId)).map((rule) => [rule.procedure, rule]));
}

export function keyOf(row: Row): string {
  return procedureOf({ procedureCode: text(row.procedure_code), procedureName: text(row.procedure_name) });
}

/** The relays of dossiers as they are stored (`dossierRows`), in their order. */
export async function relaysOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  rows: readonly Row[],
): Promise<StoredRelay[]> {
  const rules = await rulesBy(trx, unitId);
  const codes = rows.map(({ code }) => String(code));
  const records = await recordsOf(db, trx, unitId, codes);
  const naming = await documentsNaming(db, trx, unitId, rows);
  const named = await documentsSaid(db, trx, unitId, records);
  return rows.map((row) => {
    const own = naming.get(String(row.code)) ?? [];
    const rule = rules.get(keyOf(row)) ?? null;
    const resultSymbol = text(row.result_symbol);
    const documents = own.map((one) => ({ ...shownDocument(one), direction: String(one.direction) }));
    const about = { finishedAt: text(row.finished_at), status: text(row.status), resultSymbol };
    const record = records.get(String(row.code)) ?? { prepared: null, said: null };
    const said = named.get(record.said?.document ?? '');
    return {
      dossier: shownDossier(row),
      state: relayState(about, rule, record, said ? [...documents, said] : documents),
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

/** Documents officers named by hand, by ref: they need not bear the dossier's code, and may be cancelled later. */
async function documentsSaid(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  records: ReadonlyMap<string, RelayRecord>,
): Promise<Map<string, TellingDocument>> {
  const refs = [...records.values()].flatMap(({ said }) => said?.document ?? []);
  const rows = await documentRows(db, trx, unitId, refs);
  return new Map(
    rows.map((row) => [refOf(row), { ...shownDocument(row), direction: String(row.direction) }]),
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
