import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startCompanion } from '#hosts/companion.ts';
import { startHosts } from '#hosts/serve.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { BUILT_EXTENSION } from '../e2e/browser.ts';
import { GOLDEN, referenceValues } from '../e2e/golden-units.ts';
import { prepareUnit } from '../e2e/unit-admin.ts';
import { findChromium } from '../tools/browsers.ts';

export interface WorkerKills {
  kills: number;
  pages: number;
  /** Rows of pages the extension took that the service does not have. */
  lost: number;
  /** Captures the service stored more than once. */
  doubled: number;
}

/**
 * R1: kills the extension's worker at random moments while an officer turns pages, then lets the outbox
 * drain. Every page the extension took must be at the service, once.
 */
export async function workerKills(kills: number): Promise<WorkerKills> {
  const year = unitYear('ly-son-2021');
  const folder = await mkdtemp(join(tmpdir(), 'lien-thong-kills-'));
  const hosts = await startHosts(year);
  const companion = await startCompanion(join(folder, 'data'));
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      `--host-resolver-rules=${hosts.resolverRules}`,
      `--disable-extensions-except=${BUILT_EXTENSION}`,
      `--load-extension=${BUILT_EXTENSION}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  try {
    const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
    const popup = await browser.newPage();
    await popup.goto(`chrome-extension://${new URL(target.url()).host}/popup.html`);
    const prepared = await prepareUnit(
      companion.service,
      companion.setup ?? '',
      year,
      referenceValues(GOLDEN['ly-son-2021'], year.unit.mainIncomingRegister),
    );
    await pair(popup, companion.service, prepared.pairingCode);
    const page = await browser.newPage();
    await page.goto(hosts.igate.url);
    await page.waitForSelector('.mat-paginator-navigation-next');
    const taken = new Set<string>();
    const killer = killAtRandom(browser, kills);
    let pages = 0;
    while (!killer.done()) {
      const codes = await codesOn(page);
      await taking(popup, pages + 1);
      pages += 1;
      for (const code of codes) taken.add(code);
      await page.click('.mat-paginator-navigation-next');
      await page.waitForFunction(
        (first) =>
          document.querySelector('.mat-column-code a')?.firstChild?.textContent !== first &&
          document.querySelector('.searchtbl') !== null,
        {},
        codes[0] ?? '',
      );
    }
    await taking(popup, pages + 1);
    pages += 1;
    for (const code of await codesOn(page)) taken.add(code);
    await drained(popup);
    await browser.close();
    await companion.close();
    return { kills: killer.count(), pages, ...(await compare(join(folder, 'data'), taken, pages)) };
  } finally {
    await browser.close().catch(() => undefined);
    await Promise.all([hosts.close(), companion.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

function killAtRandom(browser: Browser, kills: number): { done(): boolean; count(): number } {
  let count = 0;
  const next = () =>
    setTimeout(
      async () => {
        const worker = browser.targets().find((each) => each.type() === 'service_worker');
        try {
          await (await worker?.worker())?.close();
          if (worker) count += 1;
        } catch {
          // It was already gone: the next one counts.
        }
        if (count < kills) next();
      },
      20 + Math.random() * 380,
    );
  next();
  return { done: () => count >= kills, count: () => count };
}

async function pair(popup: Page, service: string, code: string): Promise<void> {
  await popup.waitForSelector('input[name=code]');
  await popup.type('input[name=serviceUrl]', service);
  await popup.type('input[name=code]', code);
  await popup.type('input[name=label]', 'Máy thử');
  await popup.click('button[type=submit]');
  await popup.waitForFunction(() => document.body.textContent?.includes('Lập báo cáo'));
}

async function codesOn(page: Page): Promise<string[]> {
  return page.$$eval('.searchtbl .mat-column-code a', (links) =>
    links.map((link) => link.firstChild?.textContent ?? ''),
  );
}

/** Asks the background; a killed worker does not answer, so it is asked again. */
async function ask(popup: Page): Promise<{ today: { pages: number }; waiting: number }> {
  for (;;) {
    const told = await popup.evaluate(async () => {
      const { runtime } = (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: unknown): Promise<{ res: never }> } };
        }
      ).chrome;
      try {
        return (await runtime.sendMessage({ id: 0, type: 'state', timestamp: Date.now() }))?.res ?? null;
      } catch {
        return null;
      }
    });
    if (told) return told;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function taking(popup: Page, pages: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await ask(popup)).today.pages < pages) {
    if (Date.now() > deadline) throw new Error(`Page ${pages} was never taken.`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function drained(popup: Page): Promise<void> {
  const deadline = Date.now() + 120_000;
  while ((await ask(popup)).waiting > 0) {
    if (Date.now() > deadline) throw new Error('The outbox did not drain.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function compare(
  folder: string,
  taken: ReadonlySet<string>,
  pages: number,
): Promise<{ lost: number; doubled: number }> {
  const file = (await readdir(folder)).find((name) => /\.(?:sqlite|db)$/.test(name));
  if (!file) throw new Error('The service left no database.');
  const db = new DatabaseSync(join(folder, file), { readOnly: true });
  const stored = new Set(
    (db.prepare('select code from dossiers').all() as { code: string }[]).map(({ code }) => code),
  );
  const captures = Number((db.prepare('select count(*) as n from captures').get() as { n: number }).n);
  db.close();
  return {
    lost: [...taken].filter((code) => !stored.has(code)).length,
    doubled: Math.max(0, captures - pages),
  };
}
