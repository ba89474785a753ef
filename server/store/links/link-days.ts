import type { Transaction } from 'kysely';
import type { DocumentFacts, DossierFacts } from '../../links/facts.ts';
import { dayNumber, resultDayOf } from '../../links/gap.ts';
import { officeOf, themeOf, typeOf } from '../../links/offices.ts';
import type { Database, Value } from '../database.ts';
import type { Schema } from '../schema.ts';
import { DOCUMENT_COLUMNS, DOSSIER_COLUMNS, documentFacts, dossierFacts } from './link-facts.ts';
import { type PairTraits, Usual, usualOf } from './link-usual.ts';

const BLOCKS = ['unit_id', 'day', 'doc_type', 'office', 'theme', 'owned', 'ref'];
const WAITING = ['unit_id', 'day', 'dossier', 'kind', 'procedure_code', 'procedure_name', 'sector', 'unit'];
const SURE_OUTGOING = `select dossier, document, procedure, doc_type, office, theme, gap_kind, gap from links
  where unit_id = ? and state in ('automatic', 'confirmed') and document like '%/outgoing/%'`;

/** What is usual in a unit, counted from its records where that was never done. The caller holds the lock. */
export async function readyUsual(db: Database, trx: Transaction<Schema>, unitId: string): Promise<Usual> {
  const known = await usualOf(db, trx, unitId);
  if (known) return known;
  const usual = new Usual();
  for (const table of ['link_blocks', 'link_waiting', 'link_counts'])
    await db.rows(trx, `delete from ${table} where unit_id = ?`, [unitId]);
  const pairs = await db.rows<PairTraits & { dossier: string; document: string }>(trx, SURE_OUTGOING, [
    unitId,
  ]);
  for (const pair of pairs) usual.learn(pair, 1);
  for (const own of Map.groupBy(pairs, ({ document }) => document).values())
    usual.learnOwners(own[0]?.procedure ?? '', 1, own.length - 1);
  const documents = await db.rows(
    trx,
    `select ${quoted(DOCUMENT_COLUMNS)} from documents
      where unit_id = ? and direction = 'outgoing' and issued_on is not null`,
    [unitId],
  );
  const owned = new Set(pairs.map(({ document }) => document));
  await saveBlocks(db, trx, unitId, usual, { before: [], after: documents.map(documentFacts), owned });
  const dossiers = await db.rows(trx, `select ${quoted(DOSSIER_COLUMNS)} from dossiers where unit_id = ?`, [
    unitId,
  ]);
  const linked = new Set(pairs.map(({ dossier }) => dossier));
  await saveWaiting(db, trx, unitId, dossiers.map(dossierFacts), (code) => linked.has(code));
  await usual.save(db, trx, unitId);
  return usual;
}

const quoted = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(', ');

/** Takes away what was counted of a unit: its records were erased. It is counted anew when next matched. */
export async function forgetUsual(db: Database, trx: Transaction<Schema>, unitId: string): Promise<void> {
  for (const table of ['link_blocks', 'link_waiting', 'link_counts'])
    await db.rows(trx, `delete from ${table} where unit_id = ?`, [unitId]);
}

/** One document as it lies in `link_blocks`. */
export interface BlockRow {
  day: number;
  doc_type: string;
  office: string;
  theme: string;
  owned: number;
  ref: string;
}

export async function blockRows(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  refs: Iterable<string>,
): Promise<BlockRow[]> {
  const rows = await db.selectIn(trx, 'link_blocks', BLOCKS.slice(1), { unit_id: unitId }, 'ref', [
    ...new Set(refs),
  ]);
  return rows as unknown as BlockRow[];
}

/**
 * Brings `link_blocks` up to date for some documents, and counts what changed.
 * @param change `before`: their rows as they lie there; `after`: as they are now, those gone left out
 * @returns refs whose row is another one than before
 */
export async function saveBlocks(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  usual: Usual,
  change: { before: readonly BlockRow[]; after: readonly DocumentFacts[]; owned: ReadonlySet<string> },
): Promise<Set<string>> {
  const after = change.after.flatMap((one) => blockOf(one, change.owned.has(one.ref)));
  return moveBlocks(db, trx, unitId, usual, change.before, after);
}

/** As `saveBlocks`, of documents of which only the owner changed. */
export async function saveOwners(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  usual: Usual,
  before: readonly BlockRow[],
  owned: ReadonlySet<string>,
): Promise<Set<string>> {
  const after = before.map((row) => ({ ...row, owned: owned.has(row.ref) ? 1 : 0 }));
  return moveBlocks(db, trx, unitId, usual, before, after);
}

async function moveBlocks(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  usual: Usual,
  before: readonly BlockRow[],
  after: readonly BlockRow[],
): Promise<Set<string>> {
  const [was, is] = [
    new Map(before.map((row) => [idOf(row), row])),
    new Map(after.map((row) => [idOf(row), row])),
  ];
  const gone = [...was].flatMap(([id, row]) => (is.has(id) ? [] : [row]));
  const fresh = [...is].flatMap(([id, row]) => (was.has(id) ? [] : [row]));
  if (gone.length + fresh.length === 0) return new Set();
  const days = new Set([...gone, ...fresh].map(({ day }) => day));
  const had = await daysWith(db, trx, unitId, days);
  for (const row of gone) {
    await db.rows(
      trx,
      `delete from link_blocks where unit_id = ? and day = ? and doc_type = ? and office = ? and theme = ?
        and owned = ? and ref = ?`,
      [unitId, row.day, row.doc_type, row.office, row.theme, row.owned, row.ref],
    );
    usual.move(row.day, likenessOf(usual, row), row.owned === 1, row.ref, -1);
  }
  const rows = fresh.map((row) => valuesOf(unitId, row));
  if (rows.length > 0) await db.upsert(trx, 'link_blocks', BLOCKS, BLOCKS, rows);
  for (const row of fresh) usual.move(row.day, likenessOf(usual, row), row.owned === 1, row.ref, 1);
  const has = await daysWith(db, trx, unitId, days);
  if (has.size !== had.size) usual.addDays(has.size - had.size);
  return new Set([...gone, ...fresh].map(({ ref }) => ref));
}

async function daysWith(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  days: ReadonlySet<number>,
): Promise<Set<number>> {
  const found = new Set<number>();
  for (const day of days) {
    const rows = await db.rows(
      trx,
      'select 1 as one from link_blocks where unit_id = ? and day = ? limit 1',
      [unitId, day],
    );
    if (rows.length > 0) found.add(day);
  }
  return found;
}

const idOf = (row: BlockRow): string =>
  [row.day, row.doc_type, row.office, row.theme, row.owned, row.ref].join('\n');
const likenessOf = (usual: Usual, { doc_type, office, theme }: BlockRow) =>
  usual.blocks.likeness(doc_type, office, theme);
const valuesOf = (unitId: string, row: BlockRow): Value[] => [
  unitId,
  row.day,
  row.doc_type,
  row.office,
  row.theme,
  row.owned,
  row.ref,
];

function blockOf(document: DocumentFacts, owned: boolean): BlockRow[] {
  const { direction, issuedOn, ref } = document;
  if (direction !== 'outgoing' || issuedOn === null) return [];
  const traits = { doc_type: typeOf(document), office: officeOf(document), theme: themeOf(document) };
  return [{ day: dayNumber(issuedOn), ...traits, owned: owned ? 1 : 0, ref }];
}

/** Brings `link_waiting` up to date for some dossiers. @param hasResult does an outgoing document surely end it? */
export async function saveWaiting(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  dossiers: readonly DossierFacts[],
  hasResult: (code: string) => boolean,
): Promise<void> {
  const rows: Value[][] = [];
  for (const dossier of dossiers) {
    await db.rows(trx, 'delete from link_waiting where unit_id = ? and dossier = ?', [unitId, dossier.code]);
    const expected = resultDayOf(dossier);
    if (expected === null || hasResult(dossier.code)) continue;
    const { code, procedureCode, procedureName, sector, unit } = dossier;
    const words = [procedureCode, procedureName, sector, unit].map((word) => word ?? '');
    rows.push([unitId, dayNumber(expected.day), code, expected.kind, ...words]);
  }
  if (rows.length > 0) await db.upsert(trx, 'link_waiting', WAITING, WAITING.slice(0, 3), rows);
}
