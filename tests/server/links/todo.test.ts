import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Database, openSqlite } from '#server/store/database.ts';
import { dueUntil } from '#server/store/links/todo.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import type { TodoAnswer } from '#shared/contract/todo.ts';
import { addDevice, addUnit, captureOf, makeAdministrator, send, startService } from '../service.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const maybeDay = fc.option(day, { nil: null });
const document = fc.record({
  type: fc.constant('document' as const),
  direction: fc.constantFrom('incoming' as const, 'outgoing' as const, 'internal' as const),
  dueOn: maybeDay,
  completedOn: maybeDay,
  sentOn: maybeDay,
  status: fc.constantFrom(null, 'waiting', 'processing', 'done', 'issued', 'cancelled'),
  role: fc.constantFrom(null, 'main', 'support', 'info'),
  urgency: fc.constantFrom(null, 'normal', 'urgent', 'express'),
});
const dossier = fc.record({
  type: fc.constant('dossier' as const),
  dueAt: maybeDay,
  finishedAt: maybeDay,
  returnedAt: maybeDay,
  status: fc.constantFrom(
    null,
    'new',
    'received',
    'refused',
    'processing',
    'supplement',
    'payment',
    'withdrawn',
    'stopped',
    'done',
    'returned',
  ),
});
const LAST = '2026-11-20';
const OVER = /^(?:done|issued|cancelled|refused|withdrawn|stopped|returned)$/;

async function storeOf(records: readonly CapturedRecord[]): Promise<Database> {
  const db = openSqlite(':memory:');
  await migrate(db);
  const capture = captureOf([...records]);
  if (records.length > 0) await storeCapture(db, SENDER, capture, capture.id, '2026-11-20T00:00:00.000Z');
  return db;
}

it('the to-do holds captured facts only, nothing that is finished, and the most urgent first', async () => {
  const world = fc.array(fc.oneof(document, dossier), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(world, async (parts) => {
      const records = parts.map(
        (part, index) =>
          (part.type === 'document'
            ? { ...part, key: `id:${index}` }
            : { ...part, code: `H01.02-261101-${1000 + index}` }) as CapturedRecord,
      );
      const db = await storeOf(records);
      const items = await dueUntil(db, 'u1', LAST);
      await db.close();
      for (const item of items) {
        const own = records.find((one) =>
          one.type === 'dossier' ? one.code === item.key : item.key === `ioffice/${one.direction}/${one.key}`,
        );
        if (!own) throw new Error(`${item.key} was never captured`);
        expect(own.type === 'dossier' ? own.dueAt : own.dueOn).toBe(item.dueOn);
        expect(item.dueOn <= LAST).toBe(true);
        expect(own.status ?? '').not.toMatch(OVER);
        expect(own.type === 'dossier' ? (own.finishedAt ?? own.returnedAt) : own.completedOn).toBeNull();
      }
      const days = items.map(({ dueOn }) => dueOn);
      expect(days).toEqual(days.toSorted());
    }),
    { numRuns: 120 },
  );
});

it('of one day, what is more urgent stands first', async () => {
  const of = (key: string, urgency: string) =>
    ({
      type: 'document',
      direction: 'incoming',
      key,
      symbol: key,
      dueOn: '2026-11-10',
      urgency,
    }) as CapturedRecord;
  const db = await storeOf([of('id:1', 'normal'), of('id:2', 'express'), of('id:3', 'urgent')]);
  expect((await dueUntil(db, 'u1', LAST)).map(({ label }) => label)).toEqual(['id:2', 'id:3', 'id:1']);
  await db.close();
});

it('the list is narrowed by system and by who must act, and refused when the unit switched it off', async () => {
  const service = await startService();
  const admin = await makeAdministrator(service);
  const unitId = await addUnit(service, admin, 'Sở Xây dựng');
  const officer = await addDevice(service, admin, unitId);
  const rows = [
    {
      type: 'dossier',
      code: 'H01.02-261101-0001',
      status: 'processing',
      dueAt: '2026-11-18',
      unit: 'Phòng Nhà',
    },
    {
      type: 'document',
      direction: 'incoming',
      key: 'id:2',
      symbol: '5/BC-UBND',
      dueOn: '2026-11-17',
      references: [{ kind: 'dossier', key: 'H01.02-261101-0001', how: 'field' }],
    },
  ] as CapturedRecord[];
  await send(service, captureOf(rows), officer);
  const ask = async (query: string) => {
    const answer = await service.ask('GET', `/api/v1/todo?${query}`, undefined, officer);
    return { status: answer.status, body: (await answer.json()) as TodoAnswer };
  };
  const labels = async (query: string) => (await ask(query)).body.items.map(({ label }) => label);
  expect(await labels('kind=document')).toEqual(['5/BC-UBND']);
  expect(await labels(`who=${encodeURIComponent('Phòng Nhà')}`)).toEqual(['H01.02-261101-0001']);
  expect(await labels('who=')).toEqual(['5/BC-UBND']);
  const whole = (await ask('')).body;
  expect([whole.overdue, whole.who, whole.items.map(({ linked }) => linked)]).toEqual([
    2,
    ['', 'Phòng Nhà'],
    [['H01.02-261101-0001'], ['5/BC-UBND']],
  ]);
  const switches = { disabledAdapters: [], disabledFeatures: ['todo'], secretsNotRegistered: false };
  await service.ask('PUT', `/api/v1/profile?unit=${unitId}`, switches, admin);
  expect((await ask('')).status).toBe(403);
  await service.close();
});
