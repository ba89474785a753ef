import type { Page } from 'playwright-core';
import { printDate } from '#shared/vietnamese/dates.ts';

/**
 * Drives the practice hosts as a person does: opens menus, fills the search dates, turns pages with the
 * host's own pager. After every page it waits until the extension says that the page was taken.
 */
export interface Counter {
  /** Pages the extension has taken since the browser started. */
  pages(): Promise<number>;
  /** Numbers of the pages it has taken of the list that was read last. */
  ofList(): Promise<number[]>;
}

const PATIENCE_MS = 20_000;
const GLANCE_MS = 25;

/**
 * Does something on the host page and waits for the extension to take the page that results. A busy computer
 * may read the page before once more meanwhile; where a list is turned, `number` says which page to wait for.
 */
export async function andCaptured(
  counter: Counter,
  act: () => Promise<unknown>,
  number?: number,
): Promise<void> {
  const before = await counter.pages();
  await act();
  const taken = async () =>
    (await counter.pages()) > before && (number === undefined || (await counter.ofList()).includes(number));
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await taken())) {
    if (Date.now() > deadline) throw new Error('The extension did not take the page.');
    await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
  }
}

/** Opens a list from iOffice's left menu. */
export async function openIofficeList(page: Page, menuId: string, counter: Counter): Promise<void> {
  await andCaptured(counter, () => page.click(`#full_menu a#${menuId}`));
}

/** Sets the dates of a list and searches; `issued` lists keep them under "Tìm kiếm nâng cao". */
export async function searchIoffice(page: Page, from: string, to: string, counter: Counter): Promise<void> {
  const outgoing = (await page.locator('#a-search-toggle').count()) > 0;
  if (outgoing && !(await page.locator('#a-search-panel').isVisible())) await page.click('#a-search-toggle');
  const [start, end] = outgoing
    ? ['#a-search-start-ngaybanhanh', '#a-search-end-ngaybanhanh']
    : ['#tracuu_tungay', '#tracuu_denngay'];
  await page.fill(start, printDate(from));
  await page.fill(end, printDate(to));
  await andCaptured(counter, () => page.click(outgoing ? '#a-search-panel button' : '#btnTraCuu'));
}

/** Shows 100 rows a page and turns to the last page. Returns the number of pages. */
export async function turnIofficePages(page: Page, counter: Counter): Promise<number> {
  if ((await page.inputValue('#selectPageRec')) !== '100') {
    await andCaptured(counter, () => page.selectOption('#selectPageRec', '100'));
  }
  let pages = 1;
  const next = page.locator('#pn1 a:has(i.fa-forward)');
  while ((await next.count()) > 0) {
    pages += 1;
    await andCaptured(counter, () => next.click(), pages);
  }
  return pages;
}

/** Searches iGate's list by day of reception, shows 50 rows a page and turns to the last one. */
export async function readIgateList(page: Page, from: string, to: string, counter: Counter): Promise<number> {
  await page.fill('[formcontrolname=acceptFrom]', printDate(from));
  await page.fill('[formcontrolname=acceptTo]', printDate(to));
  await andCaptured(counter, () => page.click('.searchBtn'));
  await page.click('mat-paginator mat-select');
  await andCaptured(counter, () => page.click('mat-option:has-text("50")'));
  let pages = 1;
  const next = page.locator('.mat-paginator-navigation-next');
  while (await next.isEnabled()) {
    pages += 1;
    await andCaptured(counter, () => next.click(), pages);
  }
  return pages;
}
