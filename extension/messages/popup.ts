import type { ListState, PageProblem } from './page.ts';
import type { Paired } from './pairing.ts';
import type { Policy } from './policy.ts';
import type { HeldCapture, QueueGlance } from './queue.ts';

export interface PopupState extends QueueGlance {
  connection: Paired | null;
  policy: Policy;
  /** Pages and rows read since local midnight. */
  today: { pages: number; rows: number };
  /** Captures of another unit, kept until this browser is paired with that unit again. */
  foreign: number;
  /** Lists begun and not finished, newest first. */
  unfinished: ListState[];
  held: HeldCapture[];
  problems: PageProblem[];
  sending: boolean;
  /** ISO instant of the next attempt while backing off. */
  nextTryAt: string | null;
  version: string;
}

/** Numbers of the unit's store; null fields of `PopupState` are answered from the browser alone. */
export type ServiceStatus =
  | {
      reached: true;
      documents: number;
      dossiers: number;
      lastCaptureAt: string | null;
      /** Reports the unit is asked for, and the nearest deadline in words; null when there are none. */
      requests: { open: number; words: string; overdue: boolean } | null;
    }
  | { reached: false };
