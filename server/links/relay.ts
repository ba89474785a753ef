import type { RelayState } from '#shared/contract/relay.ts';
import { fold } from '#shared/vietnamese/text.ts';
import { symbolKey } from './symbol-key.ts';

/** An outgoing document in which the dossier's code stands. */
export interface TellingDocument {
  ref: string;
  direction: string;
  symbol: string | null;
  docType: string | null;
  issuedOn: string | null;
  status: string | null;
}

/** What officers did and said about one dossier's relay. */
export interface RelayRecord {
  /** The letter an officer accepted: local day and document type; null when none. */
  prepared: { day: string; docType: string } | null;
  said: { what: 'sent' | 'notNeeded'; document: string | null } | null;
}

/** The dossier, as far as its relay is concerned. */
export interface RelayedDossier {
  finishedAt: string | null;
  status: string | null;
  resultSymbol: string | null;
}

const UNISSUED = new Set(['waiting', 'processing', 'cancelled']);

/**
 * Does this document tell related units of the result? It does when an officer accepted our pre-filled
 * letter for the dossier, and an outgoing document came back that names the dossier's code, bears a number,
 * was issued on that day or later, is of the type that was accepted, and is not the result itself, which is
 * the applicant's. Recipients are not compared: no list of iOffice prints them. A draft tells nobody, and a
 * document cancelled later tells nobody any more, so the relay is open again.
 */
export function tellsUnits(
  document: TellingDocument,
  prepared: { day: string; docType: string },
  dossier: Pick<RelayedDossier, 'resultSymbol'>,
): boolean {
  const key = symbolKey(document.symbol ?? '');
  return (
    isIssued(document) &&
    key !== null &&
    key !== symbolKey(dossier.resultSymbol ?? '') &&
    document.issuedOn !== null &&
    document.issuedOn >= prepared.day &&
    fold(document.docType ?? '') === fold(prepared.docType)
  );
}

export function isIssued(document: Pick<TellingDocument, 'direction' | 'status'>): boolean {
  return document.direction === 'outgoing' && !UNISSUED.has(document.status ?? '');
}

/** Has the dossier a result that somebody could be told of? */
export function hasResult({ finishedAt, status }: Pick<RelayedDossier, 'finishedAt' | 'status'>): boolean {
  return finishedAt !== null && (status === null || status === 'done' || status === 'returned');
}

/**
 * Where a dossier's relay stands (`RelayState`). An officer's word goes first; a document he named counts
 * only while it is not cancelled.
 * @param rule what the unit keeps for the procedure: results since that day concern others
 * @param documents documents naming the dossier, without pairs an officer refused
 */
export function relayState(
  dossier: RelayedDossier,
  rule: { since: string } | null,
  { prepared, said }: RelayRecord,
  documents: readonly TellingDocument[],
): RelayState {
  if (said?.what === 'notNeeded') return 'notNeeded';
  if (said?.what === 'sent') {
    const named = documents.find(({ ref }) => ref === said.document);
    if (named?.status !== 'cancelled') return 'sent';
  }
  if (prepared && documents.some((document) => tellsUnits(document, prepared, dossier))) return 'sent';
  if (rule === null) return 'none';
  if (!hasResult(dossier) || dossier.finishedAt === null) return 'early';
  if (dossier.finishedAt < rule.since) return 'none';
  return prepared ? 'prepared' : 'waiting';
}
