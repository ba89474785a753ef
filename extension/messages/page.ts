import type { ProblemCode } from '#shared/contract/problem.ts';
import type { SweepEnd } from '../capture/sweep.ts';
import type { QueueGlance } from './queue.ts';

/** How much of a list was read, in all sittings of the last day. */
export interface ListState {
  kind: string;
  pages: { seen: number; of: number } | null;
  rows: { seen: number; of: number | null };
  /** Numbers of the pages not read yet. */
  missing: number[];
  /** Read whole, yet it reaches back thirty days only: iOffice's silent default. */
  thirtyDays: boolean;
}

/** A sweep that runs, or the last one that ended. */
export interface SweepState {
  /** Browser tab. */
  tab: number;
  running: boolean;
  /** Why it ended; null while it runs. */
  end: SweepEnd | null;
  seen: number;
  of: number | null;
  /** The host's own total, told when it ended. */
  total: number | null;
  /** Pages not read when it ended. */
  missing: number[];
  /** ms left at the pace so far; null when unknown. */
  left: number | null;
  /** The host is slow, so pauses are longer. */
  slow: boolean;
}

/** What the popup says about the page it was opened on. */
export interface PageState {
  list: ListState | null;
  sweep: SweepState | null;
  sweepAllowed: boolean;
  teachAllowed: boolean;
  sampleAllowed: boolean;
  /** May report values be filled into this page? */
  fillAllowed: boolean;
  /** Taught lists of this page's origin that this browser may not read yet. */
  waitingForAccess: boolean;
}

/** What the status strip needs besides what the page itself tells. */
export interface CaptureState extends QueueGlance {
  /** The officer folded the strip away; remembered for all pages. */
  stripCollapsed: boolean;
  /** The list of the asking frame; null before one was read there. */
  list?: ListState | null;
}

/** The last problem of a page, cleared when the page is read well again. */
export interface PageProblem {
  adapter: string;
  page: string;
  code: ProblemCode;
  field: string | null;
  at: string;
}
