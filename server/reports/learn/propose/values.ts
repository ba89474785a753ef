import type { FoundFigure } from '../find/found-figure.ts';
import { agrees } from './arithmetic.ts';

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

/** Whether two shares are one: 97,82% and 5351/5470, 97,8% and 97,82%; a whole percentage is only itself. */
function saysSame(a: FoundFigure, b: FoundFigure): boolean {
  if (a.n === null || b.n === null) return false;
  if (a.kind === 'fraction' && b.kind === 'fraction') return a.n * (b.d ?? 0) === b.n * (a.d ?? 0);
  const [share, other] = a.kind === 'percent' ? [a, b] : [b, a];
  if (share.n === null || other.n === null) return false;
  const decimals = Math.min(share.decimals, other.kind === 'percent' ? other.decimals : share.decimals);
  if (other.kind === 'percent')
    return decimals === 0 ? share.n === other.n : Math.abs(share.n - other.n) <= 0.6 / 10 ** decimals;
  const whole = other.d ?? 0;
  return share.n === 100 ? other.n === whole : agrees(other.n, whole, share.n, decimals);
}
