import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTurn, GAP_MS, LONGEST_GAP_MS, missingPages, sweep } from '../../../extension/capture/sweep.ts';
import { FakeList } from './fake-list.ts';

describe('a sweep', () => {
  it('reads every page to the end', async () => {
    const list = new FakeList(7);
    expect(await sweep(list.ports())).toBe('complete');
    expect(list.seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('clicks nothing when everything was read', async () => {
    const list = new FakeList(3, [1, 2, 3]);
    expect(await sweep(list.ports())).toBe('complete');
    expect(list.clicks).toEqual([]);
  });

  it('never clicks twice within a second, nor before the page has come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 0, max: 6_000 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
        async (of, delay, seen) => {
          const list = new FakeList(of, [1, ...seen.filter((page) => page <= of)]);
          list.delay = delay;
          expect(await sweep(list.ports())).toBe('complete');
          expect(missingPages({ of, seen: list.seen })).toEqual([]);
          for (const gap of list.gaps()) expect(gap).toBeGreaterThanOrEqual(Math.max(GAP_MS, delay));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('doubles its pauses while the host is slow, up to a limit', async () => {
    const list = new FakeList(12);
    list.delay = 4_000;
    await sweep(list.ports());
    const gaps = list.gaps();
    expect(gaps.slice(2, 5)).toEqual([8_000, 16_000, LONGEST_GAP_MS].map((gap) => expect.closeTo(gap, -3)));
    expect(list.reports.at(-2)?.slow).toBe(true);
  });

  it('goes on from the pages read before, also those left out behind', async () => {
    const list = new FakeList(8, [1, 2, 4, 6], 4);
    expect(await sweep(list.ports())).toBe('complete');
    expect(list.clicks).toHaveLength(new Set(list.clicks).size);
    expect(list.seen.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('tells pages and time left', async () => {
    const list = new FakeList(5);
    await sweep(list.ports());
    expect(list.reports[0]).toMatchObject({ seen: 1, of: 5, left: null });
    expect(list.reports[2]).toMatchObject({ seen: 3, of: 5, left: 2 * GAP_MS });
  });

  it('stops when the officer says so', async () => {
    const list = new FakeList(50);
    list.onClick = (count) => {
      list.stop = count === 3;
    };
    expect(await sweep(list.ports())).toBe('stopped');
    expect(list.clicks).toHaveLength(3);
  });

  it.each([
    ['asks to log in', 'logged-out', (list: FakeList) => Object.assign(list, { login: true })],
    ['is closed', 'page-left', (list: FakeList) => Object.assign(list, { gone: true })],
    ['shows another list', 'list-changed', (list: FakeList) => Object.assign(list, { list: 'other' })],
    ['shows errors', 'error-page', (list: FakeList) => Object.assign(list, { error: true })],
    ['does not answer', 'no-answer', (list: FakeList) => Object.assign(list, { delay: 1e9 })],
  ])('stops by itself when the page %s', async (_, end, happens) => {
    const list = new FakeList(20);
    list.onClick = (count) => count === 4 && happens(list);
    expect(await sweep(list.ports())).toBe(end);
    expect(list.clicks.length).toBeLessThanOrEqual(5);
  });

  it('waits longer each time the page shows an error, and clicks nothing on it', async () => {
    const list = new FakeList(20);
    list.error = true;
    const began = list.now;
    expect(await sweep(list.ports())).toBe('error-page');
    expect(list.clicks).toEqual([]);
    expect(list.now - began).toBeGreaterThanOrEqual(2_000 + 4_000 + 8_000);
  });

  it('does not go round for ever over a page that cannot be read', async () => {
    const list = new FakeList(6);
    list.broken.add(3);
    expect(await sweep(list.ports())).toBe('incomplete');
    expect(list.clicks.length).toBeLessThan(20);
    expect(missingPages({ of: 6, seen: list.seen })).toEqual([3]);
  });

  it('turns to the last page where the host tells no number of pages', async () => {
    const list = new FakeList(null);
    expect(await sweep(list.ports())).toBe('complete');
    expect(list.seen).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the next click', () => {
  const look = { next: true, previous: true, first: true, links: [] as number[] };
  it.each([
    ['the next page by its arrow', { page: 3, of: 9 }, [4, 5], look, { to: 'next' }],
    [
      'a later page by its link',
      { page: 3, of: 9 },
      [6],
      { ...look, links: [2, 4, 6] },
      { to: 'page', page: 6 },
    ],
    [
      'the nearest link to a far page',
      { page: 3, of: 90 },
      [80],
      { ...look, links: [1, 7] },
      { to: 'page', page: 7 },
    ],
    ['an earlier page step by step', { page: 9, of: 9 }, [7], look, { to: 'previous' }],
    ['a page near the beginning from there', { page: 30, of: 30 }, [2], look, { to: 'first' }],
    ['nothing where there is no way', { page: 3, of: 9 }, [4], { ...look, next: false }, null],
  ])('goes to %s', (_, at, wanted, seen, turn) => {
    expect(chooseTurn(at, wanted, seen)).toEqual(turn);
  });
});
