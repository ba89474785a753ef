import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Capture, type PageReading } from '#shared/contract/capture.ts';
import { type ImportPorts, takeImport } from '../../../extension/background/imports.ts';
import type { Policy } from '../../../extension/messages.ts';
import { type OutboxDb, openOutbox } from '../../../extension/outbox/db.ts';
import { readings, register, registerRow } from '../../shared/imports/books.ts';

const policy: Policy = {
  serviceUrl: null,
  disabledAdapters: [],
  disabledFeatures: [],
  sweepAllowed: false,
  secretsNotRegistered: true,
};
const popup = { origin: null, tab: '-/0' };
const readAt = '2026-11-20T03:00:00.000Z';
let db: OutboxDb;
let next = 0;
let reading: PageReading;
beforeEach(async () => {
  db = openOutbox(`imports-${next++}`);
  const [first] = await readings(await register([registerRow(1), registerRow(2)]));
  if (!first) throw new Error('nothing read');
  reading = first;
});
afterEach(() => db.delete());
const ports = (over: Partial<ImportPorts> = {}): ImportPorts => ({
  db,
  policy: () => Promise.resolve(policy),
  owner: () => Promise.resolve('u1'),
  now: () => Date.parse('2026-11-22T05:00:00Z'),
  client: 'lien-thong/0.1.0',
  onStorage: () => undefined,
  ...over,
});

describe('taking a reading of a file from the popup', () => {
  it('queues a capture that obeys the contract, dated as the file is', async () => {
    expect(await takeImport(ports(), { reading, readAt }, popup)).toEqual({ queued: true, duplicate: false });
    const [entry] = await db.captures.toArray();
    expect(Capture.parse(JSON.parse(entry?.body ?? ''))).toMatchObject({ capturedAt: readAt });
    expect(entry).toMatchObject({ owner: 'u1', rows: 2, page: 'file incoming-list' });
  });

  it('gives the same import the same id, and queues it once', async () => {
    await takeImport(ports(), { reading, readAt }, popup);
    const again = await takeImport(
      ports({ now: () => Date.parse('2026-11-23T05:00:00Z') }),
      { reading, readAt },
      popup,
    );
    expect(again).toEqual({ queued: true, duplicate: true });
    const [{ id } = { id: '' }] = await db.captures.toArray();
    await db.captures.clear();
    await takeImport(ports(), { reading, readAt }, popup);
    expect((await db.captures.toArray()).map((entry) => entry.id)).toEqual([id]);
  });

  it('takes none where importing is switched off by name', async () => {
    const off = { ...policy, disabledFeatures: ['import-file'] };
    const answer = await takeImport(
      ports({ policy: () => Promise.resolve(off) }),
      { reading, readAt },
      popup,
    );
    expect(answer).toMatchObject({ queued: false, problem: 'switched-off' });
  });

  it('takes none from a host page', async () => {
    const answer = await takeImport(
      ports(),
      { reading, readAt },
      { origin: 'http://ioffice.test', tab: '1/0' },
    );
    expect(answer).toMatchObject({ problem: 'foreign-page' });
  });

  it.each<[string, (reading: PageReading) => unknown]>([
    ['a reading of a host page', (one) => ({ ...one, page: { ...one.page, system: 'ioffice' } })],
    [
      'an address with a name in it',
      (one) => ({ ...one, page: { ...one.page, url: 'file:///C:/Nguyễn Văn A.xlsx' } }),
    ],
    ['a subject', (one) => ({ ...one, rows: [{ ...one.rows[0], subject: 'a' }] })],
  ])('refuses %s', async (_, change) => {
    const answer = await takeImport(ports(), { reading: change(reading), readAt }, popup);
    expect(answer).toMatchObject({ problem: 'invalid-reading' });
    expect(await db.captures.count()).toBe(0);
  });

  it('refuses a list without a secrecy column before the administrator has confirmed', async () => {
    const strict = { policy: () => Promise.resolve({ ...policy, secretsNotRegistered: false }) };
    expect(await takeImport(ports(strict), { reading, readAt }, popup)).toMatchObject({ queued: false });
  });
});
