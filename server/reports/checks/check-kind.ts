import type { FindingCode } from './finding.ts';

/** What may speak against issuing a report: its figures, and the wording found by `checks/`. */
export type CheckKind =
  | 'missing'
  | 'blank'
  | 'unconfirmed'
  | 'partial'
  | 'part-over-whole'
  | 'jump'
  | 'derived'
  | FindingCode;

/**
 * What blocks where a definition says nothing: figures that are not there or nobody has vouched for, and
 * questions of the form still unanswered (reports.md §1.9, §2.7).
 */
export const BLOCKING: readonly CheckKind[] = ['missing', 'unconfirmed', 'prompt-unanswered', 'arrow'];
