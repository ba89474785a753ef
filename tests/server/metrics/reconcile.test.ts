import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metric } from '#server/metrics/catalogue.ts';
import type { HighestNumberMetric, LeafMetric } from '#server/metrics/definition.ts';
import { reconcile, type Sources } from '#server/metrics/reconcile.ts';
import { aggregate } from '#server/store/counting/aggregate.ts';
import { reconcile as reconcileStored } from '#server/store/counting/reconcile.ts';
import { registerGaps } from '#server/store/counting/register-gaps.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from '../store/dialects.ts';
import type { Row } from './naive.ts';
import { asRecords } from './records.ts';

const base: Sources = {
  label: 'Văn bản đi trên phần mềm',
  counted: 5_351,
  list: { rows: 5_363, left: [{ label: 'văn bản đã hủy', count: 12 }], otherPeriod: 0, host: null },
  register: null,
};
const noteOf = (sources: Sources, label: string) =>
  reconcile(sources).find((line) => line.label.startsWith(label))?.note;

describe('what speaks of a figure', () => {
  it('explains the highest number by what was cancelled and what nobody saw', () => {
    const register = {
      label: 'Số đi cao nhất trong kỳ',
      formula: 'Số cuối kỳ',
      highest: 5_470,
      missing: 107,
      ranges: [
        { register: 'Sổ đi', from: 120, to: 225 },
        { register: 'Sổ đi', from: 300, to: 300 },
      ],
    };
    expect(noteOf({ ...base, register }, 'Số đi')).toBe(
      'Số cuối kỳ; lệch 119 = 12 văn bản đã hủy + 107 số không có trong danh sách (Sổ đi: 120–225, 300)',
    );
  });
  it('explains the total of the host by rows left out and rows not kept', () => {
    const list = { ...base.list, rows: 5_363, left: base.list?.left ?? [], otherPeriod: 0 };
    const host = { total: 5_400, readAt: '2026-01-05' };
    expect(noteOf({ ...base, list: { ...list, host } }, 'Tổng số')).toBe(
      'đọc lúc 2026-01-05; lệch 49 = 12 văn bản đã hủy + 37 dòng có trên trang mà chưa giữ lại',
    );
  });
  it('says that they agree', () => {
    const host = { total: 5_351, readAt: '2026-01-05' };
    const list = { rows: 5_351, left: [], otherPeriod: 0, host };
    expect(noteOf({ ...base, list }, 'Tổng số')).toBe('đọc lúc 2026-01-05; khớp');
  });
  it('names a reason for a statement only where the numbers are equal', () => {
    const candidates = [{ label: 'hồ sơ rút, dừng xử lý', count: 3 }];
    expect([
      noteOf({ ...base, statement: { value: 5_354, candidates } }, 'Theo biểu'),
      noteOf({ ...base, statement: { value: 5_360, candidates } }, 'Theo biểu'),
      noteOf({ ...base, statement: { value: 5_351, candidates } }, 'Theo biểu'),
      noteOf({ ...base, statement: null }, 'Theo biểu'),
    ]).toEqual([
      'lệch 3, đúng bằng số hồ sơ rút, dừng xử lý',
      'lệch 9, chưa rõ nguyên nhân',
      'khớp',
      'chưa đọc biểu thống kê nào đúng kỳ này',
    ]);
  });
  it('never hides what is left', () => {
    fc.assert(
      fc.property(
        fc.record({ counted: fc.nat(9_999), highest: fc.nat(9_999), left: fc.nat(99), missing: fc.nat(99) }),
        ({ counted, highest, left, missing }) => {
          const note = noteOf(
            {
              label: '',
              counted,
              list: { rows: 0, left: [{ label: 'a', count: left }], otherPeriod: 0, host: null },
              register: { label: 'Số', formula: 'f', highest, missing, ranges: [] },
            },
            'Số',
          );
          const terms = [...((note ?? '').split(' = ')[1]?.matchAll(/(− )?([\d.]+) /g) ?? [])];
          const sum = terms.reduce(
            (total, [, minus, digits]) => total + (minus ? -1 : 1) * Number(digits?.replaceAll('.', '')),
            0,
          );
          expect(sum).toBe(highest - counted);
        },
      ),
    );
  });
});

describe.each([SQLITE, postgres()])('registers on $name', (dialect) => {
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
  const fill = async (rows: readonly Row[]) => {
    await db.query.deleteFrom('documents').execute();
    const capture = captureOf(asRecords(rows), { capturedAt: '2026-12-31T00:00:00Z' });
    const sender = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
    await storeCapture(db, sender, capture, capture.id, '2027-01-01T00:00:00.000Z');
  };
  const outgoing = (index: number, more: Row): Row => ({
    type: 'document',
    direction: 'outgoing',
    key: `id:${index}`,
    register: 'Sổ đi',
    ...more,
  });
  const scope = (from: string, to: string) => ({
    unitIds: ['u1'],
    from,
    to,
    asOf: '2027-01-01T00:00:00.000Z',
  });
  const highest = metric('vb_di') as HighestNumberMetric;

  it('miss as many numbers as the highest number has beyond those seen', async () => {
    const letter = fc.record({
      register: fc.constantFrom('A', 'B'),
      registerNumber: fc.integer({ min: 1, max: 12 }).map(String),
      issuedOn: fc.constantFrom('2025-12-20', '2026-01-05', '2026-02-01', '2026-04-01'),
    });
    const spans = fc.constantFrom(
      ['2026-01-01', '2026-12-31'],
      ['2026-02-01', '2026-12-31'],
      ['2025-12-15', '2026-03-31'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(letter, { maxLength: 14 }), spans, async (letters, [from = '', to = '']) => {
        await fill(letters.map((each, index) => outgoing(index, each)));
        const within = scope(from, to);
        const total = (await aggregate(db, within, [highest])).vb_di ?? 0;
        const { missing, ranges } = await registerGaps(db, within, highest.where);
        expect(ranges.reduce((sum, range) => sum + range.to - range.from + 1, 0)).toBe(missing);
        if (from === '2026-01-01') {
          const inside = letters.filter(({ issuedOn }) => issuedOn >= from && issuedOn <= to);
          const seen = new Set(inside.map(({ register, registerNumber }) => `${register} ${registerNumber}`));
          expect(missing).toBe(total - seen.size);
          for (const { register, from: first, to: last } of ranges)
            for (let number = first; number <= last; number++)
              expect(seen.has(`${register} ${number}`)).toBe(false);
        }
      }),
      { numRuns: dialect.name === 'sqlite' ? 100 : 20 },
    );
  });

  it('account for every difference of a figure', async () => {
    await fill([
      outgoing(1, { registerNumber: '1', issuedOn: '2026-01-05' }),
      outgoing(2, { registerNumber: '2', issuedOn: '2026-01-06', status: 'cancelled' }),
      outgoing(3, { registerNumber: '6', issuedOn: '2026-02-06' }),
      outgoing(4, { registerNumber: '6', issuedOn: '2026-02-06' }),
      outgoing(5, { registerNumber: '8', issuedOn: '2026-03-06' }),
    ]);
    const lines = async (id: string) =>
      (
        await reconcileStored(db, 'u1', scope('2026-01-01', '2026-12-31'), metric(id) as LeafMetric, [
          'documents.outgoing',
        ])
      ).at(-1);
    expect(await lines('vb_di_pm')).toEqual({
      label: 'Số đi cao nhất trong kỳ',
      value: 8,
      note: 'Số cuối kỳ trừ số trước kỳ, cộng qua các sổ; lệch 4 = 1 văn bản đã hủy + 4 số không có trong danh sách (Sổ đi: 3–5, 7) − 1 dòng trùng số hoặc không có số',
    });
    expect(await lines('vb_di')).toMatchObject({
      value: 8,
      note: 'Số cuối kỳ trừ số trước kỳ, cộng qua các sổ; 4 số không có trong danh sách (Sổ đi: 3–5, 7)',
    });
  });
});
