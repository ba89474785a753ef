/** Came the letter to iOffice's form? `next` is what the officer does now. */
export type RelayStarted = { done: true; next: string } | { done: false; sentence: string };

/** A letter to related units, ready to be put before the officer when iOffice's form stands open. */
export interface RelayOffer {
  dossier: string;
  procedure: string;
  docType: string;
  subject: string;
  recipients: string[];
  /** For "Nội dung xử lý"; empty for none. */
  note: string;
  /** The officer asked for it moments ago: he is waiting for the form. */
  awaited: boolean;
  /** He has filled a form with it already; the letter has not been seen issued. */
  filled: boolean;
}

/** What iOffice's form asks: the offers of its unit, and how the form was come to. */
export interface RelayAsk {
  /** Address that opens the form by itself, when this page shows that it does; else null. */
  form: string | null;
}

/** What the officer did with an offer. */
export type RelaySettled =
  | { dossier: string; did: 'filled'; docType: string; recipients: string[] }
  | { dossier: string; did: 'undone' | 'dropped' };

/** What an incoming letter names: codes and symbols found in the page, never its texts. */
export interface IncomingNamed {
  codes: string[];
  symbols: string[];
}
