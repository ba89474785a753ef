import type { Transaction } from 'kysely';
import type { DocumentFacts, DossierFacts } from '../../links/facts.ts';
import { keysOfDocument, keysOfDossier } from '../../links/keys.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { documentFacts, documentRows, dossierFacts, dossierRows, keyed } from './link-facts.ts';

/** Documents that bear a key of a dossier, and those the changed ones answer or are answered by. */
export async function documentsAround(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  dossiers: readonly DossierFacts[],
  changed: readonly DocumentFacts[],
): Promise<DocumentFacts[]> {
  const symbols = changed.flatMap(keysOfDocument).filter((key) => key.startsWith('sym:'));
  const near = await keyed(db, trx, unitId, 'document', dossiers.flatMap(keysOfDossier));
  const answering = await keyed(
    db,
    trx,
    unitId,
    'document',
    symbols.map((key) => key.replace('sym:', 'cites:')),
  );
  const asking = (await documentRows(db, trx, unitId, answering)).map(documentFacts);
  const cited = [...changed, ...asking]
    .flatMap(keysOfDocument)
    .filter((key) => key.startsWith('cites:'))
    .map((key) => key.replace('cites:', 'sym:'));
  const answered = await keyed(db, trx, unitId, 'document', cited);
  const refs = [...near, ...answering, ...answered, ...changed.map(({ ref }) => ref)];
  return (await documentRows(db, trx, unitId, refs)).map(documentFacts);
}

/** Other dossiers that name the documents: what speaks against a key is told by them. */
export async function rivalsOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  documents: readonly DocumentFacts[],
  dossiers: readonly DossierFacts[],
): Promise<DossierFacts[]> {
  const named = new Set(dossiers.flatMap(keysOfDossier).filter(isExact));
  const keys = documents.map((one) => keysOfDocument(one).filter(isExact));
  const shared = keys.filter((own) => own.some((key) => named.has(key))).flat();
  const known = new Set(dossiers.map(({ code }) => code));
  const codes = (await keyed(db, trx, unitId, 'dossier', shared)).filter((code) => !known.has(code));
  return (await dossierRows(db, trx, unitId, codes)).map(dossierFacts);
}

const isExact = (key: string): boolean => /^(?:code|sym):/.test(key);
