import { clean } from '../vietnamese/text.ts';
import type { FieldSpec, RecordForm } from './fields.ts';
import { type FlatRow, textOf } from './grid.ts';
import { fieldDeclared } from './labels.ts';
import {
  DATE,
  DOC_TYPE,
  DOSSIER_CODE,
  PROCEDURE_CODE,
  REGISTER_NUMBER,
  type Shape,
  SIGNED_WORD,
  STATUS_WORD,
  SYMBOL,
} from './shapes.ts';

/** What the values of a column say about the name its header gives it. */

/** A named column whose values mostly do not read is not that column: the page changed. */
export const REFUTED_ABOVE = 0.3;

/** Do the values allow this name? Number cells may be composed, so a leading symbol is enough. */
export function fits(field: FieldSpec, texts: readonly string[]): boolean {
  if (!field.shape.strict || texts.length === 0) return true;
  if (field.shape === DOC_TYPE && !texts.some((text) => DOC_TYPE.evident(text))) return false;
  let bad = 0;
  for (const [before, text] of texts.entries()) {
    // Not even if all that follow were bad.
    if ((bad + texts.length - before) / texts.length <= REFUTED_ABOVE) return true;
    if (field.shape.read(text) === undefined && !mayBeComposed(field, text)) bad += 1;
    if (bad / texts.length > REFUTED_ABOVE) return false;
  }
  return true;
}

const DAY_AND_MONTH = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/;

/**
 * Columns of days that cannot be read where one of them has months before days ("05/13/2026"): beside it
 * "05/04/2026" is no fifth of April either, unless its own column shows days first ("13/05/2026").
 * @param meanings the fields each column's header may mean
 * @param texts the filled cells of each column
 */
export function undecidedDays(
  meanings: readonly (readonly FieldSpec[])[],
  texts: readonly (readonly string[])[],
): ReadonlyMap<number, FieldSpec> {
  const undecided = new Map<number, FieldSpec>();
  let monthsFirst = false;
  for (const [index, fields] of meanings.entries()) {
    const day = fields.find(({ shape }) => shape === DATE);
    const own = texts[index] ?? [];
    if (!day || own.length === 0) continue;
    let [first, second] = [false, false];
    for (const text of own) {
      const [, one, two] = DAY_AND_MONTH.exec(text) ?? [];
      if (Number(one) > 12) first = true;
      else if (Number(two) > 12) second = true;
    }
    if (first) continue;
    undecided.set(index, day);
    monthsFirst ||= second;
  }
  return monthsFirst ? undecided : new Map();
}

function mayBeComposed(field: FieldSpec, text: string): boolean {
  // An impossible day is a bad value of this column, no sign of another one.
  if (field.shape === DATE && DAY_AND_MONTH.test(text)) return true;
  if (field.id === 'symbol') return /^\s*\d{1,6}\s*[/-]/u.test(text);
  // A code with company below it ("H56.14-240823-0001 ⏎ Nguyễn …") or an urgency under a date.
  return field.shape.read(text.split(/\s+/)[0] ?? '') !== undefined;
}

/** Shapes whose values are told from all others'. */
const UNMISTAKABLE = [DATE, SYMBOL, DOSSIER_CODE, PROCEDURE_CODE, DOC_TYPE, SIGNED_WORD, STATUS_WORD];

/**
 * A column full of values that are plainly another field's (dates under "Số ký hiệu") means that cells
 * have moved against their headers: then no position on the page can be trusted.
 */
export function isMisplaced(field: FieldSpec, texts: readonly string[]): boolean {
  if (field.shape === REGISTER_NUMBER || texts.length === 0) return false;
  if (field.withhold && !FREE_TEXTS.has(field.id)) return false;
  const alien = texts.filter((text) => text.length <= LONGEST_VALUE && !isOwn(field, text));
  const least = texts.length * (1 - REFUTED_ABOVE);
  if (alien.length <= least) return false;
  return UNMISTAKABLE.some((shape) => shape !== field.shape && isEvidentInMore(shape, alien, least));
}

/** Is the shape evident in more than `least` of the texts? Asks no further than the answer needs. */
function isEvidentInMore(shape: Shape, texts: readonly string[], least: number): boolean {
  let possible = texts.length;
  for (const text of texts) {
    if (shape.evident(text)) continue;
    possible -= 1;
    if (possible <= least) return false;
  }
  return true;
}

/** No date, code, symbol or state is longer than this. */
const LONGEST_VALUE = 80;

/** Withheld texts that never consist of a date, a symbol or a state alone. */
const FREE_TEXTS = new Set(['subject', 'typeAndSubject', 'summary', 'person']);

/** Types of documents are open-ended: there only a known one is plainly the field's own. */
function isOwn({ shape }: FieldSpec, text: string): boolean {
  if (shape === DOC_TYPE) return shape.evident(text);
  return shape.strict && shape.read(text) !== undefined;
}

/** Fields whose cell repeats what the row's own attribute says. */
const REPEATED = new Set(['symbol', 'subject', 'issuer', 'docType']);

/**
 * The cells under a header say something else than the rows' own attributes for the same field: another
 * sign that cells have moved. A cell may say less or more ("Có văn bản phúc đáp - …"), never else.
 */
export function contradictsRows(
  field: FieldSpec,
  index: number,
  rows: readonly FlatRow[],
  form: RecordForm,
): boolean {
  if (!REPEATED.has(field.id)) return false;
  let both = 0;
  let apart = 0;
  const names = field.declared.split('|').filter((name) => fieldDeclared(form, name) === field);
  for (const row of rows) {
    const name = names.find((each) => row.attributes[each] !== undefined);
    if (name === undefined) continue;
    const [said, shown] = [clean(row.attributes[name] ?? ''), clean(textOf(row.slots[index] ?? null))];
    if (said === '' || shown === '') continue;
    both += 1;
    if (!said.includes(shown) && !shown.includes(said)) apart += 1;
  }
  return apart > both / 2;
}

/** All values read, and nearly all could be nothing else ("68" among symbols is a symbol too). */
export function isEvident({ shape }: FieldSpec, texts: readonly string[]): boolean {
  const plain = texts.filter((text) => shape.evident(text)).length;
  return (
    plain / texts.length > 1 - REFUTED_ABOVE && texts.every((text) => (shape.read(text) ?? null) !== null)
  );
}
