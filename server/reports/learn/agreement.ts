import { METRICS } from '../../metrics/catalogue.ts';
import type { RatioMetric } from '../../metrics/definition.ts';
import type { Link } from './arithmetic.ts';
import type { FoundFigure } from './find-figures.ts';
import type { Scores } from './propose.ts';

/** Wholes and their parts, beyond the sums of the catalogue itself (II.06a and its identities). */
const MADE_OF: readonly (readonly [string, ...string[]])[] = [
  ['hs_tiep_nhan', 'hs_tt', 'hs_bcci', 'hs_tructiep'],
  ['hs_tiep_nhan', 'hs_tt', 'hs_tructiep'],
  ['hs_34_tiep_nhan', 'hs_34_tt', 'hs_34_bcci', 'hs_34_tructiep'],
  ['hs_34_tiep_nhan', 'hs_34_tt', 'hs_34_tructiep'],
  ['hs_tiep_nhan', 'hs_kn_dung_han', 'hs_kn_trong_han'],
  ['hs_tiep_nhan', 'hs_kn_dung_han', 'hs_kn_trong_han', 'hs_kn_qua_han'],
  ['hs_tiep_nhan', 'hs_kn_dung_han', 'hs_kn_qua_han_gq', 'hs_kn_trong_han'],
  ['hs_tiep_nhan', 'hs_da_gq', 'hs_dang_gq'],
  ['hs_phai_gq', 'hs_tiep_nhan', 'hs_ky_truoc'],
  ['hs_phai_gq', 'hs_da_gq', 'hs_dang_gq'],
  ['hs_phai_gq', 'hs_tt', 'hs_tructiep', 'hs_ky_truoc'],
  ['hs_da_gq', 'hs_dung_han', 'hs_qua_han_gq'],
  ['hs_da_gq', 'hs_truoc_han', 'hs_dung_ngay', 'hs_qua_han_gq'],
  ['hs_da_gq', 'hs_truoc_han', 'hs_dung_ngay'],
  ['hs_dung_han', 'hs_truoc_han', 'hs_dung_ngay'],
  ['hs_dang_gq', 'hs_trong_han', 'hs_qua_han_dang'],
  ['bcci_tong', 'hs_bcci', 'bcci_tra'],
  ['bcci_tong_34', 'hs_34_bcci', 'bcci_tra_34'],
  ['nv_giao', 'nv_ht', 'nv_cdh'],
  ['nv_giao', 'nv_ht', 'nv_cdh', 'nv_qh'],
  ['nv_giao', 'nv_ht', 'nv_qh'],
  ['vb_den', 'vb_den_da_xu_ly', 'vb_den_chua_den_han'],
  ['vb_den_da_xu_ly', 'vb_den_dung_han', 'vb_den_tre_han'],
];

const RATIOS = METRICS.filter((each): each is RatioMetric => each.kind === 'ratio');
const SUM_TERMS: ReadonlyMap<string, readonly string[]> = new Map(
  METRICS.flatMap((each) => (each.kind === 'sum' ? [[each.id, each.terms] as const] : [])),
);
const ROUNDS = 2;
const PULL = 0.22;

/**
 * Lets figures that agree in their values agree in their meaning: a share and its two sides, a whole and
 * its parts. Each agreement adds at most `PULL` to a score that the words already carry.
 */
export function spread(
  scores: readonly Scores[],
  figures: readonly FoundFigure[],
  links: readonly Link[],
): Scores[] {
  let current = scores.map((each) => new Map(each));
  for (let round = 0; round < ROUNDS; round += 1) {
    const pulls = current.map(() => new Map<string, number>());
    const equals = current.map(() => new Map<string, number>());
    const pull = (figure: number, id: string, strength: number): void => {
      const known = pulls[figure];
      if (known && strength > (known.get(id) ?? 0)) known.set(id, strength);
    };
    const score = (figure: number, id: string): number => Math.max(0, current[figure]?.get(id) ?? 0);
    for (const link of links) {
      follow(link, figures, score, pull, current);
      if (link.kind !== 'same') continue;
      const [a, b] = link.figures;
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        for (const [id, known] of current[other] ?? [])
          equals[one]?.set(id, Math.max(known, equals[one]?.get(id) ?? 0));
    }
    current = scores.map((own, index) => {
      const next = new Map(own);
      for (const [id, strength] of pulls[index] ?? []) {
        if (next.has(id)) next.set(id, (next.get(id) ?? 0) + PULL * strength);
      }
      // The same share written twice is the same metric, even where one of the two is not named.
      for (const id of equals[index] ?? []) next.set(id[0], Math.max(next.get(id[0]) ?? 0, 0.92 * id[1]));
      return next;
    });
  }
  return current;
}

function follow(
  link: Link,
  figures: readonly FoundFigure[],
  score: (figure: number, id: string) => number,
  pull: (figure: number, id: string, strength: number) => void,
  current: readonly Scores[],
): void {
  switch (link.kind) {
    case 'same': {
      const [a, b] = link.figures;
      for (const id of new Set([...(current[a]?.keys() ?? []), ...(current[b]?.keys() ?? [])])) {
        pull(a, id, score(b, id));
        pull(b, id, score(a, id));
      }
      return;
    }
    case 'share': {
      for (const ratio of RATIOS) {
        const parts = link.n.length === 1 ? [ratio.numerator] : (SUM_TERMS.get(ratio.numerator) ?? []);
        if (parts.length !== link.n.length) continue;
        const whole = sideScore(figures, score, link.d, ratio);
        const best = bestOrder(link.n, parts, score);
        const part = best.average;
        pull(link.share, ratio.id, Math.min(1, (part + whole) / 2));
        best.order.forEach((id, at) => {
          const figure = link.n[at];
          if (figure !== undefined) pull(figure, id, Math.min(score(link.share, ratio.id), whole));
        });
        pull(link.d, ratio.denominator, Math.min(score(link.share, ratio.id), part));
      }
      return;
    }
    case 'sides': {
      for (const ratio of RATIOS) {
        const known = score(link.fraction, ratio.id);
        if (link.n !== null) pull(link.n, ratio.numerator, known);
        if (link.d !== null) pull(link.d, ratio.denominator, known);
        const n = link.n === null ? 0 : score(link.n, ratio.numerator);
        const d = link.d === null ? 0 : score(link.d, ratio.denominator);
        pull(link.fraction, ratio.id, (n + d) / 2);
      }
      return;
    }
    default: {
      for (const [whole, ...parts] of MADE_OF) {
        if (parts.length !== link.parts.length) continue;
        const best = bestOrder(link.parts, parts, score);
        pull(link.total, whole, best.average);
        best.order.forEach((id, at) => {
          const figure = link.parts[at];
          if (figure !== undefined) pull(figure, id, Math.min(score(link.total, whole), best.average));
        });
      }
    }
  }
}

/** Score of a whole: its own as a count, or that of the fraction it is the lower side of. */
function sideScore(
  figures: readonly FoundFigure[],
  score: (figure: number, id: string) => number,
  figure: number,
  ratio: RatioMetric,
): number {
  if (figures[figure]?.kind !== 'fraction') return score(figure, ratio.denominator);
  return Math.max(
    ...RATIOS.filter((each) => each.denominator === ratio.denominator).map((each) => score(figure, each.id)),
  );
}

/** The order of metrics that fits the figures best; at most four parts, so every order is tried. */
function bestOrder(
  figures: readonly number[],
  ids: readonly string[],
  score: (figure: number, id: string) => number,
): { order: string[]; average: number } {
  let best = { order: [...ids], average: -1 };
  for (const order of orders(ids)) {
    const values = order.map((id, at) => score(figures[at] ?? -1, id));
    const average = values.some((each) => each === 0)
      ? 0
      : values.reduce((sum, each) => sum + each, 0) / values.length;
    if (average > best.average) best = { order, average };
  }
  return best;
}

function orders(ids: readonly string[]): string[][] {
  if (ids.length <= 1) return [[...ids]];
  return ids.flatMap((first, at) =>
    orders([...ids.slice(0, at), ...ids.slice(at + 1)]).map((rest) => [first, ...rest]),
  );
}
