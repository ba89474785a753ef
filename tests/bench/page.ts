import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startHosts } from '#hosts/serve.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { BUILT_EXTENSION, launchOfficer } from '../e2e/browser.ts';
import type { BenchRow } from './table.ts';

/** What the extension costs the page it reads (anchors P7, P8, P11). */
interface PageCost {
  /** Content scripts as built, kB (1,000 bytes). */
  scripts: { name: string; kB: number }[];
  /** Median load event of a 100-row list under 6× CPU throttle, ms, without and with the extension. */
  load: { without: number; with: number };
  /** Longest task of the page while it is read, ms, under the same throttle. */
  longestTask: { without: number; with: number };
  /** Requests to the hosts in the same session, without and with. */
  requests: { without: number; with: number };
}

const LOADS = 9;
const THROTTLE = 6;

async function measurePage(): Promise<PageCost> {
  const without = await session(false);
  const withIt = await session(true);
  const sizeOf = (file: string) => statSync(join(BUILT_EXTENSION, file)).size / 1_000;
  const scripts = ['ioffice', 'igate'].flatMap((host) => [
    {
      name: `${host}, every page`,
      kB: sizeOf(`content-scripts/${host}.js`) + sizeOf(`content-scripts/${host}-probe.js`),
    },
    { name: `${host}, its reader`, kB: sizeOf(`reader-${host}.js`) },
  ]);
  return {
    scripts,
    load: { without: without.load, with: withIt.load },
    longestTask: { without: without.longest, with: withIt.longest },
    requests: { without: without.requests, with: withIt.requests },
  };
}

async function session(extension: boolean): Promise<{ load: number; longest: number; requests: number }> {
  const hosts = await startHosts(unitYear('an-giang-2021'));
  const browser = await launchOfficer({ resolverRules: hosts.resolverRules, extension });
  try {
    const page = await browser.context.newPage();
    const throttle = await browser.context.newCDPSession(page);
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    await page.addInitScript(() => {
      const seen: number[] = [];
      (globalThis as unknown as { longTasks: number[] }).longTasks = seen;
      new PerformanceObserver((list) =>
        seen.push(...list.getEntries().map((entry) => entry.duration)),
      ).observe({ type: 'longtask', buffered: true });
    });
    const loads: number[] = [];
    let longest = 0;
    for (let i = 0; i < LOADS; i += 1) {
      await page.goto(hosts.ioffice.url, { waitUntil: 'load' });
      loads.push(
        await page.evaluate(
          () =>
            performance
              .getEntriesByType('navigation')
              .map((entry) => (entry as PerformanceNavigationTiming).loadEventEnd)[0] ?? 0,
        ),
      );
      longest = Math.max(longest, await readList(page, extension));
    }
    const requests = hosts.requests.entries.filter(({ kind }) => kind !== 'background').length;
    return { load: median(loads), longest, requests };
  } finally {
    await browser.close();
    await hosts.close();
  }
}

/** Opens a list of 100 rows; the longest task after its rows were drawn is what reading costs. */
async function readList(page: Page, extension: boolean): Promise<number> {
  await page.click('#full_menu a#m2766');
  await page.locator('#selectPageRec').waitFor();
  await page.selectOption('#selectPageRec', '100');
  await page.waitForFunction(() => document.querySelectorAll('#dt_basic tbody tr').length === 100);
  await page.evaluate(() => {
    (globalThis as unknown as { longTasks: number[] }).longTasks.length = 0;
  });
  await page.waitForTimeout(900);
  // An extension that stood still would cost nothing: it must have read.
  if (extension) await page.locator('lien-thong-strip').waitFor({ state: 'attached' });
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The figures as rows of the table. */
export async function benchPage(): Promise<BenchRow[]> {
  const cost = await measurePage();
  const delta = cost.load.with - cost.load.without;
  return [
    ...cost.scripts.map(({ name, kB }): BenchRow => {
      const value = `${kB.toFixed(1)} kB`;
      return name.endsWith('page')
        ? { what: `content script, ${name}`, value, target: '<= 40 kB', met: kB <= 40 }
        : { what: `${name}, where there is something to read`, value };
    }),
    {
      what: 'load event under 6x throttle, without and with',
      value: `${cost.load.without.toFixed(0)} and ${cost.load.with.toFixed(0)} ms`,
      target: '<= +20 ms',
      met: delta <= 20,
    },
    {
      what: 'longest task while a list of 100 is read, without and with',
      value: `${cost.longestTask.without.toFixed(0)} and ${cost.longestTask.with.toFixed(0)} ms`,
      target: '<= 50 ms',
      met: cost.longestTask.with <= Math.max(50, cost.longestTask.without),
    },
    {
      what: 'requests to the hosts, without and with',
      value: `${cost.requests.without} and ${cost.requests.with}`,
      target: 'equal',
      met: cost.requests.without === cost.requests.with,
    },
  ];
}
