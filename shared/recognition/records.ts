import type { Problem } from '../contract/problem.ts';
import type { CapturedRecord, DocumentRecord, DossierRecord, Reference } from '../contract/record.ts';
import { findDossierCodes } from '../dossier-code.ts';
import { holdsPersonalNumber, looksLikePerson } from '../privacy/persons.ts';
import { bearsSecrecyMark, isSecretValue } from '../privacy/secrecy.ts';
import { findSymbols, foldSymbol, readSymbol } from '../vietnamese/symbols.ts';
import { fold } from '../vietnamese/text.ts';
import { leadingDocType } from './composite.ts';
import type { RecordKind } from './fields.ts';
import type { ReadRow } from './rows.ts';
import type { FieldValue } from './shapes.ts';

/**
 * The privacy gate and the last step of reading: rows become contract records. Secret rows vanish here,
 * uncounted (design promise 6); subjects and notes leave only the references found in them.
 */
export interface Gate {
  /** Row attribute or column that holds the host's own id of the record. */
  idOf?: (row: ReadRow) => string | null;
  /** Does the list carry a secrecy column at all? Then an empty value counts as secret. */
  hasSecrecy: boolean;
}

const TEXTS_WITH_MARKS = ['subject', 'typeAndSubject', 'note', 'symbol', 'secrecy'];

export function isSecret(row: ReadRow, gate: Gate): boolean {
  if (gate.hasSecrecy && isSecretValue(row.texts.get('secrecy') ?? '')) return true;
  return TEXTS_WITH_MARKS.some((id) => id !== 'secrecy' && bearsSecrecyMark(row.texts.get(id) ?? ''));
}

export function toRecord(row: ReadRow, kind: RecordKind, gate: Gate): CapturedRecord | Problem {
  return kind === 'dossier' ? toDossier(row) : toDocument(row, kind, gate);
}

function toDocument(row: ReadRow, kind: 'incoming' | 'outgoing', gate: Gate): DocumentRecord | Problem {
  const value = pick(row);
  const direction = (value('directionCode') as DocumentRecord['direction'] | null | undefined) ?? kind;
  const symbol = value('symbol') as string | null | undefined;
  const registerNumber = numberOf(value('registerNumber'), symbol, direction);
  const docType =
    (value('docType') as string | null | undefined) ??
    leadingDocType(row.texts.get('typeAndSubject') ?? '') ??
    undefined;
  const facts = {
    registerNumber,
    register: textFact(value('register')),
    symbol,
    docType: docType === undefined ? value('docType') : docType,
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
  }) as DocumentRecord;
}

function toDossier(row: ReadRow): DossierRecord | Problem {
  const value = pick(row);
  const code = value('code') as string | null | undefined;
  if (!code) return { code: 'no-key', place: row.place };
  const symbol = value('resultSymbol') as string | null | undefined;
  const statusText = row.texts.get('statusText');
  return present({
    type: 'dossier',
    code,
    nationalCode: value('nationalCode'),
    procedureCode: value('procedureCode'),
    procedureName: textFact(value('procedureName')),
    sector: textFact(value('sector')),
    unit: textFact(value('unit')),
    channel: value('channel'),
    receivedAt: value('receivedAt'),
    dueAt: value('dueAt'),
    finishedAt: value('finishedAt'),
    returnedAt: value('returnedAt'),
    returnChannel: value('returnChannel'),
    status: value('status'),
    statusText:
      statusText === undefined || holdsPersonalNumber(statusText) ? undefined : statusText.slice(0, 120),
    result: symbol ? present({ symbol, issuedOn: value('resultIssuedOn') }) : undefined,
    references: referencesIn(row, null).filter((reference) => reference.key !== code),
  }) as DossierRecord;
}

const pick = (row: ReadRow) => (id: string) => row.values.get(id);

/** A text fact may name a unit or a procedure, never a person, an id number, a phone or an address. */
function textFact(value: FieldValue | undefined): string | null | undefined {
  if (typeof value !== 'string') return value === null ? null : undefined;
  return looksLikePerson(value) || holdsPersonalNumber(value) ? undefined : value.slice(0, 300);
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

/** References of both kinds in the texts of a row; only the keys leave. */
function referencesIn(row: ReadRow, ownSymbol: string | null | undefined): Reference[] {
  const found: Reference[] = [];
  const sources: [string, Reference['how']][] = [
    ['dossierCode', 'field'],
    ['subject', 'subject'],
    ['typeAndSubject', 'subject'],
    ['summary', 'subject'],
    ['reply', 'reply'],
    ['note', 'note'],
  ];
  for (const [id, how] of sources) {
    const text = row.texts.get(id) ?? '';
    for (const key of findDossierCodes(text)) found.push({ kind: 'dossier', key, how });
    for (const key of findSymbols(text)) found.push({ kind: 'document', key, how });
  }
  const unique = new Map(found.map((reference) => [`${reference.kind}${reference.key}`, reference]));
  return [...unique.values()].filter((reference) => reference.key !== ownSymbol).slice(0, 50);
}

/** Drops fields that were not seen, so that absent and null stay different. */
function present(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) => value !== undefined && !(name === 'references' && (value as unknown[]).length === 0),
    ),
  );
}
