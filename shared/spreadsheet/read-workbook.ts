import { BadFile } from './bad-file.ts';
import { type HtmlPage, htmlSheets } from './html-table.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readSheetCells } from './sheet-cells.ts';
import { sheetGrid } from './sheet-grid.ts';
import { sniff } from './sniff.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { readBook, textOf } from './xlsx-parts.ts';
import { openZip } from './zip.ts';

export interface WorkbookOptions {
  /** Parses an HTML page without running or loading anything of it. */
  parseHtml(text: string): HtmlPage;
  limits?: Limits;
}

/**
 * Reads a file by what it holds, whatever its name says: .xlsx, or the HTML tables hosts export as .xls.
 * Sheets without any cell are left out, hidden ones are read and marked. Formulas give the value Excel
 * saved with them; links to other files are never followed.
 * @throws BadFile for every other format, password-protected, damaged or oversized files
 */
export async function readWorkbook(bytes: Uint8Array, options: WorkbookOptions): Promise<Workbook> {
  const limits = options.limits ?? LIMITS;
  if (bytes.length > limits.fileBytes) throw new BadFile('too-large');
  const format = sniff(bytes);
  const read =
    format.kind === 'html'
      ? { system1904: false, sheets: htmlSheets(options.parseHtml(format.text), limits) }
      : await readXlsx(bytes, limits);
  const sheets = read.sheets.filter(({ grid }) => grid.rows.length > 0);
  if (sheets.length === 0) throw new BadFile('empty');
  return { format: format.kind === 'html' ? 'html' : 'xlsx', system1904: read.system1904, sheets };
}

async function readXlsx(
  bytes: Uint8Array,
  limits: Limits,
): Promise<{ system1904: boolean; sheets: Sheet[] }> {
  const zip = openZip(bytes, limits);
  const book = await readBook(zip, limits);
  const budget = { cells: limits.cells };
  const sheets: Sheet[] = [];
  for (const { name, hidden, path } of book.sheets) {
    const cells = readSheetCells(await textOf(zip, path), path, book, limits, budget);
    sheets.push(sheetGrid(name, hidden, cells, limits));
  }
  return { system1904: book.system1904, sheets };
}
