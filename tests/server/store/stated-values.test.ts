import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { referencesWithin, statedValues } from '#server/store/counting/stated-values.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { saveValues } from '#server/store/settings/reference.ts';
import type { Statement } from '#shared/contract/capture.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-02-01T00:00:00.000Z';
const YEAR = { from: '2025-12-15', to: '2026-12-14' };
const TASKS = ['nv_giao', 'nv_ht', 'nv_cdh'];
const FIVE = { 'task.total': 5, 'task.done': 3, 'task.doneLate': 1, 'task.open': 2, 'task.overdue': 0 };

const tasks = (values: Record<string, number>): Statement => ({
  form: 'tasks',
  from: null,
  to: null,
  subject: 'Tổng cộng',
  values,
});
const news = (from: string, count: number, to = from): Statement => ({
  form: 'news',
  from,
  to,
  subject: 'Tổng cộng',
  values: { 'news.published': count },
});

describe.each([SQLITE, postgres()])('what pages state, on $name', (dialect) => {
  let db: Database;
  beforeAll(async () => {
    await dialect.start();
    db = await dialect.fresh();
    await migrate(db);
  });
  afterAll(async () => {
    await db.close();
    await dialect.stop();
  });
  beforeEach(async () => {
    for (const table of ['statements', 'captures', 'reference_values'] as const)
      await db.query.deleteFrom(table).execute();
  });

  const read = async (day: string, ...statements: Statement[]) => {
    const capture = captureOf([], { capturedAt: `${day}T09:00:00+07:00`, statements });
    await storeCapture(db, SENDER, capture, capture.id, NOW);
  };
  const values = async (ids: string[], asOf = NOW) => {
    const found = await statedValues(db, 'u1', ids, YEAR, asOf);
    return Object.fromEntries(Array.from(found, ([id, { value, complete }]) => [id, [value, complete]]));
  };
  const typed = (id: string, text: string, validFrom: string) =>
    saveValues(db, 'u1', [{ id, text, validFrom, validTo: null, reason: '' }], 'o1', NOW);
  const reference = async (id: string) => (await referencesWithin(db, 'u1', [id], YEAR, NOW)).get(id);

  it('is nothing while no page was read', async () => {
    expect(await values([...TASKS, 'tin_bai'])).toEqual({});
  });
  it('of tasks is the list read on the cut-off day', async () => {
    await read('2026-12-14', tasks(FIVE));
    expect(await values(TASKS)).toEqual({ nv_giao: [5, true], nv_ht: [3, true], nv_cdh: [2, true] });
  });
  it('of tasks is the last list before the cut-off rather than one after it, and says it was early', async () => {
    await read('2026-11-02', tasks({ ...FIVE, 'task.total': 4 }));
    await read('2026-12-10', tasks(FIVE));
    await read('2026-12-20', tasks({ ...FIVE, 'task.total': 9 }));
    expect(await values(['nv_giao'])).toEqual({ nv_giao: [5, false] });
  });
  it('of tasks is the first list after the cut-off where none was read before', async () => {
    await read('2026-12-20', tasks(FIVE));
    await read('2027-01-10', tasks({ ...FIVE, 'task.total': 9 }));
    expect(await values(['nv_giao'])).toEqual({ nv_giao: [5, true] });
  });
  it('of tasks is not a list read long after the cut-off', async () => {
    await read('2027-01-15', tasks(FIVE));
    expect(await values(['nv_giao'])).toEqual({});
  });
  it('does not tell tasks not yet due where the list tells no overdue ones', async () => {
    const { 'task.overdue': _overdue, ...without } = FIVE;
    await read('2026-12-14', tasks(without));
    expect(Object.keys(await values(TASKS))).toEqual(['nv_giao', 'nv_ht']);
  });
  it('knows nothing read before the period or after the moment asked about', async () => {
    await read('2025-12-14', tasks(FIVE));
    await read('2026-12-20', tasks(FIVE));
    expect(await values(TASKS, '2026-12-19T00:00:00Z')).toEqual({});
  });
  it('of news is the days of the period, of the newest list', async () => {
    await read('2026-12-01', news('2026-05-01', 7));
    await read(
      '2026-12-16',
      news('2025-12-14', 1),
      news('2025-12-15', 2),
      news('2026-12-14', 4),
      news('2026-12-15', 8),
    );
    expect(await values(['tin_bai'])).toEqual({ tin_bai: [6, true] });
  });
  it('of news read before the last day is not complete', async () => {
    await read('2026-12-01', news('2026-05-01', 7));
    expect(await values(['tin_bai'])).toEqual({ tin_bai: [7, false] });
  });
  it('of news counted by whole months is not divided', async () => {
    await read('2026-12-20', news('2026-12-01', 9, '2026-12-31'));
    expect(await values(['tin_bai'])).toEqual({});
  });
  it('of another unit is not seen', async () => {
    await read('2026-12-14', tasks(FIVE));
    expect((await statedValues(db, 'u2', TASKS, YEAR, NOW)).size).toBe(0);
  });
  it('stands in for what was typed for an earlier period', async () => {
    await typed('nv_giao', '12', '2024-12-15');
    await read('2026-12-14', tasks(FIVE));
    expect(await reference('nv_giao')).toMatchObject({
      text: '5',
      stated: { on: '2026-12-14', complete: true },
    });
  });
  it('stands beside what was typed for the period itself, where they differ', async () => {
    await typed('nv_giao', '05', '2026-12-14');
    await typed('nv_ht', '4', '2026-12-14');
    await read('2026-12-14', tasks(FIVE));
    const [given, done] = [await reference('nv_giao'), await reference('nv_ht')];
    expect([given?.text, given?.besides, done?.text, done?.besides]).toEqual([
      '05',
      undefined,
      '4',
      'Theo danh sách nhiệm vụ đọc ngày 14/12/2026. Danh sách không ghi ngày giao: số này là mọi nhiệm vụ trong danh sách lúc đọc. Số ở đó: 3.',
    ]);
  });
  it('agrees with the same number typed with its thousands apart', async () => {
    await typed('nv_giao', '1.250', '2026-12-14');
    await read('2026-12-14', tasks({ ...FIVE, 'task.total': 1_250 }));
    expect((await reference('nv_giao'))?.besides).toBeUndefined();
  });
});
