/**
 * The one shape every source is brought to before it is understood: an HTML table, an ARIA grid, a page
 * of JSON, a sheet of a workbook. Cells carry the text as it stands in the source, hidden cells included.
 */
export interface GridCell {
  /** Lines of the cell, top down; one entry for plain cells. */
  lines: string[];
  rowSpan: number;
  colSpan: number;
  /** Marked as header by the source (`th`, `role=columnheader`). */
  header: boolean;
  /** Key the source itself declares for the column: `th[field]`, `mat-column-*`, a JSON path. */
  declared?: string;
}

export interface GridRow {
  cells: GridCell[];
  /** The row's own attributes (iOffice fills them; most trusted), by lower-case name. */
  attributes: Record<string, string>;
  /** In a `thead`. */
  head: boolean;
  /** Where it stands, for problems: "row 3". */
  place: string;
}

export interface Grid {
  rows: GridRow[];
}

/** A row with spans resolved: one slot per column; `null` where nothing stands. */
export interface FlatRow {
  slots: readonly (GridCell | null)[];
  /** Slot is the continuation of a cell that began in an earlier row or column; absent means no. */
  continued: readonly boolean[];
  attributes: Record<string, string>;
  head: boolean;
  place: string;
}

const WIDEST = 300;

/** Resolves row and column spans; a spanning cell stands in every slot it covers. */
export function flatten(grid: Grid): FlatRow[] {
  const hanging = new Map<number, { cell: GridCell; left: number }>();
  return grid.rows.map((row) => {
    if (hanging.size === 0 && row.cells.every(isPlain))
      return {
        slots: row.cells,
        continued: [],
        attributes: row.attributes,
        head: row.head,
        place: row.place,
      };
    const slots: (GridCell | null)[] = [];
    const continued: boolean[] = [];
    let column = 0;
    const takeHanging = () => {
      for (let over = hanging.get(column); over; over = hanging.get(column)) {
        slots[column] = over.cell;
        continued[column] = true;
        over.left -= 1;
        if (over.left === 0) hanging.delete(column);
        column += 1;
      }
    };
    for (const cell of row.cells) {
      takeHanging();
      for (let i = 0; i < Math.min(cell.colSpan, WIDEST); i += 1) {
        slots[column] = cell;
        continued[column] = i > 0;
        if (cell.rowSpan > 1) hanging.set(column, { cell, left: cell.rowSpan - 1 });
        column += 1;
      }
    }
    takeHanging();
    for (let i = 0; i < slots.length; i += 1) slots[i] ??= null;
    return { slots, continued, attributes: row.attributes, head: row.head, place: row.place };
  });
}

function isPlain(cell: GridCell): boolean {
  return cell.colSpan === 1 && cell.rowSpan === 1;
}

/** The text of a cell in one line. */
export function textOf(cell: GridCell | null): string {
  if (cell === null) return '';
  return (cell.lines.length === 1 ? (cell.lines[0] ?? '') : cell.lines.join(' ')).trim();
}

/** What the filled cells of a column say. */
export function textsOf(rows: readonly FlatRow[], index: number): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    const text = textOf(row.slots[index] ?? null);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** A header cell's text; its line breaks may part the names of two fields. */
export function labelOf(cell: GridCell): string {
  return cell.lines.join('\n').trim();
}

/** A plain cell, for sources without spans. */
export function plainCell(text: string, declared?: string): GridCell {
  const cell: GridCell = { lines: text.split('\n'), rowSpan: 1, colSpan: 1, header: false };
  return declared === undefined ? cell : { ...cell, declared };
}
