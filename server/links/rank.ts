import { fold } from '#shared/vietnamese/text.ts';
import type { Alike, DayBlocks, Likeness } from './day-blocks.ts';
import type { DocumentFacts, DossierFacts } from './facts.ts';
import { dayNumber, priorShare, type ResultDay, resultDayOf, WINDOWS } from './gap.ts';
import type { Habits } from './habits.ts';
import { procedureOf } from './offices.ts';

/** A document that may be a dossier's result, with what spoke for it. */
export interface Ranked {
  ref: string;
  /** Probability among all documents that are known, and none of them. */
  score: number;
  gap: number;
  alike: Alike;
  kind: ResultDay['kind'];
}

/** Chance that a result is among the captured documents, for a dossier without a link and for one with. */
const CAPTURED = 0.9;
const ANOTHER = 0.03;
/** A document that already belongs to a dossier seldom belongs to another as well. */
const SHARED = 0.02;
const MOST = 3;

/**
 * Ranks the outgoing documents around the result day of dossiers: posterior of type, drafting office and
 * distance in days against the documents of the window (Fellegi–Sunter, shares by Bayes' rule). What is
 * the same for many dossiers is worked out once; `forget` after records or habits change.
 */
export class Ranking {
  readonly #blocks: DayBlocks;
  readonly #habits: Habits;
  readonly #ratios = new Map<string, number[]>();
  readonly #near = new Map<string, number[]>();

  constructor(blocks: DayBlocks, habits: Habits) {
    this.#blocks = blocks;
    this.#habits = habits;
  }

  forget(): void {
    this.#ratios.clear();
    this.#near.clear();
  }

  /**
   * The likeliest documents of a dossier, at most three; none while it has no result.
   * @param refused documents that are not to be proposed
   * @param linked does the dossier have a linked outgoing document already?
   */
  of(dossier: DossierFacts, refused: ReadonlySet<string>, linked: boolean): Ranked[] {
    const expected = resultDayOf(dossier);
    if (expected === null) return [];
    const { kind } = expected;
    const { from, to } = WINDOWS[kind];
    const center = dayNumber(expected.day);
    const first = dossier.receivedAt === null ? from : dayNumber(dossier.receivedAt) - center;
    const ratios = this.#ratiosOf(dossier);
    const near = this.#nearnessOf(kind);
    const prior = linked ? ANOTHER : CAPTURED;
    const chance = prior / this.#blocks.perDay();
    let sum = 1 - prior;
    const best: { ref: string; weight: number; gap: number; alike: Alike }[] = [];
    for (let gap = Math.max(from, first); gap <= to; gap += 1) {
      const share = chance * (near[gap - from] ?? 0);
      for (const alike of this.#blocks.on(center + gap)) {
        const { index } = alike.likeness;
        const ratio = ratios[index] ?? this.#ratioOf(dossier, alike.likeness, ratios);
        const weight = share * ratio * (alike.linked ? SHARED : 1);
        sum += weight * alike.refs.size;
        if (best.length === MOST && weight <= (best[MOST - 1]?.weight ?? 0)) continue;
        let taken = 0;
        for (const ref of alike.refs) {
          if (refused.has(ref)) continue;
          best.push({ ref, weight, gap, alike });
          taken += 1;
          if (taken === MOST) break;
        }
        best.sort((a, b) => b.weight - a.weight);
        best.length = Math.min(MOST, best.length);
      }
    }
    return best.map(({ weight, ...rest }) => ({ ...rest, score: weight / sum, kind }));
  }

  /** The most a document's chance of being the result can be, were it the only one. */
  chanceOf(dossier: DossierFacts, document: DocumentFacts): number {
    const expected = resultDayOf(dossier);
    if (expected === null || document.issuedOn === null) return 0;
    const gap = dayNumber(document.issuedOn) - dayNumber(expected.day);
    const near = this.#nearnessOf(expected.kind)[gap - WINDOWS[expected.kind].from] ?? 0;
    const likeness = this.#blocks.likenessOf(document);
    const ratios = this.#ratiosOf(dossier);
    const ratio = ratios[likeness.index] ?? this.#ratioOf(dossier, likeness, ratios);
    const weight = (CAPTURED / this.#blocks.perDay()) * near * ratio;
    return weight / (weight + 1 - CAPTURED);
  }

  #ratiosOf(dossier: DossierFacts): number[] {
    const id = `${procedureOf(dossier)}\n${dossier.unit ?? ''}`;
    const known = this.#ratios.get(id) ?? [];
    this.#ratios.set(id, known);
    return known;
  }

  #nearnessOf(kind: ResultDay['kind']): number[] {
    const known = this.#near.get(kind);
    if (known) return known;
    const { from, to } = WINDOWS[kind];
    const near = Array.from({ length: to - from + 1 }, (_, index) =>
      this.#habits.share(kind, 'gap', String(from + index), priorShare(kind, from + index)),
    );
    this.#near.set(kind, near);
    return near;
  }

  #ratioOf(dossier: DossierFacts, { index, type, office }: Likeness, ratios: number[]): number {
    const procedure = procedureOf(dossier);
    const ratioOf = (trait: 'type' | 'office', value: string, named: string | null): number => {
      const before = this.#blocks.background(trait, value);
      return this.#habits.share(procedure, trait, value, before * likenessOf(named, value)) / before;
    };
    const ratio = ratioOf('type', type, dossier.procedureName) * ratioOf('office', office, dossier.unit);
    ratios[index] = ratio;
    return ratio;
  }
}

/** Before anything is learnt, a kind or office the dossier itself names is worth three of the others. */
function likenessOf(text: string | null, value: string): number {
  const named = fold(text ?? '');
  return named !== '' && value.length > 2 && named.includes(value) ? 3 : 1;
}
