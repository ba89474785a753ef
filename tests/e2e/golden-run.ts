import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { type TruePair, withLinks } from '#hosts/linked-year.ts';
import { type UnitYearId, unitYear } from '#hosts/unit-year.ts';
import { ReportAnswer } from '#shared/contract/api.ts';
import { LinksAnswer } from '#shared/contract/link.ts';
import { docxText } from './docx-text.ts';
import { GOLDEN } from './golden-units.ts';
import {
  andCaptured,
  type Counter,
  openIofficeList,
  readIgateList,
  searchIoffice,
  turnIofficePages,
} from './officer.ts';
import { drained, openRoom } from './room.ts';

export interface GoldenResult {
  report: ReportAnswer;
  text: string;
  docx: Uint8Array;
  /** `figure: printed ≠ expected`, one line each; empty when everything agrees. */
  differences: string[];
  /** Pairs the service linked by itself, against those that are true. */
  links: { right: number; truth: number; wrong: number };
  pages: number;
  seconds: number;
  /** Requests the hosts would call a change of state, or an opened document; always none. */
  forbidden: number;
}

/**
 * The whole job as an officer does it, in a real browser: pair, page through the lists, let the outbox
 * drain, press "Lập báo cáo", take the Word file; then each figure against the seed's.
 */
export async function runGolden(
  id: UnitYearId,
  say: (line: string) => void,
  screenshots?: string,
): Promise<GoldenResult> {
  const started = performance.now();
  const golden = GOLDEN[id];
  const { year, pairs, telling } = withLinks(unitYear(id));
  const room = await openRoom(id, { year: () => year });
  const { hosts, companion, browser, popup, counter } = room;
  try {
    say('Paired.');
    const pages =
      (await readIoffice(
        browser.context,
        hosts.ioffice.url,
        golden.search.documents,
        counter,
        say,
        screenshots,
      )) +
      (await readIgate(browser.context, hosts.igate.url, golden.search.dossiers, counter, say, screenshots));
    await drained(popup);
    say(`Drained after ${seconds(started)} s.`);

    const dashboard = await pressReport(browser.context, popup);
    const report = await makeReport(dashboard, companion.service, golden.report);
    const docx = new Uint8Array(
      await (await dashboard.request.get(`${companion.service}/api/v1/reports/${report.id}/docx`)).body(),
    );
    const text = docxText(docx);
    const links = judged(pairs, await automaticLinks(dashboard, companion.service, telling));
    if (screenshots) await photograph(dashboard, companion.service, report.id, popup, screenshots);
    return {
      report,
      text,
      docx,
      differences: [...differencesOf(golden, report, text), ...links.differences],
      links: links.counts,
      pages,
      seconds: seconds(started),
      forbidden: hosts.requests.of('state-change', 'open', 'other').length,
    };
  } finally {
    await room.close();
  }
}

async function readIoffice(
  context: BrowserContext,
  url: string,
  search: { from: string; to: string },
  counter: Counter,
  say: (line: string) => void,
  screenshots?: string,
): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  let pages = 0;
  // First what every officer opens: the box of things to do, things to know, the silent 30 days.
  for (const menu of ['m2766', 'm2771', 'm2767']) {
    await openIofficeList(page, menu, counter);
    pages += await turnIofficePages(page, counter);
  }
  for (const menu of ['m2286', 'm2796']) {
    await openIofficeList(page, menu, counter);
    await searchIoffice(page, search.from, search.to, counter);
    pages += await turnIofficePages(page, counter);
    if (screenshots)
      await page.screenshot({
        path: join(screenshots, menu === 'm2796' ? 'ioffice.png' : 'ioffice-incoming.png'),
      });
    say(`iOffice ${menu}: ${pages} pages so far.`);
  }
  await page.close();
  return pages;
}

async function readIgate(
  context: BrowserContext,
  url: string,
  search: { from: string; to: string },
  counter: Counter,
  say: (line: string) => void,
  screenshots?: string,
): Promise<number> {
  const page = await context.newPage();
  await andCaptured(counter, () => page.goto(url));
  const pages = await readIgateList(page, search.from, search.to, counter);
  if (screenshots) await page.screenshot({ path: join(screenshots, 'igate.png') });
  say(`iGate: ${pages} pages.`);
  await page.close();
  return pages;
}

/** One press in the popup opens the dashboard in a new tab, without a password. */
export async function pressReport(context: BrowserContext, popup: Page): Promise<Page> {
  const [dashboard] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Lập báo cáo' }).click(),
  ]);
  await dashboard.waitForLoadState();
  return dashboard;
}

async function makeReport(dashboard: Page, service: string, request: object): Promise<ReportAnswer> {
  const answer = await dashboard.request.post(`${service}/api/v1/reports`, {
    data: request,
    headers: { Origin: service },
  });
  if (!answer.ok()) throw new Error(`Report: ${answer.status()} ${await answer.text()}`);
  return ReportAnswer.parse(await answer.json());
}

/** Pairs linked by themselves of every document that tells of a dossier, or belongs to one. */
async function automaticLinks(
  dashboard: Page,
  service: string,
  documents: readonly string[],
): Promise<TruePair[]> {
  const found: TruePair[] = [];
  for (const document of documents) {
    const answer = await dashboard.request.get(
      `${service}/api/v1/links?document=${encodeURIComponent(document)}`,
    );
    if (!answer.ok()) throw new Error(`Links: ${answer.status()} ${await answer.text()}`);
    const { links } = LinksAnswer.parse(await answer.json());
    for (const { dossier, document: other, state } of links)
      if (state === 'automatic') found.push({ dossier: dossier.code, document: other.ref });
  }
  return found;
}

function judged(truth: readonly TruePair[], found: readonly TruePair[]) {
  const id = ({ dossier, document }: TruePair): string => `${dossier} ${document}`;
  const [wanted, made] = [new Set(truth.map(id)), new Set(found.map(id))];
  const wrong = [...made].filter((pair) => !wanted.has(pair));
  const missing = [...wanted].filter((pair) => !made.has(pair));
  return {
    counts: { right: made.size - wrong.length, truth: wanted.size, wrong: wrong.length },
    differences: [
      ...wrong.map((pair) => `linked wrongly: ${pair}`),
      ...missing.map((pair) => `not linked: ${pair}`),
    ],
  };
}

async function photograph(
  dashboard: Page,
  service: string,
  id: string,
  popup: Page,
  folder: string,
): Promise<void> {
  await dashboard.goto(`${service}/bao-cao/${id}`);
  const figure = dashboard.locator('#so-vb_di, #so-hs_tiep_nhan').first();
  await figure.scrollIntoViewIfNeeded();
  await figure.click();
  await dashboard.getByLabel('Bằng chứng của số liệu').waitFor();
  await dashboard.waitForTimeout(1_000);
  await dashboard.screenshot({ path: join(folder, 'report.png') });
  await popup.reload();
  await popup.setViewportSize({ width: 400, height: 700 });
  await popup.waitForTimeout(500);
  await popup.screenshot({ path: join(folder, 'popup.png') });
}

function differencesOf(golden: (typeof GOLDEN)[UnitYearId], report: ReportAnswer, text: string): string[] {
  const printed = new Map(report.figures.map((figure) => [figure.id, figure.printed]));
  const wrong = Object.entries(golden.figures)
    .filter(([id, expected]) => printed.get(id) !== expected)
    .map(([id, expected]) => `${id}: ${printed.get(id) ?? '(no such figure)'} ≠ ${expected}`);
  const absent = golden.sentences
    .filter((sentence) => !text.includes(sentence))
    .map((sentence) => `not in the Word file: ${sentence}`);
  return [...wrong, ...absent];
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}
