import { flatten, type Grid, textOf } from '../recognition/grid.ts';
import { periodIn } from '../recognition/statement-period.ts';
import type { Sheet } from '../spreadsheet/workbook.ts';
import { clean } from '../vietnamese/text.ts';

/** What a sheet says of itself above its header. */
export interface SheetTitle {
  /** Sheet name and lines in one. */
  text: string;
  lines: string[];
}

/** Rows at the top that may be a title. */
const TITLE_ROWS = 12;

/** Sheet name and the texts that stand alone in their rows at the top. */
export function titleOf(sheet: Sheet): SheetTitle {
  const top: Grid = { rows: sheet.grid.rows.slice(0, TITLE_ROWS) };
  const lines = flatten(top).flatMap((row) => {
    const filled = [...new Set(row.slots)].filter((cell) => textOf(cell) !== '');
    return filled.length === 1 ? filled.map((cell) => clean(textOf(cell))) : [];
  });
  return { text: clean([sheet.name, ...lines].join(' ')), lines };
}

/** "(Từ ngày … đến ngày …)", or the year a register is kept for: "SỔ VĂN BẢN ĐẾN NĂM 2026". */
export function windowIn(title: string, field: string): { field: string; from: string; to: string } | null {
  const period = periodIn(title);
  if (period) return { field, ...period };
  const year = /sổ[^.;]{0,60}năm\s+(20\d{2})(?!\d)/iu.exec(title)?.[1];
  return year === undefined ? null : { field, from: `${year}-01-01`, to: `${year}-12-31` };
}

/**
 * The book a register's title names, without its year: "Sổ lưu cấp số văn bản đến: SỔ VĂN BẢN ĐẾN NĂM
 * 2026" is "SỔ VĂN BẢN ĐẾN" (iOffice export, ioffice.md §3). Null when no line names one.
 */
export function registerIn(lines: readonly string[]): string | null {
  const line = lines.find((each) => /^sổ\s/iu.test(each));
  if (line === undefined) return null;
  const name = (line.split(':').at(-1) ?? line)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s*(?:,|-|–)?\s*năm\s+20\d{2}.*$/iu, '')
    .trim();
  return /^sổ\s/iu.test(name) ? clean(name).slice(0, 160) : null;
}
