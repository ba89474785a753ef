import type { GridCell, GridRow } from '../recognition/grid.ts';
import { BadFile } from './bad-file.ts';
import type { Limits } from './limits.ts';
import type { Merge, SheetCells } from './sheet-cells.ts';
import { columnLetters, type Sheet } from './workbook.ts';

/**
 * Cells of a sheet as the recogniser's grid. Empty rows are left out, every row is as wide as the
 * widest, merged cells become spans. A text that stands alone in its row is a line across the sheet
 * (title, section, signature), for exporters do not always merge those.
 * @throws BadFile `too-large` beyond the area, `broken` when merged ranges overlap
 */
export function sheetGrid(name: string, hidden: boolean, cells: SheetCells, limits: Limits): Sheet {
  const numbers = [...cells.rows.keys()].sort((a, b) => a - b);
  let width = 0;
  for (const row of cells.rows.values()) for (const column of row.keys()) width = Math.max(width, column);
  if (numbers.length * width > limits.area) throw new BadFile('too-large', name);
  const rank = new Map(numbers.map((number, index) => [number, index] as const));
  const merges = mergesByRow(cells.merges, numbers, rank, width);
  const covered = new Set<number>();
  const key = (row: number, column: number) => row * 1_000 + column;

  const rows = numbers.map((number, index): GridRow => {
    const texts = cells.rows.get(number) ?? new Map<number, string>();
    const own = merges.get(index) ?? [];
    for (const { merge, rows: span } of own) {
      for (let row = index; row < index + span; row += 1) {
        for (let column = merge.left; column <= Math.min(merge.right, width); column += 1) {
          // Excel refuses to open such a file; two readings of it are possible.
          if (covered.has(key(row, column))) throw new BadFile('broken', name);
          covered.add(key(row, column));
        }
      }
    }
    const place = `row ${number}`;
    const alone =
      texts.size === 1 && !anyCovered(covered, key, index, width, own) ? [...texts][0] : undefined;
    if (alone && width > 1) return { ...row(place), cells: [cell(alone[1], width, 1)] };
    const line: GridCell[] = [];
    for (let column = 1; column <= width; column += 1) {
      const start = own.find(({ merge }) => merge.left === column);
      if (start) {
        const columns = Math.min(start.merge.right, width) - column + 1;
        line.push(cell(texts.get(column) ?? '', columns, start.rows));
        column += columns - 1;
      } else if (!covered.has(key(index, column))) line.push(cell(texts.get(column) ?? '', 1, 1));
    }
    return { ...row(place), cells: line };
  });
  return {
    name,
    hidden,
    grid: { rows },
    letters: Array.from({ length: width }, (_, index) => columnLetters(index + 1)),
    hiddenRows: cells.hiddenRows,
    hiddenColumns: cells.hiddenColumns.filter((column) => column <= width).map(columnLetters),
    unread: cells.unread,
  };
}

interface Spanning {
  merge: Merge;
  /** Rows of the grid it covers. */
  rows: number;
}

/** Merges by the grid row they begin in; those over cells only, of one cell or outside the sheet are none. */
function mergesByRow(
  merges: readonly Merge[],
  numbers: readonly number[],
  rank: ReadonlyMap<number, number>,
  width: number,
): Map<number, Spanning[]> {
  const byRow = new Map<number, Spanning[]>();
  for (const merge of merges) {
    const first = rank.get(merge.top);
    // The text of a merge stands in its first cell; without that row it covers nothing.
    if (first === undefined || merge.left > width) continue;
    let last = first;
    while ((numbers[last + 1] ?? Number.POSITIVE_INFINITY) <= merge.bottom) last += 1;
    const list = byRow.get(first) ?? [];
    list.push({ merge, rows: last - first + 1 });
    byRow.set(first, list);
  }
  return byRow;
}

/** Does a merge of several rows, begun here or above, reach into this row? */
function anyCovered(
  covered: ReadonlySet<number>,
  key: (row: number, column: number) => number,
  index: number,
  width: number,
  own: readonly Spanning[],
): boolean {
  const starting = new Set<number>();
  for (const { merge, rows } of own) {
    if (rows > 1) return true;
    for (let column = merge.left; column <= Math.min(merge.right, width); column += 1) starting.add(column);
  }
  for (let column = 1; column <= width; column += 1) {
    if (covered.has(key(index, column)) && !starting.has(column)) return true;
  }
  return false;
}

function row(place: string): Omit<GridRow, 'cells'> {
  return { attributes: {}, head: false, place };
}

/** One object for all: sheets are mostly empty cells. */
const EMPTY: GridCell = { lines: [''], rowSpan: 1, colSpan: 1, header: false };

function cell(text: string, colSpan: number, rowSpan: number): GridCell {
  if (text === '' && colSpan === 1 && rowSpan === 1) return EMPTY;
  return { lines: text.split(/\r\n?|\n/), rowSpan, colSpan, header: false };
}
