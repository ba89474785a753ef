import type { FoundFigure } from '../find/found-figure.ts';

/**
 * Figures of one report that agree with each other: a share and its parts, a whole and what it is made of.
 * Agreement to the last printed digit is seldom chance, so it tells what a figure is where words do not.
 */
export type Link =
  | { kind: 'share'; share: number; n: readonly number[]; d: number }
  /** A share or fraction written twice: "5351/5470 (97,82%)". */
  | { kind: 'same'; figures: readonly [number, number] }
  /** A fraction whose sides stand alone elsewhere. */
  | { kind: 'sides'; fraction: number; n: number | null; d: number | null }
  | { kind: 'sum'; total: number; parts: readonly number[] };

/** Paragraphs between figures that may still belong together. */
const REACH = 8;
const MOST_PARTS = 6;

/** All agreements; indexes are into the list of figures. */
export function linksOf(figures: readonly FoundFigure[]): Link[] {
  return [...shares(figures), ...sameShares(figures), ...sides(figures), ...sums(figures)];
}

function near(a: FoundFigure, b: FoundFigure, reach = REACH): boolean {
  return Math.abs(a.line - b.line) <= reach;
}

function isCount(figure: FoundFigure): boolean {
  return figure.kind === 'count' && figure.n !== null;
}

/** Whether n/d prints as the percentage, half-up or cut off at its decimals. */
export function agrees(n: number, d: number, percent: number, decimals: number): boolean {
  if (d <= 0 || n > d || n < 0) return false;
  const scale = 10 ** decimals;
  const exact = (n * 100 * scale) / d;
  const printed = Math.round(percent * scale);
  return Math.floor(exact + 0.5 + 1e-9) === printed || Math.floor(exact + 1e-9) === printed;
}

function shares(figures: readonly FoundFigure[]): Link[] {
  const links: Link[] = [];
  figures.forEach((share, index) => {
    // Every part of a whole is 100 % of itself: that proves nothing.
    if (share.kind !== 'percent' || share.n === null || share.n <= 0 || share.n >= 100) return;
    const counts = figures.flatMap((each, at) => (isCount(each) && near(share, each) ? [at] : []));
    const value = (at: number) => figures[at]?.n ?? 0;
    const wholes = counts.filter((at) => value(at) >= 8);
    for (const d of wholes) {
      for (const n of counts) {
        if (n === d || !agrees(value(n), value(d), share.n, share.decimals)) continue;
        links.push({ kind: 'share', share: index, n: [n], d });
      }
      const parts = counts.filter(
        (at) => at !== d && value(at) < value(d) && value(at) > 0 && close(figures, at, d),
      );
      for (const [first, a] of parts.entries()) {
        // Of many numbers some two always give the share: only those side by side are meant.
        for (const b of parts.slice(first + 1, first + 2)) {
          if (value(a) + value(b) < 8 || share.decimals === 0) continue;
          if (agrees(value(a) + value(b), value(d), share.n, share.decimals))
            links.push({ kind: 'share', share: index, n: [a, b], d });
        }
      }
    }
    // "19,69 % (có 103/523hs)" says the whole of "4,2% (có 22 hs)" as well.
    for (const [d, whole] of figures.entries()) {
      if (whole.kind !== 'fraction' || whole.d === null || whole.d < 8 || !near(share, whole)) continue;
      for (const n of counts) {
        if (
          share.decimals > 0 &&
          agrees(value(n), whole.d, share.n, share.decimals) &&
          close(figures, n, index)
        )
          links.push({ kind: 'share', share: index, n: [n], d });
      }
    }
  });
  return links;
}

function close(figures: readonly FoundFigure[], a: number, b: number): boolean {
  const [first, second] = [figures[a], figures[b]];
  return first !== undefined && second !== undefined && near(first, second, 4);
}

function sameShares(figures: readonly FoundFigure[]): Link[] {
  return figures.flatMap((fraction, index) => {
    if (fraction.kind !== 'fraction' || fraction.n === null || fraction.d === null) return [];
    const { n, d } = fraction;
    return figures.flatMap((each, at): Link[] => {
      if (each.kind !== 'percent' || each.n === null || !near(each, fraction, 2)) return [];
      // "100%" agrees with any n = d: only beside it does it speak of the same.
      if (each.n === 100 && !stands(each, fraction, Math.abs(at - index))) return [];
      return agrees(n, d, each.n, each.decimals) ? [{ kind: 'same', figures: [index, at] }] : [];
    });
  });
}

/** Side by side, with hardly a word between them. */
function stands(share: FoundFigure, fraction: FoundFigure, apart: number): boolean {
  const [first, second] = share.from < fraction.from ? [share, fraction] : [fraction, share];
  return share.paragraph === fraction.paragraph && apart === 1 && second.from - first.to <= BESIDE;
}

const BESIDE = 24;

function sides(figures: readonly FoundFigure[]): Link[] {
  return figures.flatMap((fraction, index): Link[] => {
    if (fraction.kind !== 'fraction') return [];
    const find = (value: number | null) =>
      value === null || value < 10
        ? -1
        : figures.findIndex((each) => isCount(each) && each.n === value && near(each, fraction, 12));
    const [n, d] = [find(fraction.n), find(fraction.d)];
    if (n < 0 && d < 0) return [];
    return [{ kind: 'sides', fraction: index, n: n < 0 ? null : n, d: d < 0 ? null : d }];
  });
}

/** A whole beside a run of numbers that add up to it, in reading order or along a row or column of a table. */
function sums(figures: readonly FoundFigure[]): Link[] {
  const counts = figures.flatMap((each, at) => (isCount(each) || each.kind === 'zero' ? [at] : []));
  const byTable = (key: (cell: NonNullable<FoundFigure['cell']>) => string) =>
    Map.groupBy(
      counts.filter((at) => figures[at]?.cell),
      (at) => {
        const cell = figures[at]?.cell;
        return cell ? key(cell) : '';
      },
    ).values();
  const runs = [
    counts,
    ...byTable(({ table, row }) => `${table} ${row}`),
    ...byTable(({ table, column }) => `${table} ${column}`),
  ];
  const links = new Map<string, Link>();
  const add = (total: number, parts: readonly number[]): void => {
    links.set([total, ...parts].join(' '), { kind: 'sum', total, parts });
  };
  for (const run of runs) runsIn(figures, run, add);
  for (const total of counts) apart(figures, counts, total, add);
  return [...links.values()];
}

type Add = (total: number, parts: readonly number[]) => void;

function runsIn(figures: readonly FoundFigure[], run: readonly number[], add: Add): void {
  const value = (at: number) => figures[at]?.n ?? 0;
  run.forEach((total, place) => {
    const whole = figures[total];
    if (!whole || value(total) < 2) return;
    for (const step of [1, -1]) {
      for (let skip = 0; skip <= 1; skip += 1) {
        const parts: number[] = [];
        let sum = 0;
        for (let at = place + step * (1 + skip); parts.length < MOST_PARTS; at += step) {
          const part = run[at];
          const figure = part === undefined ? undefined : figures[part];
          if (part === undefined || !figure || !near(whole, figure, 6)) break;
          parts.push(part);
          sum += value(part);
          if (sum > value(total)) break;
          const positive = parts.filter((each) => value(each) > 0).length;
          if (sum !== value(total) || positive < 2) continue;
          // Small numbers add up by chance: they must stand in one sentence or list.
          if (value(total) < 20 && !near(whole, figure, 1)) continue;
          add(total, [...parts]);
        }
      }
    }
  });
}

/** Two that stand apart: 125 = 103 received + 22 returned. */
function apart(figures: readonly FoundFigure[], counts: readonly number[], total: number, add: Add): void {
  const value = (at: number) => figures[at]?.n ?? 0;
  if (value(total) < 40) return;
  const around = counts.filter((at) => at !== total && value(at) >= 10 && close(figures, at, total));
  for (const [first, a] of around.entries())
    for (const b of around.slice(first + 1)) if (value(a) + value(b) === value(total)) add(total, [a, b]);
}
