import type { Problem } from '../contract/problem.ts';
import { isUnknownDegree } from '../privacy/secrecy.ts';
import { fold } from '../vietnamese/text.ts';
import { fieldsInCells } from './composite.ts';
import { contradictsRows, fits, isEvident, isMisplaced, REFUTED_ABOVE, undecidedDays } from './evidence.ts';
import type { FieldSpec, RecordForm } from './fields.ts';
import { type FlatRow, textOf, textsOf } from './grid.ts';
import type { Header, HeaderColumn } from './header.ts';
import { fieldDeclared, fieldsComposed, fieldsMeant, labelsOf } from './labels.ts';

/** A column and what it was taken for. */
export interface NamedColumn {
  index: number;
  label: string;
  /** One field; several when the column is composed; none when unnamed. */
  fields: FieldSpec[];
  by: 'declared' | 'label' | 'values' | null;
}

export interface Naming {
  /** Slots a row must have for these columns to speak of it. */
  width: number;
  columns: NamedColumn[];
  /** Columns that carry a field, best first; several only when their values agree. */
  of: Map<string, NamedColumn[]>;
  problems: Problem[];
}

interface Claim {
  column: NamedColumn;
  field: FieldSpec;
  /** 3 declared by the source, 2 first-rank name, 1 second-rank name, 0.5 by its values. */
  rank: number;
}

/**
 * Names columns by declared key, then header text, then the shape of the values; never by position.
 * Two columns competing for a field, or a name its values refute, is a typed problem.
 */
export function nameColumns(header: Header, rows: readonly FlatRow[], form: RecordForm): Naming {
  const problems: Problem[] = [];
  const claims: Claim[] = [];
  let moved = false;
  const texts = header.columns.map((_, index) => textsOf(rows, index));
  const meanings = header.columns.map((column) => fieldsOf(form, column));
  const undecided = undecidedDays(meanings, texts);
  const columns = header.columns.map((column, index): NamedColumn => {
    const label = column.path.join(' > ').replaceAll('\n', ' ');
    const named: NamedColumn = { index, label, fields: [], by: null };
    if (declaredElsewise(column, index, rows)) {
      problems.push({ code: 'layout-changed', place: label || (column.declared ?? '') });
      named.by = 'declared';
      return named;
    }
    const own = texts[index] ?? [];
    const meant = meanings[index] ?? [];
    const day = undecided.get(index);
    if (day) {
      problems.push(problem('layout-changed', day, named));
      return named;
    }
    const strange = (field: FieldSpec) =>
      isMisplaced(field, own) || contradictsRows(field, index, rows, form);
    if (meant.length > 0 && meant.every(strange)) moved = true;
    const claim = claimOf(column, named, own, form, problems) ?? claimOfCells(named, rows, form);
    if (claim) claims.push(...claim);
    // Its rows stay closed; but a column of other words is no secrecy column, and that must be said.
    const [secrecy] = meant.filter((field) => field.id === 'secrecy');
    if (secrecy && own.filter(isUnknownDegree).length > own.length * REFUTED_ABOVE)
      problems.push(problem('layout-changed', secrecy, named));
    return named;
  });
  if (moved) {
    problems.push({ code: 'layout-changed', expected: 'values under their headers' });
    return { width: columns.length, columns: [], of: new Map(), problems };
  }
  claimByValues(columns, texts, form, claims, rows.length / 2);
  const of = settle(claims, rows, problems);
  return { width: columns.length, columns, of, problems };
}

/** The fields the header of a column may mean. */
function fieldsOf(form: RecordForm, column: HeaderColumn): FieldSpec[] {
  const declared = column.declared === undefined ? undefined : fieldDeclared(form, column.declared);
  return declared ? [declared] : fieldsMeant(form, column.path).map(({ field }) => field);
}

function claimOf(
  column: HeaderColumn,
  named: NamedColumn,
  texts: readonly string[],
  form: RecordForm,
  problems: Problem[],
): Claim[] | null {
  const declared = column.declared === undefined ? undefined : fieldDeclared(form, column.declared);
  const labels = labelsOf(form, column.path);
  const matches = fieldsMeant(form, column.path);
  if (declared) {
    // A label that plainly means another field contradicts the key: trust neither.
    if (matches.length > 0 && !matches.some((match) => match.field === declared)) {
      const both = [declared, ...matches.map((match) => match.field)];
      if (both.every((field) => !field.withhold)) problems.push(problem('ambiguous-column', declared, named));
      else named.by = 'declared';
      return null;
    }
    return take(named, [declared], 3, 'declared', texts, problems);
  }
  const [first] = matches;
  if (first) {
    const fitting = matches.filter((match) => fits(match.field, texts));
    const best = fitting.filter((match) => match.rank === fitting[0]?.rank);
    if (best.length > 1 && texts.length > 0) {
      problems.push(problem('ambiguous-column', first.field, named));
      return null;
    }
    const chosen = best[0] ?? first;
    return take(named, [chosen.field], chosen.rank, 'label', texts, problems);
  }
  for (const label of labels) {
    const composed = fieldsComposed(form, label);
    if (composed.length > 0) {
      named.fields = composed;
      named.by = 'label';
      return composed.map((field) => ({ column: named, field, rank: 2 }));
    }
  }
  return null;
}

/**
 * Names columns by their values alone, for tables whose body is wider than their header (iOffice's
 * outgoing list: 34 `th`, 36 `td`): there the header's positions say nothing.
 */
export function nameByValues(width: number, rows: readonly FlatRow[], form: RecordForm): Naming {
  const columns = Array.from(
    { length: width },
    (_, index): NamedColumn => ({ index, label: '', fields: [], by: null }),
  );
  const claims: Claim[] = [];
  const texts = columns.map(({ index }) => textsOf(rows, index));
  claimByValues(columns, texts, form, claims, 1);
  const problems: Problem[] = [];
  return { width, columns, of: settle(claims, rows, problems), problems };
}

function take(
  named: NamedColumn,
  fields: FieldSpec[],
  rank: number,
  by: 'declared' | 'label',
  texts: readonly string[],
  problems: Problem[],
): Claim[] | null {
  const [field] = fields;
  // Words of states are open-ended: an unknown one is told row by row, and never means another column.
  if (field && field.id !== 'status' && !fits(field, texts)) {
    problems.push(problem('layout-changed', field, named));
    return null;
  }
  named.fields = fields;
  named.by = by;
  return fields.map((each) => ({ column: named, field: each, rank }));
}

/** The source's own key of body cells contradicts that of the header above them. */
function declaredElsewise({ declared: own }: HeaderColumn, index: number, rows: readonly FlatRow[]): boolean {
  return own !== undefined && rows.some(({ slots }) => (slots[index]?.declared ?? own) !== own);
}

/** A column under no known header whose cells label their own lines ("Số ký hiệu: …", "CQBH: …"). */
function claimOfCells(named: NamedColumn, rows: readonly FlatRow[], form: RecordForm): Claim[] | null {
  if (named.by !== null || rows.length === 0) return null;
  const fields = fieldsInCells(
    form,
    rows.map((row) => row.slots[named.index] ?? null),
  );
  if (fields.length < 2) return null;
  named.fields = fields;
  named.by = 'label';
  return fields.map((field) => ({ column: named, field, rank: 1 }));
}

/** Words of a header that speaks of another document or dossier than the row's own. */
const ANOTHERS =
  /trả lời|phúc đáp|liên quan|liên kết|liên thông|quốc gia|gốc|căn cứ|thay thế|kèm|cũ|thu hồi|đính chính/u;

/** An unnamed column may be named by its values when exactly one field's shape is evident in all of them. */
function claimByValues(
  columns: NamedColumn[],
  textsOfColumns: readonly (readonly string[])[],
  form: RecordForm,
  claims: Claim[],
  least: number,
): void {
  const claimed = new Set(claims.map((claim) => claim.field.id));
  for (const column of columns) {
    if (column.by !== null || column.fields.length > 0) continue;
    const texts = textsOfColumns[column.index] ?? [];
    if (texts.length === 0 || texts.length < least) continue;
    const label = fold(column.label);
    if (ANOTHERS.test(label)) continue;
    const evident = form.fields.filter(
      (field) => field.byValues?.test(label) === true && isEvident(field, texts),
    );
    const [only] = evident;
    if (only && evident.length === 1 && !claimed.has(only.id))
      claims.push({ column, field: only, rank: 0.5 });
  }
}

function settle(claims: Claim[], rows: readonly FlatRow[], problems: Problem[]): Map<string, NamedColumn[]> {
  const byField = Map.groupBy(claims, (claim) => claim.field.id);
  const of = new Map<string, NamedColumn[]>();
  for (const [id, rivals] of byField) {
    const top = Math.max(...rivals.map((claim) => claim.rank));
    const best = rivals.filter((claim) => claim.rank === top);
    const [first] = best;
    if (!first) continue;
    if (top === 0.5 && best.length > 1) continue;
    if (best.length > 1 && !first.field.withhold && !agree(best, rows)) {
      problems.push(problem('ambiguous-column', first.field, first.column));
      continue;
    }
    if (top === 0.5) {
      first.column.fields = [first.field];
      first.column.by = 'values';
    }
    of.set(
      id,
      best.map((claim) => claim.column),
    );
  }
  return of;
}

/** Duplicate columns are harmless when they say the same wherever both are filled. */
function agree(claims: readonly Claim[], rows: readonly FlatRow[]): boolean {
  return rows.every((row) => {
    const texts = claims
      .map((claim) => textOf(row.slots[claim.column.index] ?? null))
      .filter((text) => text !== '');
    return new Set(texts).size <= 1;
  });
}

function problem(code: Problem['code'], field: FieldSpec, column: NamedColumn): Problem {
  return { code, field: field.id, place: column.label.slice(0, 200) };
}
