import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Capture } from '#shared/contract/capture.ts';
import { type OutboxDb, openOutbox } from '../../../extension/outbox/db.ts';
import { enqueue, REPEAT_AFTER_MS } from '../../../extension/outbox/enqueue.ts';
import { capture, uuid } from './readings.ts';

const NOON = Date.parse('2026-11-22T05:00:00Z');
let db: OutboxDb;
let next = 0;
beforeEach(() => {
  db = openOutbox(`enqueue-${next++}`);
});
afterEach(() => db.delete());

const put = (what: Capture, over: Partial<{ hash: string; tab: string; now: number; owner: string }> = {}) =>
  enqueue(db, { capture: what, hash: 'h1', tab: '1/0', owner: 'u1', now: NOON, ...over });
const changed = { code: 'layout-changed' as const };
const onlyProblems = { rows: [], hostTotal: null, pagesSeen: null, problems: [changed] };

describe('storing a capture', () => {
  it('keeps the very bytes that will be sent', async () => {
    const what = capture(uuid(1), 'x');
    await put(what);
    expect((await db.captures.get(what.id))?.body).toBe(JSON.stringify(what));
  });

  it('survives closing and opening the database', async () => {
    await put(capture(uuid(1), 'x'));
    db.close();
    await db.open();
    expect(await db.captures.count()).toBe(1);
  });

  it('stores an unchanged page once', async () => {
    await put(capture(uuid(1), 'x'));
    expect(await put(capture(uuid(2), 'x'), { now: NOON + 1_000 })).toEqual({ duplicate: true });
    expect(await db.captures.count()).toBe(1);
  });

  it('knows an unchanged page after it was acknowledged', async () => {
    await put(capture(uuid(1), 'x'));
    await db.captures.clear();
    expect(await put(capture(uuid(2), 'x'))).toEqual({ duplicate: true });
  });

  it('stores an unchanged page again after ten minutes', async () => {
    await put(capture(uuid(1), 'x'));
    expect(await put(capture(uuid(2), 'x'), { now: NOON + REPEAT_AFTER_MS })).toEqual({ duplicate: false });
  });

  it('stores the same content read in another tab', async () => {
    await put(capture(uuid(1), 'x'));
    expect(await put(capture(uuid(2), 'x'), { tab: '2/0' })).toEqual({ duplicate: false });
  });

  it('stores a page that changed and changed back', async () => {
    await put(capture(uuid(1), 'x'));
    await put(capture(uuid(2), 'y'), { hash: 'h2' });
    expect(await put(capture(uuid(3), 'x'))).toEqual({ duplicate: false });
  });

  it('stores a repeated page when the clock was put back', async () => {
    await put(capture(uuid(1), 'x'));
    expect(await put(capture(uuid(2), 'x'), { now: NOON - 86_400_000 })).toEqual({ duplicate: false });
  });

  it('sends a page of nothing but problems seldom', async () => {
    await put(capture(uuid(1), 'x', onlyProblems));
    const again = await put(capture(uuid(2), 'x', onlyProblems), { hash: 'other', tab: '9/0' });
    expect(again).toEqual({ duplicate: true });
  });

  it('counts pages and rows of the local day', async () => {
    await put(capture(uuid(1), 'x'));
    await put(capture(uuid(2), 'y'), { hash: 'h2' });
    expect(await db.tallies.toArray()).toEqual([{ day: '2026-11-22', pages: 2, rows: 4 }]);
  });

  it('starts a new count at local midnight', async () => {
    await put(capture(uuid(1), 'x'));
    await put(capture(uuid(2), 'y'), { hash: 'h2', now: Date.parse('2026-11-22T17:00:00Z') });
    expect(await db.tallies.toArray()).toEqual([{ day: '2026-11-23', pages: 1, rows: 2 }]);
  });

  it('remembers the problem of a page until the page is read well', async () => {
    await put(capture(uuid(1), 'x', onlyProblems));
    expect((await db.problems.toArray())[0]).toMatchObject({ code: 'layout-changed' });
    await put(capture(uuid(2), 'x'));
    expect(await db.problems.count()).toBe(0);
  });
});
