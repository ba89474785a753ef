import type { Transaction } from 'kysely';
import type { Decision, DocumentFacts, DossierFacts } from '../../links/facts.ts';
import { procedureOf } from '../../links/offices.ts';
import type { Settled } from '../../links/propose.ts';
import { LinkWorld } from '../../links/world.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { blockRows, saveOwners, saveWaiting } from './link-days.ts';
import { dossierFacts, dossierRows } from './link-facts.ts';
import { documentsAround, rivalsOf } from './link-neighbours.ts';
import { isResult, type LinkRow, linkRows, traitsOf } from './link-rows.ts';
import type { Usual } from './link-usual.ts';

/** What the keys of some dossiers say. */
export interface ByKey {
  world: LinkWorld;
  dossiers: DossierFacts[];
  documents: DocumentFacts[];
  settled: Map<string, Settled>;
  /** Rows of `links` of these dossiers as they lie there. */
  before: LinkRow[];
}

/** Links dossiers by their keys, from the records that bear one of them. */
export async function matchByKey(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  codes: ReadonlySet<string>,
  changed: readonly DocumentFacts[],
): Promise<ByKey> {
  const dossiers = (await dossierRows(db, trx, unitId, codes)).map(dossierFacts);
  const documents = await documentsAround(db, trx, unitId, dossiers, changed);
  const before = await linkRows(db, trx, unitId, 'dossier', codes);
  const world = new LinkWorld(decisionsIn(before));
  world.put(documents, [...dossiers, ...(await rivalsOf(db, trx, unitId, documents, dossiers))]);
  const spoken = spokenOf(before);
  const settled = new Map(
    dossiers.map(({ code }) => [code, { exact: world.exactOf(code), ...spoken(code) } satisfies Settled]),
  );
  return { world, dossiers, documents, settled, before };
}

/**
 * Takes what the keys say for what is usual: which documents have an owner, which dossiers wait, what the
 * pairs teach.
 * @returns documents that have an owner now and had none before, or the other way round
 */
export async function settle(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  usual: Usual,
  { dossiers, documents, settled, before: stored }: ByKey,
): Promise<Set<string>> {
  const byRef = new Map(documents.map((one) => [one.ref, one]));
  const concerned = new Set(dossiers.map(({ code }) => code));
  const was = stored.filter((row) => isResult(row));
  const kept = was.filter(({ state }) => state === 'confirmed');
  const owners = new Map<string, Set<string>>();
  const procedures = new Map<string, string>();
  const own = (ref: string, dossier: string, procedure: string): void => {
    owners.set(ref, (owners.get(ref) ?? new Set()).add(dossier));
    procedures.set(ref, procedures.get(ref) ?? procedure);
  };
  for (const row of kept) own(row.document, row.dossier, row.procedure);
  const linked = new Set(kept.map(({ dossier }) => dossier));
  for (const row of was) {
    procedures.set(row.document, row.procedure);
    if (row.state === 'automatic') usual.learn(row, -1);
  }
  for (const dossier of dossiers) {
    const its = settled.get(dossier.code);
    for (const { document: ref, state } of its?.exact ?? []) {
      const document = byRef.get(ref);
      if (!document || !isResult({ state, document: ref })) continue;
      own(ref, dossier.code, procedureOf(dossier));
      linked.add(dossier.code);
      if (!its?.confirmed.has(ref)) usual.learn(traitsOf(dossier, document), 1);
    }
  }
  await saveWaiting(db, trx, unitId, dossiers, (code) => linked.has(code));
  const touched = new Set([...was.map(({ document }) => document), ...owners.keys()]);
  const rows = (await linkRows(db, trx, unitId, 'document', touched)).filter((row) => isResult(row));
  const before = Map.groupBy(rows, ({ document }) => document);
  for (const row of rows) if (!concerned.has(row.dossier)) own(row.document, row.dossier, row.procedure);
  for (const ref of touched) {
    const [had, has] = [before.get(ref)?.length ?? 0, owners.get(ref)?.size ?? 0];
    const more = Math.max(0, has - 1) - Math.max(0, had - 1);
    usual.learnOwners(procedures.get(ref) ?? '', Math.min(1, has) - Math.min(1, had), more);
  }
  const owned = new Set(owners.keys());
  return saveOwners(db, trx, unitId, usual, await blockRows(db, trx, unitId, touched), owned);
}

/**
 * What is settled of dossiers whose keys did not change, from their stored pairs. Those that keys propose
 * are matched by key again, since a stored score holds the days as well.
 */
export async function settledAsStored(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  codes: readonly string[],
): Promise<Pick<ByKey, 'dossiers' | 'settled' | 'before'>> {
  const rows = await linkRows(db, trx, unitId, 'dossier', codes);
  const doubted = new Set(
    rows.filter(({ state, how }) => state === 'candidate' && how !== 'similar').map(({ dossier }) => dossier),
  );
  const anew = await matchByKey(db, trx, unitId, doubted, []);
  const plain = codes.filter((code) => !doubted.has(code));
  const dossiers = (await dossierRows(db, trx, unitId, plain)).map(dossierFacts);
  const before = rows.filter(({ dossier }) => !doubted.has(dossier));
  const spoken = spokenOf(before);
  const settled = new Map(anew.settled);
  const byDossier = Map.groupBy(before, ({ dossier }) => dossier);
  for (const { code } of dossiers) {
    const exact = (byDossier.get(code) ?? [])
      .filter(({ state }) => state === 'automatic')
      .map(({ document, how, score, reasons }) => ({
        dossier: code,
        document,
        state: 'automatic' as const,
        how: how as Settled['exact'][number]['how'],
        score: score / 1_000,
        reasons: JSON.parse(reasons) as string[],
      }));
    settled.set(code, { exact, ...spoken(code) });
  }
  return { dossiers: [...anew.dossiers, ...dossiers], settled, before: [...anew.before, ...before] };
}

function decisionsIn(rows: readonly LinkRow[]): Decision[] {
  return rows.flatMap(({ dossier, document, state }) =>
    state === 'confirmed' || state === 'rejected' ? [{ dossier, document, decision: state }] : [],
  );
}

function spokenOf(rows: readonly LinkRow[]): (code: string) => Pick<Settled, 'confirmed' | 'refused'> {
  const byDossier = Map.groupBy(rows, ({ dossier }) => dossier);
  return (code) => {
    const of = (state: LinkRow['state']): Set<string> =>
      new Set(
        (byDossier.get(code) ?? []).filter((row) => row.state === state).map(({ document }) => document),
      );
    return { confirmed: of('confirmed'), refused: of('rejected') };
  };
}
