import type { Transaction } from 'kysely';
import type { Capture, CaptureReceipt } from '#shared/contract/capture.ts';
import { holdsPersonalNumber } from '#shared/privacy/persons.ts';
import { speaksOfSecrets } from '#shared/privacy/secrecy.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { forgetDaily } from '../counting/daily.ts';
import type { Connection, Database } from '../database.ts';
import { markForLinks } from '../links/match-links.ts';
import type { Schema } from '../schema.ts';
import { mergeDocuments } from './merge-documents.ts';
import { mergeRows, type RowChange } from './merge-rows.ts';
import { observe, tableOf } from './observation.ts';
import { refusalOf } from './privacy.ts';
import { DOSSIERS } from './record-fields.ts';

/** Who sent a capture, from the device token and never from the body. */
export interface Sender {
  unitId: string;
  officerId: string;
  deviceId: string;
}

export type StoreOutcome =
  | { state: 'stored' | 'replayed'; receipt: CaptureReceipt }
  /** The id is known with another body. */
  | { state: 'conflict' }
  /** Another request is storing it at this moment, perhaps in another service. */
  | { state: 'running' }
  /** The unit had ended when the page was read. */
  | { state: 'closed'; on: string };

/** The first answer to a capture delivered before; null when the unit has none of that id. */
export async function replayOf(
  db: Database,
  unitId: string,
  id: string,
  bodyHash: string,
  connection: Connection = db.query,
): Promise<StoreOutcome | null> {
  const [known] = await db.rows<{ body_hash: string; receipt: string }>(
    connection,
    'select body_hash, receipt from captures where unit_id = ? and id = ?',
    [unitId, id],
  );
  if (!known) return null;
  if (known.body_hash !== bodyHash) return { state: 'conflict' };
  return { state: 'replayed', receipt: JSON.parse(known.receipt) as CaptureReceipt };
}

/**
 * Stores a capture in one transaction: either all of it counts, with its receipt, or nothing does.
 * @param bodyHash SHA-256 of the body as sent, hexadecimal
 * @param now ISO instant in UTC; a capture from a computer whose clock runs ahead counts as read now
 */
export async function storeCapture(
  db: Database,
  sender: Sender,
  capture: Capture,
  bodyHash: string,
  now: string,
): Promise<StoreOutcome> {
  const read = new Date(capture.capturedAt).toISOString();
  const at = read > now ? now : read;
  return db.query.transaction().execute(async (trx) => {
    if (!(await db.claim(trx, sender.unitId, capture.id))) return { state: 'running' };
    await db.lockUnit(trx, sender.unitId);
    const replay = await replayOf(db, sender.unitId, capture.id, bodyHash, trx);
    if (replay) return replay;
    const closed = await closedBefore(db, trx, sender.unitId, at);
    if (closed !== null) return { state: 'closed', on: closed };

    const refused: CaptureReceipt['refused'] = [];
    const sightings = { documents: [], dossiers: [] } as Record<
      'documents' | 'dossiers',
      ReturnType<typeof observe>[]
    >;
    const known: Parameters<typeof refusalOf>[1] = new Map();
    capture.rows.forEach((row, index) => {
      const reason = refusalOf(row, known);
      if (reason) refused.push({ index, reason });
      else sightings[tableOf(row)].push(observe(row, capture.page.system, at, capture.id));
    });

    let changed = 0;
    for (const table of ['documents', 'dossiers'] as const) {
      const merged = await (table === 'documents'
        ? mergeDocuments(db, trx, sender.unitId, sightings.documents)
        : mergeRows(db, trx, DOSSIERS, sender.unitId, sightings.dossiers));
      changed += merged.changed;
      await saveChanges(trx, sender, capture, table, merged.changes, at);
    }
    await markForLinks(db, trx, sender.unitId, capture.id, {
      documents: sightings.documents.map(({ key }) => key.join('/')),
      dossiers: sightings.dossiers.map(({ key }) => key.join('')),
    });
    const receipt: CaptureReceipt = {
      id: capture.id,
      stored: capture.rows.length - refused.length,
      changed,
      refused,
    };
    if (capture.rows.length > refused.length) await forgetDaily(db, trx, sender.unitId);
    await saveCounts(trx, sender.unitId, capture, at);
    await saveReading(db, trx, sender, capture, { bodyHash, receipt, at, now });
    return { state: 'stored', receipt };
  });
}

/** The last day of a unit that had ended by an instant; what was read on that day still counts. */
async function closedBefore(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  at: string,
): Promise<string | null> {
  const text = 'select valid_to as "to" from units where id = ?';
  const [unit] = await db.rows<{ to: string | null }>(trx, text, [unitId]);
  const to = unit?.to ?? null;
  return to !== null && localDate(Date.parse(at)) > to ? to : null;
}

async function saveChanges(
  trx: Transaction<Schema>,
  sender: Sender,
  capture: Capture,
  record: 'documents' | 'dossiers',
  changes: readonly RowChange[],
  at: string,
): Promise<void> {
  const rows = changes.map((change) => ({
    unit_id: sender.unitId,
    record,
    record_key: change.key,
    field: change.field,
    old_value: change.old === null ? null : String(change.old),
    new_value: change.new === null ? null : String(change.new),
    officer_id: sender.officerId,
    page: `${capture.page.system}/${capture.page.kind}`,
    adapter: capture.adapter,
    capture_id: capture.id,
    observed_at: at,
  }));
  for (let start = 0; start < rows.length; start += 500) {
    await trx
      .insertInto('changes')
      .values(rows.slice(start, start + 500))
      .execute();
  }
}

async function saveCounts(
  trx: Transaction<Schema>,
  unitId: string,
  capture: Capture,
  at: string,
): Promise<void> {
  const common = { unit_id: unitId, system: capture.page.system, capture_id: capture.id, observed_at: at };
  const told = capture.counters.filter(({ label }) => !speaksOfSecrets(label) && !holdsPersonalNumber(label));
  const counters = new Map(told.map((counter) => [counter.id, counter]));
  if (counters.size > 0) {
    const rows = [...counters.values()].map(({ id, label, count }) => ({
      ...common,
      counter: id,
      label,
      count,
    }));
    await trx.insertInto('counters').values(rows).execute();
  }
  const statements = new Map(
    capture.statements.map((one) => [JSON.stringify([one.form, one.from, one.to, one.subject]), one]),
  );
  if (statements.size > 0) {
    const rows = [...statements.values()].map(({ form, from, to, subject, values }) => ({
      ...common,
      form,
      from_day: from ?? '',
      to_day: to ?? '',
      subject,
      figures: JSON.stringify(values),
    }));
    await trx.insertInto('statements').values(rows).execute();
  }
}

/** Columns of a reading in the order its values are given. */
const READING =
  'unit_id id device_id officer_id body_hash receipt adapter system kind url filter window_field window_from window_to window_seen host_total pages pages_of page_size row_count problems dropped client captured_at stored_at'.split(
    ' ',
  );
const SAVE_READING = `insert into captures (${READING.join(', ')}) values (${READING.map(() => '?').join(', ')})`;

async function saveReading(
  db: Database,
  trx: Transaction<Schema>,
  sender: Sender,
  capture: Capture,
  stamp: { bodyHash: string; receipt: CaptureReceipt; at: string; now: string },
): Promise<void> {
  const { page, pagesSeen } = capture;
  const filter = Object.entries(page.filter).sort(([a], [b]) => (a < b ? -1 : 1));
  await db.rows(trx, SAVE_READING, [
    sender.unitId,
    capture.id,
    sender.deviceId,
    sender.officerId,
    stamp.bodyHash,
    JSON.stringify(stamp.receipt),
    capture.adapter,
    page.system,
    page.kind,
    page.url,
    JSON.stringify(filter),
    page.window?.field ?? null,
    page.window?.from ?? null,
    page.window?.to ?? null,
    page.window ? 1 : 0,
    capture.hostTotal,
    pagesSeen ? JSON.stringify(pagesSeen.pages) : null,
    pagesSeen?.of ?? null,
    pagesSeen?.size ?? null,
    capture.rows.length,
    JSON.stringify(capture.problems),
    JSON.stringify(capture.dropped),
    capture.client,
    stamp.at,
    stamp.now,
  ]);
}
