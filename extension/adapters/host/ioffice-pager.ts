import type { PagerState } from '../adapter.ts';
import { mergePagers, pagerFromText } from '../dom/paging.ts';

/**
 * The `pageObj` pager of iOffice, drawn into #pn1 (top) and #pn2 (bottom): `ul.pagination` with
 * `a[onclick*="gotoPage(n)"]`, page size in `#selectPageRec`; the total stands beside it under a label
 * whose text is not public (ioffice.md §2.3). The page's own object, when known, is trusted first.
 */
export function iofficePager(document: Document, own: PagerState | null): PagerState {
  const bars = [...document.querySelectorAll('[id^="pn1"], [id^="pn2"]')];
  const drawn = bars.map(fromBar);
  return mergePagers(own, ...drawn, { total: null, page: null, pages: null, size: pageSize(document) });
}

function fromBar(bar: Element): PagerState {
  const links = [...bar.querySelectorAll('a[onclick*="gotoPage"]')];
  const targets = links.map((link) =>
    Number(/gotoPage\(\s*'?(\d+)/.exec(link.getAttribute('onclick') ?? '')?.[1] ?? 0),
  );
  const active = bar.querySelector('li.active, .pagination .active');
  const current = Number(/^\s*(\d+)\s*$/.exec(active?.textContent ?? '')?.[1] ?? 0);
  const told = pagerFromText(withoutLinks(bar));
  const last = Math.max(0, current, ...targets);
  return {
    ...told,
    page: told.page ?? (current > 0 ? current : null),
    pages: told.pages ?? (last > 0 && current > 0 ? last : null),
  };
}

/** Text of the bar without page links and page-size choices: their numbers are no total. */
function withoutLinks(bar: Element): string {
  const copy = bar.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('ul, select, option, a, script')) part.remove();
  return copy.textContent ?? '';
}

function pageSize(document: Document): number | null {
  const select = [...document.querySelectorAll('select')].find((each) => each.id.startsWith('selectPageRec'));
  const size = Number(select?.value ?? 0);
  return Number.isInteger(size) && size > 0 ? size : null;
}
