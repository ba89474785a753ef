import { themeBoost } from '#shared/procedure-match.ts';
import { fold } from '#shared/vietnamese/text.ts';
import type { Alike, DayBlocks, Likeness } from './day-blocks.ts';
import type { DocumentFacts, DossierFacts } from './facts.ts';
import { dayNumber, priorShare, type ResultDay, resultDayOf, WINDOWS } from './gap.ts';
import type { Habits, Trait } from './habits.ts';
import { procedureOf, typeName } from './offices.ts';
import { symbolKey } from './symbol-key.ts';

/** A block of documents one of which may be a dossier's result, with what spoke for it. */
export interface Ranked {
  alike: Alike;
  /** Probability of each of them, among all documents that are known, and none of them. */
  score: number;
  /** Days from the dossier's result day. */
  gap: number;
  kind: ResultDay['kind'];
}

/** Chance that a result is among the captured documents, for a dossier without a link and for one with. */
const CAPTURED = 0.9;
const ANOTHER = 0.015;
/** The same for a dossier that names a result no known document is: the typing was wrong, or it is not known. */
const MISNAMED = 0.5;
/** A document that already belongs to a dossier seldom belongs to another as well, unless its procedure does so. */
const SHARED = 0.02;
/** So many proposals a dossier has at most. */
export const MOST = 3;

/** Ratios of what is the same for all dossiers of a procedure and deciding unit. */
interface Weighing {
  procedure: string;
  named: Record<Trait, string | null>;
  traits: Record<Trait, Map<string, number>>;
  /** By likeness; 0 is not worked out yet. Only of those whose documents were ranked. */
  ratios: Float64Array | null;
}

/**
 * Ranks the outgoing documents around the result day of dossiers: posterior of type, drafting office,
 * procedure words and distance in days against the documents of the window (Fellegi–Sunter, shares by
 * Bayes' rule). What is the same for many dossiers is worked out once; `forget` after records or habits
 * change.
 */
export class Ranking {
  readonly #blocks: DayBlocks;
  readonly #habits: Habits;
  readonly #weighings = new Map<string, Weighing>();
  readonly #near = new Map<string, number[]>();
  readonly #together = new Map<Likeness, number>();

  constructor(blocks: DayBlocks, habits: Habits) {
    this.#blocks = blocks;
    this.#habits = habits;
  }

  forget(): void {
    this.#weighings.clear();
    this.#near.clear();
    this.#together.clear();
  }

  /**
   * The likeliest blocks of a dossier, with enough documents for `MOST` proposals however many of them
   * are refused; none while it has no result.
   * @param refused how many documents are not to be proposed
   * @param owned does the dossier have a linked outgoing document already?
   */
  of(dossier: DossierFacts, refused: number, owned: boolean): Ranked[] {
    const expected = resultDayOf(dossier);
    if (expected === null) return [];
    const { kind } = expected;
    const { from, to } = WINDOWS[kind];
    const center = dayNumber(expected.day);
    const first = dossier.receivedAt === null ? from : dayNumber(dossier.receivedAt) - center;
    const weighing = this.#weighingOf(dossier);
    const ratios = this.#ratiosOf(weighing);
    const near = this.#nearnessOf(kind);
    const named = symbolKey(dossier.resultSymbol ?? '') !== null;
    const prior = owned ? ANOTHER : named ? MISNAMED : CAPTURED;
    const chance = prior / this.#blocks.perDay();
    const shared = Math.max(SHARED / 10, this.#habits.share(weighing.procedure, 'again', '1', SHARED));
    const alone = 1 - shared;
    const best = new Best(MOST + refused);
    let sum = 1 - prior;
    for (let gap = Math.max(from, first); gap <= to; gap += 1) {
      const table = this.#blocks.on(center + gap);
      if (table === null) continue;
      const share = chance * (near[gap - from] ?? 0);
      const { likeness, linked, size, alike } = table;
      let mass = 0;
      for (let index = 0; index < likeness.length; index += 1) {
        let ratio = ratios[likeness[index] ?? 0] ?? 0;
        const unknown = ratio === 0 ? alike[index] : undefined;
        if (unknown) {
          ratio = this.#ratioOf(weighing, unknown.likeness);
          ratios[unknown.likeness.index] = ratio;
        }
        ratio *= linked[index] === 1 ? shared : alone;
        mass += ratio * (size[index] ?? 0);
        const weight = ratio * share;
        const one = weight > best.least ? alike[index] : undefined;
        if (one) best.add({ alike: one, score: weight, gap, kind });
      }
      sum += share * mass;
    }
    for (const one of best.ranked) one.score /= sum;
    return best.ranked;
  }

  /** The most a document's chance of being the result can be, were it the only one. */
  chanceOf(dossier: DossierFacts, document: DocumentFacts): number {
    const expected = resultDayOf(dossier);
    if (expected === null || document.issuedOn === null) return 0;
    const gap = dayNumber(document.issuedOn) - dayNumber(expected.day);
    return this.chance(dossier, expected.kind, gap, this.#blocks.likenessOf(document));
  }

  /** As `chanceOf`, of all documents of a likeness so many days from the result. */
  chance(
    dossier: Pick<DossierFacts, 'procedureCode' | 'procedureName' | 'sector' | 'unit'>,
    kind: ResultDay['kind'],
    gap: number,
    likeness: Likeness,
  ): number {
    const near = this.#nearnessOf(kind)[gap - WINDOWS[kind].from] ?? 0;
    if (near === 0) return 0;
    const ratio = this.#ratioOf(this.#weighingOf(dossier), likeness);
    const weight = (CAPTURED / this.#blocks.perDay()) * near * ratio;
    return weight / (weight + 1 - CAPTURED);
  }

  #weighingOf(dossier: Pick<DossierFacts, 'procedureCode' | 'procedureName' | 'sector' | 'unit'>): Weighing {
    const procedure = procedureOf(dossier);
    const id = `${procedure}\n${dossier.unit ?? ''}`;
    const known = this.#weighings.get(id);
    if (known) return known;
    const fresh: Weighing = {
      procedure,
      named: {
        type: dossier.procedureName,
        office: dossier.unit,
        theme: `${dossier.procedureName ?? ''}; ${dossier.sector ?? ''}`,
      },
      traits: { type: new Map(), office: new Map(), theme: new Map() },
      ratios: null,
    };
    this.#weighings.set(id, fresh);
    return fresh;
  }

  #ratiosOf(weighing: Weighing): Float64Array {
    // With room for likenesses still to come.
    if (weighing.ratios === null || weighing.ratios.length < this.#blocks.kinds)
      weighing.ratios = new Float64Array(this.#blocks.kinds + 64);
    return weighing.ratios;
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

  #ratioOf(weighing: Weighing, likeness: Likeness): number {
    let together = this.#together.get(likeness);
    if (together === undefined) {
      together = this.#blocks.togetherness(likeness);
      this.#together.set(likeness, together);
    }
    return (
      (this.#traitOf(weighing, 'type', likeness.type) *
        this.#traitOf(weighing, 'office', likeness.office) *
        this.#traitOf(weighing, 'theme', likeness.theme)) /
      together
    );
  }

  #traitOf({ procedure, named, traits }: Weighing, trait: Trait, value: string): number {
    let ratio = traits[trait].get(value);
    if (ratio === undefined) {
      const before = this.#blocks.background(trait, value);
      const boost =
        trait === 'theme'
          ? themeBoost(named.theme, value)
          : boostOf(named[trait], trait === 'type' ? typeName(value) : value);
      ratio = this.#habits.share(procedure, trait, value, before, boost) / before;
      traits[trait].set(value, ratio);
    }
    return ratio;
  }
}

/** The best blocks so far, best first, holding so many documents as are needed and no block more. */
class Best {
  readonly ranked: Ranked[] = [];
  /** What a block must weigh more than to be among them. */
  least = 0;
  readonly #needed: number;
  #held = 0;

  constructor(needed: number) {
    this.#needed = needed;
  }

  add(one: Ranked): void {
    let place = this.ranked.length;
    while (place > 0 && (this.ranked[place - 1]?.score ?? 0) < one.score) place -= 1;
    this.ranked.splice(place, 0, one);
    this.#held += one.alike.size;
    for (let last = this.ranked.at(-1); last; last = this.ranked.at(-1)) {
      if (this.#held - last.alike.size < this.#needed) break;
      this.#held -= last.alike.size;
      this.ranked.pop();
    }
    this.least = this.#held >= this.#needed ? (this.ranked.at(-1)?.score ?? 0) : 0;
  }
}

/** A kind or office the dossier itself names is worth three of the others. */
function boostOf(text: string | null, value: string): number {
  const named = fold(text ?? '');
  return named !== '' && value.length > 2 && named.includes(value) ? 3 : 1;
}
