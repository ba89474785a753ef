import type { Statement } from '../contract/capture.ts';
import type { Problem } from '../contract/problem.ts';
import type { CapturedRecord } from '../contract/record.ts';
import type { NamedColumn } from '../recognition/naming.ts';
import { recognise } from '../recognition/recognise.ts';
import { readStatements } from '../recognition/statement.ts';
import type { Sheet } from '../spreadsheet/workbook.ts';
import { chooseKind, type KindChoice } from './choose-kind.ts';
import { type FileKind, FORMS, WINDOW_FIELDS } from './file-kind.ts';
import { withSerialDates } from './serial-dates.ts';
import { registerIn, type SheetTitle, titleOf, windowIn } from './sheet-title.ts';
import { type Refused, watchForm } from './watch-form.ts';

/** What a column of the sheet was taken for. */
export interface ColumnReport {
  letter: string;
  /** Header texts, upper levels first. */
  label: string;
  /** Field ids, or the key of a figure; empty when the column is not known. */
  takenFor: string[];
  by: NamedColumn['by'];
  /** Its values are imported; else they are recognised and stay in the file. */
  kept: boolean;
  samples: string[];
}

/** One sheet as it would be imported; shown to the officer before anything is sent. */
export interface SheetReport {
  sheet: Pick<Sheet, 'name' | 'hidden' | 'hiddenRows' | 'hiddenColumns' | 'unread'>;
  /** Null when it is no list that is known, or only the officer can say which. */
  kind: FileKind | null;
  choices: KindChoice;
  columns: ColumnReport[];
  records: CapturedRecord[];
  statements: Statement[];
  refused: Refused[];
  refusedCount: number;
  problems: Problem[];
  dropped: { reason: string; count: number }[];
  /** Rows that are records, imported or refused; rows under secrecy are not counted. */
  rowCount: number;
  /** Nothing is read until the administrator has confirmed that no secret documents are registered. */
  needsConfirmation: boolean;
  /** Days the sheet's own title says it covers. */
  window: { field: string; from: string; to: string } | null;
}

export interface SheetOptions {
  secretsNotRegistered: boolean;
  system1904: boolean;
  /** The officer's own word on what the sheet is. */
  kind?: FileKind;
}

/** Reads one sheet through the same recogniser as the host pages. Pure; throws nothing. */
export function recogniseSheet(sheet: Sheet, options: SheetOptions): SheetReport {
  const title = titleOf(sheet);
  const choices = options.kind ? [options.kind] : chooseKind(sheet.grid, title.text);
  const [only] = choices;
  if (only === undefined || only === 'statement') return statementReport(sheet, title, choices);
  if (choices.length > 1) return { ...nothing(sheet, choices), problems: [{ code: 'unknown-list' }] };
  return listReport(sheet, title, only, options);
}

function listReport(
  sheet: Sheet,
  title: SheetTitle,
  kind: Exclude<FileKind, 'statement'>,
  options: SheetOptions,
): SheetReport {
  const { form, watched } = watchForm(FORMS[kind], registerIn(title.lines));
  const grid = withSerialDates(sheet.grid, form, options.system1904);
  const found = recognise(grid, { form, secretsNotRegistered: options.secretsNotRegistered });
  const unread = sheet.unread.map((cell): Problem => ({ code: 'bad-value', place: `cell ${cell}` }));
  return {
    ...nothing(sheet, [kind]),
    kind,
    columns: found.columns.map((column) => ({
      letter: sheet.letters[column.index] ?? '',
      label: column.label,
      takenFor: column.fields.map(({ id }) => id),
      by: column.by,
      kept: column.fields.some(({ withhold }) => withhold !== true),
      samples: column.fields.flatMap(({ id }) => watched.samples.get(id) ?? []),
    })),
    records: found.records,
    refused: watched.refused,
    refusedCount: watched.refusedCount,
    problems: [...found.problems, ...unread.slice(0, 1)],
    dropped: found.dropped,
    rowCount: found.rowCount,
    needsConfirmation:
      !options.secretsNotRegistered && found.problems.some(({ code }) => code === 'no-secrecy-column'),
    window: trusted(windowIn(title.text, WINDOW_FIELDS[kind]), found.records),
  };
}

function statementReport(sheet: Sheet, title: SheetTitle, choices: KindChoice): SheetReport {
  const found = readStatements(sheet.grid, title.text);
  if (!found) return { ...nothing(sheet, choices), problems: [{ code: 'not-a-list' }] };
  return {
    ...nothing(sheet, ['statement']),
    kind: 'statement',
    columns: found.columns.map(({ label, key }) => ({
      letter: '',
      label,
      takenFor: [key],
      by: 'label',
      kept: true,
      samples: found.statements.slice(0, 3).map(({ values }) => String(values[key] ?? '')),
    })),
    statements: found.statements,
    problems: found.problems,
    dropped: found.dropped,
    rowCount: found.statements.length + found.dropped.reduce((sum, { count }) => sum + count, 0),
  };
}

function nothing(sheet: Sheet, choices: KindChoice): SheetReport {
  const { name, hidden, hiddenRows, hiddenColumns, unread } = sheet;
  return {
    sheet: { name, hidden, hiddenRows, hiddenColumns, unread },
    kind: null,
    choices,
    columns: [],
    records: [],
    statements: [],
    refused: [],
    refusedCount: 0,
    problems: [],
    dropped: [],
    rowCount: 0,
    needsConfirmation: false,
    window: null,
  };
}

/** A title that a row contradicts is of another file. */
function trusted(window: SheetReport['window'], records: readonly CapturedRecord[]): SheetReport['window'] {
  if (!window) return null;
  const outside = records.some((record) => {
    const date = (record as Record<string, unknown>)[window.field];
    return typeof date === 'string' && (date < window.from || date > window.to);
  });
  return outside ? null : window;
}
