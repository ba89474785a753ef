import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Companion, startCompanion } from '#hosts/companion.ts';
import { type ReportForms, startReportForms } from '#hosts/report-forms/server.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { periodsAround } from '../../extension/background/form-offers.ts';
import { findFirefox } from '../tools/browsers.ts';
import { GOLDEN, referenceValues } from './golden-units.ts';
import { captureMonth, lastMonth } from './report-month.ts';
import { prepareUnit } from './unit-admin.ts';

const EXTENSION = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const INTERNAL_ID = '5b4f7c1a-8f2d-4c3e-9a6b-2d1e0f3c4b5b';
const SHOTS = process.env.SCREENSHOTS;
const VIEW = { width: 1366, height: 768 };

/**
 * "Điền báo cáo" in Firefox, by keyboard and mouse alone: the panel's closed root shows nothing to the driver.
 * The practice forms stand on this computer, which the extension may reach without a press on its icon.
 */
describe('filling report forms in Firefox', () => {
  const year = unitYear('ly-son-2021');
  let folder: string;
  let companion: Companion;
  let forms: ReportForms;
  let browser: Browser;
  let popup: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lien-thong-firefox-'));
    [companion, forms] = await Promise.all([startCompanion(join(folder, 'data')), startReportForms()]);
    if (!companion.setup) throw new Error('The service printed no set-up link.');
    const values = referenceValues(GOLDEN['ly-son-2021'], year.unit.mainIncomingRegister);
    const prepared = await prepareUnit(companion.service, companion.setup, year, values);
    await captureMonth({ companion, prepared, year });
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      defaultViewport: VIEW,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ 'lien-thong@extension': INTERNAL_ID }),
        'dom.security.https_first': false,
      },
    });
    await browser.installExtension(EXTENSION);
    popup = await browser.newPage();
    popup.goto(`moz-extension://${INTERNAL_ID}/popup.html`).catch(() => undefined);
    await popup.waitForSelector('input[name=code]');
    await popup.type('input[name=serviceUrl]', companion.service);
    await popup.type('input[name=code]', prepared.pairingCode);
    await popup.type('input[name=label]', 'Máy Firefox');
    await popup.click('button[type=submit]');
    await popup.waitForFunction(() => document.body.textContent?.includes('Lập báo cáo'));
    await popup.evaluate(() => Object.assign(window, { close: () => undefined }));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all([companion?.close(), forms?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  const fill = async (url: string, name: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url);
    await popup.bringToFront();
    await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    // The popup in a tab speaks of the tab looked at before.
    await popup.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((each) =>
        each.textContent?.includes('Điền báo cáo'),
      );
      button?.click();
    });
    await page.bringToFront();
    await page.waitForSelector('lien-thong-dien');
    await pause(800);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mọi');
    await pause(300);
    await page.keyboard.press('Tab');
    const { month, year: of } = lastMonth();
    const wanted = `rule=calendar.month&year=${of}&month=${month}`;
    const steps = periodsAround(Date.now()).findIndex(({ id }) => id === wanted) + 1;
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
    await pause(1_500);
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `firefox-${name}.png`) });
    await page.mouse.click(VIEW.width - 80, VIEW.height - 36);
    await pause(1_500);
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `firefox-${name}-done.png`) });
    return page;
  };
  const model = (page: Page): Promise<unknown> =>
    page.evaluate(() => (window as unknown as { model(): unknown }).model());

  it('is believed by inputs a framework controls', async () => {
    const page = await fill(forms.pages.controlled, 'controlled');
    expect(await model(page)).toMatchObject({ vb_den: { now: '1234', before: '' }, hs_tt: { now: '45' } });
  });

  it('reaches what jQuery widgets keep for themselves', async () => {
    const page = await fill(forms.pages.widgets, 'widgets');
    expect(await model(page)).toMatchObject({
      month: `Tháng ${lastMonth().month}`,
      numbers: { vb_den: 1_234, vb_truoc: null, hs_nhan: 90 },
      person: '',
    });
  });

  it('has sent nothing', () => expect(forms.sent).toEqual([]));
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
