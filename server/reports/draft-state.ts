import type { ReportAnswer } from '#shared/contract/api.ts';
import type { DraftEdit } from '#shared/contract/draft.ts';

/** A report that a unit works on; pure data, kept by `server/store/reports/drafts.ts`. */
export interface Draft {
  /** Counts every change; an edit names the version its author had seen. */
  version: number;
  /** As last computed. */
  base: ReportAnswer;
  /** Stated values of the report before this one, by figure. */
  carried: Readonly<Record<string, CarriedValue>>;
  /** What somebody did last to a figure, by figure. */
  held: Readonly<Record<string, Held>>;
  /** Everything people did, oldest first. */
  history: readonly Change[];
  /** Version up to which history is frozen by an issue. */
  frozen: number;
}

export interface CarriedValue {
  text: string;
  /** Label of the period it comes from. */
  from: string;
  /** The request for the report that says it, e.g. its own letter; then nothing is to be confirmed. */
  asked?: string;
}

/** Who does something: `actor` tells people apart, `name` is shown. */
export interface Person {
  actor: string;
  name: string;
}

interface Deed extends Person {
  reason: string;
  /** ISO instant. */
  at: string;
  version: number;
}
export interface Held extends Deed {
  kind: 'typed' | 'confirmed' | 'none';
  text: string;
}
export interface Change extends Deed {
  figure: string;
  kind: DraftEdit['kind'];
  before: string;
  after: string;
}
