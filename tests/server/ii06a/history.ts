import fc from 'fast-check';
import { addDays } from '#shared/vietnamese/dates.ts';
import type { Row } from '../metrics/naive.ts';

/** What happens to one dossier, day by day: the truth that lists of today no longer show. */
export interface History {
  receivedAt: string;
  dueAt: string | null;
  channel: 'online' | 'inPerson' | 'postal';
  sector: string | null;
  end: { as: 'done' | 'withdrawn' | 'stopped'; on: string } | null;
  returnedAt: string | null;
  refused: boolean;
}

export type State = 'absent' | 'open' | 'resolved' | 'ended';

const START = '2025-10-01';
/** Days over which histories run; every list is read after the last of them. */
export const LAST_DAY = addDays(START, 460);
const day = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((count) => addDays(START, count));

export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    receivedAt: day(0, 300),
    term: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null, freq: 8 }),
    channel: fc.constantFrom('online' as const, 'inPerson' as const, 'postal' as const),
    sector: fc.constantFrom('Đất đai', 'Xây dựng', 'Hộ tịch', null),
    took: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 4 }),
    as: fc.constantFrom(
      'done' as const,
      'done' as const,
      'done' as const,
      'withdrawn' as const,
      'stopped' as const,
    ),
    waits: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    refused: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth === 0),
  })
  .map(({ receivedAt, term, channel, sector, took, as, waits, refused }) => {
    const end = took === null ? null : { as, on: addDays(receivedAt, took) };
    const handed = end?.as === 'done' && waits !== null ? addDays(end.on, waits) : null;
    return {
      receivedAt,
      dueAt: term === null ? null : addDays(receivedAt, term),
      channel,
      sector,
      end,
      returnedAt: handed,
      refused: refused && end === null,
    };
  });

/** The dossier as the list of the last day shows it. */
export function recordOf(history: History, code: string): Row {
  const { end, returnedAt, refused } = history;
  const status = refused
    ? 'refused'
    : end === null
      ? 'processing'
      : end.as === 'done'
        ? returnedAt === null
          ? 'done'
          : 'returned'
        : end.as;
  return {
    type: 'dossier',
    code,
    sector: history.sector,
    channel: history.channel,
    receivedAt: history.receivedAt,
    dueAt: history.dueAt,
    finishedAt: end?.on ?? null,
    returnedAt,
    status,
  };
}

/** Where the dossier stood at the end of a day, had one looked that day. */
export function stateOn(history: History, at: string): State {
  if (history.refused || at < history.receivedAt) return 'absent';
  if (history.end === null || at < history.end.on) return 'open';
  return history.end.as === 'done' ? 'resolved' : 'ended';
}
