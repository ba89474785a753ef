import type { Problem } from '../contract/problem.ts';
import type { FieldSpec, RecordForm } from './fields.ts';
import { type FlatRow, textOf } from './grid.ts';
import type { Header, HeaderColumn } from './header.ts';
import { fieldDeclared, fieldsComposed, fieldsNamed } from './labels.ts';

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

/** A named column whose values mostly do not read is not that column: the page changed. */
const REFUTED_ABOVE = 0.3;

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
  const columns = header.columns.map((column, index): NamedColumn => {
    const named: NamedColumn = { index, label: column.path.join(' > '), fields: [], by: null };
    const texts = rows.map((row) => textOf(row.slots[index] ?? null)).filter((text) => text !== '');
    const claim = claimOf(column, named, texts, form, problems);
    if (claim) claims.push(...claim);
    return named;
  });
  claimByValues(columns, rows, form, claims);
  const of = settle(claims, rows, problems);
  return { width: columns.length, columns, of, problems };
}

function claimOf(
  column: HeaderColumn,
  named: NamedColumn,
  texts: readonly string[],
  form: RecordForm,
  problems: Problem[],
): Claim[] | null {
  const declared = column.declared === undefined ? undefined : fieldDeclared(form, column.declared);
  const labels = labelsOf(column);
  const matches = labels.flatMap((label) => fieldsNamed(form, label));
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
  claimByValues(columns, rows, form, claims, 1);
  const problems: Problem[] = [];
  return { width, columns, of: settle(claims, rows, problems), problems };
}

/** Most specific label first: the lowest level, the whole path, then any level. */
function labelsOf(column: HeaderColumn): string[] {
  const last = column.path.at(-1);
  if (last === undefined) return [];
  return [...new Set([last, column.path.join(' ')])];
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
  if (field && !fits(field, texts)) {
    problems.push(problem('layout-changed', field, named));
    return null;
  }
  named.fields = fields;
  named.by = by;
  return fields.map((each) => ({ column: named, field: each, rank }));
}

/** Do the values allow this name? Number cells may be composed, so a leading symbol is enough. */
function fits(field: FieldSpec, texts: readonly string[]): boolean {
  if (!field.shape.strict || texts.length === 0) return true;
  const bad = texts.filter(
    (text) => field.shape.read(text) === undefined && !mayBeComposed(field, text),
  ).length;
  return bad / texts.length <= REFUTED_ABOVE;
}

function mayBeComposed(field: FieldSpec, text: string): boolean {
  if (field.id === 'symbol') return /^\s*\d{1,6}\s*[/-]/u.test(text);
  // A code with company below it ("H56.14-240823-0001 ⏎ Nguyễn …") or an urgency under a date.
  return field.shape.read(text.split(/\s+/)[0] ?? '') !== undefined;
}

/** An unnamed column may be named by its values when exactly one field's shape is evident in all of them. */
function claimByValues(
  columns: NamedColumn[],
  rows: readonly FlatRow[],
  form: RecordForm,
  claims: Claim[],
  least = rows.length / 2,
): void {
  const claimed = new Set(claims.map((claim) => claim.field.id));
  for (const column of columns) {
    if (column.by !== null || column.fields.length > 0) continue;
    const texts = rows.map((row) => textOf(row.slots[column.index] ?? null)).filter((text) => text !== '');
    if (texts.length === 0 || texts.length < least) continue;
    const evident = form.fields.filter(
      (field) => !field.withhold && texts.every((text) => field.shape.evident(text)),
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
