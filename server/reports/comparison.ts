import type { ReportAnswer } from '#shared/contract/api.ts';
import type { ComparedPeriod, ComparisonAnswer } from '#shared/contract/draft.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { printCount, printRatio } from '#shared/vietnamese/numbers.ts';
import { explains } from './explains.ts';

/** Counts below this jump by chance. */
const LEAST = 20;
/** From half to double is within a busy year; beyond it somebody should look. */
const FACTOR = 2;
/** Percentage points. */
const POINTS = 20;

/** Figures of the report whose distance from another period is so large that it may be a fault of the data. */
export function jumpsOf(
  figures: readonly Figure[],
  others: readonly { name: string; report: ReportAnswer }[],
): ComparisonAnswer['jumps'] {
  return figures.flatMap((figure) => {
    if (figure.metric === null || explains(figure.id)) return [];
    for (const { name, report } of others) {
      const words = jump(figure, report.figures.find(({ id }) => id === figure.id) ?? null, name);
      if (words !== null) return [{ figure: figure.id, words }];
    }
    return [];
  });
}

/** What the dashboard shows of the other period. */
export function comparedPeriod(report: ReportAnswer): ComparedPeriod {
  const figures = report.figures
    .filter(({ id }) => !explains(id))
    .map(({ id, n, d, printed }) => ({ id, n, d, printed }));
  return { period: report.period, figures };
}

function jump(now: Figure, before: Figure | null, name: string): string | null {
  // What was read only in part says nothing of a jump.
  if (before === null || now.coverage?.state !== 'complete' || before.coverage?.state !== 'complete')
    return null;
  if (now.n === null || before.n === null) return null;
  if (now.nature === 'ratio') return ratioJump(now, before, name);
  return countJump(now.n, before.n, name);
}

function countJump(now: number, before: number, name: string): string | null {
  const numbers = `(${printCount(before)} → ${printCount(now)})`;
  if (Math.max(now, before) < LEAST) return null;
  if (before === 0) return `Kỳ này ${printCount(now)}, ${name} không có.`;
  if (now === 0) return `Kỳ này không có, ${name} có ${printCount(before)}.`;
  if (now >= before * FACTOR) return `Gấp ${timesWords(now, before)} lần ${name} ${numbers}.`;
  if (now * FACTOR <= before)
    return `Chỉ bằng ${printRatio(now, before, { decimals: 0 })}% ${name} ${numbers}.`;
  return null;
}

function ratioJump(now: Figure, before: Figure, name: string): string | null {
  const [a, b] = [shareOf(now), shareOf(before)];
  if (a === null || b === null || Math.abs(a - b) < POINTS) return null;
  return `${a > b ? 'Tăng' : 'Giảm'} ${Math.abs(a - b)
    .toFixed(1)
    .replace('.', ',')} điểm phần trăm so với ${name}.`;
}

/** Percent; null when the whole is too small to speak of. */
function shareOf({ n, d }: Figure): number | null {
  return n === null || d === null || d < LEAST ? null : (n / d) * 100;
}

/** 3,2 */
function timesWords(now: number, before: number): string {
  return (Math.round((now / before) * 10) / 10).toString().replace('.', ',');
}
