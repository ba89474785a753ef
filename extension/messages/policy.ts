/** Administrator's policy with safe defaults: nothing disabled, secrecy column required. */
export interface Policy {
  /** Fixed service address, or null when the officer types it. */
  serviceUrl: string | null;
  disabledAdapters: string[];
  disabledFeatures: string[];
  /** May the officer have the pages of a list read one after the other? Yes unless switched off. */
  sweepAllowed: boolean;
  /**
   * Confirmed by the administrator: no secret documents are registered in the document system, so lists
   * without a secrecy column may be read (reports.md §6.1).
   */
  secretsNotRegistered: boolean;
}
