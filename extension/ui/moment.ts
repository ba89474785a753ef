import { clockTime, localDate, printDate } from '#shared/vietnamese/dates.ts';

/** An instant for people in Vietnam: "08:05 hôm nay", "08:05 ngày 21/11/2026"; "chưa có" for null. */
export function moment(instant: string | null, now: number): string {
  if (instant === null) return 'chưa có';
  const ms = Date.parse(instant);
  const clock = clockTime(ms);
  const day = localDate(ms);
  return day === localDate(now) ? `${clock} hôm nay` : `${clock} ngày ${printDate(day)}`;
}
