import type { FoundFigure } from '../find/found-figure.ts';
import { NO_VALUE } from './values.ts';

/** Of a metric that very many numbers claim, only so many are weighed. */
const MOST_VALUES = 8;

/** Which figures stand for which metric, by their values. */
export class Standing {
  private readonly figures: readonly FoundFigure[];
  private readonly values: readonly number[];
  private readonly byMetric = new Map<string, Map<number, Set<number>>>();

  constructor(values: readonly number[], figures: readonly FoundFigure[]) {
    this.values = values;
    this.figures = figures;
  }

  add(at: number, id: string): void {
    const value = this.values[at] ?? NO_VALUE;
    const known = this.byMetric.get(id) ?? new Map<number, Set<number>>();
    this.byMetric.set(id, known.set(value, (known.get(value) ?? new Set<number>()).add(at)));
  }

  remove(at: number, id: string): void {
    const value = this.values[at] ?? NO_VALUE;
    const known = this.byMetric.get(id);
    known?.get(value)?.delete(at);
    if (known?.get(value)?.size === 0) known.delete(value);
  }

  /** Whether figures of another value stand for the metric as well. */
  hasOther(id: string, value: number): boolean {
    for (const each of this.byMetric.get(id)?.keys() ?? [])
      if (each !== value && each !== NO_VALUE) return true;
    return false;
  }

  /** A figure of each value that stands for the metric, as far as they matter. */
  onePerValue(id: string): number[] {
    const first: number[] = [];
    for (const [each] of this.byMetric.get(id)?.values() ?? []) {
      if (each !== undefined) first.push(each);
      if (first.length === MOST_VALUES) break;
    }
    return first;
  }

  /** The counts that stand for the metric. */
  counts(id: string): number[] {
    return this.onePerValue(id).flatMap((at) => {
      const figure = this.figures[at];
      return figure?.kind === 'count' && figure.n !== null ? [figure.n] : [];
    });
  }
}
