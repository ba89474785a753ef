import type { PageReading } from '#shared/contract/capture.ts';
import type { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';
import { foldSymbol } from '#shared/vietnamese/symbols.ts';
import { type KeptDocument, type KeptDossier, type LinksDb, within } from './db.ts';

/** Records kept of each kind; the ones not seen for longest go first. */
export const MOST_RECORDS = 20_000;
/** Looked at only when so many more stand there, so that trimming is rare. */
const SLACK = 500;

/** Keeps the records a page showed; the newest sight of a field wins, a field not shown keeps its value. */
export async function noteReading(
  db: LinksDb,
  unit: string,
  reading: Pick<PageReading, 'page' | 'rows'>,
  now: number,
): Promise<void> {
  const documents = new Map<string, Omit<DocumentRecord, 'type'>>();
  const dossiers = new Map<string, Omit<DossierRecord, 'type'>>();
  for (const row of reading.rows) {
    const { type: _type, ...record } = row;
    if (row.type === 'document')
      documents.set(
        `${reading.page.system}/${row.direction}/${row.key}`,
        record as Omit<DocumentRecord, 'type'>,
      );
    else dossiers.set(row.code, record as Omit<DossierRecord, 'type'>);
  }
  await db.transaction('rw', db.documents, db.dossiers, async () => {
    const refs = [...documents.keys()];
    const oldDocuments = await db.documents.bulkGet(refs.map((ref) => [unit, ref]));
    await db.documents.bulkPut(
      [...documents].map(([ref, record], i) =>
        keptDocument(unit, ref, { ...oldDocuments[i]?.record, ...record }, now),
      ),
    );
    const codes = [...dossiers.keys()];
    const oldDossiers = await db.dossiers.bulkGet(codes.map((code) => [unit, code]));
    await db.dossiers.bulkPut(
      [...dossiers].map(([code, record], i) =>
        keptDossier(unit, code, { ...oldDossiers[i]?.record, ...record }, now),
      ),
    );
    await trim(db, 'documents');
    await trim(db, 'dossiers');
  });
}

function keptDocument(
  unit: string,
  ref: string,
  record: KeptDocument['record'],
  seenAt: number,
): KeptDocument {
  const named = (record.references ?? []).filter(({ kind }) => kind === 'dossier');
  const codes = [...new Set(named.map(({ key }) => within(unit, key)))];
  const symbol =
    record.direction === 'outgoing' ? symbolIndex(unit, record.symbol ?? null, record.issuedOn ?? null) : '';
  return { unit, ref, seenAt, record, codes, symbol };
}

function keptDossier(unit: string, code: string, record: KeptDossier['record'], seenAt: number): KeptDossier {
  const national = record.nationalCode ? within(unit, record.nationalCode) : '';
  const { symbol = null, issuedOn = null } = record.result ?? {};
  return { unit, code, seenAt, record, national, result: symbolIndex(unit, symbol, issuedOn) };
}

/** A symbol is a key only with its day: the number restarts each January (reports.md §5.4). */
function symbolIndex(unit: string, symbol: string | null, issuedOn: string | null): string {
  if (symbol === null || issuedOn === null) return '';
  return within(unit, foldSymbol(symbol).toLocaleUpperCase('vi'), issuedOn);
}

async function trim(db: LinksDb, name: 'documents' | 'dossiers'): Promise<void> {
  const table = db.table(name);
  const surplus = (await table.count()) - MOST_RECORDS;
  if (surplus <= SLACK) return;
  await table.bulkDelete(await table.orderBy('seenAt').limit(surplus).primaryKeys());
}
