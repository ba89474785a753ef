import type { Transaction } from 'kysely';
import { keysOfDocument, keysOfDossier } from '../../links/keys.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { noteMatters } from './link-changes.ts';
import { blockRows, readyUsual, saveBlocks } from './link-days.ts';
import { documentFacts, documentRows, dossierFacts, dossierRows, keyed } from './link-facts.ts';
import { isResult, linkRows, writeLinks, writeReplies } from './link-rows.ts';
import { matchByKey, settle, settledAsStored } from './match-by-key.ts';
import { mayTake, nextInTurn, proposalsFor } from './propose-links.ts';

/** Records of one step; a unit's first matching is many steps, each its own transaction. */
const STEP = 2_000;
/** From so many records on some dossiers besides are weighed again, and how many. */
const PAGE = 20;
const IN_TURN = 150;

/** Notes with a capture, in its transaction, that its records are to be matched (survives a crash). */
export async function markForLinks(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  captureId: string,
  records: { documents: readonly string[]; dossiers: readonly string[] },
): Promise<void> {
  if (records.documents.length + records.dossiers.length === 0) return;
  await db.rows(trx, 'insert into link_marks (unit_id, capture_id, records) values (?, ?, ?)', [
    unitId,
    captureId,
    JSON.stringify(records),
  ]);
}

/**
 * Matches what was captured since the last time; nothing to do costs one question. Safe to run from
 * several services at once: each step holds the unit's lock.
 * @param now ISO instant
 */
export async function matchMarked(db: Database, unitId: string, now: string): Promise<void> {
  const waiting = 'select 1 as one from link_marks where unit_id = ? limit 1';
  while ((await db.rows(db.query, waiting, [unitId])).length > 0) {
    await db.query.transaction().execute(async (trx) => {
      await db.lockUnit(trx, unitId);
      const documents = new Set<string>();
      const dossiers = new Set<string>();
      const marks = await trx
        .selectFrom('link_marks')
        .select(['capture_id', 'records'])
        .where('unit_id', '=', unitId)
        .limit(50)
        .execute();
      for (const { capture_id, records } of marks) {
        if (documents.size + dossiers.size > STEP) break;
        const marked = JSON.parse(records) as { documents: string[]; dossiers: string[] };
        for (const ref of marked.documents) documents.add(ref);
        for (const code of marked.dossiers) dossiers.add(code);
        await db.rows(trx, 'delete from link_marks where unit_id = ? and capture_id = ?', [
          unitId,
          capture_id,
        ]);
      }
      await matchChanged(db, trx, unitId, documents, dossiers, now);
    });
  }
}

/**
 * Matches records anew, and every dossier whose pairs they may change; others keep theirs. Keys are asked
 * for among the records that bear them; for proposals only the days around a result are looked at.
 */
export async function matchChanged(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  refs: ReadonlySet<string>,
  codes: ReadonlySet<string>,
  now: string,
): Promise<void> {
  const usual = await readyUsual(db, trx, unitId);
  const changed = (await documentRows(db, trx, unitId, refs)).map(documentFacts);
  const own = (await dossierRows(db, trx, unitId, codes)).map(dossierFacts);
  const keysOf = changed.map((one) => [one.ref, keysOfDocument(one)] as const);
  await saveKeys(db, trx, unitId, 'document', refs, keysOf);
  const keysOfOwn = own.map((one) => [one.code, keysOfDossier(one)] as const);
  await saveKeys(db, trx, unitId, 'dossier', codes, keysOfOwn);

  const asked = await linkRows(db, trx, unitId, 'document', refs);
  const owned = new Set(asked.filter(isResult).map(({ document }) => document));
  const blocks = await blockRows(db, trx, unitId, refs);
  const moved = await saveBlocks(db, trx, unitId, usual, { before: blocks, after: changed, owned });

  const byKey = keysOf.flatMap(([, keys]) => keys.filter((key) => /^(?:code|sym):/.test(key)));
  const concerned = new Set([
    ...codes,
    ...asked.map(({ dossier }) => dossier),
    ...(await keyed(db, trx, unitId, 'dossier', byKey)),
    ...(await besideOf(
      db,
      trx,
      unitId,
      keysOfOwn.flatMap(([, keys]) => keys),
    )),
  ]);
  const exact = await matchByKey(db, trx, unitId, concerned, changed);
  const flipped = await settle(db, trx, unitId, usual, exact);
  // Whose proposals stand on what has changed: the documents, their owners, or what is new around a result.
  const rivals = await linkRows(db, trx, unitId, 'document', [...moved, ...flipped]);
  const others = new Set([
    ...rivals.filter(({ state }) => state === 'candidate').map(({ dossier }) => dossier),
    ...(await mayTake(
      db,
      trx,
      unitId,
      usual,
      changed.filter(({ ref }) => moved.has(ref)),
    )),
  ]);
  // A page of a list can bear it; a single record is to be matched at once.
  if (refs.size + codes.size >= PAGE)
    for (const code of await nextInTurn(db, trx, unitId, usual, IN_TURN)) others.add(code);
  const again = await settledAsStored(
    db,
    trx,
    unitId,
    [...others].filter((code) => !concerned.has(code)),
  );
  const dossiers = [...exact.dossiers, ...again.dossiers];
  const settled = new Map([...exact.settled, ...again.settled]);
  const links = await proposalsFor(
    db,
    trx,
    unitId,
    usual,
    dossiers.flatMap((dossier) => {
      const its = settled.get(dossier.code);
      return its ? [{ dossier, settled: its }] : [];
    }),
  );
  const documents = new Map(exact.documents.map((one) => [one.ref, one]));
  const missing = [...links.values()]
    .flat()
    .flatMap(({ document }) => (documents.has(document) ? [] : [document]));
  for (const row of await documentRows(db, trx, unitId, missing)) {
    const document = documentFacts(row);
    documents.set(document.ref, document);
  }
  const before = [...exact.before, ...again.before];
  const written = await writeLinks(db, trx, unitId, { dossiers, links, documents, before, now });
  await usual.save(db, trx, unitId);

  const cites = keysOf.flatMap(([, keys]) => keys.filter((key) => key.startsWith('sym:')));
  const answered = cites.map((key) => key.replace('sym:', 'cites:'));
  const replying = new Set([...refs, ...(await keyed(db, trx, unitId, 'document', answered))]);
  const around = [...replying, ...(await repliedTo(db, trx, unitId, replying))];
  await writeReplies(db, trx, unitId, exact.world, replying);
  around.push(...(await repliedTo(db, trx, unitId, replying)));
  const besides = await db.selectIn(trx, 'links', ['dossier'], { unit_id: unitId }, 'document', around);
  // A letter an officer named by hand need not be linked; cancelled, it opens the relay again.
  const relayed = await db.selectIn(trx, 'relays', ['dossier'], { unit_id: unitId }, 'said_document', [
    ...refs,
  ]);
  const told = [...concerned, ...written, ...[...besides, ...relayed].map(({ dossier }) => String(dossier))];
  await noteMatters(db, trx, unitId, told);
}

/**
 * Dossiers that share a document with changed ones: what these say now may speak against a pair of those.
 * @param keys of the changed dossiers
 */
async function besideOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  keys: readonly string[],
): Promise<string[]> {
  const refs = await keyed(db, trx, unitId, 'document', keys);
  const rows = await linkRows(db, trx, unitId, 'document', refs);
  return rows.flatMap(({ dossier, how }) => (how === 'similar' ? [] : [dossier]));
}

async function repliedTo(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  refs: ReadonlySet<string>,
): Promise<string[]> {
  const rows = await db.selectIn(trx, 'reply_links', ['reply_to'], { unit_id: unitId }, 'document', [
    ...refs,
  ]);
  return rows.map(({ reply_to }) => String(reply_to));
}

async function saveKeys(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  record: 'document' | 'dossier',
  asked: Iterable<string>,
  now: readonly (readonly [string, readonly string[]])[],
): Promise<void> {
  for (const key of asked)
    await db.rows(trx, 'delete from link_keys where unit_id = ? and record = ? and record_key = ?', [
      unitId,
      record,
      key,
    ]);
  const columns = ['unit_id', 'record', 'key', 'record_key'];
  const rows = now.flatMap(([own, keys]) => keys.map((key) => [unitId, record, key, own]));
  if (rows.length > 0) await db.upsert(trx, 'link_keys', columns, columns, rows);
}
