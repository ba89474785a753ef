import type { HeldCapture } from '../messages.ts';
import type { OutboxDb, QueuedCapture } from './db.ts';

/** A capture that failed so often is shown to the officer, though it is still tried. */
const SHOWN_AFTER_ATTEMPTS = 5;
const SHOWN_AT_MOST = 50;

export interface QueueCounts {
  waiting: number;
  parked: number;
  /** Captures of a unit other than the paired one. */
  foreign: number;
  /** ms since the epoch; null when nothing waits. */
  oldestQueuedAt: number | null;
}

/** Counts the queue as seen from unit `owner` ('' when unpaired), without reading the bodies. */
export async function countQueue(db: OutboxDb, owner: string): Promise<QueueCounts> {
  const owners = [...new Set(['', owner])];
  const keys = (state: QueuedCapture['state']) => owners.map((name): [string, string] => [state, name]);
  const count = (state: QueuedCapture['state']) =>
    owner === ''
      ? db.captures.where('[state+owner]').between([state, ''], [state, '\uffff']).count()
      : db.captures.where('[state+owner]').anyOf(keys(state)).count();
  const [all, waiting, parked] = await Promise.all([db.captures.count(), count('waiting'), count('parked')]);
  const oldest =
    waiting === 0
      ? undefined
      : await db.captures
          .orderBy('queuedAt')
          .filter((entry) => entry.state === 'waiting' && (owner === '' || owners.includes(entry.owner)))
          .first();
  return { waiting, parked, foreign: all - waiting - parked, oldestQueuedAt: oldest?.queuedAt ?? null };
}

/** What an officer should see: parked captures, then those that failed again and again. */
export async function heldCaptures(db: OutboxDb): Promise<HeldCapture[]> {
  const parked = await db.captures
    .where('[state+nextAt]')
    .between(['parked', 0], ['parked', Number.POSITIVE_INFINITY], true, true)
    .limit(SHOWN_AT_MOST)
    .toArray();
  const stubborn = await db.captures
    .where('attempts')
    .aboveOrEqual(SHOWN_AFTER_ATTEMPTS)
    .filter((entry) => entry.state === 'waiting')
    .limit(SHOWN_AT_MOST)
    .toArray();
  return [...parked, ...stubborn].slice(0, SHOWN_AT_MOST).map((entry) => ({
    id: entry.id,
    page: entry.page,
    rows: entry.rows,
    capturedAt: new Date(entry.queuedAt).toISOString(),
    attempts: entry.attempts,
    status: entry.lastStatus,
    detail: entry.lastDetail,
    parked: entry.state === 'parked',
  }));
}
