import type { Capture } from '#shared/contract/capture.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import type { OutboxDb } from './db.ts';
import { addToDay } from './enqueue.ts';

/**
 * Stores a capture of a file durably; resolves after the commit. Its id is made of its content, so one
 * that still waits is a duplicate whatever tab it came from. Rejects when the browser cannot write.
 */
export function enqueueFile(
  db: OutboxDb,
  capture: Capture,
  around: { owner: string; now: number },
): Promise<{ duplicate: boolean }> {
  return db.transaction('rw', db.captures, db.tallies, async () => {
    if (await db.captures.get(capture.id)) return { duplicate: true };
    await db.captures.add({
      id: capture.id,
      body: JSON.stringify(capture),
      owner: around.owner,
      state: 'waiting',
      nextAt: 0,
      attempts: 0,
      queuedAt: around.now,
      adapter: capture.adapter,
      page: `${capture.page.system} ${capture.page.kind}`,
      rows: capture.rows.length,
      lastStatus: null,
      lastDetail: '',
    });
    await addToDay(db, localDate(around.now), capture.rows.length);
    return { duplicate: false };
  });
}
