import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Capture, MAX_ROWS } from '#shared/contract/capture.ts';
import { type CapturePorts, takeReading } from '../../../extension/background/captures.ts';
import type { Policy } from '../../../extension/messages.ts';
import { type OutboxDb, openOutbox } from '../../../extension/outbox/db.ts';
import { count, refusalSentence } from '../../../extension/ui/words.ts';
import { reading, uuid } from '../outbox/readings.ts';

const policy: Policy = {
  serviceUrl: null,
  disabledAdapters: [],
  disabledFeatures: [],
  sweepAllowed: false,
  secretsNotRegistered: false,
};
const caller = { origin: 'http://ioffice.test', tab: '1/0' };
let db: OutboxDb;
let next = 0;
let ids = 0;
let storage: boolean[] = [];
beforeEach(() => {
  db = openOutbox(`captures-${next++}`);
  storage = [];
});
afterEach(() => db.delete());
const ports = (over: Partial<CapturePorts> = {}): CapturePorts => ({
  db,
  policy: () => Promise.resolve(policy),
  owner: () => Promise.resolve('u1'),
  now: () => Date.parse('2026-11-22T05:00:00Z'),
  newId: () => uuid(ids++),
  client: 'lien-thong/0.1.0',
  onStorage: (works) => storage.push(works),
  ...over,
});

describe('taking a reading from a host page', () => {
  it('stamps a capture that obeys the contract', async () => {
    expect(await takeReading(ports(), reading('x'), caller)).toEqual({ queued: true, duplicate: false });
    const [entry] = await db.captures.toArray();
    expect(Capture.parse(JSON.parse(entry?.body ?? ''))).toMatchObject({
      capturedAt: '2026-11-22T05:00:00.000Z',
      client: 'lien-thong/0.1.0',
    });
    expect(entry?.owner).toBe('u1');
  });

  it('tells of the path of another system only what names nobody', async () => {
    const made = reading('x');
    const url = `${caller.origin}/bao-cao/nguyen.van.a/17`;
    for (const system of ['other', 'ioffice'] as const)
      await takeReading(ports(), { ...made, page: { ...made.page, system, url } }, caller);
    const kept = (await db.captures.toArray()).map(({ body }) => Capture.parse(JSON.parse(body)).page);
    expect(kept.map((page) => [page.system, page.url])).toEqual([
      ['other', `${caller.origin}/bao-cao/*/*`],
      ['ioffice', url],
    ]);
  });

  it('says duplicate for the same content from the same tab', async () => {
    await takeReading(ports(), reading('x'), caller);
    expect(await takeReading(ports(), reading('x'), caller)).toEqual({ queued: true, duplicate: true });
  });

  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['an unknown field', { ...reading('x'), subject: 'Trích yếu' }],
    ['an unknown field in a row', { ...reading('x'), rows: [{ ...reading('x').rows[0], subject: 'a' }] }],
    [
      'a row without a key',
      { ...reading('x'), rows: [{ type: 'document', direction: 'incoming', key: '' }] },
    ],
  ])('refuses %s', async (_, what) => {
    expect(await takeReading(ports(), what, caller)).toMatchObject({ problem: 'invalid-reading' });
    expect(await db.captures.count()).toBe(0);
  });

  it('says of a page with too many rows what the officer can do about it', async () => {
    const long = { ...reading('x'), rows: Array(MAX_ROWS + 1).fill(reading('x').rows[0]) };
    expect(await takeReading(ports(), long, caller)).toMatchObject({ problem: 'too-many-rows' });
    expect(refusalSentence('too-many-rows')).toContain(`${count(MAX_ROWS)} dòng`);
    expect(await db.captures.count()).toBe(0);
  });

  it('refuses a body beyond the service limit', async () => {
    const row = {
      ...reading('x').rows[0],
      register: 'đ'.repeat(150),
      issuer: 'đ'.repeat(300),
      draftingUnit: 'đ'.repeat(300),
    };
    const what = { ...reading('x'), rows: Array(900).fill(row) };
    expect(await takeReading(ports(), what, caller)).toMatchObject({ problem: 'invalid-reading' });
  });

  it('refuses a reading that names another page than its sender', async () => {
    const answer = await takeReading(ports(), reading('x'), { ...caller, origin: 'http://igate.test' });
    expect(answer).toMatchObject({ problem: 'foreign-page' });
  });

  it('sends no word of a subject where policy keeps them here', async () => {
    const row = {
      type: 'document' as const,
      direction: 'outgoing' as const,
      key: 'id:9',
      features: ['giấy phép'],
    };
    const bodies = async (disabledFeatures: string[]) => {
      const own = ports({ policy: () => Promise.resolve({ ...policy, disabledFeatures }) });
      await takeReading(own, { ...reading('words'), rows: [row] }, caller);
      return (await own.db.captures.toArray()).map(({ body }) => body).join();
    };
    expect(await bodies(['subject-words'])).not.toContain('giấy phép');
    expect(await bodies([])).toContain('giấy phép');
  });

  it('refuses an adapter switched off by policy', async () => {
    const off = { ...policy, disabledAdapters: ['ioffice-incoming-list'] };
    const answer = await takeReading(ports({ policy: () => Promise.resolve(off) }), reading('x'), caller);
    expect(answer).toMatchObject({ problem: 'switched-off' });
  });

  it('says so when the browser cannot write, and when it can again', async () => {
    db.close({ disableAutoOpen: true });
    expect(await takeReading(ports(), reading('x'), caller)).toMatchObject({ problem: 'storage-failed' });
    db = openOutbox(`captures-${next++}`);
    await takeReading(ports(), reading('x'), caller);
    expect(storage).toEqual([false, true]);
  });
});
