import { localDate, printDate } from '#shared/vietnamese/dates.ts';

/** An instant for people in Vietnam: "08:05 hôm nay", "08:05 ngày 21/11/2026"; "chưa có" for null. */
export function moment(instant: string | null, now: number): string {
  if (instant === null) return 'chưa có';
  const ms = Date.parse(instant);
  const day = localDate(ms);
  return day === localDate(now) ? `${clockTime(ms)} hôm nay` : `${clockTime(ms)} ngày ${printDate(day)}`;
}

/** An instant in full, for what is kept: "08:05 ngày 21/11/2026". */
export function fullMoment(instant: string): string {
  const ms = Date.parse(instant);
  return `${clockTime(ms)} ngày ${printDate(localDate(ms))}`;
}

/** "08:05", Asia/Ho_Chi_Minh. */
export function clockTime(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** What a `datetime-local` field holds, as an instant of Vietnam; null when it holds nothing. */
export function instantOfField(field: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?/.exec(field);
  return parts ? `${parts[1]}${parts[2] ?? ':00'}+07:00` : null;
}

/** Seconds as a clock that runs down: 870 → "14:30". */
export function countdown(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}
