import type { Condition } from './definition.ts';
import { ONLINE_LEVELS } from './levels.ts';
import { fieldsAsked } from './observation.ts';

/**
 * The event rules of Biểu II.06a (reports.md §4.2.2), shared by all dossier metrics. A list shows the
 * state of today; the state on the cut-off day is told by the dates. So a dossier that closed after the
 * cut-off was open on it, whatever its status says now.
 */
const CLOSED = ['done', 'returned', 'withdrawn', 'stopped'] as const;
const RESOLVED = ['done', 'returned'] as const;

/** Registered but never taken in: 1 mới đăng ký, 3 không được tiếp nhận. */
export const TAKEN_IN: Condition = { not: { field: 'status', is: ['new', 'refused'] } };

/** Tiếp nhận trong kỳ. */
export const RECEIVED: Condition = { all: [TAKEN_IN, { during: 'receivedAt' }] };

/** Đã giải quyết trong kỳ: column (7). */
export const RESOLVED_IN_PERIOD: Condition = {
  all: [{ field: 'status', is: RESOLVED }, { during: 'finishedAt' }],
};

/** Resolved on any day up to the cut-off. */
export const RESOLVED_BY_CUT_OFF: Condition = {
  all: [
    { field: 'status', is: RESOLVED },
    { field: 'finishedAt', relation: '<=', to: '@to' },
  ],
};

/**
 * Closed, but on which day is not known: neither resolved in a period nor open; shown apart. Stopped without
 * a day of its end is not closed: §4.2.2 carries it over with those that wait for a supplement.
 */
export const CLOSED_UNDATED: Condition = {
  all: [
    { field: 'status', is: ['done', 'returned', 'withdrawn'] },
    { field: 'finishedAt', present: false },
  ],
};

/** Đang giải quyết on the cut-off day: column (11). */
export const OPEN_AT_CUT_OFF: Condition = {
  all: [
    TAKEN_IN,
    { field: 'receivedAt', relation: '<=', to: '@to' },
    { not: CLOSED_UNDATED },
    {
      not: {
        all: [
          { field: 'status', is: CLOSED },
          { field: 'finishedAt', relation: '<=', to: '@to' },
        ],
      },
    },
  ],
};

/** Từ kỳ trước: open on the eve of the period: column (6). */
export const CARRIED_OVER: Condition = {
  all: [
    TAKEN_IN,
    { field: 'receivedAt', relation: '<', to: '@from' },
    { not: CLOSED_UNDATED },
    {
      not: {
        all: [
          { field: 'status', is: CLOSED },
          { field: 'finishedAt', relation: '<', to: '@from' },
        ],
      },
    },
  ],
};

export const NO_APPOINTMENT: Condition = { field: 'dueAt', present: false };
export const EARLY: Condition = { field: 'finishedAt', relation: '<', to: 'dueAt' };
/** Đúng hạn, column (9): on the day itself; a dossier without a due date counts here. */
export const ON_THE_DAY: Condition = {
  any: [{ field: 'finishedAt', relation: '=', to: 'dueAt' }, NO_APPOINTMENT],
};
export const LATE: Condition = { field: 'finishedAt', relation: '>', to: 'dueAt' };
/** Columns (8) and (9) together. */
export const NOT_LATE: Condition = {
  any: [{ field: 'finishedAt', relation: '<=', to: 'dueAt' }, NO_APPOINTMENT],
};

/** Trong hạn of open dossiers, column (12). */
export const IN_TERM: Condition = { any: [{ field: 'dueAt', relation: '>=', to: '@to' }, NO_APPOINTMENT] };
/** Quá hạn of open dossiers, column (13). */
export const OVERDUE: Condition = { field: 'dueAt', relation: '<', to: '@to' };

/** Trả kết quả qua BCCI trong kỳ; the day of the result when that of handing over is not known. */
export const RETURNED_BY_POST: Condition = {
  all: [
    TAKEN_IN,
    { field: 'returnChannel', is: 'postal' },
    {
      any: [
        { during: 'returnedAt' },
        {
          all: [
            { field: 'returnedAt', present: false },
            { field: 'status', is: 'returned' },
            { during: 'finishedAt' },
          ],
        },
      ],
    },
  ],
};

export const ONLINE_LEVEL: Condition = { procedureLevel: ONLINE_LEVELS, on: 'receivedAt' };

/** All of the conditions hold. */
export function both(...conditions: readonly Condition[]): Condition {
  return { all: conditions };
}

/**
 * Fields without which a rule cannot be told at all. Others it names only refine it: a dossier still open
 * has no day of a result, and a list without states shows dossiers that were taken in.
 */
const ASKS: ReadonlyMap<Condition, readonly string[]> = new Map<Condition, readonly string[]>([
  [TAKEN_IN, []],
  [OPEN_AT_CUT_OFF, ['receivedAt', 'status']],
  [CARRIED_OVER, ['receivedAt', 'status']],
  [CLOSED_UNDATED, ['status']],
  [RETURNED_BY_POST, ['returnChannel']],
]);

/** Order in which a dossier's fields are asked after: the events, then what splits them. */
const ORDER = ['receivedAt', 'status', 'finishedAt', 'returnedAt', 'dueAt'];

/** The fields a dossier count needs to have been seen (`observed`). */
export function observedIn(where: Condition, distinct?: string): readonly string[] {
  const fields = new Set([...needed(where), ...(distinct === undefined ? [] : [distinct])]);
  return [...ORDER.filter((field) => fields.has(field)), ...[...fields].filter((f) => !ORDER.includes(f))];
}

function needed(where: Condition): readonly string[] {
  const known = ASKS.get(where);
  if (known) return known;
  if ('all' in where) return where.all.flatMap(needed);
  if ('any' in where) return where.any.flatMap(needed);
  return 'not' in where ? needed(where.not) : fieldsAsked(where);
}
