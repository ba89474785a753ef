export interface Paired {
  serviceUrl: string;
  /** What the officer calls this computer. */
  label: string;
  officer: string;
  unit: { id: string; name: string };
  pairedAt: string;
}

export interface PairForm {
  serviceUrl: string;
  code: string;
  label: string;
}
/** `sentence` is Vietnamese, with the next step; `warning` speaks of an address without encryption. */
export type PairResult =
  | { paired: true; connection: Paired; warning: string | null }
  | { paired: false; sentence: string };
