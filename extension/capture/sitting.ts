import type { PageReading } from '#shared/contract/capture.ts';

/** What has been read of one list since the page was opened. */
export interface ListProgress {
  pages: { seen: number; of: number | null } | null;
  rows: { seen: number; of: number | null };
}

interface Seen {
  rowsByPage: Map<number, number>;
}

/**
 * Remembers which pages of which list were read in this sitting. Another filter, window, page size or
 * total is another list: its pages do not add to these.
 */
export function createSitting() {
  const lists = new Map<string, Seen>();
  function listOf({ adapter, page, pagesSeen, hostTotal }: PageReading): Seen {
    const about = [adapter, page.url, page.filter, page.window, pagesSeen?.size, pagesSeen?.of, hostTotal];
    const id = JSON.stringify(about);
    const seen = lists.get(id) ?? { rowsByPage: new Map<number, number>() };
    lists.set(id, seen);
    return seen;
  }
  function read(reading: PageReading): ListProgress {
    const { pagesSeen, hostTotal, rows, statements } = reading;
    const seen = listOf(reading);
    for (const number of pagesSeen?.pages ?? [1])
      seen.rowsByPage.set(number, rows.length + statements.length);
    const pages = pagesSeen === null ? null : { seen: seen.rowsByPage.size, of: pagesSeen.of };
    const counted = [...seen.rowsByPage.values()].reduce((sum, count) => sum + count, 0);
    // Once every page was read the list is complete, whatever rows were left out of it and why.
    const whole = pages !== null && pages.of !== null && pages.seen >= pages.of;
    return { pages, rows: { seen: whole && hostTotal !== null ? hostTotal : counted, of: hostTotal } };
  }
  return {
    read,
    /** The reading was not taken: its pages are missing. */
    unread(reading: PageReading): void {
      const { rowsByPage } = listOf(reading);
      for (const number of reading.pagesSeen?.pages ?? [1]) rowsByPage.delete(number);
    },
  };
}
