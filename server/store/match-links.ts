import type { Transaction } from 'kysely';
import type { Decision } from '../links/facts.ts';
import { Habits } from '../links/habits.ts';
import { keysOfDocument, keysOfDossier } from '../links/keys.ts';
import { LinkWorld } from '../links/world.ts';
import type { Database } from './database.ts';
import { noteMatters } from './link-changes.ts';
import { documentFacts, documentRows, dossierFacts, dossierRows, keyed } from './link-facts.ts';
import { awaiting, documentsAround, ownedBy, rivalsOf } from './link-neighbours.ts';
import { writeLinks, writeReplies } from './link-rows.ts';
import type { Schema } from './schema.ts';

/** Records of one step; a unit's first matching is many steps, each its own transaction. */
const STEP = 2_000;

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

/** Matches records anew, and every dossier whose pairs they may change; others keep theirs. */
export async function matchChanged(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  refs: ReadonlySet<string>,
  codes: ReadonlySet<string>,
  now: string,
): Promise<void> {
  const changed = (await documentRows(db, trx, unitId, refs)).map(documentFacts);
  const own = (await dossierRows(db, trx, unitId, codes)).map(dossierFacts);
  await saveKeys(
    db,
    trx,
    unitId,
    'document',
    refs,
    changed.map((one) => [one.ref, keysOfDocument(one)]),
  );
  await saveKeys(
    db,
    trx,
    unitId,
    'dossier',
    codes,
    own.map((one) => [one.code, keysOfDossier(one)]),
  );

  const before = await db.selectIn(trx, 'links', ['dossier'], { unit_id: unitId }, 'document', [...refs]);
  const byKey = changed.flatMap(keysOfDocument).filter((key) => /^(?:code|sym):/.test(key));
  const concerned = new Set([
    ...codes,
    ...before.map(({ dossier }) => String(dossier)),
    ...(await keyed(db, trx, unitId, 'dossier', byKey)),
    ...(await awaiting(db, trx, unitId, changed)),
  ]);
  const dossiers = (await dossierRows(db, trx, unitId, concerned)).map(dossierFacts);
  const documents = await documentsAround(db, trx, unitId, dossiers, changed);
  const decisions = await decisionsOf(db, trx, unitId, [...concerned]);
  const world = new LinkWorld(decisions, {
    habits: await habitsOf(db, trx, unitId),
    owned: await ownedBy(db, trx, unitId, documents, concerned),
  });
  world.put(documents, [...dossiers, ...(await rivalsOf(db, trx, unitId, documents, dossiers))]);
  await writeLinks(db, trx, unitId, world, { concerned, dossiers, documents, decisions, now });

  const cites = changed.flatMap((one) => keysOfDocument(one).filter((key) => key.startsWith('sym:')));
  const answering = await keyed(
    db,
    trx,
    unitId,
    'document',
    cites.map((key) => key.replace('sym:', 'cites:')),
  );
  const replying = new Set([...refs, ...answering]);
  const around = [...replying, ...(await repliedTo(db, trx, unitId, replying))];
  await writeReplies(db, trx, unitId, world, replying);
  around.push(...(await repliedTo(db, trx, unitId, replying)));
  const besides = await db.selectIn(trx, 'links', ['dossier'], { unit_id: unitId }, 'document', around);
  await noteMatters(db, trx, unitId, [...concerned, ...besides.map(({ dossier }) => String(dossier))]);
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

async function decisionsOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  codes: readonly string[],
): Promise<Decision[]> {
  const columns = ['dossier', 'document', 'state'];
  const rows = await db.selectIn(trx, 'links', columns, { unit_id: unitId }, 'dossier', codes);
  return rows.flatMap(({ dossier, document, state }) =>
    state === 'confirmed' || state === 'rejected'
      ? [{ dossier: String(dossier), document: String(document), decision: state }]
      : [],
  );
}

async function habitsOf(db: Database, trx: Transaction<Schema>, unitId: string): Promise<Habits> {
  const rows = await db.rows<Record<string, string | number | null>>(
    trx,
    `select procedure, doc_type, office, gap_kind, gap, count(*) as n from links
      where unit_id = ? and state in ('automatic', 'confirmed') and document like '%/outgoing/%'
      group by procedure, doc_type, office, gap_kind, gap`,
    [unitId],
  );
  const habits = new Habits();
  for (const { procedure, doc_type, office, gap_kind, gap, n } of rows) {
    habits.learn(String(procedure), 'type', String(doc_type), Number(n));
    habits.learn(String(procedure), 'office', String(office), Number(n));
    if (gap_kind !== null) habits.learn(String(gap_kind), 'gap', String(gap), Number(n));
  }
  return habits;
}
