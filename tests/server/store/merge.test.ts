import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSqlite } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { derive, numberOfSymbol } from '#server/store/records/flags.ts';
import { emptyRow, merge, type StoredRow } from '#server/store/records/merge.ts';
import { observe } from '#server/store/records/observation.ts';
import { DOSSIERS } from '#server/store/records/record-fields.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { readSymbol } from '#shared/vietnamese/symbols.ts';
import { captureOf } from '../service.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';

/** Few keys, few instants, few values: observations of the same field at the same moment do occur. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.constantFrom('2026-01-05', '2026-01-06', null);
const dossier = fc
  .record({
    code: fc.constantFrom('H01.02-260105-0001', 'H01.02-260105-0002'),
    status: maybe(fc.constantFrom('processing', 'done', null)),
    sector: maybe(fc.constantFrom('Đất đai', 'Xây dựng')),
    receivedAt: maybe(day),
    finishedAt: maybe(day),
    result: maybe(fc.constantFrom(null, { symbol: '1/QĐ-SXD' }, { issuedOn: '2026-01-06' })),
  })
  .map((fields) => {
    const seen = Object.entries(fields).filter(([, value]) => value !== undefined);
    return { type: 'dossier', ...Object.fromEntries(seen) } as CapturedRecord;
  });
const capture = fc
  .tuple(fc.array(dossier, { maxLength: 4 }), fc.integer({ min: 1, max: 4 }), fc.uuid())
  .map(([rows, hour, id]) => captureOf(rows, { id, capturedAt: `2026-01-07T0${hour}:00:00Z` }));

async function finalRows(captures: ReturnType<typeof captureOf>[]): Promise<unknown> {
  const db = openSqlite(':memory:');
  await migrate(db);
  for (const one of captures) await storeCapture(db, SENDER, one, one.id, NOW);
  const rows = await db.query.selectFrom('dossiers').selectAll().orderBy('code').execute();
  await db.close();
  return rows;
}

it('any order and any repetition of captures gives the same rows', async () => {
  const many = fc.uniqueArray(capture, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
  const shuffled = many.chain((captures) =>
    fc.tuple(
      fc.constant(captures),
      fc.shuffledSubarray([...captures, ...captures], {
        minLength: captures.length * 2,
        maxLength: captures.length * 2,
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([captures, other]) => {
      expect(await finalRows(other)).toEqual(await finalRows(captures));
    }),
    { numRuns: 60 },
  );
});

it('a field holds its newest observation, whatever came between', () => {
  const sightings = fc.array(fc.tuple(dossier, fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(sightings, (list) => {
      const row: StoredRow = emptyRow(DOSSIERS, 'u1', ['x']);
      const distinct = list.filter(
        ([, hour], index) => list.findIndex(([, other]) => other === hour) === index,
      );
      for (const [record, hour] of distinct) {
        merge(
          DOSSIERS,
          row,
          observe({ ...record, code: 'x' } as CapturedRecord, 'igate', `2026-01-07T0${hour}:00:00.000Z`, 'c'),
        );
      }
      const newest = distinct
        .toSorted(([, a], [, b]) => b - a)
        .map(([record]) => (record.type === 'dossier' ? record.status : undefined))
        .find((status) => status !== undefined);
      expect(row.status).toBe(newest ?? null);
    }),
    { numRuns: 2_000 },
  );
});

it('flags depend on the values alone', () => {
  fc.assert(
    fc.property(day, day, (received, finished) => {
      const row = { ...emptyRow(DOSSIERS, 'u1', ['x']), received_at: received, finished_at: finished };
      derive('dossiers', row);
      const impossible = received !== null && finished !== null && finished < received;
      expect(row).toMatchObject({ flags: impossible ? '["finished-before-received"]' : '[]' });
    }),
  );
});

it('the number of a symbol is the one a full reading gives', () => {
  const part = fc.string({ unit: fc.constantFrom('1', '0', '2', '/', '-', 'B', 'C', 'Đ', 'd', ' ', '&') });
  fc.assert(
    fc.property(fc.tuple(fc.constantFrom('1/', '007/', '12/2021/', '5-', ''), part), ([start, rest]) => {
      const symbol = start + rest;
      expect(numberOfSymbol(symbol)).toBe(readSymbol(symbol)?.number ?? null);
    }),
    { numRuns: 20_000 },
  );
});
