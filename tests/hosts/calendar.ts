import { addDays } from '#shared/vietnamese/dates.ts';
import type { Random } from './random.ts';

/** Public holidays of the years the unit-years touch (Tết, Giỗ Tổ, 30/4, 1/5, Quốc khánh). */
const HOLIDAYS = new Set(
  `2020-09-02 2021-01-01 2021-02-10 2021-02-11 2021-02-12 2021-02-15 2021-02-16 2021-04-21 2021-04-30
   2021-05-03 2021-09-02 2021-09-03 2022-01-03`.split(/\s+/),
);

/** Working days from `from` to `to`, both inside, as local dates. */
export function workingDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** The working day `count` working days after `day`. */
export function addWorkingDays(day: string, count: number): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

const known = new Map<string, boolean>();

function isWorkingDay(day: string): boolean {
  const answer = known.get(day);
  if (answer !== undefined) return answer;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const working = weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day);
  known.set(day, working);
  return working;
}

/** `count` days in rising order; the first and the last working day of the span are always among them. */
export function spread(random: Random, days: readonly string[], count: number): string[] {
  const edge = count > 1 ? [days[0] ?? '', days.at(-1) ?? ''] : [];
  const inner = Array.from({ length: count - edge.length }, () => random.pick(days));
  return [...edge, ...inner].sort();
}
