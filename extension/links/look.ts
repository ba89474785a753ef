import type { Matter } from '#shared/contract/link-changes.ts';
import { finishProposals } from '#shared/procedure-match.ts';
import { composeMatter } from './compose.ts';
import { type KeptDossier, type LinksDb, within } from './db.ts';

/** Records of a page, by the keys they are captured under. */
export interface AskedRecords {
  /** Codes. */
  dossiers: readonly string[];
  /** Refs, `<system>/<direction>/<key>`. */
  documents: readonly string[];
}

/**
 * Matters the records belong to, from this browser alone; matters with nothing to tell are left out.
 * @param finishing are proposals still to be weighed by the words of subjects, which only this browser knows?
 */
export async function mattersAbout(
  db: LinksDb,
  unit: string,
  asked: AskedRecords,
  finishing = false,
): Promise<Matter[]> {
  const tables = [db.documents, db.dossiers, db.matters, db.decisions];
  return db.transaction('r', tables, async () => {
    const codes = new Set([...asked.dossiers, ...(await codesOf(db, unit, asked.documents))]);
    const matters = (await composed(db, unit, [...codes])).filter(
      ({ pairs, relay }) => pairs.length > 0 || relay === 'waiting',
    );
    return finishing ? Promise.all(matters.map((one) => finished(db, unit, one))) : matters;
  });
}

/** One matter with all that is known of it; null when nothing is. `finishing` as for `mattersAbout`. */
export async function matterOf(
  db: LinksDb,
  unit: string,
  code: string,
  finishing = false,
): Promise<Matter | null> {
  const tables = [db.documents, db.dossiers, db.matters, db.decisions];
  return db.transaction('r', tables, async () => {
    const [matter] = await composed(db, unit, [code]);
    return matter ? (finishing ? finished(db, unit, matter) : matter) : null;
  });
}

/** Weighs the proposals of a matter by the procedure words of the letters that were read here. */
async function finished(db: LinksDb, unit: string, matter: Matter): Promise<Matter> {
  const similar = matter.pairs.filter(({ state, how }) => state === 'candidate' && how === 'similar');
  if (similar.length === 0) return matter;
  const kept = await db.documents.bulkGet(similar.map(({ document }) => [unit, document.ref]));
  const words = new Map(kept.flatMap((one) => (one ? [[one.ref, one.record.features ?? []] as const] : [])));
  const [dossier] = await db.dossiers.bulkGet([[unit, matter.dossier.code]]);
  const named = `${matter.dossier.procedureName ?? ''}; ${dossier?.record.sector ?? ''}`;
  const weighed = finishProposals(
    similar.map((pair) => ({ ...pair, ref: pair.document.ref })),
    named,
    words,
  ).map(({ ref: _ref, ...pair }) => ({ ...pair, reasons: [...pair.reasons] }));
  const others = matter.pairs.filter((pair) => !similar.includes(pair));
  return { ...matter, pairs: [...others, ...weighed].sort((a, b) => b.score - a.score) };
}

/** Codes of dossiers that documents belong to: told, named by them, or by the result they are. */
async function codesOf(db: LinksDb, unit: string, refs: readonly string[]): Promise<string[]> {
  if (refs.length === 0) return [];
  const told = await db.matters
    .where('refs')
    .anyOf(refs.map((ref) => within(unit, ref)))
    .toArray();
  const kept = (await db.documents.bulkGet(refs.map((ref) => [unit, ref]))).filter(
    (one) => one !== undefined,
  );
  const named = [...new Set(kept.flatMap(({ codes }) => codes))];
  const symbols = kept.flatMap(({ symbol }) => (symbol === '' ? [] : [symbol]));
  const national = await db.dossiers.where('national').anyOf(named).toArray();
  const results = await db.dossiers.where('result').anyOf(symbols).toArray();
  const nationals = new Set(national.map((one) => one.national));
  return [
    ...told.map(({ code }) => code),
    ...named.filter((one) => !nationals.has(one)).map((one) => one.slice(unit.length + 1)),
    ...[...national, ...results].filter((one) => one.unit === unit).map(({ code }) => code),
  ];
}

async function composed(db: LinksDb, unit: string, codes: readonly string[]): Promise<Matter[]> {
  const keys = codes.map((code): [string, string] => [unit, code]);
  const told = await db.matters.bulkGet(keys);
  const dossiers = await db.dossiers.bulkGet(keys);
  const decided = Map.groupBy(await db.decisions.where('unit').equals(unit).toArray(), ({ code }) => code);
  const known = dossiers.filter((one) => one !== undefined);
  const naming = await db.documents
    .where('codes')
    .anyOf(keysNaming(unit, codes, known))
    .toArray();
  const results = known.flatMap(({ result }) => (result === '' ? [] : [result]));
  const bearing = await db.documents.where('symbol').anyOf(results).toArray();
  const refs = [
    ...new Set(told.flatMap((one) => one?.matter.pairs.map(({ document }) => document.ref) ?? [])),
  ];
  const paired = (await db.documents.bulkGet(refs.map((ref) => [unit, ref]))).filter(
    (one) => one !== undefined,
  );
  const pairedBy = new Map(paired.map((one) => [one.ref, one]));
  const namingBy = new Map<string, typeof naming>();
  for (const one of naming)
    for (const key of one.codes) namingBy.set(key, [...(namingBy.get(key) ?? []), one]);

  return codes.flatMap((code, i) => {
    const [matter, dossier] = [told[i] ?? null, dossiers[i] ?? null];
    const documents = new Map(
      [
        ...(matter?.matter.pairs.flatMap(({ document }) => pairedBy.get(document.ref) ?? []) ?? []),
        ...keysNaming(unit, [code], dossier ? [dossier] : []).flatMap((key) => namingBy.get(key) ?? []),
        ...bearing.filter(({ symbol }) => dossier !== null && symbol === dossier.result),
      ].map((one) => [one.ref, one]),
    );
    if (!matter && !dossier && documents.size === 0) return [];
    const decisions = decided.get(code) ?? [];
    return [composeMatter({ code, told: matter, dossier, documents: [...documents.values()], decisions })];
  });
}

/** Under which keys documents name these dossiers: by the host's code or by the national one. */
function keysNaming(unit: string, codes: readonly string[], known: readonly KeptDossier[]): string[] {
  const national = known.flatMap((one) => (one.national === '' ? [] : [one.national]));
  return [...codes.map((code) => within(unit, code)), ...national];
}
