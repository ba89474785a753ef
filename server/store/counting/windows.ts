import { addDays, printDate } from '#shared/vietnamese/dates.ts';

/** First and last day, both inside. */
export interface Days {
  from: string;
  to: string;
}

/** What is left of `wanted` when the days of `covered` are taken away, in order. */
export function missingDays(wanted: Days, covered: readonly Days[]): Days[] {
  const missing: Days[] = [];
  let next = wanted.from;
  for (const { from, to } of covered.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (next > wanted.to) break;
    if (to < next) continue;
    if (from > next) missing.push({ from: next, to: earlier(addDays(from, -1), wanted.to) });
    next = addDays(to, 1);
  }
  if (next <= wanted.to) missing.push({ from: next, to: wanted.to });
  return missing.filter(({ from, to }) => from <= to);
}

/** "03/6", with the year when the two days are not of one year: "từ 03/6 đến 09/6". */
export function printDays({ from, to }: Days): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const short = (day: string): string =>
    `${day.slice(8)}/${Number(day.slice(5, 7)) > 2 ? Number(day.slice(5, 7)) : day.slice(5, 7)}`;
  if (from === to) return `ngày ${printDate(from)}`;
  return sameYear ? `từ ${short(from)} đến ${printDate(to)}` : `từ ${printDate(from)} đến ${printDate(to)}`;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
