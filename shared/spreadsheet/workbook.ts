import type { Grid } from '../recognition/grid.ts';

/** A file of tables, whatever its format, as the recogniser wants it. */
export interface Workbook {
  /** What the bytes were: a real workbook, or an HTML page that bears an Excel name. */
  format: 'xlsx' | 'html';
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  system1904: boolean;
  sheets: Sheet[];
}

export interface Sheet {
  /** As the tab is called; HTML tables are numbered. */
  name: string;
  /** Hidden from the officer who opens the file; read all the same, and said so. */
  hidden: boolean;
  /** Rows as wide as the widest, empty rows left out; `place` is "row N" of the sheet, from 1. */
  grid: Grid;
  /** Letters of the columns, "A" first, as many as the grid is wide. */
  letters: string[];
  hiddenRows: number;
  hiddenColumns: string[];
  /** Cells whose value could not be read: a formula never calculated, an error such as #REF!. */
  unread: string[];
}

/** Letters of a column, 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Row and column of a reference such as "BC12", both from 1; null when it is none. */
export function cellAt(reference: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]);
  return row > 0 ? { row, column } : null;
}
