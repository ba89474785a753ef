import type { Reference } from '#shared/contract/record.ts';

/** What matching needs of a document; the service's rows hold no subject and no person. */
export interface DocumentFacts {
  /** `<system>/<direction>/<key>`: the document inside its unit. */
  ref: string;
  direction: string;
  symbol: string | null;
  docType: string | null;
  issuedOn: string | null;
  issuer: string | null;
  draftingUnit: string | null;
  references: readonly Reference[];
  /** Procedure words of its subject, out of the public list (`shared/procedure-words.ts`); none where not read. */
  features?: readonly string[];
}

/** What matching needs of a dossier. */
export interface DossierFacts {
  code: string;
  nationalCode: string | null;
  procedureCode: string | null;
  procedureName: string | null;
  sector: string | null;
  unit: string | null;
  receivedAt: string | null;
  finishedAt: string | null;
  returnedAt: string | null;
  resultSymbol: string | null;
  resultIssuedOn: string | null;
  references: readonly Reference[];
}

export type LinkHow = Reference['how'] | 'similar';

/** A pair the matcher speaks of: linked by its keys, or proposed for an officer to say. */
export interface FoundLink {
  dossier: string;
  document: string;
  state: 'automatic' | 'candidate';
  how: LinkHow;
  /** Probability that the pair is right, 0 to 1. */
  score: number;
  /** Vietnamese, strongest first. */
  reasons: string[];
}

/** "Phúc đáp": a document that answers another one. */
export interface FoundReply {
  document: string;
  replyTo: string;
  state: 'automatic' | 'candidate';
  score: number;
  reasons: string[];
}

/** What an officer has said of a pair; it stands until he says otherwise. */
export interface Decision {
  dossier: string;
  document: string;
  decision: 'confirmed' | 'rejected';
}
