import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReading } from '#shared/contract/capture.ts';
import { ADAPTERS, positives } from '../adapters/fixtures.ts';
import { findChromium } from '../tools/browsers.ts';
import { addressesOfPage } from '../tools/saved-page.ts';

/** Every golden page once more in a real browser: its parser, its DOM, the same reading. */
describe('golden pages in Chromium', () => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findChromium(),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    script = await bundled();
  });
  afterAll(() => browser.close());

  const pages = ADAPTERS.flatMap((adapter) =>
    positives(adapter)
      .filter(({ name }) => name.endsWith('.html'))
      .map((page) => [`${adapter.id}/${page.name}`, adapter, page] as const),
  );

  it.each(pages)('reads %s as in Node', async (_name, adapter, golden) => {
    const html = golden.bytes.toString('utf8');
    const context = await browser.newContext({ serviceWorkers: 'block' });
    try {
      let reading: PageReading | null = null;
      for (const address of addressesOfPage(html)) {
        const page = await context.newPage();
        // The page is served from its own address; nothing else is fetched.
        await page.route('**/*', (route) =>
          route.request().url() === address
            ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
            : route.abort(),
        );
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        await page.evaluate(script);
        reading = await page.evaluate(() =>
          (globalThis as unknown as { golden: { readHere(): PageReading | null } }).golden.readHere(),
        );
        await page.close();
        if (reading) break;
      }
      expect(reading?.adapter.startsWith(`${adapter.id}@`)).toBe(true);
      expect(reading).toEqual(golden.expected());
    } finally {
      await context.close();
    }
  });
});

async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('read-here.ts', import.meta.url)),
        formats: ['iife'],
        name: 'golden',
      },
    },
  });
  const [first] = [output].flat();
  if (!first || !('output' in first)) throw new Error('Vite built no script.');
  return `${first.output[0].code};globalThis.golden = golden;`;
}
