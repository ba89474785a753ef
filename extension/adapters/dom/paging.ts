import type { PageReading } from '#shared/contract/capture.ts';
import { clean } from '#shared/vietnamese/text.ts';
import type { PagerState } from '../adapter.ts';

/**
 * How much of a list stands on the page, from the host's own words: "Tổng số: 134", "1 – 10 của 134",
 * "Trang 2/14". Nothing here has decimals: dots and commas alike group thousands. Digits behind a space may be
 * a group or another number ("5 351"): then nothing is read.
 */

const NUMBER = String.raw`(?<!\d[.,\s]?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?![.,]?\d|\s\d{3}(?!\d))`;
const RANGE = new RegExp(
  String.raw`${NUMBER}\s*(?:[-–—]|đến|to)\s*${NUMBER}\s*(?:của|trong(?: tổng số)?|/|of)\s*(?:tổng số\s*)?${NUMBER}`,
  'iu',
);
const TOTAL = new RegExp(
  String.raw`(?:tổng(?:\s+số)?(?:\s+(?:bản ghi|văn bản|hồ sơ|dòng|kết quả|cộng))?|có)\s*:?\s*${NUMBER}(?!\s*trang)|${NUMBER}\s*(?:bản ghi|văn bản|hồ sơ|kết quả|mục|entries|records|items)`,
  'iu',
);
const PAGE_OF = new RegExp(String.raw`trang\s*:?\s*${NUMBER}\s*(?:/|của|trên)\s*${NUMBER}`, 'iu');

/** Reads a pager's text; every number it does not say is null. */
export function pagerFromText(text: string): PagerState {
  const printed = clean(text);
  const range = RANGE.exec(printed);
  if (range) {
    const [from, to, total] = [numberOf(range[1]), numberOf(range[2]), numberOf(range[3])];
    if (from !== null && to !== null && total !== null && from <= to && to <= total) {
      // The last page may be short, so its size cannot be told from it.
      if (to === total)
        return { total, page: from === 1 ? 1 : null, pages: from === 1 ? 1 : null, size: null };
      const size = to - from + 1;
      return { total, page: Math.ceil(to / size), pages: Math.ceil(total / size), size };
    }
    if (total === 0) return { total: 0, page: 1, pages: 1, size: null };
  }
  const total = TOTAL.exec(printed);
  const page = PAGE_OF.exec(printed);
  return {
    total: numberOf(total?.[1] ?? total?.[2]),
    page: numberOf(page?.[1]),
    pages: numberOf(page?.[2]),
    size: null,
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace(/[.,]/g, ''));
}

/** First value that is known, field by field. */
export function mergePagers(...pagers: readonly (PagerState | null)[]): PagerState {
  const known = (field: keyof PagerState) =>
    pagers.find((pager) => pager?.[field] !== null && pager?.[field] !== undefined)?.[field] ?? null;
  return { total: known('total'), page: known('page'), pages: known('pages'), size: known('size') };
}

/**
 * `pagesSeen` and `hostTotal` of a reading; a list that fits one page needs no pager. iOffice's own object
 * says "0 pages" of a search that found nothing: that is one page, read whole.
 */
export function completeness(
  pager: PagerState,
  rowsOnPage: number,
): Pick<PageReading, 'hostTotal' | 'pagesSeen'> {
  const { total, size } = pager;
  const onePage = total !== null && rowsOnPage >= total;
  const of =
    (pager.pages || null) ??
    (onePage ? 1 : total !== null && size ? Math.max(1, Math.ceil(total / size)) : null);
  const page = pager.page ?? (of === 1 ? 1 : null);
  return { hostTotal: total, pagesSeen: page === null || page < 1 ? null : { pages: [page], of, size } };
}
