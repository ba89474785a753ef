import { describe, expect, it } from 'vitest';
import { MAX_CAPTURE_BYTES, MAX_ROWS, PageReading } from '#shared/contract/capture.ts';
import { ROWS_PER_READING } from '#shared/imports/file-readings.ts';
import { readings, register, registerRow } from './books.ts';

describe('the readings of a file', () => {
  it('carries at most as many rows as the contract allows', () => {
    expect(ROWS_PER_READING).toBeLessThanOrEqual(MAX_ROWS);
  });

  it('parts a long list, obeys the contract and tells how complete it is', async () => {
    const rows = Array.from({ length: 2_350 }, (_, i) => registerRow(i + 1));
    const read = await readings(await register(rows));
    expect(read.map(({ rows: { length } }) => length)).toEqual([1_000, 1_000, 350]);
    for (const [index, reading] of read.entries()) {
      expect(PageReading.parse(reading)).toEqual(reading);
      expect(reading).toMatchObject({
        adapter: 'file-incoming@1',
        page: { system: 'file', kind: 'incoming-list', filter: {} },
        hostTotal: 2_350,
        pagesSeen: { pages: [index + 1], of: 3, size: 1_000 },
      });
    }
    expect(read[0]?.page.url).toMatch(/^file:[\da-f]{8}\/1$/);
  }, 60_000);

  it('is the same, byte for byte, every time', async () => {
    const bytes = await register([registerRow(1), registerRow(2)]);
    expect(JSON.stringify(await readings(bytes))).toBe(JSON.stringify(await readings(bytes)));
  });

  it('makes smaller parts of long rows', async () => {
    const rows = Array.from({ length: 900 }, (_, i) =>
      registerRow(i + 1).map((value, column) =>
        column === 2 ? 'SỞ MẪU '.repeat(40) : column === 3 ? `${i}/QĐ-${'Đ'.repeat(100)}` : value,
      ),
    );
    const references = rows.map((cells) =>
      cells.map((value, column) =>
        column === 5
          ? Array.from({ length: 40 }, (_, i) => `${i + 1}/TTr-PKT${i}ABCDEFGH`).join(', ')
          : value,
      ),
    );
    const read = await readings(await register(references));
    expect(read.length).toBeGreaterThan(1);
    for (const reading of read)
      expect(new TextEncoder().encode(JSON.stringify(reading)).length).toBeLessThan(MAX_CAPTURE_BYTES);
  }, 60_000);

  it('reads a register of 12.500 rows', async () => {
    const bytes = await register(Array.from({ length: 12_500 }, (_, i) => registerRow(i + 1)));
    const started = performance.now();
    const read = await readings(bytes);
    console.log(`12.500 rows of 13 columns: ${Math.round(performance.now() - started)} ms`);
    expect(read.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(12_500);
  }, 120_000);
});
