import type { Deadline } from '#shared/contract/request.ts';
import { clockTime, localDate, printDate } from '#shared/vietnamese/dates.ts';
import { lastWorkingDayBefore, UnknownYearError, workingDaysBetween } from '#shared/working-days.ts';

/**
 * A deadline seen from a moment, in working days.
 * @param dueAt ISO instant; @param now ms
 */
export function deadlineOf(dueAt: string, now: number): Deadline {
  const today = localDate(now);
  const day = localDate(Date.parse(dueAt));
  const overdue = now > Date.parse(dueAt);
  const remaining = known(() => workingDaysBetween(today, day));
  // -0 is a number of its own in JSON-minded comparisons.
  return {
    dueAt,
    overdue,
    remaining: remaining === 0 ? 0 : remaining,
    words: wordsOf(overdue, remaining, today, day),
  };
}

function wordsOf(overdue: boolean, remaining: number | null, today: string, day: string): string {
  if (overdue) {
    return remaining === null || remaining === 0 ? 'đã quá hạn' : `quá hạn ${-remaining} ngày làm việc`;
  }
  if (day === today) return 'hạn cuối hôm nay';
  if (remaining === null) return `hạn ${printDate(day)}`;
  return remaining === 0 ? 'không còn ngày làm việc nào trước hạn' : `còn ${remaining} ngày làm việc`;
}

/**
 * The last working day before a deadline that falls on a day off, to be shown beside it (reports.md §3.2);
 * null on a working day, or where the calendar does not reach.
 */
export function lastWorkingDayOf(dueAt: string): string | null {
  const day = localDate(Date.parse(dueAt));
  const last = known(() => lastWorkingDayBefore(day));
  return last === day ? null : last;
}

/** "31/12/2026", or with its hour when it does not end with the day: "16h30 ngày 31/12/2026". */
export function printDue(dueAt: string): string {
  const ms = Date.parse(dueAt);
  const [time, day] = [clockTime(ms), printDate(localDate(ms))];
  return time === '23:59' ? day : `${time.replace(':', 'h')} ngày ${day}`;
}

function known<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UnknownYearError) return null;
    throw error;
  }
}
