import { Capture } from '#shared/contract/capture.ts';
import { CALM, type Flow, type OutboxDb, type QueuedCapture } from './db.ts';
import type { Action } from './policy.ts';

/** What settling needs from outside the database. */
export interface SettleContext {
  now: number;
  /** HTTP status of the answer, null when there was none. */
  status: number | null;
  newId(): string;
}

/** How the sending goes, as last stored. */
export async function readFlow(db: OutboxDb): Promise<Flow> {
  return (await db.flow.get('flow')) ?? CALM;
}

/**
 * Writes the consequence of one attempt in one transaction, so that a worker killed at any point leaves
 * either the capture as it was (it is sent again, the service replays) or the finished result.
 */
export async function settle(
  db: OutboxDb,
  entry: QueuedCapture,
  action: Action,
  around: SettleContext,
): Promise<void> {
  await db.transaction('rw', db.captures, db.flow, async () => {
    const flow = await readFlow(db);
    const tried = {
      attempts: entry.attempts + 1,
      lastStatus: around.status,
      lastDetail: action.do === 'delete' ? '' : action.detail,
    };
    switch (action.do) {
      case 'delete':
        await db.captures.delete(entry.id);
        await keepRefusedRows(db, entry, action.refused, around);
        await db.flow.put({ ...CALM, lastSuccessAt: around.now });
        return;
      case 'park':
        await db.captures.update(entry.id, { ...tried, state: 'parked' });
        // An answer of our service, even a refusal, proves the way is open.
        await db.flow.put({ ...flow, failures: 0, until: 0, trouble: null });
        return;
      case 'stop':
        await db.captures.update(entry.id, tried);
        await db.flow.put({ ...flow, stopped: true, trouble: action.trouble });
        return;
      case 'wait':
        // Moved behind the others in both scopes: whatever makes this one fail must not block them.
        await db.captures.update(entry.id, { ...tried, nextAt: around.now + action.ms });
        if (action.scope === 'all') {
          await db.flow.put({
            ...flow,
            failures: flow.failures + 1,
            until: around.now + action.ms,
            trouble: action.trouble,
          });
        } else if (action.trouble) await db.flow.put({ ...flow, trouble: action.trouble });
    }
  });
}

/** Rows the service refused inside an accepted capture stay here, parked and visible (R3). */
async function keepRefusedRows(
  db: OutboxDb,
  entry: QueuedCapture,
  refused: ReadonlyArray<{ index: number; reason: string }>,
  around: SettleContext,
): Promise<void> {
  if (refused.length === 0) return;
  const sent = Capture.parse(JSON.parse(entry.body));
  const indexes = new Set(refused.map((row) => row.index));
  const rows = sent.rows.filter((_, index) => indexes.has(index));
  if (rows.length === 0) return;
  const id = around.newId();
  await db.captures.add({
    ...entry,
    id,
    body: JSON.stringify({ ...sent, id, rows, counters: [], statements: [] }),
    state: 'parked',
    nextAt: 0,
    attempts: 1,
    rows: rows.length,
    lastStatus: around.status,
    lastDetail: [...new Set(refused.map((row) => row.reason))].join('; ').slice(0, 300),
  });
}
