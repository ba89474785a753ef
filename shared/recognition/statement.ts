import type { Statement } from '../contract/capture.ts';
import type { Problem } from '../contract/problem.ts';
import { clean, fold } from '../vietnamese/text.ts';
import { textFact } from './gate.ts';
import { type FlatRow, flatten, type Grid, type GridCell, textOf } from './grid.ts';
import { findHeader, type Header, isNumberLine } from './header.ts';
import { labelKey } from './labels.ts';
import { isFurniture } from './rows.ts';
import { countedBy, subjectKind } from './statement-columns.ts';
import { type FigureColumn, figureRows, nameFigures } from './statement-naming.ts';
import { periodIn } from './statement-period.ts';
import { holds, sumsAmong } from './statement-sums.ts';

export { periodIn } from './statement-period.ts';

/** A statistics table of dossiers (II.06a/VPCP/KSTT and its kin) as statements. */
export interface StatementReading {
  statements: Statement[];
  /** What each figure column was taken for. */
  columns: { label: string; key: string }[];
  problems: Problem[];
  dropped: { reason: string; count: number }[];
}

/** Subject of the row that adds up all others. */
export const TOTAL_SUBJECT = 'Tổng cộng';

/** The eleven figures of II.06a (reports.md §4.2.1); systems merge columns (4)–(5), (8)–(9). */
const II06A = ['received.total', 'received.online', 'received.carried', 'resolved.total'].concat([
  'resolved.early',
  'resolved.onTime',
  'resolved.late',
  'open.total',
  'open.inTime',
  'open.overdue',
]);

/** Headers of other statistics: documents, tasks, news, people's petitions. */
const OTHER_MATTER = /văn bản|công việc|nhiệm vụ|tin bài|đơn thư|kiến nghị/u;
const DOSSIERS = /hồ sơ|tthc|thủ tục|(?<!\p{L})hs(?!\p{L})/u;
const GRAND_TOTAL = /^(?:tổng(?: cộng| số| hợp)?|cộng)(?:\s*[:(].*)?$/u;
const LONGEST_LABEL = 60;
/** As many as one capture carries. */
const MOST = 1_000;

/**
 * Reads a table whose columns count received, resolved and open dossiers; null when it is no such table.
 * @param around the title and the words before the table, for the period and for what is counted
 */
export function readStatements(grid: Grid, around: string): StatementReading | null {
  const flat = flatten(grid);
  const header = findHeader(flat, isKnown);
  if (!header) return null;
  const body = flat.slice(header.end);
  const paths = pathsOf(header);
  const heading = fold(`${around} ${flat.slice(0, header.end).map(wordsOf).join(' ')}`);
  const subjects = subjectsOf(paths, body);
  const labels = paths.filter((_, index) => !subjects.includes(index)).flat();
  if (labels.some((label) => OTHER_MATTER.test(fold(label))) || !DOSSIERS.test(heading)) return null;

  const all = body.filter((row) => isRow(row, header, subjects));
  const { columns, rows } = figureColumns(paths, all, subjects);
  const problems: Problem[] = [];
  const sections = new Set(columns.map((column) => countedBy(column.path).section).filter(Boolean));
  if (subjects.length === 0 || sections.size < 2 || rows.length === 0) return null;

  const naming = nameFigures(columns);
  problems.push(...naming.problems);
  const figures = figureRows(columns, naming.keys);
  const keys = new Set(naming.keys.values());
  const period = periodIn(around) ?? periodIn(flat.slice(0, header.end).map(wordsOf).join(' '));
  if (!period) problems.push({ code: 'missing-column', field: 'period' });
  const result: StatementReading = {
    statements: [],
    columns: columns.flatMap(({ index, label }) => {
      const key = naming.keys.get(index);
      return key ? [{ label, key }] : [];
    }),
    problems,
    dropped: [],
  };
  if (keys.size < 3)
    return { ...result, problems: [{ code: 'layout-changed', expected: 'received, resolved' }] };

  const form = `${II06A.every((key) => keys.has(key)) ? 'ii06a' : 'one-stop'}-${kindOf(paths, subjects)}`;
  const sums = sumsAmong(keys, naming.unnamed);
  const seen = new Map<string, Statement>();
  const twice = new Set<string>();
  const drop = (reason: string, problem: Problem) => {
    problems.push(problem);
    const known = result.dropped.find((one) => one.reason === reason);
    if (known) known.count += 1;
    else result.dropped.push({ reason, count: 1 });
  };
  for (const { place } of all.filter((row) => !rows.includes(row)))
    drop('bad-value', { code: 'bad-value', place });
  for (const [index, row] of rows.entries()) {
    const place = row.place;
    const one = figures[index] ?? new Map();
    const wrong = sums.find((sum) => !holds(sum, one));
    if (wrong) {
      drop('bad-sum', {
        code: 'bad-value',
        field: wrong.whole,
        place,
        expected: wrong.parts.join(' + '),
      });
      continue;
    }
    const subject = isTotal(row, subjects) ? TOTAL_SUBJECT : textFact(subjectOf(row, subjects));
    if (!subject) {
      drop('no-subject', { code: 'no-key', place });
      continue;
    }
    const values = Object.fromEntries([...one].filter((pair): pair is [string, number] => pair[1] !== null));
    const statement = { form, from: period?.from ?? null, to: period?.to ?? null, subject, values };
    const twin = seen.get(subject);
    if (twin && subject !== TOTAL_SUBJECT && JSON.stringify(twin) !== JSON.stringify(statement)) {
      drop('duplicate', { code: 'duplicate-row', place });
      twice.add(subject);
      continue;
    }
    // Of several total rows the grand total is the largest.
    if (!twin || (values['received.total'] ?? 0) >= (twin.values['received.total'] ?? 0))
      seen.set(subject, statement);
  }
  // Two units of one name cannot be told apart: neither is kept.
  result.statements = [...seen.values()].filter((one) => !twice.has(one.subject)).slice(0, MOST);
  problems.push(...shortOfTotal(result.statements));
  result.problems = firstOfEach(problems);
  return result;
}

/** Each kind of problem once per field, with its first place. */
function firstOfEach(problems: readonly Problem[]): Problem[] {
  return [...Map.groupBy(problems, (one) => `${one.code} ${one.field ?? ''}`).values()].flatMap((same) =>
    same.slice(0, 1),
  );
}

function isKnown(label: string): boolean {
  const one = countedBy([label]);
  return (
    one.keys.length > 0 || one.section !== null || subjectKind(label) !== null || /^(?:stt|tt)$/iu.test(label)
  );
}

/** Header paths without titles: texts over every column, and texts longer than any column's name. */
function pathsOf(header: Header): string[][] {
  const paths = header.columns.map((column) => column.path);
  const [first = []] = paths;
  const common = paths.length > 1 ? first.filter((text) => paths.every((path) => path.includes(text))) : [];
  return paths.map((path) =>
    path.filter((text) => !common.includes(text) && labelKey(text).length <= LONGEST_LABEL),
  );
}

/** Columns that say of whom a row speaks: named so, and holding words. */
function subjectsOf(paths: readonly string[][], body: readonly FlatRow[]): number[] {
  return paths.flatMap((path, index) => {
    if (subjectKind(path.at(-1) ?? '') === null) return [];
    const texts = body.map((row) => textOf(row.slots[index] ?? null)).filter((text) => text !== '');
    const worded = texts.filter((text) => /\p{L}{2}/u.test(text)).length;
    return worded > 0 && worded * 2 >= texts.length ? [index] : [];
  });
}

/** The most specific thing the subject columns name. */
function kindOf(paths: readonly string[][], subjects: readonly number[]): string {
  const kinds = subjects.map((index) => subjectKind(paths[index]?.at(-1) ?? ''));
  return ['procedure', 'sector', 'unit'].find((kind) => kinds.some((one) => one === kind)) ?? 'unit';
}

function isTotal(row: FlatRow, subjects: readonly number[]): boolean {
  const first = row.slots.slice(0, Math.max(...subjects) + 1).map((cell) => fold(textOf(cell)));
  return first.some((text) => GRAND_TOTAL.test(text));
}

/** Rows that speak of one subject, and the total; group titles and "trong đó" lines speak of several. */
function isRow(row: FlatRow, header: Header, subjects: readonly number[]): boolean {
  if (row.slots.length !== header.columns.length || isNumberLine(row)) return false;
  if (subjects.length > 0 && isTotal(row, subjects)) return true;
  const order = fold(textOf(row.slots.find((cell) => textOf(cell) !== '') ?? null));
  return !isFurniture(row, header) && !/^(?:[ivx]+|[a-h])$/u.test(order);
}

/** Columns that count something, over the rows all of whose counts could be read. */
function figureColumns(
  paths: readonly string[][],
  all: readonly FlatRow[],
  subjects: readonly number[],
): { columns: FigureColumn[]; rows: FlatRow[] } {
  const grouped = (mark: RegExp) =>
    all.some((row) => row.slots.some((cell) => mark.test(clean(textOf(cell)))));
  const commas = grouped(/^\d{1,3}(?:,\d{3})+$/) && !grouped(/^\d{1,3}(?:\.\d{3})+$/);
  const counting = paths.flatMap((path, index) => {
    const { keys, section } = countedBy(path);
    if (subjects.includes(index) || (keys.length === 0 && section === null)) return [];
    return [{ index, path, label: path.join(' > ').replaceAll('\n', ' '), kept: keys.length > 0 }];
  });
  const read = (row: FlatRow, index: number) => countOf(row.slots[index] ?? null, commas);
  const rows = all.filter((row) =>
    counting.every(({ index, kept }) => !kept || read(row, index) !== undefined),
  );
  const columns = counting.map(({ index, path, label }) => ({
    index,
    path,
    label,
    figures: rows.map((row) => read(row, index) ?? null),
  }));
  return { columns, rows };
}

/** A count: digits grouped by dots; by commas only where the whole table does so (Angular's default). */
function countOf(cell: GridCell | null, commas: boolean): number | null | undefined {
  const text = clean(textOf(cell)).replace(/\s*(?:hồ sơ|hs)$/iu, '');
  if (/^[-–—.]*$/.test(text)) return null;
  if (/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(text)) return Number(text.replaceAll('.', ''));
  if (commas && /^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(',', ''));
  return undefined;
}

function subjectOf(row: FlatRow, subjects: readonly number[]): string {
  const texts = subjects.map((index) => clean(textOf(row.slots[index] ?? null)));
  return texts.filter((text) => text !== '').join(' › ');
}

/** The total row against the rows above it (R6): fewer rows on the page than it adds up is not the whole. */
function shortOfTotal(statements: readonly Statement[]): Problem[] {
  const total = statements.find((one) => one.subject === TOTAL_SUBJECT);
  const rows = statements.filter((one) => one !== total);
  if (!total || rows.length === 0) return [];
  const short = Object.entries(total.values).find(
    ([key, value]) => rows.reduce((sum, row) => sum + (row.values[key] ?? 0), 0) !== value,
  );
  return short ? [{ code: 'partial', field: short[0], place: TOTAL_SUBJECT }] : [];
}

function wordsOf(row: FlatRow): string {
  return [...new Set(row.slots)].map(textOf).join(' ');
}
