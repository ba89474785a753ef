import { readDate } from '../vietnamese/dates.ts';
import { clean } from '../vietnamese/text.ts';

const DAY = String.raw`(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})`;
const PERIOD = new RegExp(
  String.raw`từ\s*(?:ngày)?\s*:?\s*${DAY}\s*(?:đến|tới|-|–)\s*(?:hết\s*)?(?:ngày)?\s*:?\s*${DAY}`,
  'iu',
);

/** "(Từ ngày 15/12/2020 đến ngày 14/12/2021)"; null when the text names no such period. */
export function periodIn(text: string): { from: string; to: string } | null {
  const found = PERIOD.exec(clean(text));
  const [from, to] = [readDate(found?.[1] ?? ''), readDate(found?.[2] ?? '')];
  return from !== null && to !== null && from <= to ? { from, to } : null;
}
