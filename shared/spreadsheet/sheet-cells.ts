import { BadFile } from './bad-file.ts';
import { printSerial } from './date-serial.ts';
import type { Limits } from './limits.ts';
import { cellAt, columnLetters } from './workbook.ts';
import { type Book, unescapeOffice } from './xlsx-parts.ts';
import { attribute, scanXml } from './xml.ts';

/** The filled cells of one sheet as texts. Its `<dimension>` is not believed: exporters write it wrong. */
export interface SheetCells {
  /** By row number, then column number, both from 1. */
  rows: Map<number, Map<number, string>>;
  merges: Merge[];
  hiddenRows: number;
  hiddenColumns: number[];
  unread: string[];
}
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Cells still allowed, over all sheets of the file. */
export interface Budget {
  cells: number;
}

const LAST_ROW = 1_048_576;
const MAX_UNREAD = 100;

export function readSheetCells(
  xml: string,
  part: string,
  book: Book,
  limits: Limits,
  budget: Budget,
): SheetCells {
  const sheet: SheetCells = { rows: new Map(), merges: [], hiddenRows: 0, hiddenColumns: [], unread: [] };
  let row = 0;
  let column = 0;
  let cells = new Map<number, string>();
  let type = '';
  let style = 0;
  let value: string | null = null;
  let formula = false;
  let into: 'v' | 't' | null = null;
  let phonetic = 0;

  const finish = (): void => {
    if (value === null && !formula) return;
    const text = value === null ? null : textOfCell(value, type, style, book);
    if (text === null && sheet.unread.length < MAX_UNREAD) sheet.unread.push(columnLetters(column) + row);
    if (text === null || text.trim() === '') return;
    if (column > limits.columns) throw new BadFile('too-large', columnLetters(column));
    budget.cells -= 1;
    if (budget.cells < 0) throw new BadFile('too-large', part);
    cells.set(column, text);
    if (cells.size === 1) sheet.rows.set(row, cells);
  };

  scanXml(xml, part, {
    open(name, attributes) {
      if (name === 'c') {
        const at = attribute(attributes, 'r');
        const place = at === null ? { row, column: column + 1 } : cellAt(at);
        if (place === null || place.row !== row) throw new BadFile('broken', part);
        column = place.column;
        type = attribute(attributes, 't') ?? 'n';
        style = Number(attribute(attributes, 's') ?? 0);
        value = null;
        formula = false;
      } else if (name === 'v') into = 'v';
      else if (name === 't') into = phonetic === 0 ? 't' : null;
      else if (name === 'f') formula = true;
      else if (name === 'rPh') phonetic += 1;
      else if (name === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 1);
        if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw new BadFile('broken', part);
        column = 0;
        cells = sheet.rows.get(row) ?? new Map<number, string>();
        if (isOn(attribute(attributes, 'hidden'))) sheet.hiddenRows += 1;
      } else if (name === 'col' && isOn(attribute(attributes, 'hidden'))) {
        const [first, last] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))];
        for (let each = first; each <= Math.min(last, limits.columns); each += 1)
          sheet.hiddenColumns.push(each);
      } else if (name === 'mergeCell') {
        const merge = mergeOf(attribute(attributes, 'ref') ?? '');
        if (merge) sheet.merges.push(merge);
      }
    },
    close(name) {
      if (name === 'c') finish();
      else if (name === into) {
        value ??= '';
        into = null;
      } else if (name === 'rPh') phonetic -= 1;
    },
    text(piece) {
      if (into !== null) value = (value ?? '') + piece;
    },
  });
  return sheet;
}

/** A cell's value as text; null when it holds none that can be trusted. */
function textOfCell(raw: string, type: string, style: number, book: Book): string | null {
  switch (type) {
    case 's': {
      const text = book.strings[Number(raw)];
      if (text === undefined) throw new BadFile('broken', 'sharedStrings');
      return text;
    }
    case 'inlineStr':
    case 'str':
      return unescapeOffice(raw);
    case 'b':
      return raw.trim() === '1' ? 'true' : 'false';
    case 'e':
      return null;
    case 'd':
      return raw.trim();
    default:
      return numberOf(raw.trim(), book.styles[style] ?? null, book.system1904);
  }
}

function numberOf(raw: string, kind: 'date' | 'time' | null, system1904: boolean): string | null {
  if (raw === '') return '';
  const value = Number(raw);
  if (!Number.isFinite(value)) return null;
  if (kind !== null) return printSerial(value, system1904);
  // Binary fractions such as 5620.000000000001 are shown by Excel with fifteen digits.
  return Number.isInteger(value) ? raw : String(Number(value.toPrecision(15)));
}

function mergeOf(reference: string): Merge | null {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [cellAt(first), cellAt(last)];
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}
