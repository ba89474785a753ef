import type { CapturedRecord } from '#shared/contract/record.ts';
import { isDossierCode } from '#shared/dossier-code.ts';
import { holdsPersonalNumber } from '#shared/privacy/persons.ts';
import { bearsSecrecyMark } from '#shared/privacy/secrecy.ts';

/** Why a row is refused; the sentence goes back in the receipt and never repeats the value. */
export type Refusal = 'personal-data' | 'not-accepted';

const DOCUMENT_TEXTS = ['registerNumber', 'register', 'symbol', 'docType', 'issuer', 'draftingUnit'] as const;
/** `1.004227`, `1.004227.000.00.00.H01`: groups of digits that would pass for a phone number. */
const PROCEDURE_CODE = /^\d{1,2}\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}(?:\.[A-Z]\d{2,3})?)?$/;
const DOSSIER_TEXTS = ['procedureName', 'sector', 'unit', 'statusText'] as const;

/**
 * The second privacy check (design promise 6): the page's gate should have left such rows behind; what
 * slips through is refused here before anything of the row is stored. A row that bears a mark of
 * secrecy answers only `not-accepted`: that there was one is itself not told.
 * @param known verdicts on texts of the same capture: types and issuers repeat from row to row
 */
export function refusalOf(
  record: CapturedRecord,
  known: Map<string, Refusal | null> = new Map(),
): Refusal | null {
  const texts: string[] = [];
  const add = (value: string | null | undefined): void => {
    if (value) texts.push(value);
  };
  if (record.type === 'document') {
    for (const name of DOCUMENT_TEXTS) add(record[name]);
    // A host's own id is a long number by nature, and never a person's.
    if (!record.key.startsWith('id:')) add(record.key);
  } else {
    for (const name of DOSSIER_TEXTS) add(record[name]);
    if (record.procedureCode && !PROCEDURE_CODE.test(record.procedureCode)) add(record.procedureCode);
    add(record.result?.symbol);
    for (const code of [record.code, record.nationalCode]) if (code && !isDossierCode(code)) add(code);
  }
  for (const reference of record.references ?? []) {
    if (!isDossierCode(reference.key)) add(reference.key);
  }
  const verdicts = texts.map((text) => judge(text, known));
  if (verdicts.includes('not-accepted')) return 'not-accepted';
  return verdicts.includes('personal-data') ? 'personal-data' : null;
}

function judge(text: string, known: Map<string, Refusal | null>): Refusal | null {
  if (!mayBearMark(text) && !mayHoldNumber(text)) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const verdict = bearsSecrecyMark(text)
    ? 'not-accepted'
    : holdsPersonalNumber(text)
      ? 'personal-data'
      : null;
  known.set(text, verdict);
  return verdict;
}

/** Every mark of secrecy holds the word "mật", whose vowel is one character or ends in a combining one. */
const MARKED_VOWEL = /[\u1EAC\u1EAD]|[\u0300-\u036F]/;
/** Except bare degrees typed without signs: "TOI MAT", "[mat]". */
const BARE_DEGREE = /m\W*a\W*t/i;
const LONGEST_BARE = 20;
/** Every personal number has nine digits or more, every address its sign: anything less needs no closer look. */
const NINE_DIGITS_OR_SIGN = /@|(?:\d\D*){9}/;

function mayBearMark(text: string): boolean {
  return MARKED_VOWEL.test(text) || (text.length <= LONGEST_BARE && BARE_DEGREE.test(text));
}

function mayHoldNumber(text: string): boolean {
  return text.length >= 5 && NINE_DIGITS_OR_SIGN.test(text);
}
