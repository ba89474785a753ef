import type { DocumentFacts, DossierFacts } from './facts.ts';
import { dayNumber, resultDayOf } from './gap.ts';
import { officeOf, procedureOf, typeOf } from './offices.ts';

/**
 * What linked pairs teach of a unit: which kinds of document, from which office, how many days from the
 * result, end a procedure. Counted from pairs that are sure, so that candidates are weighed by the unit's
 * own practice; with none, by the background alone.
 */
export class Habits {
  readonly #counts = new Map<string, number>();

  learn(procedure: string, trait: 'type' | 'office' | 'gap', value: string, count = 1): void {
    for (const key of [
      `${trait}\n${procedure}\n${value}`,
      `${trait}\n${procedure}`,
      `${trait}\n*\n${value}`,
      `${trait}\n*`,
    ]) {
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
    }
  }

  /** Counts a sure pair; with −1 takes it back. Only what a unit issues ends a dossier. */
  learnPair(dossier: DossierFacts, document: DocumentFacts, by: 1 | -1): void {
    if (document.direction !== 'outgoing') return;
    const procedure = procedureOf(dossier);
    this.learn(procedure, 'type', typeOf(document), by);
    this.learn(procedure, 'office', officeOf(document), by);
    const expected = resultDayOf(dossier);
    if (expected === null || document.issuedOn === null) return;
    this.learn(expected.kind, 'gap', String(dayNumber(document.issuedOn) - dayNumber(expected.day)), by);
  }

  seen(procedure: string, trait: 'type' | 'office' | 'gap', value?: string): number {
    return (
      this.#counts.get(value === undefined ? `${trait}\n${procedure}` : `${trait}\n${procedure}\n${value}`) ??
      0
    );
  }

  /**
   * Share of a procedure's results that bear the value: counted for the procedure, leaning on all
   * procedures where it was seen seldom, and on `before` (the share with nothing learnt) where they were.
   */
  share(procedure: string, trait: 'type' | 'office' | 'gap', value: string, before: number): number {
    const general = (this.seen('*', trait, value) + GENERAL * before) / (this.seen('*', trait) + GENERAL);
    return (this.seen(procedure, trait, value) + OWN * general) / (this.seen(procedure, trait) + OWN);
  }
}

/** How many linked pairs the general share, and the share before learning, weigh against what was counted. */
const OWN = 2;
const GENERAL = 10;
