import type { ProblemCode } from '#shared/contract/problem.ts';
import type { PagerLook, Turn } from './sweep-controls.ts';

/**
 * Shortest time between two clicks, and the longest pause a slow host is given, ms. Longer pauses would let
 * the browser end the idle worker (30 s).
 */
export const GAP_MS = 1_000;
export const LONGEST_GAP_MS = 20_000;
/** A page that takes longer than this is slow: the pauses double. */
const SLOW_MS = 3_000;
/** A page that has not come within this time will not come. */
const PATIENCE_MS = 30_000;
const POLL_MS = 200;
/** After this long without a reading, the page itself is looked at. */
const LOOK_AFTER_MS = 2_000;
const TRIES_PER_PAGE = 2;
const TRIES_ON_ERROR = 4;

/** Why a sweep ended. */
export type SweepEnd =
  | 'complete'
  /** All pages were visited, some could not be read. */
  | 'incomplete'
  | 'stopped'
  | 'logged-out'
  | 'error-page'
  | 'list-changed'
  | 'layout-changed'
  | 'no-answer'
  | 'no-control'
  | 'page-left';

/** The list in a tab as last read and safely stored. */
export interface ListGlance {
  /** Identity: another filter, window, page size or total is another list. */
  list: string;
  page: number | null;
  of: number | null;
  total: number | null;
  /** Pages of this list read so far, in any sitting of the last day. */
  seen: number[];
  problems: ProblemCode[];
  /** ms; grows with every reading. */
  at: number;
}

export interface SweepProgress {
  seen: number;
  of: number | null;
  /** ms left at the pace so far; null before the first page. */
  left: number | null;
  /** The host is slow, so pauses are longer. */
  slow: boolean;
}

export interface SweepPorts {
  glance(): Promise<ListGlance | null>;
  /** Looks and, with a turn, clicks; null when the page is gone. */
  act(turn: Turn | null): Promise<PagerLook | null>;
  now(): number;
  wait(ms: number): Promise<void>;
  stopped(): boolean;
  report(progress: SweepProgress): void;
}

const FATAL: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'layout-changed',
  'missing-column',
  'ambiguous-column',
  'no-secrecy-column',
  'not-a-list',
]);

/**
 * Reads the pages of one list that were not read yet, one at a time through the host's own pager. Each
 * click waits until the page before was stored; never two clicks within `GAP_MS`. Ends by itself when the
 * page asks to log in, shows an error, or shows another list.
 */
export async function sweep(ports: SweepPorts): Promise<SweepEnd> {
  const start = await ports.glance();
  if (!start || start.page === null) return 'no-control';
  const tries = new Map<number, number>();
  const times: number[] = [];
  let [gap, errors, clickedAt] = [GAP_MS, 0, Number.NEGATIVE_INFINITY];
  for (let clicks = 0; clicks <= 3 * (start.of ?? 10_000) + 20; ) {
    if (ports.stopped()) return 'stopped';
    const now = await ports.glance();
    const end = now === null ? 'page-left' : unexpected(now, start);
    if (end !== null || now === null) return end ?? 'page-left';
    const missing = missingPages(now);
    ports.report({
      seen: now.seen.length,
      of: now.of,
      left: timeLeft(times, missing.length),
      slow: gap > GAP_MS,
    });
    if (now.of !== null && missing.length === 0) return 'complete';

    const look = await ports.act(null);
    if (look === null) return 'page-left';
    if (look.login) return 'logged-out';
    if (look.error) {
      errors += 1;
      if (errors >= TRIES_ON_ERROR) return 'error-page';
      gap = Math.min(gap * 2, LONGEST_GAP_MS);
      await ports.wait(gap);
      continue;
    }
    const wanted = missing.filter((page) => (tries.get(page) ?? 0) < TRIES_PER_PAGE);
    if (now.of !== null && wanted.length === 0) return 'incomplete';
    const turn = chooseTurn(now, wanted, look);
    if (turn === null) return now.of === null ? 'complete' : 'no-control';

    await ports.wait(Math.max(0, clickedAt + gap - ports.now()));
    if (ports.stopped()) return 'stopped';
    clicks += 1;
    if (!(await ports.act(turn))?.clicked) return 'no-control';
    // Counted from when the click is known to have happened: reaching into the page takes its time.
    clickedAt = ports.now();
    const landed = await arrival(ports, now);
    if (typeof landed === 'string') {
      // A slow or failing host: the loop looks at the page, pauses longer and ends after a few tries.
      if (landed !== 'error-page') return landed;
      errors += 1;
      if (errors >= TRIES_ON_ERROR) return 'error-page';
      gap = Math.min(gap * 2, LONGEST_GAP_MS);
      continue;
    }
    errors = 0;
    const spent = ports.now() - clickedAt;
    times.push(Math.max(spent, gap));
    gap = spent > SLOW_MS ? Math.min(gap * 2, LONGEST_GAP_MS) : Math.max(GAP_MS, gap / 2);
    tries.set(landed, (tries.get(landed) ?? 0) + 1);
  }
  return 'incomplete';
}

/** Pages of the list not read yet, in order; empty when the host does not tell how many there are. */
export function missingPages(list: Pick<ListGlance, 'of' | 'seen'>): number[] {
  const seen = new Set(list.seen);
  return Array.from({ length: list.of ?? 0 }, (_, index) => index + 1).filter((page) => !seen.has(page));
}

function unexpected(now: ListGlance, start: ListGlance): SweepEnd | null {
  if (now.problems.includes('not-logged-in')) return 'logged-out';
  if (now.problems.some((code) => FATAL.has(code))) return 'layout-changed';
  return now.list === start.list ? null : 'list-changed';
}

/** The click that comes nearest to the next page wanted: forward first, then back to what was left out. */
export function chooseTurn(
  now: Pick<ListGlance, 'page' | 'of'>,
  wanted: readonly number[],
  look: Pick<PagerLook, 'next' | 'previous' | 'first' | 'links'>,
): Turn | null {
  const page = now.page ?? 1;
  if (now.of === null) return look.next ? { to: 'next' } : null;
  const target = wanted.find((each) => each > page) ?? wanted[0];
  if (target === undefined) return null;
  if (target === page + 1 && look.next) return { to: 'next' };
  if (look.links.includes(target)) return { to: 'page', page: target };
  const distance = (from: number) => Math.abs(target - from);
  const nearest = look.links.toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest !== undefined && distance(nearest) < distance(page)) return { to: 'page', page: nearest };
  if (target > page) return look.next ? { to: 'next' } : null;
  if (look.first && target - 1 < page - target) return { to: 'first' };
  return look.previous ? { to: 'previous' } : look.first ? { to: 'first' } : null;
}

/** Waits for the reading of the page clicked to; its number, or why it did not come. */
async function arrival(ports: SweepPorts, before: ListGlance): Promise<number | SweepEnd> {
  const since = ports.now();
  for (let waited = 0; waited < PATIENCE_MS; waited = ports.now() - since) {
    if (ports.stopped()) return 'stopped';
    await ports.wait(POLL_MS);
    const now = await ports.glance();
    if (now === null) return 'page-left';
    if (now.at > before.at) {
      const end = unexpected(now, before);
      if (end !== null) return end;
      if (now.page !== null && now.page !== before.page) return now.page;
    }
    if (waited < LOOK_AFTER_MS) continue;
    // A page that is being loaded cannot be looked at; one that is closed has no reading any more.
    const look = await ports.act(null);
    if (look?.login) return 'logged-out';
    if (look?.error) return 'error-page';
  }
  return 'no-answer';
}

function timeLeft(times: readonly number[], pages: number): number | null {
  const recent = times.slice(-8);
  if (recent.length === 0) return null;
  return Math.round((recent.reduce((sum, time) => sum + time, 0) / recent.length) * pages);
}
