import { resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/browsers.ts';
import { bundled } from './bundle.ts';
import { type BenchRow, printTable } from './table.ts';

/** P1 of anchors §C.2: an adapter's reading of a list of ten columns, in the browser officers use. */
/** Rows, and turns in which they are read: short readings need more until one goes undisturbed. */
const SIZES = [
  [20, 150],
  [200, 30],
  [1_000, 15],
] as const;
/** Turns before any is measured: the engine compiles the loop of the walk at once, the many functions of a reader late. */
const WARM_UP = 40;
const THROTTLE = 6;
const MOST_OF_WALK = 2;
const MOST_MS = { plain: 5, throttled: 20 };
const READERS = ['walk', 'querySelector', 'innerText'] as const;

const ISOLATED = {
  'Content-Type': 'text/html',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

type Times = Record<string, number>;

/**
 * Best times of the adapter's reading beside a plain walk (`textContent`, folded), `querySelector` per cell
 * and `innerText` per cell, ms; ratios to the plain walk of the same run. Throws when a row was missed.
 */
export async function benchRead(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    // Isolated, for a clock of 5 µs: that of other pages has 100, as much as the walk over 20 rows takes.
    await page.route('http://localhost/', (route) =>
      route.fulfill({ headers: ISOLATED, body: '<!doctype html>' }),
    );
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: await bundled('read-page/in-page.ts') });
    const measure = (rows: number, turns: number): Promise<Times> =>
      page.evaluate(
        ([count, times]) =>
          (globalThis as unknown as { measure(n: number, t: number): Times }).measure(count, times),
        [rows, turns] as const,
      );
    const { adapter: first = Number.NaN } = await measure(200, 1);
    await measure(200, WARM_UP);
    const table: BenchRow[] = [
      { what: 'adapter, 200 rows, first of the page', value: `${first.toFixed(1)} ms` },
    ];
    for (const [rows, turns] of SIZES) table.push(...report(rows, await measure(rows, turns)));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    const { adapter = Number.NaN } = await measure(200, 15);
    table.push({
      what: `adapter, 200 rows, ${THROTTLE}x throttle`,
      value: `${adapter.toFixed(1)} ms`,
      target: `<= ${MOST_MS.throttled} ms`,
      met: adapter <= MOST_MS.throttled,
    });
    return table;
  } finally {
    await browser.close();
  }
}

function report(rows: number, times: Times): BenchRow[] {
  const { adapter = Number.NaN, walk = Number.NaN } = times;
  const table: BenchRow[] = READERS.map((name) => ({
    what: `${name}, ${rows} rows`,
    value: `${(times[name] ?? Number.NaN).toFixed(2)} ms`,
  }));
  table.push({
    what: `adapter, ${rows} rows`,
    value: `${adapter.toFixed(2)} ms = ${(adapter / walk).toFixed(2)}x walk`,
    target: `<= ${MOST_OF_WALK}x`,
    met: adapter <= walk * MOST_OF_WALK,
  });
  if (rows === 200)
    table.push({
      what: 'adapter, 200 rows',
      value: `${adapter.toFixed(1)} ms`,
      target: `<= ${MOST_MS.plain} ms`,
      met: adapter <= MOST_MS.plain,
    });
  return table;
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url))
  printTable('P1  Reading a list', await benchRead());
