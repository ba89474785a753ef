import { resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/browsers.ts';
import { bundled } from './bundle.ts';
import { type BenchRow, printTable } from './table.ts';

const [ROWS, TURNS, MOST_MS] = [200, 30, 5];

/** What the marks of linked records cost a frame of the host's page, on a list whose every row bears one. */
export async function benchMarks(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1_366, height: 768 } });
    await page.goto('about:blank');
    await page.addScriptTag({ content: await bundled('read-page/marks-in-page.ts') });
    const { redraw, scroll } = await page.evaluate(
      ([rows, turns]) =>
        (
          globalThis as unknown as {
            measureMarks(rows: number, turns: number): Promise<{ redraw: number; scroll: number }>;
          }
        ).measureMarks(rows, turns),
      [ROWS, TURNS] as const,
    );
    const row = (what: string, ms: number): BenchRow => ({
      what: `${what}, ${ROWS} rows`,
      value: `${ms.toFixed(1)} ms`,
      target: `<= ${MOST_MS} ms`,
      met: ms <= MOST_MS,
    });
    return [row('marks, list drawn anew', redraw), row('marks, while scrolling', scroll)];
  } finally {
    await browser.close();
  }
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url))
  printTable('Marks of linked records', await benchMarks());
