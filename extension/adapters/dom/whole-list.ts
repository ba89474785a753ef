import type { PageSource } from '../adapter.ts';
import { pagerFromText } from './paging.ts';

const PAGERS = '.pagination, .paging, .dataTables_info, [class*="paginator"], [id^="pn1"], [id^="pn2"]';

const SEARCHES = 'input[type=text], input[type=search], input[type=date], input:not([type])';

/**
 * The host's total of a list, and whether all of it stands on this page: a pager without a total is a no,
 * and so is a search box filled in, for then the list is part of another.
 */
export function wholeList(
  { document, pager }: PageSource,
  rowCount: number,
): { total: number | null; whole: boolean } {
  const bars = [...document.querySelectorAll(PAGERS)];
  const told = bars.map((bar) => pagerFromText(bar.textContent ?? '').total);
  const total = pager?.total ?? told.find((one) => one !== null) ?? null;
  const inputs = [...document.querySelectorAll<HTMLInputElement>(SEARCHES)];
  const searched = inputs.some((input) => input.value.trim() !== '');
  return { total, whole: !searched && (total === null ? bars.length === 0 : total === rowCount) };
}
