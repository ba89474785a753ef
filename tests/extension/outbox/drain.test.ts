import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutboxDb, openOutbox } from '../../../extension/outbox/db.ts';
import { createDrain, type Destination, type DrainPorts, release } from '../../../extension/outbox/drain.ts';
import { enqueue } from '../../../extension/outbox/enqueue.ts';
import { countQueue, heldCaptures } from '../../../extension/outbox/overview.ts';
import type { Outcome } from '../../../extension/outbox/policy.ts';
import { readFlow } from '../../../extension/outbox/settle.ts';
import { DESTINATION, FakeService, type Fault } from './fake-service.ts';
import { capture, uuid } from './readings.ts';

const START = Date.parse('2026-11-22T05:00:00Z');
let db: OutboxDb;
let service: FakeService;
let clock: number;
let next = 0;

beforeEach(() => {
  db = openOutbox(`drain-${next++}`);
  service = new FakeService();
  clock = START;
});
afterEach(() => db.delete());

async function fill(from: number, to: number, owner = 'u1'): Promise<void> {
  for (let n = from; n <= to; n++) {
    const what = capture(uuid(n), String(n));
    await enqueue(db, { capture: what, hash: String(n), tab: `${n}/0`, owner, now: clock + n });
  }
}
function drainWith(over: Partial<DrainPorts> = {}, faults: Record<string, Fault> = {}) {
  return createDrain({
    db,
    destination: () => Promise.resolve<Destination | null>(DESTINATION),
    post: (_, entry) => service.post(entry, faults[entry.id] ?? 'none'),
    now: () => clock,
    random: () => 0,
    newId: () => uuid(900_000 + next++),
    onChange: () => undefined,
    ...over,
  });
}

describe('draining the outbox', () => {
  it('sends everything once and empties the queue', async () => {
    await fill(1, 5);
    expect(await drainWith().step()).toEqual({ sent: 5, more: false, nextAt: null });
    expect(await db.captures.count()).toBe(0);
    expect([...service.effects.values()]).toEqual([1, 1, 1, 1, 1]);
  });

  it('remembers when it last succeeded', async () => {
    await fill(1, 1);
    await drainWith().step();
    expect((await readFlow(db)).lastSuccessAt).toBe(START);
  });

  it('sends nothing while unpaired', async () => {
    await fill(1, 2);
    await drainWith({ destination: () => Promise.resolve(null) }).step();
    expect(service.requests).toBe(0);
    expect(await db.captures.count()).toBe(2);
  });

  it('runs once however often it is called at the same time', async () => {
    await fill(1, 20);
    const drain = drainWith();
    await Promise.all([drain.step(), drain.step(), drain.step()]);
    expect(service.requests).toBe(20);
  });

  it('also sends what was stored while it was running', async () => {
    await fill(1, 1);
    let late: Promise<unknown> = Promise.resolve();
    const drain = drainWith({
      post: async (_, entry) => {
        if (entry.id === uuid(1)) late = fill(2, 2).then(() => drain.step());
        return service.post(entry);
      },
    });
    await drain.step();
    await late;
    expect(service.stored.size).toBe(2);
  });

  it('pauses the whole queue after a network failure and resumes when due', async () => {
    await fill(1, 3);
    const drain = drainWith({}, { [uuid(1)]: 'network' });
    expect(await drain.step()).toEqual({ sent: 0, more: false, nextAt: START + 5_000 });
    expect(service.requests).toBe(1);
    clock += 4_999;
    await drain.step();
    expect(service.requests).toBe(1);
    clock += 1;
    expect((await drainWith().step()).sent).toBe(3);
  });

  it.each(['portal', 'empty', 'no-content', 'truncated', 'other-id'] as const)(
    'deletes nothing on a 2xx with %s',
    async (fault) => {
      await fill(1, 2);
      await drainWith({}, { [uuid(1)]: fault, [uuid(2)]: fault }).step();
      expect(await db.captures.count()).toBe(2);
      expect((await readFlow(db)).trouble).toBe('not-our-service');
    },
  );

  it('stops on 401 until pairing, keeping everything', async () => {
    await fill(1, 3);
    const faults: Record<string, Fault> = { [uuid(1)]: 'unauthorised' };
    await drainWith({}, faults).step();
    clock += 90 * 86_400_000;
    await drainWith().step();
    expect(service.requests).toBe(1);
    expect(await db.captures.count()).toBe(3);
    await release(db);
    expect((await drainWith().step()).sent).toBe(3);
  });

  it.each([400, 413, 422])('parks a capture refused with %i and sends the others', async (status) => {
    await fill(1, 100);
    service.refuses.set(uuid(50), status);
    expect((await drainWith().step()).sent).toBe(99);
    expect(await heldCaptures(db)).toMatchObject([{ id: uuid(50), status, parked: true, detail: 'Sai' }]);
    expect(await countQueue(db, 'u1')).toMatchObject({ waiting: 0, parked: 1, foreign: 0 });
  });

  it('sends a parked capture again when the officer asks', async () => {
    await fill(1, 1);
    service.refuses.set(uuid(1), 422);
    await drainWith().step();
    service.refuses.clear();
    await release(db);
    expect((await drainWith().step()).sent).toBe(1);
  });

  it('does not let captures that always get 500 hold up the others', async () => {
    await fill(1, 30);
    for (const n of [1, 2, 3, 4, 5]) service.refuses.set(uuid(n), 500);
    for (let round = 0; round < 12; round++) {
      await drainWith().step();
      clock += 15 * 60_000;
    }
    expect(service.stored.size).toBe(25);
    const held = await heldCaptures(db);
    expect(held.map((item) => item.id).sort()).toEqual([1, 2, 3, 4, 5].map(uuid));
    expect(held.every((item) => !item.parked && item.status === 500)).toBe(true);
  });

  it('pauses a service that answers every request with errors', async () => {
    await fill(1, 50);
    for (let n = 1; n <= 50; n++) service.refuses.set(uuid(n), 500);
    await drainWith().step();
    expect(service.requests).toBe(3);
    expect((await readFlow(db)).trouble).toBe('service-error');
  });

  it('obeys Retry-After', async () => {
    await fill(1, 2);
    expect(await drainWith({}, { [uuid(1)]: 'too-many' }).step()).toMatchObject({ nextAt: START + 7_000 });
  });

  it('keeps captures of another unit for that unit', async () => {
    await fill(1, 2, 'u2');
    await fill(3, 4, 'u1');
    await fill(5, 5, '');
    await drainWith().step();
    expect([...service.stored.keys()].sort()).toEqual([3, 4, 5].map(uuid));
    expect(await countQueue(db, 'u1')).toMatchObject({ waiting: 0, foreign: 2 });
  });

  it('never expires', async () => {
    await fill(1, 3);
    clock += 90 * 86_400_000;
    await drainWith({ post: () => Promise.resolve<Outcome>({ kind: 'none', why: 'network' }) }).step();
    expect(await db.captures.count()).toBe(3);
  });

  it('does not wait a day because the clock was put back a day', async () => {
    await fill(1, 1);
    await drainWith({}, { [uuid(1)]: 'network' }).step();
    clock -= 86_400_000;
    expect((await drainWith().step()).sent).toBe(1);
  });

  it('ends a step early enough for its last request and says there is more', async () => {
    await fill(1, 5);
    const drain = drainWith({
      post: (_, entry) => {
        clock += 4_000;
        return service.post(entry);
      },
    });
    expect(await drain.step()).toMatchObject({ sent: 2, more: true });
  });

  it('keeps the rows the service refused inside an accepted capture, parked', async () => {
    await fill(1, 1);
    const refused = [{ index: 1, reason: 'Thiếu ký hiệu' }];
    const text = JSON.stringify({ id: uuid(1), stored: 1, changed: 0, refused });
    await drainWith({
      post: () =>
        Promise.resolve({ kind: 'answer', status: 201, type: 'application/json', text, retryAfter: null }),
    }).step();
    const [kept] = await db.captures.toArray();
    expect(kept).toMatchObject({ state: 'parked', rows: 1, lastDetail: 'Thiếu ký hiệu' });
    expect(JSON.parse(kept?.body ?? '').rows).toMatchObject([{ key: 'id:1b' }]);
  });
});
