import type { Capture } from '#shared/contract/capture.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import type { OutboxDb } from './db.ts';

/** An unchanged page is not sent again within this time, nor is the same failure of an adapter. */
export const REPEAT_AFTER_MS = 10 * 60_000;

export interface Arrival {
  capture: Capture;
  /** SHA-256 of the reading, without id and time. */
  hash: string;
  /** Tab and frame the reading came from. */
  tab: string;
  /** Unit of the present pairing, '' when unpaired. */
  owner: string;
  /** ms since the epoch. */
  now: number;
}

/**
 * Stores a capture durably; resolves after the commit. `duplicate` means the same content was the last
 * thing read in that place of that tab less than `REPEAT_AFTER_MS` ago, and nothing was stored. Only the
 * *last* reading counts: a row that changes and changes back is a new observation. Rejects when the
 * browser cannot write (QuotaExceededError).
 */
export function enqueue(db: OutboxDb, arrival: Arrival): Promise<{ duplicate: boolean }> {
  const { capture, now } = arrival;
  const body = JSON.stringify(capture);
  const slot = slotOf(arrival);
  return db.transaction('rw', db.captures, db.seen, db.tallies, db.problems, async () => {
    await noteProblem(db, capture, now);
    const before = await db.seen.get(slot);
    // A clock set back makes the age negative: then nothing is known, and the capture is kept.
    const age = before ? now - before.at : -1;
    const same = before !== undefined && (isEmpty(capture) || before.hash === arrival.hash);
    if (same && age >= 0 && age < REPEAT_AFTER_MS) return { duplicate: true };

    await db.captures.add({
      id: capture.id,
      body,
      owner: arrival.owner,
      state: 'waiting',
      nextAt: 0,
      attempts: 0,
      queuedAt: now,
      adapter: capture.adapter,
      page: `${capture.page.system} ${capture.page.kind}`,
      rows: capture.rows.length,
      lastStatus: null,
      lastDetail: '',
    });
    await db.seen.put({ slot, hash: arrival.hash, at: now });
    await db.seen
      .where('at')
      .below(now - REPEAT_AFTER_MS)
      .delete();
    if (!isEmpty(capture)) await addToDay(db, localDate(now), capture.rows.length);
    return { duplicate: false };
  });
}

/** Nothing but problems: sent, so that the unit sees the page changed, but seldom. */
function isEmpty(capture: Capture): boolean {
  return (
    capture.problems.length > 0 &&
    capture.rows.length === 0 &&
    capture.counters.length === 0 &&
    capture.statements.length === 0
  );
}

function slotOf({ capture, tab }: Arrival): string {
  if (isEmpty(capture)) return `problem ${capture.adapter} ${capture.problems[0]?.code}`;
  return JSON.stringify([tab, capture.adapter, capture.page, capture.pagesSeen]);
}

/** Counts one page and its rows for a local day. */
export async function addToDay(db: OutboxDb, day: string, rows: number): Promise<void> {
  const tally = (await db.tallies.get(day)) ?? { day, pages: 0, rows: 0 };
  await db.tallies.put({ day, pages: tally.pages + 1, rows: tally.rows + rows });
  await db.tallies.where('day').below(day).delete();
}

async function noteProblem(db: OutboxDb, capture: Capture, now: number): Promise<void> {
  const worst = capture.problems[0];
  if (!worst) {
    await db.problems.delete(capture.adapter);
    return;
  }
  await db.problems.put({
    adapter: capture.adapter,
    page: `${capture.page.system} ${capture.page.kind}`,
    code: worst.code,
    field: worst.field ?? null,
    at: now,
  });
}
