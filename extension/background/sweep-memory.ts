import { z } from 'zod';
import type { PageReading } from '#shared/contract/capture.ts';
import { ProblemCode } from '#shared/contract/problem.ts';
import { addDays, localDate } from '#shared/vietnamese/dates.ts';
import { browser } from '../browser.ts';
import { type ListGlance, missingPages } from '../capture/sweep.ts';
import type { ListState } from '../messages.ts';

/** Pages read longer ago may show another state of the list; the service adds up a day as well. */
const KEPT_MS = 24 * 3_600_000;
const MOST_LISTS = 40;
/** iOffice's silent default: lists reach back thirty days only (ioffice.md §2.1). */
const DEFAULT_DAYS = 31;
/** Rows must come this near to that edge before the officer is told; a list of new things is just short. */
const NEAR_EDGE_DAYS = 20;
/** A page read with one of these may lack rows and does not count as read. */
const LOSING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'layout-changed',
  'missing-column',
  'ambiguous-column',
  'no-secrecy-column',
  'not-logged-in',
  'not-a-list',
  'partial',
  'redrawn',
]);

const KnownList = z.strictObject({
  list: z.string(),
  kind: z.string(),
  pages: z.array(z.number().int()),
  of: z.number().int().nullable(),
  total: z.number().int().nullable(),
  /** Rows by page, for "đã đọc 60/134". */
  rows: z.record(z.string(), z.number().int()),
  /** Oldest and newest day a row speaks of; '' when rows carry none. */
  oldest: z.string(),
  newest: z.string(),
  windowed: z.boolean(),
  at: z.number(),
});
type KnownList = z.infer<typeof KnownList>;

/** The newest reading of a frame: which list, which page. Lives as long as the browser runs. */
const Place = z.strictObject({
  list: z.string(),
  page: z.number().int().nullable(),
  problems: z.array(ProblemCode),
  at: z.number(),
});

const LISTS = 'listsRead';
const place = (tab: string) => `place ${tab}`;

/** One at a time, so that two frames never overwrite each other's pages. */
let turn: Promise<unknown> = Promise.resolve();

/** Notes a reading that was safely stored. @param tab tab and frame, e.g. `12/0` */
export function noteReading(reading: PageReading, tab: string, now: number): Promise<void> {
  const noted = turn.then(() => note(reading, tab, now));
  turn = noted.catch(() => undefined);
  return noted;
}

async function note(reading: PageReading, tab: string, now: number): Promise<void> {
  const list = identityOf(reading);
  const problems = reading.problems.map(({ code }) => code);
  const page = reading.pagesSeen?.pages.at(-1) ?? null;
  await browser.storage.session.set({ [place(tab)]: { list, page, problems, at: now } });
  if (problems.some((code) => LOSING.has(code))) return;
  const known = (await readLists()).filter(({ at }) => now - at < KEPT_MS);
  const old = known.find((each) => each.list === list);
  const days = reading.rows.flatMap((row) =>
    (row.type === 'document' ? [row.receivedOn ?? row.issuedOn] : [row.receivedAt]).filter(
      (day) => typeof day === 'string',
    ),
  );
  const sorted = [...days, ...(old ? [old.oldest, old.newest] : [])].filter((day) => day !== '').sort();
  const pages = reading.pagesSeen?.pages ?? [1];
  const fresh: KnownList = {
    list,
    kind: reading.page.kind,
    pages: [...new Set([...(old?.pages ?? []), ...pages])].sort((a, b) => a - b),
    of: reading.pagesSeen?.of ?? null,
    total: reading.hostTotal,
    rows: { ...old?.rows, [String(page ?? 1)]: reading.rows.length },
    oldest: sorted[0] ?? '',
    newest: sorted.at(-1) ?? '',
    windowed: reading.page.window !== null || reading.page.system !== 'ioffice',
    at: now,
  };
  const others = known.filter((each) => each.list !== list);
  await browser.storage.local.set({ [LISTS]: [...others, fresh].slice(-MOST_LISTS) });
}

/** What a sweep needs of the list in a frame; null before anything was read there. */
export async function glanceAt(tab: string): Promise<ListGlance | null> {
  await turn;
  const here = Place.safeParse((await browser.storage.session.get(place(tab)))[place(tab)]);
  if (!here.success) return null;
  const { list, page, problems, at } = here.data;
  const known = (await readLists()).find((each) => each.list === list);
  return {
    list,
    page,
    problems,
    at,
    of: known?.of ?? null,
    total: known?.total ?? null,
    seen: known?.pages ?? [],
  };
}

/** What strip and popup say about the list of a frame. */
export async function listState(tab: string, now: number): Promise<ListState | null> {
  const glance = await glanceAt(tab);
  const known = glance && (await readLists()).find((each) => each.list === glance.list);
  return known ? stateOf(known, now) : null;
}

/** Lists begun and not finished, newest first: a sweep may go on with them, also after a restart. */
export async function unfinishedLists(now: number): Promise<ListState[]> {
  return (await readLists())
    .filter(
      (known) => now - known.at < KEPT_MS && known.pages.length > 1 && missingPages(seenOf(known)).length > 0,
    )
    .toSorted((a, b) => b.at - a.at)
    .map((known) => stateOf(known, now));
}

/** Frames of a tab where something was read, newest first. */
export async function framesOf(tabId: number): Promise<string[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(`place ${tabId}/`))
    .flatMap(([key, value]) => {
      const here = Place.safeParse(value);
      return here.success ? [{ tab: key.slice('place '.length), at: here.data.at }] : [];
    })
    .toSorted((a, b) => b.at - a.at)
    .map(({ tab }) => tab);
}

/** Forgets what stood in a tab that was closed or left. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove((await framesOf(tabId)).map(place));
}

function stateOf(known: KnownList, now: number): ListState {
  const missing = missingPages(seenOf(known));
  const whole = known.of !== null && missing.length === 0;
  const rows = Object.values(known.rows).reduce((sum, count) => sum + count, 0);
  return {
    kind: known.kind,
    pages: known.of === null ? null : { seen: known.pages.length, of: known.of },
    // Once every page was read the list is complete, whatever rows were left out of it and why.
    rows: { seen: whole && known.total !== null ? known.total : rows, of: known.total },
    missing,
    thirtyDays: whole && !known.windowed && endsAtDefault(known, localDate(now)),
  };
}

/** All rows within the last thirty days, and reaching back nearly that far. */
function endsAtDefault({ oldest, newest }: KnownList, today: string): boolean {
  if (oldest === '') return false;
  return (
    oldest >= addDays(today, -DEFAULT_DAYS) &&
    oldest <= addDays(today, -NEAR_EDGE_DAYS) &&
    newest <= addDays(today, 1)
  );
}

function seenOf(known: KnownList): Pick<ListGlance, 'of' | 'seen'> {
  return { of: known.of, seen: known.pages };
}

function identityOf({ adapter, page, pagesSeen, hostTotal }: PageReading): string {
  return JSON.stringify([
    adapter,
    page.url,
    page.filter,
    page.window,
    pagesSeen?.size,
    pagesSeen?.of,
    hostTotal,
  ]);
}

async function readLists(): Promise<KnownList[]> {
  const stored = z.array(z.unknown()).safeParse((await browser.storage.local.get(LISTS))[LISTS]);
  return (stored.data ?? []).flatMap((entry) => {
    const list = KnownList.safeParse(entry);
    return list.success ? [list.data] : [];
  });
}
