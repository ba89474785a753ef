import type { DocumentFacts } from './facts.ts';
import { dayNumber } from './gap.ts';
import { officeOf, typeOf } from './offices.ts';

/** How a document looks to the matcher; one object for all that look so. */
export interface Likeness {
  index: number;
  type: string;
  office: string;
}

/** Outgoing documents of one day that look alike and are linked, or not. */
export interface Alike {
  likeness: Likeness;
  linked: boolean;
  refs: Set<string>;
}

/**
 * Outgoing documents by day and likeness: a dossier is weighed against kinds of documents, not against
 * each of them, which keeps a year of 100,000 within seconds.
 */
export class DayBlocks {
  readonly #days = new Map<number, Map<number, Alike>>();
  readonly #likenesses = new Map<string, Likeness>();
  readonly #types = new Map<string, number>();
  readonly #offices = new Map<string, number>();
  #free = 0;

  put(document: DocumentFacts, linked: boolean): void {
    this.#count(document, linked, 1);
  }

  take(document: DocumentFacts, linked: boolean): void {
    this.#count(document, linked, -1);
  }

  on(day: number): Iterable<Alike> {
    return this.#days.get(day)?.values() ?? [];
  }

  /** Documents a day that no dossier is linked to, over the days that have any. */
  perDay(): number {
    return Math.max(0.05, this.#free / Math.max(1, this.#days.size));
  }

  /** Share of such documents that bear the value, never nought. */
  background(trait: 'type' | 'office', value: string): number {
    const counts = trait === 'type' ? this.#types : this.#offices;
    return ((counts.get(value) ?? 0) + 0.5) / (this.#free + 0.5 * (counts.size + 1));
  }

  #count(document: DocumentFacts, linked: boolean, by: 1 | -1): void {
    if (document.direction !== 'outgoing' || document.issuedOn === null) return;
    const likeness = this.likenessOf(document);
    const { type, office } = likeness;
    const day = dayNumber(document.issuedOn);
    const blocks = this.#days.get(day) ?? new Map<number, Alike>();
    this.#days.set(day, blocks);
    const id = likeness.index * 2 + (linked ? 1 : 0);
    const block = blocks.get(id) ?? { likeness, linked, refs: new Set<string>() };
    blocks.set(id, block);
    if (by === 1) block.refs.add(document.ref);
    else block.refs.delete(document.ref);
    if (block.refs.size === 0) blocks.delete(id);
    if (blocks.size === 0) this.#days.delete(day);
    if (linked) return;
    this.#free += by;
    this.#types.set(type, (this.#types.get(type) ?? 0) + by);
    this.#offices.set(office, (this.#offices.get(office) ?? 0) + by);
  }

  /** Type and office of a document, as one object for all that share them. */
  likenessOf(document: DocumentFacts): Likeness {
    const [type, office] = [typeOf(document), officeOf(document)];
    const id = `${type}\n${office}`;
    const known = this.#likenesses.get(id);
    if (known) return known;
    const likeness = { index: this.#likenesses.size, type, office };
    this.#likenesses.set(id, likeness);
    return likeness;
  }
}
