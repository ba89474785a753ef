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
export function createSitting(): (reading: PageReading) => ListProgress {
  const lists = new Map<string, Seen>();
  return (reading) => {
    const { page, pagesSeen, hostTotal, rows, statements } = reading;
    const id = JSON.stringify([
      reading.adapter,
      page.url,
      page.filter,
      page.window,
      pagesSeen?.size,
      pagesSeen?.of,
      hostTotal,
    ]);
    const seen = lists.get(id) ?? { rowsByPage: new Map<number, number>() };
    lists.set(id, seen);
    for (const number of pagesSeen?.pages ?? [1])
      seen.rowsByPage.set(number, rows.length + statements.length);
    const pages = pagesSeen === null ? null : { seen: seen.rowsByPage.size, of: pagesSeen.of };
    const counted = [...seen.rowsByPage.values()].reduce((sum, count) => sum + count, 0);
    // Once every page was read the list is complete, whatever rows were left out of it and why.
    const whole = pages !== null && pages.of !== null && pages.seen >= pages.of;
    return { pages, rows: { seen: whole && hostTotal !== null ? hostTotal : counted, of: hostTotal } };
  };
}
