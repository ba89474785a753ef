import type { Transaction } from 'kysely';
import type { Decision, DocumentFacts, DossierFacts, FoundLink } from '../../links/facts.ts';
import { dayNumber, resultDayOf } from '../../links/gap.ts';
import { officeOf, procedureOf, themeOf, typeOf } from '../../links/offices.ts';
import type { LinkWorld } from '../../links/world.ts';
import type { Database, Value } from '../database.ts';
import type { Schema } from '../schema.ts';
import { readyUsual } from './link-days.ts';
import type { PairTraits } from './link-usual.ts';

const COLUMNS =
  'unit_id dossier document state how score reasons procedure doc_type office theme gap_kind gap decided_by changed_at'.split(
    ' ',
  );
const KEY = ['unit_id', 'dossier', 'document'];
const STORED = COLUMNS.slice(1, -2);
const SURE = new Set(['automatic', 'confirmed']);

/** A pair as it lies in `links`. */
export type LinkRow = PairTraits & {
  dossier: string;
  document: string;
  state: FoundLink['state'] | Decision['decision'];
  how: string;
  score: number;
  reasons: string;
};

export async function linkRows(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  side: 'dossier' | 'document',
  keys: Iterable<string>,
): Promise<LinkRow[]> {
  const rows = await db.selectIn(trx, 'links', STORED, { unit_id: unitId }, side, [...new Set(keys)]);
  return rows as unknown as LinkRow[];
}

/** Does the pair settle that an outgoing document belongs to its dossier? */
export function isResult({ state, document }: Pick<LinkRow, 'state' | 'document'>): boolean {
  return SURE.has(state) && document.split('/', 2)[1] === 'outgoing';
}

/** What pairs are written from; `before` are the rows of the same dossiers as they lie there. */
export interface Matched {
  dossiers: readonly DossierFacts[];
  links: ReadonlyMap<string, readonly FoundLink[]>;
  documents: ReadonlyMap<string, DocumentFacts>;
  before: readonly LinkRow[];
  now: string;
}

/**
 * Replaces what the matcher said of dossiers by what it says now; what officers decided stays, and so does
 * a proposal whose score has hardly moved.
 * @returns dossiers of which something was written
 */
export async function writeLinks(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  { dossiers, links, documents, before, now }: Matched,
): Promise<Set<string>> {
  const known = new Map(before.map((row) => [`${row.dossier}\n${row.document}`, row]));
  const changed = new Set<string>();
  const rows: Value[][] = [];
  const kept = new Set<string>();
  for (const dossier of dossiers) {
    for (const link of links.get(dossier.code) ?? []) {
      const id = `${dossier.code}\n${link.document}`;
      const document = documents.get(link.document);
      const old = known.get(id);
      if (!document || old?.state === 'confirmed' || old?.state === 'rejected') continue;
      kept.add(id);
      const traits = traitsOf(dossier, document);
      if (old && isSame(old, link, traits)) continue;
      changed.add(dossier.code);
      rows.push([unitId, dossier.code, link.document, ...saidOf(link), ...valuesOf(traits), null, now]);
    }
  }
  for (const { dossier, document, state } of before) {
    if (kept.has(`${dossier}\n${document}`) || state === 'confirmed' || state === 'rejected') continue;
    changed.add(dossier);
    await db.rows(trx, 'delete from links where unit_id = ? and dossier = ? and document = ?', [
      unitId,
      dossier,
      document,
    ]);
  }
  if (rows.length > 0) await db.upsert(trx, 'links', COLUMNS, KEY, rows);
  return changed;
}

/** Thousandths a proposal's score may move before it is written again. */
const HARDLY = 20;

function isSame(old: LinkRow, link: FoundLink, traits: PairTraits): boolean {
  const [state, how, score, reasons] = saidOf(link);
  if (old.state !== state || old.how !== how) return false;
  if (valuesOf(old).join('\n') !== valuesOf(traits).join('\n')) return false;
  if (link.how === 'similar') return Math.abs(old.score - Number(score)) <= HARDLY;
  return old.score === score && old.reasons === reasons;
}

function saidOf({ state, how, score, reasons }: FoundLink): Value[] {
  return [state, how, Math.round(score * 1_000), JSON.stringify(reasons)];
}

/** Writes what an officer says of a pair, whatever stood there. */
export async function writeDecision(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  pair: {
    dossier: DossierFacts;
    document: DocumentFacts;
    decision: Decision['decision'];
    by: string;
    now: string;
  },
): Promise<void> {
  const { dossier, document, decision, by, now } = pair;
  const usual = await readyUsual(db, trx, unitId);
  const rows = await linkRows(db, trx, unitId, 'dossier', [dossier.code]);
  const before = rows.find((row) => row.document === document.ref);
  const traits = traitsOf(dossier, document);
  const said = before ? [before.how, before.score, before.reasons] : ['officer', 1_000, '["Cán bộ ghép."]'];
  await db.upsert(trx, 'links', COLUMNS, KEY, [
    [unitId, dossier.code, document.ref, decision, ...said, ...valuesOf(traits), by, now],
  ]);
  if (before && isResult(before)) usual.learn(before, -1);
  if (isResult({ state: decision, document: document.ref })) usual.learn(traits, 1);
  await usual.save(db, trx, unitId);
}

export async function writeReplies(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  world: LinkWorld,
  refs: ReadonlySet<string>,
): Promise<void> {
  const columns = ['unit_id', 'document', 'reply_to', 'state', 'score', 'reasons'];
  const rows: Value[][] = [];
  for (const ref of refs) {
    await db.rows(trx, 'delete from reply_links where unit_id = ? and document = ?', [unitId, ref]);
    for (const { document, replyTo, state, score, reasons } of world.repliesOf(ref))
      rows.push([unitId, document, replyTo, state, Math.round(score * 1_000), JSON.stringify(reasons)]);
  }
  if (rows.length > 0) await db.upsert(trx, 'reply_links', columns, columns.slice(0, 3), rows);
}

/** What a pair teaches of the unit's habits. */
export function traitsOf(dossier: DossierFacts, document: DocumentFacts): PairTraits {
  const expected = resultDayOf(dossier);
  const known = expected !== null && document.issuedOn !== null;
  return {
    procedure: procedureOf(dossier),
    doc_type: typeOf(document),
    office: officeOf(document),
    theme: themeOf(document),
    gap_kind: known ? expected.kind : null,
    gap: known ? dayNumber(document.issuedOn ?? '') - dayNumber(expected.day) : null,
  };
}

function valuesOf({ procedure, doc_type, office, theme, gap_kind, gap }: PairTraits): Value[] {
  return [procedure, doc_type, office, theme, gap_kind, gap];
}
