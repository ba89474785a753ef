import type { DocumentFacts, DossierFacts } from './facts.ts';
import { dayNumber, resultDayOf } from './gap.ts';
import { officeOf, procedureOf, themeOf, typeOf } from './offices.ts';

/** What a document shows of its kind: its type, who drafted it, which procedure words its subject holds. */
export type Trait = 'type' | 'office' | 'theme';
export const TRAITS: readonly Trait[] = ['type', 'office', 'theme'];

/** Besides: days from the result, and whether the document had an owner already (1) or none (0). */
export type Habit = Trait | 'gap' | 'again';

interface Tally {
  all: number;
  values: Map<string, number>;
}

/** Stands for all procedures together. */
export const EVERY = '*';

/**
 * What linked pairs teach of a unit: which kinds of document, from which office, how many days from the
 * result, end a procedure. Counted from pairs that are sure, so that candidates are weighed by the unit's
 * own practice; with none, by the background alone.
 */
export class Habits {
  readonly #tallies: Record<Habit, Map<string, Tally>> = {
    type: new Map(),
    office: new Map(),
    theme: new Map(),
    gap: new Map(),
    again: new Map(),
  };

  /** @param subject procedure, or for `gap` the kind of the result's day */
  learn(subject: string, trait: Habit, value: string, count = 1): void {
    this.add(subject, trait, value, count);
    this.add(EVERY, trait, value, count);
  }

  /** Counts for one subject only, as the store keeps them. */
  add(subject: string, trait: Habit, value: string, count: number): void {
    const tallies = this.#tallies[trait];
    const tally = tallies.get(subject) ?? { all: 0, values: new Map<string, number>() };
    tallies.set(subject, tally);
    tally.all += count;
    tally.values.set(value, (tally.values.get(value) ?? 0) + count);
  }

  /** Counts a sure pair; with −1 takes it back. Only what a unit issues ends a dossier. */
  learnPair(dossier: DossierFacts, document: DocumentFacts, by: 1 | -1): void {
    if (document.direction !== 'outgoing') return;
    const procedure = procedureOf(dossier);
    this.learn(procedure, 'type', typeOf(document), by);
    this.learn(procedure, 'office', officeOf(document), by);
    this.learn(procedure, 'theme', themeOf(document), by);
    const expected = resultDayOf(dossier);
    if (expected === null || document.issuedOn === null) return;
    this.learn(expected.kind, 'gap', String(dayNumber(document.issuedOn) - dayNumber(expected.day)), by);
  }

  /** How often a value was seen, or with none any value. */
  seen(subject: string, trait: Habit, value?: string): number {
    const tally = this.#tallies[trait].get(subject);
    return (value === undefined ? tally?.all : tally?.values.get(value)) ?? 0;
  }

  /**
   * Share of a procedure's results that bear the value: counted for the procedure, leaning on all
   * procedures where it was seen seldom, and on `before` (the share with nothing learnt) where they were.
   * @param boost how much likelier than for all procedures the value is by its words
   */
  share(subject: string, trait: Habit, value: string, before: number, boost = 1): number {
    const { [trait]: tallies } = this.#tallies;
    const [every, own] = [tallies.get(EVERY), tallies.get(subject)];
    const general = ((every?.values.get(value) ?? 0) + GENERAL * before) / ((every?.all ?? 0) + GENERAL);
    return ((own?.values.get(value) ?? 0) + OWN * general * boost) / ((own?.all ?? 0) + OWN);
  }
}

/** How many linked pairs the general share, and the share before learning, weigh against what was counted. */
const OWN = 2;
const GENERAL = 10;
