import { agrees } from './arithmetic.ts';
import type { FoundFigure } from './find-figures.ts';

/** The value of figures whose words only suggest one. */
export const NO_VALUE = -1;

/** Numbers for the values of figures, the same for those that say the same. */
export function valuesOf(figures: readonly FoundFigure[]): number[] {
  const exact = new Map<string, number>();
  const shares: FoundFigure[] = [];
  return figures.map((figure) => {
    const { kind, n } = figure;
    if (n === null) return NO_VALUE;
    if (kind !== 'percent' && kind !== 'fraction') {
      const known = exact.get(String(n)) ?? exact.size;
      exact.set(String(n), known);
      return 2 * known;
    }
    const known = shares.findIndex((each) => saysSame(each, figure));
    if (known < 0) shares.push(figure);
    return 2 * (known < 0 ? shares.length - 1 : known) + 1;
  });
}

/** Whether two shares are one: 97,82% and 5351/5470, 98% and 97,8%. */
function saysSame(a: FoundFigure, b: FoundFigure): boolean {
  if (a.n === null || b.n === null) return false;
  if (a.kind === 'percent' && b.kind === 'percent')
    return Math.abs(a.n - b.n) <= 0.6 / 10 ** Math.min(a.decimals, b.decimals);
  if (a.kind === 'percent') return b.d !== null && agrees(b.n, b.d, a.n, a.decimals);
  if (b.kind === 'percent') return a.d !== null && agrees(a.n, a.d, b.n, b.decimals);
  return a.n === b.n && a.d === b.d;
}
