import { clean } from './text.ts';

/**
 * Dates as the hosts print them: day first, always (reports.md §8.2). All results are local dates
 * `YYYY-MM-DD` in Asia/Ho_Chi_Minh (UTC+7, no daylight saving).
 */

/** Reads `dd/MM/yyyy[ HH:mm[:ss]]`, `d-M-yyyy`, `yyyy-MM-dd[T…]`; null when it is not a real date. */
export function readDate(text: string): string | null {
  const value = clean(text);
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(value);
  if (dayFirst) return isoDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const timeFirst = /^\d{1,2}:\d{2}(?::\d{2})?[ ,-]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  if (timeFirst) return isoDate(Number(timeFirst[3]), Number(timeFirst[2]), Number(timeFirst[1]));
  return readInstantDate(value);
}

/**
 * Reads a machine date: `yyyy-MM-dd`, `yyyyMMddHHmmss`, or an instant with offset (iGate writes
 * `2025-10-22T17:00:00.000+0700`, no colon). An instant is turned to the local day.
 */
export function readInstantDate(text: string): string | null {
  const value = clean(text);
  const plain = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(value);
  if (plain) return isoDate(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const packed = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(value);
  if (packed) return isoDate(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const instant = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})$/.exec(value);
  if (!instant) return null;
  const offset = (instant[2] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const ms = Date.parse(`${instant[1]}${offset}`);
  return Number.isNaN(ms) ? null : localDate(ms);
}

/** Local day of an instant given in milliseconds since the epoch. */
export function localDate(ms: number): string {
  return localIso(ms).slice(0, 10);
}

/** Local time of day of an instant given in milliseconds since the epoch: "08:05". */
export function clockTime(ms: number): string {
  return localIso(ms).slice(11, 16);
}

/** Asia/Ho_Chi_Minh has kept seven hours ahead, without summer time, since 1975. */
function localIso(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString();
}

/** `YYYY-MM-DD` when the parts name a real day between 1900 and 2100, else null. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` printed as `dd/MM/yyyy`. */
export function printDate(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** `YYYY-MM-DD` as documents are cited, "27/8/2021", "04/02/2021": only months 1 and 2 take a zero (NĐ 30/2020). */
export function printCitedDate(iso: string): string {
  const month = iso.slice(5, 7);
  return `${iso.slice(8, 10)}/${Number(month) <= 2 ? month : String(Number(month))}/${iso.slice(0, 4)}`;
}

/** The day `count` days after (or before) a local date. */
export function addDays(iso: string, count: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
