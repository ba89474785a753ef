/** A measured figure, with what it is to reach when the project promises something of it. */
export interface BenchRow {
  what: string;
  value: string;
  target?: string;
  met?: boolean;
}

/** Prints rows as one table of columns; a figure that misses its target says so. */
export function printTable(title: string, rows: readonly BenchRow[]): void {
  const width = (pick: (row: BenchRow) => string): number =>
    Math.max(...rows.map((row) => [...pick(row)].length), 0);
  const [first, second] = [width(({ what }) => what), width(({ value }) => value)];
  console.log(`\n${title}`);
  for (const { what, value, target, met } of rows) {
    const verdict = target === undefined ? '' : `  ${target.padEnd(12)} ${met === false ? 'MISSED' : 'met'}`;
    console.log(`  ${what.padEnd(first)}  ${value.padEnd(second)}${verdict}`);
  }
}

/** @param share 0.5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Median time of a repeated question, milliseconds; one more run before goes uncounted. */
export async function medianOf(times: number, ask: () => unknown): Promise<number> {
  await ask();
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await ask();
    taken.push(performance.now() - start);
  }
  return quantile(taken, 0.5);
}

/**
 * Median times of two works done turn by turn, ms, so that a busy machine slows both alike; one more run of
 * each before goes uncounted.
 */
export async function sideBySide(
  times: number,
  works: { ours(): unknown; bare(): unknown },
): Promise<{ ours: number; bare: number }> {
  await works.ours();
  await works.bare();
  const taken = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run < times; run += 1) {
    for (const name of ['ours', 'bare'] as const) {
      const start = performance.now();
      await works[name]();
      taken[name].push(performance.now() - start);
    }
  }
  return { ours: quantile(taken.ours, 0.5), bare: quantile(taken.bare, 0.5) };
}
