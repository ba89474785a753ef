import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '#shared/contract/capture.ts';
import { fakeAreas } from './fake-areas.ts';

const browser = fakeAreas();
vi.mock('../../../extension/browser.ts', () => ({ browser }));
const { framesOf, forgetTab, glanceAt, listState, noteReading, unfinishedLists } = await import(
  '../../../extension/background/sweep-memory.ts'
);

const NOW = Date.parse('2026-11-22T03:00:00Z');
const HOUR = 3_600_000;
beforeEach(() => browser.clear());

function reading(
  page: number,
  more: Partial<PageReading> = {},
  days: string[] = ['2026-05-01'],
): PageReading {
  return {
    adapter: 'ioffice-incoming-list@1',
    page: {
      system: 'ioffice',
      kind: 'incoming-list',
      url: 'http://io/qlvbdh/main',
      filter: { box: 'a' },
      window: null,
    },
    rows: days.map((day, i) => ({
      type: 'document',
      direction: 'incoming',
      key: `id:${page}-${i}`,
      receivedOn: day,
    })),
    counters: [],
    statements: [],
    hostTotal: 6,
    pagesSeen: { pages: [page], of: 3, size: 2 },
    problems: [],
    dropped: [],
    ...more,
  };
}
const two = ['2026-05-01', '2026-05-02'];

describe('what was read of a list', () => {
  it('adds up over pages, tabs and restarts of the browser', async () => {
    await noteReading(reading(1, {}, two), '1/0', NOW);
    browser.restart();
    await noteReading(reading(3, {}, two), '7/2', NOW + HOUR);
    expect(await listState('7/2', NOW + HOUR)).toEqual({
      kind: 'incoming-list',
      pages: { seen: 2, of: 3 },
      rows: { seen: 4, of: 6 },
      missing: [2],
      thirtyDays: false,
    });
  });

  it('is complete by the host’s own total once every page was read', async () => {
    for (const page of [1, 2, 3]) await noteReading(reading(page), '1/0', NOW);
    expect(await listState('1/0', NOW)).toMatchObject({ rows: { seen: 6, of: 6 }, missing: [] });
  });

  it.each([
    ['another total', { hostTotal: 7 }],
    ['another filter', { page: { ...reading(1).page, filter: { box: 'b' } } }],
    ['another page size', { pagesSeen: { pages: [2], of: 2, size: 3 } }],
  ])('does not add up with %s', async (_, more) => {
    await noteReading(reading(1), '1/0', NOW);
    await noteReading(reading(2, more), '1/0', NOW);
    expect((await listState('1/0', NOW))?.pages?.seen).toBe(1);
  });

  it('does not count a page that could not be read in full', async () => {
    await noteReading(reading(1), '1/0', NOW);
    await noteReading(reading(2, { problems: [{ code: 'partial' }] }), '1/0', NOW);
    expect((await listState('1/0', NOW))?.missing).toEqual([2, 3]);
    expect((await glanceAt('1/0'))?.problems).toEqual(['partial']);
  });

  it('is forgotten after a day, for the list has changed since', async () => {
    await noteReading(reading(1), '1/0', NOW);
    await noteReading(reading(2), '1/0', NOW + 25 * HOUR);
    expect((await listState('1/0', NOW + 25 * HOUR))?.missing).toEqual([1, 3]);
  });

  it('survives readings that come at the same moment', async () => {
    await Promise.all([1, 2, 3].map((page) => noteReading(reading(page), '1/0', NOW)));
    expect((await listState('1/0', NOW))?.missing).toEqual([]);
  });

  it('is offered to go on with when begun and not finished', async () => {
    await noteReading(reading(1), '1/0', NOW);
    expect(await unfinishedLists(NOW)).toEqual([]);
    await noteReading(reading(2), '1/0', NOW);
    browser.restart();
    expect((await unfinishedLists(NOW)).map(({ missing }) => missing)).toEqual([[3]]);
    await noteReading(reading(3), '1/0', NOW);
    expect(await unfinishedLists(NOW)).toEqual([]);
  });

  it('belongs to the frame it was read in, until the tab is closed', async () => {
    await noteReading(reading(1), '4/0', NOW);
    await noteReading(reading(2), '4/3', NOW + 1);
    expect(await framesOf(4)).toEqual(['4/3', '4/0']);
    await forgetTab(4);
    expect(await glanceAt('4/0')).toBeNull();
  });

  it('is not lost to damaged storage', async () => {
    browser.storage.local.kept.listsRead = [{ list: 1 }, 'x'];
    await noteReading(reading(1), '1/0', NOW);
    expect((await listState('1/0', NOW))?.pages).toEqual({ seen: 1, of: 3 });
  });
});

describe('the silent thirty days of iOffice', () => {
  const whole = { hostTotal: 2, pagesSeen: { pages: [1], of: 1, size: 10 } };
  const told = async (days: string[], more: Partial<PageReading> = {}) => {
    await noteReading(reading(1, { ...whole, ...more }, days), '1/0', NOW);
    return (await listState('1/0', NOW))?.thirtyDays;
  };

  it('are noticed when a whole list without a window ends at that edge', async () => {
    expect(await told(['2026-11-20', '2026-10-24'])).toBe(true);
  });
  it.each([
    ['reaches further back', ['2026-11-20', '2026-09-01'], {}],
    ['is only a few days long', ['2026-11-20', '2026-11-18'], {}],
    [
      'shows the window it was asked for',
      ['2026-11-20', '2026-10-24'],
      { page: { ...reading(1).page, window: { field: 'receivedOn', from: '2026-10-23', to: '2026-11-22' } } },
    ],
    [
      'was not read to its end',
      ['2026-11-20', '2026-10-24'],
      { hostTotal: 6, pagesSeen: { pages: [1], of: 3, size: 2 } },
    ],
    [
      'is iGate’s, which lists everything',
      ['2026-11-20', '2026-10-24'],
      { page: { ...reading(1).page, system: 'igate' as const } },
    ],
  ])('are not claimed when the list %s', async (_, days, more) => {
    expect(await told(days, more)).toBe(false);
  });
});
