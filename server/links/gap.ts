import { remember } from '#shared/vietnamese/remember.ts';
import type { DossierFacts } from './facts.ts';

/** Days since 1970, so that days are told apart by subtraction. */
export const dayNumber: (day: string) => number = remember(
  (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000,
);

/** The day a dossier's result should bear, and how sure that day is; null while it has none. */
export interface ResultDay {
  kind: 'result' | 'finished' | 'returned';
  day: string;
}

export function resultDayOf(dossier: DossierFacts): ResultDay | null {
  if (dossier.resultIssuedOn) return { kind: 'result', day: dossier.resultIssuedOn };
  if (dossier.finishedAt) return { kind: 'finished', day: dossier.finishedAt };
  return dossier.returnedAt ? { kind: 'returned', day: dossier.returnedAt } : null;
}

/** Days a document may lie before (negative) or after the result day and still be looked at. */
export const WINDOWS: Record<ResultDay['kind'], { from: number; to: number }> = {
  result: { from: -3, to: 3 },
  finished: { from: -14, to: 5 },
  returned: { from: -21, to: 2 },
};

/**
 * Share of results by their distance before anything is learnt: the number is given shortly before the
 * step "trả kết quả" (igate.md §6, 3).
 */
export function priorShare(kind: ResultDay['kind'], gap: number): number {
  if (kind === 'result') return gap === 0 ? 0.9 : 0.1 / 6;
  if (kind === 'returned') return gap > 0 ? 0.01 : 0.8 * 0.8 ** -gap * 0.25;
  if (gap > 0) return gap === 1 ? 0.06 : 0.01;
  return 0.45 * 0.55 ** -gap + 0.002;
}
