import { clockTime, localDate, printDate } from '#shared/vietnamese/dates.ts';

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

/**
 * The moment a report speaks of, from a day and a time of day ("" for its end), Asia/Ho_Chi_Minh. Null
 * means now: no day was given, or the moment is still to come today.
 */
export function asOfMoment(day: string, time: string, now: number): string | null {
  if (day === '') return null;
  const instant = `${day}T${time === '' ? '23:59:59' : `${time}:00`}+07:00`;
  return Date.parse(instant) > now && day === localDate(now) ? null : instant;
}

/** "8:05", "08h05", "17 giờ 30" → "08:05"; null when it is no time of day. */
export function readTime(text: string): string | null {
  const parts = /^(\d{1,2})\s*(?::|h|giờ)\s*(\d{2})?$/i.exec(text.trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)];
  if (!parts || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Seconds as a clock that runs down: 870 → "14:30". */
export function countdown(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}
