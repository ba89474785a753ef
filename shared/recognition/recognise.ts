import { keyOf } from '../contract/keys.ts';
import type { Problem } from '../contract/problem.ts';
import type { CapturedRecord } from '../contract/record.ts';
import { holdsPersonalNumber, namesPerson } from '../privacy/persons.ts';
import type { RecordForm } from './fields.ts';
import { isSecret } from './gate.ts';
import { type FlatRow, flatten, type Grid, textOf } from './grid.ts';
import { findHeader, type Header } from './header.ts';
import { fieldsComposed, fieldsMeant, fieldsNamed } from './labels.ts';
import { SECRET_SIGN } from './marks.ts';
import { type NamedColumn, type Naming, nameByValues, nameColumns } from './naming.ts';
import type { ReadRow } from './read-row.ts';
import { isFurniture, readRows } from './rows.ts';

export interface RecogniseOptions {
  form: RecordForm;
  /** The host's own id of a row, where it shows one. */
  idOf?: (row: ReadRow) => string | null;
  /**
   * The unit's administrator has confirmed that secret documents are not registered in this system;
   * only then may a document list without a secrecy column be used (reports.md §6.1).
   */
  secretsNotRegistered: boolean;
  /** Told what every column was taken for, and by what: for the maintainer's microscope. */
  explain?: Explain | undefined;
}

export type Explain = (columns: readonly NamedColumn[]) => void;

/** What a grid was understood to be. */
export interface Recognition {
  records: CapturedRecord[];
  columns: NamedColumn[];
  problems: Problem[];
  dropped: { reason: string; count: number }[];
  /** Rows of the page that are records, whether kept or not, without those under secrecy. */
  rowCount: number;
}

/** Problems of one code are told once per field, with the first place. */
const MAX_PROBLEMS = 50;

/** Grid in, records out: the one engine behind pages, JSON answers and Excel sheets. Pure. */
export function recognise(grid: Grid, options: RecogniseOptions): Recognition {
  const { form } = options;
  const flat = flatten(grid);
  const header = findHeader(
    flat,
    (label) => fieldsNamed(form, label).length > 0 || fieldsComposed(form, label).length > 0,
  );
  const body = (header ? flat.slice(header.end) : flat).filter((row) => !isFurniture(row, header));
  const naming = header ? nameBody(header, body, form) : null;
  options.explain?.(naming?.columns ?? []);
  const problems: Problem[] = [...(naming?.problems ?? [])];
  const read = readRows(body, header, naming, form);
  problems.push(...read.problems);
  if (naming) problems.push(...usualMissing(form, naming, body, read.rows));

  const missing = missingFields(form, naming, read.rows);
  if (missing.length > 0) {
    for (const fields of missing)
      problems.push({ code: 'missing-column', field: fields[0] ?? '', expected: fields.join(' | ') });
    return {
      records: [],
      columns: naming?.columns ?? [],
      problems: tidy(problems),
      dropped: [],
      rowCount: 0,
    };
  }
  const hasSecrecy =
    form.secrecy && (naming?.of.has('secrecy') === true || read.rows.some((row) => row.texts.has('secrecy')));
  if (form.secrecy && !hasSecrecy && read.rows.length > 0) {
    problems.push({ code: 'no-secrecy-column', field: 'secrecy' });
    if (!options.secretsNotRegistered) {
      return {
        records: [],
        columns: naming?.columns ?? [],
        problems: tidy(problems),
        dropped: [],
        rowCount: 0,
      };
    }
  }
  // Nothing is said of any row: all stay closed, and the officer is told why nothing was read.
  if (hasSecrecy && read.rows.every((row) => (row.texts.get('secrecy') ?? '') === ''))
    problems.push({ code: 'no-secrecy-column', field: 'secrecy' });
  return { ...toRecords(read.rows, options, hasSecrecy, problems), columns: naming?.columns ?? [] };
}

/** Fields whose columns the header of a grid names; what kind of list it is can be told by them. */
export function fieldsShown(grid: Grid, form: RecordForm): Set<string> {
  const found = findHeader(flatten(grid), (label) => fieldsNamed(form, label).length > 0);
  return new Set(
    found?.columns.flatMap((column) => fieldsMeant(form, column.path).map(({ field }) => field.id)),
  );
}

function toRecords(
  rows: readonly ReadRow[],
  options: RecogniseOptions,
  hasSecrecy: boolean,
  problems: Problem[],
) {
  const gate = { hasSecrecy, ...(options.idOf ? { idOf: options.idOf } : {}) };
  const records = new Map<string, CapturedRecord>();
  const dropped = new Map<string, number>();
  let rowCount = 0;
  for (const row of rows) {
    if (options.form.secrecy ? isSecret(row, gate) : row.attributes[SECRET_SIGN] !== undefined) continue;
    rowCount += 1;
    problems.push(...row.problems);
    const record = options.form.toRecord(row, gate);
    if ('code' in record && 'place' in record && !('type' in record)) {
      problems.push(record);
      dropped.set('no-key', (dropped.get('no-key') ?? 0) + 1);
      continue;
    }
    const kept = record as CapturedRecord;
    const key = keyOf(kept);
    const twin = records.get(key);
    if (twin && JSON.stringify(twin) !== JSON.stringify(kept)) {
      problems.push({ code: 'duplicate-row', place: row.place });
      dropped.set('duplicate', (dropped.get('duplicate') ?? 0) + 1);
      continue;
    }
    records.set(key, kept);
  }
  return {
    records: [...records.values()],
    problems: tidy(problems),
    dropped: [...dropped].map(([reason, count]) => ({ reason, count })),
    rowCount,
  };
}

/** By the header when rows are as wide as it; by the values alone when every row is equally wider or narrower. */
function nameBody(header: Header, body: readonly FlatRow[], form: RecordForm): Naming {
  const aligned = alignedRows(body, header);
  if (aligned.length > 0) return nameColumns(header, aligned, form);
  const others = body.filter((row) => Object.keys(row.attributes).length > 0);
  const [width] = new Set(others.map((row) => row.slots.length));
  if (width === undefined || others.some((row) => row.slots.length !== width)) {
    return nameColumns(header, aligned, form);
  }
  return nameByValues(width, others, form);
}

/** Rows as wide as the header: only they may speak for a column. */
function alignedRows(body: readonly FlatRow[], header: Header): FlatRow[] {
  return body.filter((row) => row.slots.length === header.columns.length);
}

/** Required groups that neither a column nor a row attribute provides. An empty list lacks nothing it could show. */
function missingFields(
  form: RecordForm,
  naming: Naming | null,
  rows: readonly ReadRow[],
): (readonly string[])[] {
  return form.required.filter(
    (group) => !group.some((field) => naming?.of.has(field) || rows.some((row) => row.values.has(field))),
  );
}

/** A usual field that nothing shows while a filled column has an unknown name: it may be that column. */
function usualMissing(
  form: RecordForm,
  naming: Naming,
  body: readonly FlatRow[],
  rows: readonly ReadRow[],
): Problem[] {
  const missing = form.usual.filter(
    (field) => !naming.of.has(field) && !rows.some((row) => row.values.has(field)),
  );
  if (missing.length === 0) return [];
  const strange = naming.columns.find(
    ({ label, by, fields, index }) =>
      /\p{L}/u.test(label) &&
      by === null &&
      fields.length === 0 &&
      body.some((row) => row.slots.length === naming.width && textOf(row.slots[index] ?? null) !== ''),
  );
  if (!strange) return [];
  return missing.map((field) => ({ code: 'missing-column', field, place: strange.label.slice(0, 200) }));
}

/** A place is a header text; where data was taken for one, it must not tell persons. */
function discreet(problem: Problem): Problem {
  const { place, ...rest } = problem;
  return place === undefined || namesPerson(place) || holdsPersonalNumber(place) ? rest : problem;
}

function tidy(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const id = `${problem.code}|${problem.field ?? ''}`;
    if (!first.has(id)) first.set(id, discreet(problem));
  }
  return [...first.values()].slice(0, MAX_PROBLEMS);
}
