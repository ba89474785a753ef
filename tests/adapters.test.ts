import { describe, expect, it } from 'vitest';
import { PageReading } from '#shared/contract/capture.ts';
import { ADAPTERS, lookAlikes, positives } from './adapters/fixtures.ts';
import { readSavedPage } from './tools/saved-page.ts';

/** R11: every adapter is held by at least five golden pages and three look-alikes. */
const LEAST_POSITIVE = 5;
const LEAST_NEGATIVE = 3;

describe.each(ADAPTERS.map((adapter) => [adapter.id, adapter] as const))('%s', (id, adapter) => {
  it('has golden pages and look-alikes', () => {
    expect(positives(adapter).length).toBeGreaterThanOrEqual(LEAST_POSITIVE);
    expect(lookAlikes(adapter).length).toBeGreaterThanOrEqual(LEAST_NEGATIVE);
  });

  it.each(positives(adapter).map((page) => [page.name, page] as const))('reads %s', async (name, page) => {
    const readings = await readSavedPage(page.bytes, name);
    const reading = readings.find((each) => each.adapter.startsWith(`${id}@`));
    expect(reading).toEqual(page.expected());
    expect(PageReading.safeParse(reading).error).toBeUndefined();
  });

  it.each(lookAlikes(adapter).map((page) => [page.name, page] as const))(
    'takes no row from not/%s',
    async (name, page) => {
      const readings = await readSavedPage(page.bytes, name);
      const own = readings.filter((reading) => reading.adapter.startsWith(`${id}@`));
      expect(own.flatMap(({ rows, statements }) => [...rows, ...statements])).toEqual([]);
    },
  );
});
