import type { Matter } from '#shared/contract/link-changes.ts';

/** Records that stand on a page, by the keys they are captured under; at most `MOST_ASKED` of each. */
export interface AskedLinks {
  dossiers: string[];
  /** `<system>/<direction>/<key>`. */
  documents: string[];
}

/** How fresh what is shown is. */
export interface LinksAge {
  /** ISO instant the service was last heard; null when never. */
  heardAt: string | null;
  /** The service does not answer, or was not asked for long: say the age. */
  stale: boolean;
}

/** Matters of the records asked about, without replies and reasons. Null: switched off or not paired. */
export type LinksHere = ({ matters: Matter[] } & LinksAge) | null;
/** One matter whole. Null: switched off, not paired, or nothing is known of it. */
export type MatterHere = ({ matter: Matter } & LinksAge) | null;
