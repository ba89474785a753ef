import { localDate } from '#shared/vietnamese/dates.ts';
import type { Days } from '../counting/windows.ts';

/** One reading of a page of a list, as `captures` keeps it. */
export interface Reading {
  system: string;
  kind: string;
  /** Filters as JSON pairs, sorted. */
  filter: string;
  windowSeen: boolean;
  windowFrom: string | null;
  windowTo: string | null;
  hostTotal: number | null;
  pages: number[] | null;
  of: number | null;
  size: number | null;
  rows: number;
  problems: string[];
  at: string;
}

/** What the readings of one list (same box, filter, window and page size) add up to. */
export interface ListState {
  complete: boolean;
  /** Rows read of the host's total; null where the host showed none. */
  read: number;
  total: number | null;
  pagesRead: number;
  pagesOf: number | null;
  /** Days the list speaks of for certain; null when the page did not say. */
  days: Days | null;
  narrowed: boolean;
  personal: boolean;
  problems: string[];
  at: string;
}

/** A sitting: readings further apart than this may show different lists. */
const SITTING = 24 * 3_600_000;
const BEFORE_ALL = '1900-01-01';

/**
 * Boxes of iOffice that hold one officer's own share, by box and menu id (ioffice.md §1.2, §2.1;
 * *(inferred)* for other provinces): read whole, they are still not the unit's register.
 */
const PERSONAL_BOXES = new Set(
  'VAN_BAN_DEN_CA_NHAN VAN_BAN_DA_XU_LY VANBAN_THONGBAO vanban_di_canhan m2766 m2767 m2771 m2797'.split(' '),
);
/** Problems that mean rows of the page may be missing. */
const LOSING = new Set([
  'layout-changed',
  'missing-column',
  'ambiguous-column',
  'no-key',
  'partial',
  'redrawn',
  'no-secrecy-column',
]);

/** A list without a secrecy column was either withheld whole, or read because the unit has confirmed it. */
function losingProblems({ problems, rows }: Reading): string[] {
  return problems.filter((code) => LOSING.has(code) && (code !== 'no-secrecy-column' || rows === 0));
}

export function identityOf(reading: Reading): string {
  const { system, kind, filter, windowFrom, windowTo, windowSeen, size } = reading;
  return JSON.stringify([system, kind, filter, windowSeen, windowFrom, windowTo, size]);
}

/**
 * Adds up readings of one list: complete when every page up to the newest count of pages was seen in
 * one sitting at the newest total, and no page lost rows.
 * @param readings oldest first, at least one, all of one `identityOf`
 */
export function addUp(readings: readonly [Reading, ...Reading[]]): ListState {
  const newest = readings.at(-1) ?? readings[0];
  const sitting = readings.filter(
    ({ hostTotal, of, at }) =>
      hostTotal === newest.hostTotal && of === newest.of && Date.parse(newest.at) - Date.parse(at) <= SITTING,
  );
  const pages = new Map<number, Reading>();
  for (const reading of sitting) for (const page of reading.pages ?? []) pages.set(page, reading);
  const current = newest.pages === null ? [newest] : [...new Set(pages.values())];
  const problems = [...new Set(current.flatMap(losingProblems))];
  const { of, size, hostTotal } = newest;
  const allPages =
    of !== null && Array.from({ length: of }, (_, index) => index + 1).every((page) => pages.has(page));
  const whole =
    newest.pages === null || of === null ? hostTotal !== null && newest.rows >= hostTotal : allPages;
  const complete = whole && problems.length === 0;
  const filters = JSON.parse(newest.filter) as [string, string][];
  return {
    complete,
    read: whole && hostTotal !== null ? hostTotal : rowsRead(pages, newest, of, size, hostTotal),
    total: hostTotal,
    pagesRead: newest.pages === null ? 1 : pages.size,
    pagesOf: of,
    days: daysOf(newest, sitting[0] ?? newest),
    narrowed: filters.some(([name]) => name !== 'box'),
    personal: filters.some(([name, value]) => name === 'box' && PERSONAL_BOXES.has(value)),
    problems,
    at: newest.at,
  };
}

/**
 * Rows of the pages read, by page size: the number of rows that came may be smaller, and by how much is
 * not told, because rows left out for secrecy are not counted (design promise 6).
 */
function rowsRead(
  pages: ReadonlyMap<number, Reading>,
  newest: Reading,
  of: number | null,
  size: number | null,
  total: number | null,
): number {
  if (newest.pages === null || size === null) return newest.rows;
  const full = [...pages.keys()].reduce((sum, page) => {
    const last = of !== null && total !== null && page === of;
    return sum + (last ? total - (of - 1) * size : size);
  }, 0);
  return total === null ? full : Math.min(full, total);
}

/** An open end reaches to the day the list was first read in this sitting: later rows were not there yet. */
function daysOf(newest: Reading, firstRead: Reading): Days | null {
  // iGate's search without bounds lists every dossier; iOffice hides its default of thirty days.
  if (!newest.windowSeen && newest.system !== 'igate') return null;
  const until = localDate(Date.parse(firstRead.at));
  const to = newest.windowTo !== null && newest.windowTo < until ? newest.windowTo : until;
  return { from: newest.windowFrom ?? BEFORE_ALL, to };
}
