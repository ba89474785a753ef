import { printCount } from './vietnamese/numbers.ts';
import { UnknownYearError, workingDaysBetween } from './working-days.ts';

export type DueState = 'overdue' | 'today' | 'soon';

/**
 * How a due day stands on a local day, both `YYYY-MM-DD`. `remaining` counts working days: 0 on the last
 * day, negative when past, null where the table of holidays does not reach.
 */
export function dueOn(due: string, today: string): { state: DueState; remaining: number | null } {
  const state = due < today ? 'overdue' : due === today ? 'today' : 'soon';
  return { state, remaining: workingDaysLeft(today, due) };
}

/** Working days from one day to another, negative backwards; null where the calendar has no such year. */
export function workingDaysLeft(from: string, to: string): number | null {
  try {
    return workingDaysBetween(from, to);
  } catch (error) {
    if (error instanceof UnknownYearError) return null;
    throw error;
  }
}

/** "quá 3 ngày làm việc", "hạn hôm nay", "còn 2 ngày làm việc"; without the number where it is not known. */
export function dueWords({ state, remaining }: { state: DueState; remaining: number | null }): string {
  if (state === 'today') return 'hạn hôm nay';
  if (remaining === null) return state === 'overdue' ? 'đã quá hạn' : 'sắp đến hạn';
  // A due day on a weekend passes without a working day.
  if (remaining === 0)
    return state === 'overdue' ? 'quá hạn vào ngày nghỉ' : 'không còn ngày làm việc trước hạn';
  return state === 'overdue'
    ? `quá ${printCount(-remaining)} ngày làm việc`
    : `còn ${printCount(remaining)} ngày làm việc`;
}
