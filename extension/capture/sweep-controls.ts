/**
 * The only elements a sweep may click: the hosts' own pager links, inside the hosts' own pager bars.
 * iOffice: `pageObj` links `a[onclick="page.gotoPage(n)"]` in #pn1/#pn2 (ioffice.md §2.3). iGate: Angular
 * Material's paginator (igate.md §2.1). Others: Bootstrap and DataTables pagers, the common ones.
 */
export interface PagerControls {
  /** A control counts only inside one of these. */
  bars: string;
  next: string;
  previous: string;
  first: string;
  /** Links that carry a page number. */
  links: string;
}

export const PAGER_CONTROLS: PagerControls = {
  bars: '[id^="pn1"], [id^="pn2"], mat-paginator, .mat-paginator, .mat-mdc-paginator, .pagination, .dataTables_paginate',
  next: [
    ':is([id^="pn1"], [id^="pn2"]) a[onclick*="gotoPage"]:has(> i.fa-forward)',
    'button.mat-paginator-navigation-next',
    'button.mat-mdc-paginator-navigation-next',
    '.pagination li.next > a',
    '.pagination a[rel="next"]',
    '.dataTables_paginate .paginate_button.next',
  ].join(', '),
  previous: [
    ':is([id^="pn1"], [id^="pn2"]) a[onclick*="gotoPage"]:has(> i.fa-backward)',
    'button.mat-paginator-navigation-previous',
    'button.mat-mdc-paginator-navigation-previous',
    '.pagination li.prev > a, .pagination li.previous > a',
    '.pagination a[rel="prev"]',
    '.dataTables_paginate .paginate_button.previous',
  ].join(', '),
  first: [
    ':is([id^="pn1"], [id^="pn2"]) a[onclick*="gotoPage"]:has(> i.fa-fast-backward)',
    'button.mat-paginator-navigation-first',
    'button.mat-mdc-paginator-navigation-first',
  ].join(', '),
  links:
    ':is([id^="pn1"], [id^="pn2"]) a[onclick*="gotoPage"], .pagination li > a, .dataTables_paginate a.paginate_button',
};

/** One click of a sweep. */
export type Turn = { to: 'next' | 'previous' | 'first' } | { to: 'page'; page: number };

/** What a sweep needs to know of a page before it clicks. */
export interface PagerLook {
  login: boolean;
  error: boolean;
  next: boolean;
  previous: boolean;
  first: boolean;
  /** Numbers of the page links that stand in the pager. */
  links: number[];
  clicked: boolean;
}

/**
 * Looks at the pager of the page and, when asked, clicks one of its controls. Runs in the host page by
 * `scripting.executeScript`, so it refers to nothing outside itself.
 */
export function actOnPager(controls: PagerControls, turn: Turn | null): PagerLook {
  const CALL = /^\s*[\w$.]+\.gotoPage\(\s*'?(\d+)'?\s*\)\s*;?\s*(?:return false;?)?\s*$/;
  const usable = (element: Element): boolean => {
    const onclick = element.getAttribute('onclick');
    return (
      element.closest(controls.bars) !== null &&
      element.closest('.disabled, [disabled], [aria-disabled="true"], [hidden], form[action]') === null &&
      (onclick === null || CALL.test(onclick))
    );
  };
  const find = (selector: string): Element | null =>
    [...document.querySelectorAll(selector)].find(usable) ?? null;
  const numberOf = (link: Element): number => {
    const called = CALL.exec(link.getAttribute('onclick') ?? '')?.[1];
    const shown = /^\s*(\d{1,6})\s*$/.exec(link.textContent ?? '')?.[1];
    return Number(called ?? shown ?? 0);
  };
  const links = [...document.querySelectorAll(controls.links)].filter(
    (link) => usable(link) && numberOf(link) > 0 && link.closest('.active') === null,
  );
  const target =
    turn === null
      ? null
      : turn.to === 'page'
        ? (links.find((link) => numberOf(link) === turn.page) ?? null)
        : find(controls[turn.to]);
  const list = document.querySelector('table, [role="table"], [role="grid"], .mat-table, .mat-mdc-table');
  const words = `${document.title} ${(document.body?.textContent ?? '').slice(0, 3_000)}`;
  const look: PagerLook = {
    login: document.querySelector('input[type="password"]') !== null,
    error:
      list === null &&
      /(?:^|\D)50[0234](?:\D|$)|lỗi hệ thống|hệ thống đang bận|service unavailable|bad gateway|gateway time-?out|internal server error/iu.test(
        words,
      ),
    next: find(controls.next) !== null,
    previous: find(controls.previous) !== null,
    first: find(controls.first) !== null,
    links: links.map(numberOf),
    clicked: target instanceof HTMLElement,
  };
  if (target instanceof HTMLElement && !look.login && !look.error) target.click();
  return look;
}
