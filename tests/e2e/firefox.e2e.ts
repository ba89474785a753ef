import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Companion, startCompanion } from '#hosts/companion.ts';
import { type PracticeHosts, startHosts } from '#hosts/serve.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { findDossierCodes } from '#shared/dossier-code.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { findFirefox } from '../tools/browsers.ts';
import { GOLDEN, referenceValues } from './golden-units.ts';
import { startHostProxy } from './host-proxy.ts';
import { prepareUnit } from './unit-admin.ts';

/** The same extension, built for Firefox: installed, paired, reading both hosts, delivering. */
const EXTENSION = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const GECKO_ID = 'lien-thong@extension';
/** Fixed, so that the test knows the address of the extension's own pages. */
const INTERNAL_ID = '5b4f7c1a-8f2d-4c3e-9a6b-2d1e0f3c4b5a';

interface Told {
  today: { pages: number; rows: number };
  waiting: number;
  parked: number;
}

describe('the extension in Firefox', () => {
  const year = unitYear('an-giang-2021');
  let folder: string;
  let hosts: PracticeHosts;
  let companion: Companion;
  let proxy: { port: number; close(): Promise<void> };
  let browser: Browser;
  let popup: Page;

  const told = (): Promise<Told> =>
    popup.evaluate(async () => {
      const { runtime } = (
        globalThis as unknown as {
          browser: { runtime: { sendMessage(message: unknown): Promise<{ res: never }> } };
        }
      ).browser;
      return (await runtime.sendMessage({ id: 0, type: 'state', timestamp: Date.now() })).res;
    });
  const until = async (holds: (state: Told) => boolean): Promise<Told> => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const state = await told();
      if (holds(state)) return state;
      if (Date.now() > deadline) throw new Error(`Not reached: ${JSON.stringify(state).slice(0, 400)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lien-thong-firefox-'));
    hosts = await startHosts(year);
    companion = await startCompanion(join(folder, 'data'));
    proxy = await startHostProxy({
      [year.ioffice.host]: hosts.ioffice.port,
      [year.igate.host]: hosts.igate.port,
      [year.igate.apiHost]: hosts.api.port,
    });
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      // Lets the driver open the extension's own pages.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: INTERNAL_ID }),
        'dom.security.https_first': false,
      },
    });
    await browser.installExtension(EXTENSION);
    if (!companion.setup) throw new Error('The service printed no set-up link.');
    const prepared = await prepareUnit(
      companion.service,
      companion.setup,
      year,
      referenceValues(GOLDEN['an-giang-2021'], year.unit.mainIncomingRegister),
    );
    popup = await browser.newPage();
    // Firefox tells the driver nothing of navigations to its own pages: what stands there is waited for.
    popup.goto(`moz-extension://${INTERNAL_ID}/popup.html`).catch(() => undefined);
    await popup.waitForSelector('input[name=code]');
    await popup.type('input[name=serviceUrl]', companion.service);
    await popup.type('input[name=code]', prepared.pairingCode);
    await popup.type('input[name=label]', 'Máy Firefox');
    await popup.click('button[type=submit]');
    await popup.waitForFunction(() => document.body.textContent?.includes('Lập báo cáo'));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await Promise.all([hosts?.close(), companion?.close(), proxy?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('reads an iOffice list', async () => {
    const before = (await told()).today;
    const page = await browser.newPage();
    await page.goto(hosts.ioffice.url);
    await page.waitForSelector('#full_menu a#m2766');
    await page.click('#full_menu a#m2766');
    const state = await until(({ today }) => today.rows > before.rows);
    expect(state.today.pages).toBeGreaterThan(before.pages);
    await page.close();
  });

  it("reads iGate's own answer, page after page", async () => {
    const before = (await told()).today;
    const page = await browser.newPage();
    await page.goto(hosts.igate.url);
    const first = await until(({ today }) => today.pages > before.pages);
    await page.waitForSelector('.mat-paginator-navigation-next');
    await page.click('.mat-paginator-navigation-next');
    const second = await until(({ today }) => today.pages > first.today.pages);
    expect(second.today.rows - before.rows).toBe(20);
    await page.close();
  });

  it('delivers everything to the service', async () => {
    const state = await until(({ waiting }) => waiting === 0);
    expect(state.parked).toBe(0);
  });

  it('marks a document that names a dossier', async () => {
    const letter = year.documents.find(
      ({ direction, subject }) => direction === 'outgoing' && findDossierCodes(subject).length > 0,
    );
    const page = await browser.newPage();
    await page.goto(hosts.ioffice.url);
    await page.waitForSelector('#full_menu a#m2796');
    await page.click('#full_menu a#m2796');
    await page.waitForSelector('#a-search-toggle');
    await page.click('#a-search-toggle');
    const day = printDate(letter?.issuedOn ?? '');
    await page.$eval(
      '#a-search-start-ngaybanhanh',
      (input, value) => {
        (input as HTMLInputElement).value = value;
      },
      day,
    );
    await page.$eval(
      '#a-search-end-ngaybanhanh',
      (input, value) => {
        (input as HTMLInputElement).value = value;
      },
      day,
    );
    await page.click('#a-search-panel button');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await page.select('#selectPageRec', '100');
    await page.waitForSelector(`tr[tridrecord="${letter?.id}"]`);
    await page.$eval(`tr[tridrecord="${letter?.id}"]`, (row) => row.scrollIntoView({ block: 'center' }));
    await page.waitForSelector('lien-thong-marks', { timeout: 20_000 });
    await page.close();
  });

  it('changes nothing on the hosts', () => {
    expect(hosts.requests.of('state-change', 'open', 'other')).toEqual([]);
  });
});
