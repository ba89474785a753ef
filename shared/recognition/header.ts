import { isDossierCode } from '../dossier-code.ts';
import { readDate } from '../vietnamese/dates.ts';
import { readSymbol } from '../vietnamese/symbols.ts';
import { type FlatRow, type GridCell, labelOf, textOf } from './grid.ts';

/**
 * Finds the header block of a table: one to three levels, merged cells, perhaps below titles and above a
 * line of column numbers "(1) (2) (3)=(4)+(5)". Never assumes the first row.
 */
export interface Header {
  /** First row of the block and first row after it. */
  start: number;
  end: number;
  columns: HeaderColumn[];
}

export interface HeaderColumn {
  /** Texts over the column from the top level down, merged cells repeated in each column they cover. */
  path: string[];
  declared: string | undefined;
}

/** A header row stands within this many rows of the top (exports carry titles above). */
const SEARCH_DEPTH = 40;
const DEEPEST = 5;

export function findHeader(rows: readonly FlatRow[], isKnown: (label: string) => boolean): Header | null {
  const block = headBlock(rows) ?? bestBlock(rows, isKnown);
  if (!block) return null;
  const width = Math.max(...rows.slice(block.start, block.end).map((row) => row.slots.length));
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < width; column += 1) columns.push(columnAt(rows, block, column));
  return { ...block, columns };
}

function headBlock(rows: readonly FlatRow[]): { start: number; end: number } | null {
  const start = rows.findIndex((row) => row.head && row.slots.some((cell) => textOf(cell) !== ''));
  if (start < 0) return null;
  let end = start;
  while (end < rows.length && rows[end]?.head) end += 1;
  while (end < rows.length && isNumberLine(rows[end])) end += 1;
  return { start, end };
}

function bestBlock(
  rows: readonly FlatRow[],
  isKnown: (label: string) => boolean,
): { start: number; end: number } | null {
  let anchor = -1;
  let most = 0;
  rows.slice(0, SEARCH_DEPTH).forEach((row, index) => {
    if (looksLikeData(row)) return;
    const cells = cellsOf(row);
    const known = new Set(cells.filter((cell) => isKnown(labelOf(cell))).map(textOf)).size;
    if (known > most || (known === most && known > 0 && anchor < 0)) {
      most = known;
      anchor = index;
    }
  });
  if (anchor < 0 || most < 2) return null;
  let start = anchor;
  while (start > 0 && anchor - start < DEEPEST && isGroupRow(rows[start - 1], rows[start])) start -= 1;
  let end = anchor + 1;
  while (end < rows.length && end - anchor < DEEPEST && continuesHeader(rows[end], isKnown)) end += 1;
  return { start, end };
}

const COLUMN_NUMBER = /^\(?\s*(?:\d{1,2}|[A-Z])\s*\)?(?:\s*=\s*[\d\s()+\-–:/*x.,%]+)?$/u;

/** Every non-empty cell is a column number, "(3)=(4)+(5)", a letter, or an empty filter. */
export function isNumberLine(row: FlatRow | undefined): boolean {
  if (!row) return false;
  const texts: string[] = [];
  let last: GridCell | null = null;
  for (const cell of row.slots) {
    const text = cell === last ? '' : textOf(cell);
    last = cell;
    if (text === '') continue;
    if (!COLUMN_NUMBER.test(text)) return false;
    texts.push(text);
  }
  if (texts.length < 3) return false;
  if (texts.some((text) => text.includes('('))) return true;
  const values = texts.filter((text) => /^\d+$/.test(text)).map(Number);
  return values.length >= 3 && values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1);
}

/** The row above groups columns: a cell of it spans several, yet not the whole width (that is a title). */
function isGroupRow(above: FlatRow | undefined, below: FlatRow | undefined): boolean {
  if (!above || !below || looksLikeData(above)) return false;
  const cells = cellsOf(above).filter((cell) => textOf(cell) !== '');
  if (cells.length < 2) return false;
  return cells.some((cell) => cell.colSpan > 1) || cells.some((cell) => below.slots.includes(cell));
}

function continuesHeader(row: FlatRow | undefined, isKnown: (label: string) => boolean): boolean {
  if (!row) return false;
  if (isNumberLine(row)) return true;
  if (looksLikeData(row)) return false;
  const cells = cellsOf(row);
  const own = cells.filter(
    (cell, i) => row.slots.indexOf(cell) >= 0 && !isContinuation(row, cell) && textOf(cell) !== '' && i >= 0,
  );
  if (own.length === 0) return false;
  if (own.every((cell) => cell.header)) return true;
  const hangs = cells.some((cell) => cell.rowSpan > 1 && isContinuation(row, cell));
  return hangs && own.every((cell) => isKnown(labelOf(cell)) || isGroupWord(textOf(cell)));
}

function isContinuation(row: FlatRow, cell: GridCell): boolean {
  return row.continued[row.slots.indexOf(cell)] === true;
}

const GROUP_WORDS =
  /^(?:tổng( số)?|trong kỳ|trong đó|từ kỳ trước|kỳ trước|trực tuyến|trực tiếp.*|qua .*|trước hạn|đúng hạn|quá hạn|trong hạn|ngày.*|nhận.*|hẹn.*|bên.*|đúng .*|trễ .*|còn .*|số .*|tỷ lệ.*)$/iu;
function isGroupWord(text: string): boolean {
  return GROUP_WORDS.test(text.trim());
}

/** A row that holds a date, a symbol with a number or a dossier code is data, never a header. */
function looksLikeData(row: FlatRow): boolean {
  if (Object.keys(row.attributes).length > 3 && !row.head) return true;
  return cellsOf(row).some((cell) => {
    const text = textOf(cell);
    return (
      readDate(text) !== null || isDossierCode(text) || (/^\d+\//.test(text) && readSymbol(text) !== null)
    );
  });
}

function cellsOf(row: FlatRow): GridCell[] {
  return [...new Set(row.slots)].filter((cell): cell is GridCell => cell !== null);
}

function columnAt(
  rows: readonly FlatRow[],
  block: { start: number; end: number },
  column: number,
): HeaderColumn {
  const path: string[] = [];
  let declared: string | undefined;
  let last: GridCell | null = null;
  for (let index = block.start; index < block.end; index += 1) {
    const row = rows[index];
    if (!row || isNumberLine(row)) continue;
    const cell = row.slots[column] ?? null;
    if (cell === null || cell === last) continue;
    last = cell;
    declared = cell.declared ?? declared;
    const text = labelOf(cell);
    if (text !== '' && path[path.length - 1] !== text) path.push(text);
  }
  return { path, declared };
}
