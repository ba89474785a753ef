import { HOLIDAYS, type HolidayYear } from './holidays.ts';
import { addDays } from './vietnamese/dates.ts';

/** The table of holidays has no row for the year; `message` is Vietnamese. */
export class UnknownYearError extends RangeError {
  readonly year: number;
  constructor(year: number) {
    super(`Chưa có lịch nghỉ lễ, Tết năm ${year}; hãy bổ sung bảng ngày nghỉ.`);
    this.name = 'UnknownYearError';
    this.year = year;
  }
}

type Table = Readonly<Record<number, HolidayYear>>;

/**
 * Is the local day (`YYYY-MM-DD`) a working day of civil servants: Monday to Friday, less days off, plus
 * swapped weekend days? @throws UnknownYearError when the table ends before it.
 */
export function isWorkingDay(day: string, table: Table = HOLIDAYS): boolean {
  const year = table[Number(day.slice(0, 4))];
  if (!year) throw new UnknownYearError(Number(day.slice(0, 4)));
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  return weekend ? year.worked.includes(day.slice(5)) : !year.off.includes(day.slice(5));
}

/**
 * The working day `count` working days after a day (before it when negative); 0 gives the day itself when
 * it is worked, else the next one. "Trong 02 ngày làm việc sau ngày chốt" is `addWorkingDays(cutOff, 2)`.
 */
export function addWorkingDays(day: string, count: number, table: Table = HOLIDAYS): string {
  if (!Number.isInteger(count)) throw new RangeError(`${count} không phải số ngày.`);
  let current = day;
  if (count === 0) while (!isWorkingDay(current, table)) current = addDays(current, 1);
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, count > 0 ? 1 : -1);
    if (isWorkingDay(current, table)) left--;
  }
  return current;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before. */
export function workingDaysBetween(from: string, to: string, table: Table = HOLIDAYS): number {
  if (to < from) return -workingDaysBetween(to, from, table);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, table)) count++;
  }
  return count;
}

/** The last working day on or before a day: shown beside a deadline that falls on a day off (reports.md §3.2). */
export function lastWorkingDayBefore(day: string, table: Table = HOLIDAYS): string {
  let current = day;
  while (!isWorkingDay(current, table)) current = addDays(current, -1);
  return current;
}
