import type { TextParagraph } from './word-text.ts';

/** What the cells of a table are named by: its head, the first cells of a row, the group a row belongs to. */

const TOTAL_ROW = /^\s*(?:tổng(?: cộng| số)?|cộng|toàn (?:sở|ngành|đơn vị|xã|phường|tỉnh))\s*[:.]?\s*$/iu;
/** What a table is broken down by: its rows are parts, also where no total is given. */
const DIMENSION =
  /^\s*(?:(?:tên )?(?:lĩnh vực|đơn vị(?! tính)|cơ quan|phòng|xã|phường|thôn|thủ tục|bộ phận|địa phương|sở, ngành))/iu;
const NUMERIC_CELL = /^[\d.,%\s/()–-]*$/;

export interface CellLabels {
  rowLabel: string;
  columnLabel: string;
  groupLabel: string;
  partOfTotal: boolean;
}

/** Words of the row that is numbered "3" for the rows "3.1", "3.2" of a table. */
function groupLabel(cells: readonly TextParagraph[], row: number): string {
  const first = (at: number) =>
    cells.find(({ cell }) => cell?.row === at && cell.column === 0)?.text.trim() ?? '';
  const parent = /^(\d{1,2}(?:\.\d{1,2})*)\.\d{1,2}\.?$/.exec(first(row))?.[1];
  if (parent === undefined) return '';
  for (let at = row - 1; at >= 0; at -= 1) {
    if (first(at).replace(/\.$/, '') !== parent) continue;
    const words = cells.filter(({ text, cell }) => cell?.row === at && isWords(text));
    return words.map(({ text }) => text.trim()).join(' ');
  }
  return '';
}

/** The last words in front of a table: "… như bảng dưới đây (đơn vị tính: hồ sơ)". */
export function captionOf(read: readonly TextParagraph[], source: TextParagraph): string {
  const first = read.findIndex((each) => each.cell?.table === source.cell?.table);
  const before = read
    .slice(Math.max(0, first - 3), first)
    .filter(({ text, cell }) => !cell && text.trim() !== '');
  return before.at(-1)?.text ?? '';
}

/** Row and column labels of every table cell that may hold a number. */
export function tableLabels(read: readonly TextParagraph[]): Map<TextParagraph, CellLabels> {
  const tables = new Map<number, TextParagraph[]>();
  for (const each of read) {
    if (each.cell) tables.set(each.cell.table, [...(tables.get(each.cell.table) ?? []), each]);
  }
  const labels = new Map<TextParagraph, CellLabels>();
  for (const cells of tables.values()) {
    const headerRows = headerDepth(cells);
    const broken = cells.some(
      ({ text, cell }) => cell && cell.row < headerRows && cell.column <= 1 && DIMENSION.test(text),
    );
    const totalRow = cells.find(({ text, cell }) => cell && cell.row >= headerRows && TOTAL_ROW.test(text))
      ?.cell?.row;
    for (const cell of cells) {
      const place = cell.cell;
      if (!place || place.row < headerRows) continue;
      const row = cells.filter(
        (each) =>
          each.cell?.row === place.row &&
          each.cell.column < place.column &&
          (isWords(each.text) || each.text.trim() === '%'),
      );
      const above = headsOf(cells, place.column, headerRows);
      labels.set(cell, {
        rowLabel: row.map(({ text }) => text.trim()).join(' '),
        columnLabel: above.map(({ text }) => text.trim()).join(' '),
        groupLabel: groupLabel(cells, place.row),
        partOfTotal: totalRow === undefined ? broken : totalRow !== place.row,
      });
    }
  }
  return labels;
}

/** The heads above a column; one that spans several columns may have been written in the first of them alone. */
function headsOf(cells: readonly TextParagraph[], column: number, headerRows: number): TextParagraph[] {
  const heads: TextParagraph[] = [];
  for (let row = headerRows - 1; row >= 0; row -= 1) {
    const inRow = cells.filter(({ cell }) => cell?.row === row);
    const over = inRow.filter(
      ({ cell }) => cell && cell.column <= column && column < cell.column + cell.span,
    );
    const named = over.filter(({ text }) => isWords(text));
    const isBlank = over.length > 0 && over.every(({ text }) => text.trim() === '');
    if (isBlank && heads.length > 0) {
      const left = inRow.findLast(({ text, cell }) => cell && cell.column < column && isWords(text));
      if (left) heads.unshift(left);
    } else heads.unshift(...named);
  }
  return heads;
}

function isWords(text: string): boolean {
  return !NUMERIC_CELL.test(text) && /\p{L}{2}/u.test(text);
}

/** Rows before the first one that holds a bare number beyond its first cell; "(1) (2)" and STT do not count. */
function headerDepth(cells: readonly TextParagraph[]): number {
  const last = Math.max(...cells.map(({ cell }) => cell?.row ?? 0));
  for (let row = 0; row <= last; row += 1) {
    const texts = cells
      .filter(({ cell }) => cell?.row === row)
      .map(({ text, cell }) => ({ text: text.trim(), cell }));
    const numbers = texts.filter(
      ({ text, cell }) => /^\d[\d.,]*\s*%?$/.test(text) && (cell?.column ?? 0) > 0,
    );
    const counting =
      numbers.length > 1 && numbers.every(({ text }, at) => Number(text) === Number(numbers[0]?.text) + at);
    if (
      numbers.length > 0 &&
      !(
        row <= 3 &&
        counting &&
        numbers.length ===
          texts.filter(({ text }) => text !== '').length -
            (texts[0]?.cell?.column === 0 && texts[0].text !== '' ? 1 : 0)
      )
    )
      return row;
  }
  // A table without a single number: a form of two columns, or a header block.
  return 0;
}
