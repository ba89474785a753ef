import type { Problem } from '../contract/problem.ts';
import type { DocumentRecord } from '../contract/record.ts';
import { foldSymbol, readSymbol } from '../vietnamese/symbols.ts';
import { fold } from '../vietnamese/text.ts';
import { bracketedDocType, leadingDocType } from './composite.ts';
import { featuresIn, type Gate, pick, present, referencesIn, textFact } from './gate.ts';
import type { ReadRow } from './read-row.ts';
import type { FieldValue } from './shapes.ts';

/** A row of a document list as a contract record; a problem when it has no key. */
export function documentFrom(
  row: ReadRow,
  kind: 'incoming' | 'outgoing',
  gate: Gate,
): DocumentRecord | Problem {
  const value = pick(row);
  const direction = (value('directionCode') as DocumentRecord['direction'] | null | undefined) ?? kind;
  const symbol = value('symbol') as string | null | undefined;
  const registerNumber = numberOf(value('registerNumber'), symbol, direction);
  const docType =
    (value('docType') as string | null | undefined) ??
    leadingDocType(row.texts.get('typeAndSubject') ?? '') ??
    bracketedDocType(row.texts.get('subject') ?? '') ??
    undefined;
  const facts = {
    registerNumber,
    register: textFact(value('register')),
    symbol,
    docType: textFact(docType === undefined ? value('docType') : docType),
    issuedOn: value('issuedOn'),
    receivedOn: value('receivedOn'),
    sentOn: value('sentOn'),
    issuer: textFact(value('issuer')),
    draftingUnit: textFact(value('draftingUnit')),
    urgency: value('urgency'),
    dueOn: value('dueOn'),
    completedOn: value('completedOn'),
    status: value('status'),
    role: value('role'),
    signed: value('signed'),
  };
  const key = documentKey(gate.idOf?.(row) ?? null, direction, facts);
  if (key === null) return { code: 'no-key', place: row.place };
  return present({
    type: 'document',
    direction,
    key,
    ...facts,
    references: referencesIn(row, symbol),
    // Only what the unit issues can be a dossier's result, so only of that anything is asked.
    features: direction === 'outgoing' ? featuresIn(row) : undefined,
  }) as DocumentRecord;
}

/** Outgoing lists seldom show the number apart: it is the number of the symbol (NĐ 30/2020 Điều 15). */
function numberOf(value: FieldValue | undefined, symbol: string | null | undefined, direction: string) {
  if (value !== undefined || direction !== 'outgoing' || !symbol) return value;
  const number = readSymbol(symbol)?.number ?? null;
  return number === null ? undefined : String(number);
}

/**
 * Key of a document (design §6): the host's id; else register, number and year, for the number restarts
 * each January; else symbol, issuer and date, for other agencies use the same symbol.
 */
function documentKey(
  id: string | null,
  direction: string,
  facts: Record<string, FieldValue | undefined>,
): string | null {
  if (id) return `id:${id}`;
  const date = facts.receivedOn ?? facts.issuedOn ?? facts.sentOn;
  if (typeof date !== 'string') return null;
  if (facts.registerNumber) {
    return `reg:${direction}|${fold(String(facts.register ?? ''))}|${facts.registerNumber}|${date.slice(0, 4)}`;
  }
  if (!facts.symbol) return null;
  return `sym:${direction}|${foldSymbol(String(facts.symbol))}|${fold(String(facts.issuer ?? ''))}|${String(facts.issuedOn ?? date)}`.slice(
    0,
    240,
  );
}
