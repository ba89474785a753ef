import type { Transaction } from 'kysely';
import { addDays } from '#shared/vietnamese/dates.ts';
import type { DocumentFacts, DossierFacts } from '../links/facts.ts';
import { resultDayOf, WINDOWS } from '../links/gap.ts';
import { keysOfDocument, keysOfDossier } from '../links/keys.ts';
import type { Database } from './database.ts';
import { documentFacts, documentRows, dossierFacts, dossierRows, keyed } from './link-facts.ts';
import type { Schema } from './schema.ts';

/** Dossiers without a link whose result day lies around the issue of the documents. */
export async function awaiting(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  documents: readonly DocumentFacts[],
): Promise<string[]> {
  const { from, to } = WIDEST;
  const days = daysOf(
    documents.filter(({ direction }) => direction === 'outgoing').map(({ issuedOn }) => issuedOn),
    -to,
    -from,
  );
  const found = await keyed(db, trx, unitId, 'dossier', days);
  const linked = await db.selectIn(trx, 'links', ['dossier', 'state'], { unit_id: unitId }, 'dossier', found);
  const settled = new Set(
    linked.filter(({ state }) => state !== 'candidate' && state !== 'rejected').map(({ dossier }) => dossier),
  );
  return found.filter((code) => !settled.has(code));
}

/** Documents a dossier may belong with, and those the changed ones answer or are answered by. */
export async function documentsAround(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  dossiers: readonly DossierFacts[],
  changed: readonly DocumentFacts[],
): Promise<DocumentFacts[]> {
  const keys = dossiers.flatMap(keysOfDossier).filter((key) => !key.startsWith('day:'));
  const days = daysOf(
    dossiers.map((dossier) => resultDayOf(dossier)?.day ?? null),
    WIDEST.from,
    WIDEST.to,
  );
  const symbols = changed.flatMap(keysOfDocument).filter((key) => key.startsWith('sym:'));
  const near = await keyed(db, trx, unitId, 'document', [...keys, ...days]);
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
  const answered = await keyed(db, trx, unitId, 'document', [...cited, ...symbols]);
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

/** Documents that belong to dossiers outside those concerned. */
export async function ownedBy(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  documents: readonly DocumentFacts[],
  concerned: ReadonlySet<string>,
): Promise<Set<string>> {
  const refs = documents.map(({ ref }) => ref);
  const columns = ['document', 'dossier', 'state'];
  const rows = await db.selectIn(trx, 'links', columns, { unit_id: unitId }, 'document', refs);
  return new Set(
    rows
      .filter(
        ({ state, dossier }) =>
          /^(?:automatic|confirmed)$/.test(String(state)) && !concerned.has(String(dossier)),
      )
      .map(({ document }) => String(document)),
  );
}

const WIDEST = {
  from: Math.min(...Object.values(WINDOWS).map(({ from }) => from)),
  to: Math.max(...Object.values(WINDOWS).map(({ to }) => to)),
};

function daysOf(days: readonly (string | null)[], from: number, to: number): string[] {
  const keys = new Set<string>();
  for (const day of new Set(days)) {
    if (day === null) continue;
    for (let gap = from; gap <= to; gap += 1) keys.add(`day:${addDays(day, gap)}`);
  }
  return [...keys];
}
