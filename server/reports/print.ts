import { NOTHING_AROSE, printCount, printRatio } from '#shared/vietnamese/numbers.ts';
import type { MetricFigure } from './definition.ts';

/** What a missing value prints: a blank everyone sees, never 0 (design promise 1). */
export const BLANK = '……';

/** A figure in the style of its place in the template; empty when a part of it is not known. */
export function printFigure(spec: MetricFigure, n: number | null, d: number | null): string {
  // Fewer than none: the parts somebody stated are more than their whole.
  if (n === null || n < 0 || (spec.as !== 'count' && d === null)) return '';
  const printed = printNumber(spec, n, d ?? 0);
  if (spec.phrase) return n === 0 ? spec.phrase.zero : spec.phrase.some.replaceAll('{n}', printed);
  return printed;
}

function printNumber(spec: MetricFigure, n: number, d: number): string {
  const style = {
    ...(spec.grouping === undefined ? {} : { grouping: spec.grouping }),
    ...(spec.padding === undefined ? {} : { padding: spec.padding }),
  };
  const suffix = spec.suffix ?? '';
  switch (spec.as) {
    case 'count':
      return printCount(n, style) + suffix;
    case 'fraction': {
      if (d === 0 && n === 0) return NOTHING_AROSE;
      const [first, second] = spec.units ?? ['', ''];
      return `${printCount(n, style)}${first}/${printCount(d, style)}${second}${suffix}`;
    }
    default: {
      // A part larger than its whole is a fault of the data: the guard of reports.md §4.6 prints the blank.
      if (n > d) return '';
      const ratio = printRatio(n, d, {
        ...(spec.decimals === undefined ? {} : { decimals: spec.decimals }),
        ...(spec.shortWhole === undefined ? {} : { shortWhole: spec.shortWhole }),
      });
      return ratio === NOTHING_AROSE ? ratio : ratio + suffix;
    }
  }
}

/** Without the control signs XML cannot carry. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to drop (XML 1.0 §2.2).
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
