/** A line of pasted text cut into cells; `line` counts from 1 where the row begins. */
export interface TextRow {
  line: number;
  cells: string[];
}

/**
 * Cells of text copied from a spreadsheet (tabs) or of a CSV file (semicolons or commas), quotes as
 * RFC 4180: a quoted cell may hold separators and line breaks, `""` is one quote. Empty rows are left out.
 */
export function readTable(text: string): TextRow[] {
  const source = text.replace(/^\uFEFF/, '').normalize('NFC');
  const separator = separatorOf(source);
  const rows: TextRow[] = [];
  let row: TextRow = { line: 1, cells: [] };
  let [cell, quoted, line] = ['', false, 1];
  const endRow = (): void => {
    row.cells.push(cell);
    if (row.cells.some((each) => each.trim() !== '')) rows.push(row);
    row = { line: line + 1, cells: [] };
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) {
      row.cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
    if (sign === '\n') line += 1;
  }
  endRow();
  return rows;
}

function separatorOf(source: string): string {
  const line = source.split('\n').find((each) => each.trim() !== '') ?? '';
  return ['\t', ';', ','].find((sign) => line.includes(sign)) ?? '\t';
}
