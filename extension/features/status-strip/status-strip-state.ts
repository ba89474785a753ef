import type { ProblemCode } from '#shared/contract/problem.ts';
import type { CaptureRefusal, ListState, QueueGlance } from '../../messages.ts';

/** What the strip on a host page shows; the content script builds it from its readings. */
export interface StripState {
  /** What the list holds, as the officer calls it: "văn bản đến", "hồ sơ". */
  noun: string;
  /** Distinct pages of the list read in this sitting, of how many; null when the list is not paged. */
  pages: { seen: number; of: number | null } | null;
  /** Rows read in this sitting, of the host's own total. */
  rows: { seen: number; of: number | null };
  /** A page is being read right now. */
  reading: boolean;
  /** Problems of the last reading, most important first. */
  problems: readonly ProblemCode[];
  /** The background did not take the last reading. */
  refusal: CaptureRefusal | null;
  /** Null until the background has answered once. */
  queue: (QueueGlance & { list?: ListState | null }) | null;
  /** The extension was updated under this page: only a reload helps. */
  orphaned: boolean;
}

export interface StripOptions {
  collapsed: boolean;
  /** Called when the officer folds or unfolds the strip; send it on with `collapseStrip`. */
  onCollapse(collapsed: boolean): void;
}

/** Handle of a mounted strip. */
export interface Strip {
  show(state: StripState): void;
  remove(): void;
}
