import type { DocumentFacts } from './facts.ts';
import { dayNumber } from './gap.ts';
import { TRAITS, type Trait } from './habits.ts';
import { officeOf, themeOf, typeOf } from './offices.ts';

/** How a document looks to the matcher; one object for all that look so. */
export interface Likeness extends Readonly<Record<Trait, string>> {
  readonly index: number;
}

/** Outgoing documents of one day that look alike and are linked, or not. */
export interface Alike {
  readonly day: number;
  readonly likeness: Likeness;
  readonly linked: boolean;
  size: number;
  readonly refs: Set<string>;
}

/** The blocks of a day side by side, for adding up without a list of objects. */
export interface DayTable {
  readonly likeness: Int32Array;
  /** 1 where dossiers own the documents already. */
  readonly linked: Uint8Array;
  readonly size: Float64Array;
  readonly alike: readonly Alike[];
}

interface Day {
  blocks: Map<number, Alike>;
  table: DayTable | null;
}

/** So many documents the assumption that traits are independent weighs against what was counted. */
const APART = 3;

/**
 * Outgoing documents by day and likeness: a dossier is weighed against kinds of documents, not against
 * each of them, which keeps a year of 100,000 within seconds.
 */
export class DayBlocks {
  readonly #days = new Map<number, Day>();
  readonly #likenesses = new Map<string, Likeness>();
  readonly #known = new WeakMap<DocumentFacts, Likeness>();
  readonly #free: Record<Trait, Map<string, number>> = {
    type: new Map(),
    office: new Map(),
    theme: new Map(),
  };
  /** Free documents by the index of their likeness. */
  readonly #alike: number[] = [];
  #freeCount = 0;
  #dayCount: number | null = null;

  put(document: DocumentFacts, linked: boolean): void {
    this.#count(document, linked, 1);
  }

  take(document: DocumentFacts, linked: boolean): void {
    this.#count(document, linked, -1);
  }

  /** Puts one document in or takes it out, without counting what is usual. */
  place(day: number, likeness: Likeness, linked: boolean, ref: string, by: 1 | -1): void {
    const found = this.#days.get(day) ?? { blocks: new Map<number, Alike>(), table: null };
    this.#days.set(day, found);
    found.table = null;
    const id = likeness.index * 2 + (linked ? 1 : 0);
    const block = found.blocks.get(id) ?? { day, likeness, linked, size: 0, refs: new Set<string>() };
    found.blocks.set(id, block);
    if (by === 1) block.refs.add(ref);
    else block.refs.delete(ref);
    block.size = block.refs.size;
    if (block.size === 0) found.blocks.delete(id);
    if (found.blocks.size === 0) this.#days.delete(day);
  }

  /** Counts documents that no dossier is linked to: how they usually look. */
  countFree(likeness: Likeness, by: number): void {
    for (const trait of TRAITS) this.countTrait(trait, likeness[trait], by);
    this.countLikeness(likeness, by);
  }

  countLikeness({ index }: Likeness, by: number): void {
    this.#alike[index] = (this.#alike[index] ?? 0) + by;
  }

  countTrait(trait: Trait, value: string, by: number): void {
    const counts = this.#free[trait];
    counts.set(value, (counts.get(value) ?? 0) + by);
    if (trait === 'type') this.#freeCount += by;
  }

  /** On how many days the unit issued anything, where only some days are put in. */
  setDays(count: number): void {
    this.#dayCount = count;
  }

  /** Null when no outgoing document bears the day. */
  on(day: number): DayTable | null {
    const found = this.#days.get(day);
    if (!found || found.blocks.size === 0) return null;
    if (found.table) return found.table;
    const alike = [...found.blocks.values()];
    found.table = {
      alike,
      likeness: Int32Array.from(alike, (one) => one.likeness.index),
      linked: Uint8Array.from(alike, (one) => (one.linked ? 1 : 0)),
      size: Float64Array.from(alike, (one) => one.size),
    };
    return found.table;
  }

  /** Documents a day that no dossier is linked to, over the days that have any. */
  perDay(): number {
    return Math.max(0.05, this.#freeCount / Math.max(1, this.#dayCount ?? this.#days.size));
  }

  /** Share of such documents that bear the value, never nought. */
  background(trait: Trait, value: string): number {
    const counts = this.#free[trait];
    return ((counts.get(value) ?? 0) + 0.5) / (this.#freeCount + 0.5 * (counts.size + 1));
  }

  /**
   * Share of such documents that look so in all traits at once, against what the traits would make one by
   * one: type, office and words of a letter go together, and must not count three times.
   */
  togetherness(likeness: Likeness): number {
    const apart = TRAITS.reduce((share, trait) => share * this.background(trait, likeness[trait]), 1);
    return ((this.#alike[likeness.index] ?? 0) + APART) / (this.#freeCount * apart + APART);
  }

  /** How many likenesses there are; each has an index below. */
  get kinds(): number {
    return this.#likenesses.size;
  }

  /** Type, office and theme of a document, as one object for all that share them. */
  likenessOf(document: DocumentFacts): Likeness {
    let known = this.#known.get(document);
    if (!known) {
      known = this.likeness(typeOf(document), officeOf(document), themeOf(document));
      this.#known.set(document, known);
    }
    return known;
  }

  likeness(type: string, office: string, theme: string): Likeness {
    const id = `${type}\n${office}\n${theme}`;
    let known = this.#likenesses.get(id);
    if (!known) {
      known = { index: this.#likenesses.size, type, office, theme };
      this.#likenesses.set(id, known);
    }
    return known;
  }

  #count(document: DocumentFacts, linked: boolean, by: 1 | -1): void {
    if (document.direction !== 'outgoing' || document.issuedOn === null) return;
    const likeness = this.likenessOf(document);
    this.place(dayNumber(document.issuedOn), likeness, linked, document.ref, by);
    if (!linked) this.countFree(likeness, by);
  }
}
