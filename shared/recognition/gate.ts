import type { Reference } from '../contract/record.ts';
import { findDossierCodes } from '../dossier-code.ts';
import { holdsPersonalNumber, namesPerson } from '../privacy/persons.ts';
import { isSecretValue } from '../privacy/secrecy.ts';
import { procedureWordsIn } from '../procedure-words.ts';
import { findSymbols } from '../vietnamese/symbols.ts';
import type { ReadRow } from './read-row.ts';
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

/** Any sign of secrecy, in whichever cell; every place that tells the degree must say "not secret". */
export function isSecret(row: ReadRow, gate: Gate): boolean {
  const degrees = (row.texts.get('secrecy') ?? '').split('\n');
  return row.marked || (gate.hasSecrecy && degrees.some(isSecretValue));
}

/** Value of a field of a row, undefined when it was not seen. */
export const pick = (row: ReadRow) => (id: string) => row.values.get(id);

/** A text fact may name a unit or a procedure, never a person, an id number, a phone or an address. */
export function textFact(value: FieldValue | undefined): string | null | undefined {
  if (typeof value !== 'string') return value === null ? null : undefined;
  return namesPerson(value) || holdsPersonalNumber(value) ? undefined : value.slice(0, 300);
}

/** Quick looks that spare most texts the long ones. */
const CODE_AHEAD = /[GHgh]\s*\d/;
const SLASH_AHEAD = /\d\s*\//;

/** Texts of a row that may cite others, surest first. */
const SOURCES: readonly (readonly [string, Reference['how']])[] = [
  ['dossierCode', 'field'],
  ['subject', 'subject'],
  ['typeAndSubject', 'subject'],
  ['summary', 'subject'],
  ['reply', 'reply'],
  ['note', 'note'],
];

/** References of both kinds in the texts of a row; only the keys leave. */
export function referencesIn(row: ReadRow, ownSymbol: string | null | undefined): Reference[] {
  const found: Reference[] = [];
  for (const [id, how] of SOURCES) {
    const text = row.texts.get(id);
    if (!text) continue;
    if (CODE_AHEAD.test(text))
      for (const key of findDossierCodes(text)) found.push({ kind: 'dossier', key, how });
    if (SLASH_AHEAD.test(text))
      for (const key of findSymbols(text)) found.push({ kind: 'document', key, how });
  }
  if (found.length <= 1) return found.filter((reference) => reference.key !== ownSymbol);
  // The surest place a key was found in comes first and stays: the host's own field over a subject.
  const unique = new Map(
    found.toReversed().map((reference) => [`${reference.kind}${reference.key}`, reference]),
  );
  return [...unique.values()]
    .reverse()
    .filter((reference) => reference.key !== ownSymbol)
    .slice(0, 50);
}

/** Where a subject stands. */
const SUBJECTS = ['subject', 'typeAndSubject', 'summary'] as const;

/** Public words of procedures in the subject of a row: all of it that may leave besides references. */
export function featuresIn(row: ReadRow): string[] {
  for (const id of SUBJECTS) {
    const text = row.texts.get(id);
    if (text) return procedureWordsIn(text);
  }
  return [];
}

/** Drops fields that were not seen, so that absent and null stay different. */
export function present(record: Record<string, unknown>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name in record) {
    const value = record[name];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) shown[name] = value;
  }
  return shown;
}
