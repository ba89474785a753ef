import type { Transaction } from 'kysely';
import type { Reference } from '#shared/contract/record.ts';
import type { DocumentFacts, DossierFacts } from '../../links/facts.ts';
import type { Database, Value } from '../database.ts';
import type { Schema } from '../schema.ts';

export const DOCUMENT_COLUMNS =
  'system direction key symbol doc_type issued_on received_on sent_on due_on completed_on issuer drafting_unit status reference_keys features observed_at'.split(
    ' ',
  );
export const DOSSIER_COLUMNS =
  'code national_code procedure_code procedure_name sector unit received_at due_at finished_at returned_at status result_symbol result_issued_on reference_keys observed_at'.split(
    ' ',
  );

export type Row = Record<string, Value>;

/** Rows of documents by ref (`<system>/<direction>/<key>`); the caller holds a transaction. */
export async function documentRows(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  refs: Iterable<string>,
): Promise<Row[]> {
  const groups = Map.groupBy(new Set(refs), (ref) => ref.split('/', 2).join('/'));
  const rows: Row[] = [];
  for (const [group, own] of groups) {
    const [system = '', direction = ''] = group.split('/');
    const keys = own.map((ref) => ref.slice(group.length + 1));
    const where = { unit_id: unitId, system, direction };
    rows.push(...(await db.selectIn(trx, 'documents', DOCUMENT_COLUMNS, where, 'key', keys)));
  }
  return rows;
}

export async function dossierRows(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  codes: Iterable<string>,
): Promise<Row[]> {
  return db.selectIn(trx, 'dossiers', DOSSIER_COLUMNS, { unit_id: unitId }, 'code', [...new Set(codes)]);
}

export function refOf(row: Row): string {
  return `${row.system}/${row.direction}/${row.key}`;
}

export function documentFacts(row: Row): DocumentFacts {
  return {
    ref: refOf(row),
    direction: String(row.direction),
    symbol: text(row.symbol),
    docType: text(row.doc_type),
    issuedOn: text(row.issued_on),
    issuer: text(row.issuer),
    draftingUnit: text(row.drafting_unit),
    references: referencesOf(row),
    features: typeof row.features === 'string' ? (JSON.parse(row.features) as string[]) : [],
  };
}

export function dossierFacts(row: Row): DossierFacts {
  return {
    code: String(row.code),
    nationalCode: text(row.national_code),
    procedureCode: text(row.procedure_code),
    procedureName: text(row.procedure_name),
    sector: text(row.sector),
    unit: text(row.unit),
    receivedAt: text(row.received_at),
    finishedAt: text(row.finished_at),
    returnedAt: text(row.returned_at),
    resultSymbol: text(row.result_symbol),
    resultIssuedOn: text(row.result_issued_on),
    references: referencesOf(row),
  };
}

/** Record keys that stand under any of the keys of matching. */
export async function keyed(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  record: 'document' | 'dossier',
  keys: Iterable<string>,
): Promise<string[]> {
  const rows = await db.selectIn(trx, 'link_keys', ['record_key'], { unit_id: unitId, record }, 'key', [
    ...new Set(keys),
  ]);
  return rows.map(({ record_key }) => String(record_key));
}

export function text(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function referencesOf(row: Row): Reference[] {
  return typeof row.reference_keys === 'string' ? (JSON.parse(row.reference_keys) as Reference[]) : [];
}
