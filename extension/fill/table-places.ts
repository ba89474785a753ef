import { boxRows } from '../adapters/dom/boxes.ts';
import { linesOf } from '../adapters/dom/grid.ts';
import { headerTableOf } from '../adapters/dom/split.ts';
import { ANY_CONTROL, oneLine } from './elements.ts';

/** A cell of a table of the page with what it covers. */
export interface Cell {
  element: Element;
  text: string;
  header: boolean;
  /** Holds a control, or becomes one on a double click. */
  input: boolean;
  /** Holds several controls: the words in it belong to each of them, not to the row. */
  crowded: boolean;
}

/** Rows by columns; a spanning cell stands in every place it covers. */
export type Places = (Cell | null)[][];

export const TABLES =
  'table, [role=grid], [role=table], [role=treegrid], mat-table, .mat-table, .mat-mdc-table, .ag-root';
const ROWS =
  'tr, [role=row], mat-row, mat-header-row, .mat-row, .mat-header-row, .mat-mdc-row, .mat-mdc-header-row';
const CELLS =
  'td, th, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader], mat-cell, mat-header-cell, .mat-cell, .mat-header-cell, .mat-mdc-cell, .mat-mdc-header-cell';
const WIDEST = 300;

/** Boxes climbed in search of a list of boxes. */
const CLIMB = 5;

/** The list of equal boxes a control stands in, where it stands in no table: rows and cells without roles. */
export function boxesAround(control: Element): Element | null {
  let row: Element | null = control;
  for (let level = 0; row && level < CLIMB; level += 1) {
    const parent: Element | null = row.parentElement;
    if (!parent || parent.tagName === 'FORM' || parent.tagName === 'BODY') return null;
    if (boxRows(parent).includes(row)) return parent;
    row = parent;
  }
  return null;
}

/** Cells of a table, ARIA grid or their kin in their places. @param isCell tells cells that become inputs */
export function placesOf(table: Element, isCell: (cell: Element) => boolean): Places {
  const places: Places = [];
  const hanging = new Map<number, { cell: Cell; left: number }>();
  for (const parts of rowsOf(table)) {
    const row: (Cell | null)[] = [];
    let column = 0;
    const takeHanging = (): void => {
      for (let over = hanging.get(column); over; over = hanging.get(column)) {
        row[column] = over.cell;
        over.left -= 1;
        if (over.left === 0) hanging.delete(column);
        column += 1;
      }
    };
    for (const element of parts.flatMap((part) => cellsOf(part))) {
      const declared = Number(element.getAttribute('aria-colindex'));
      if (Number.isInteger(declared) && declared > 0 && declared <= WIDEST)
        column = Math.max(column, declared - 1);
      takeHanging();
      const cell = cellOf(element, isCell);
      for (let i = 0; i < spanOf(element, 'colspan'); i += 1) {
        row[column] = cell;
        const down = spanOf(element, 'rowspan');
        if (down > 1) hanging.set(column, { cell, left: down - 1 });
        column += 1;
      }
    }
    takeHanging();
    for (let i = 0; i < row.length; i += 1) row[i] ??= null;
    places.push(row);
  }
  return places;
}

/** Rows of a table; parts of one row that a grid keeps apart (pinned columns) belong together. */
function rowsOf(table: Element): Element[][] {
  if (table.tagName === 'TABLE') {
    const own = [...(headerTableOf(table)?.rows ?? []), ...(table as HTMLTableElement).rows];
    return own.map((row) => [row]);
  }
  const rows = [...table.querySelectorAll(ROWS)].filter(
    (row) => row.closest(TABLES) === table || row.tagName !== 'TR',
  );
  if (rows.length === 0) return boxRows(table).map((row) => [row]);
  const byIndex = new Map<string, Element[]>();
  for (const [at, row] of rows.entries()) {
    const index = row.getAttribute('aria-rowindex') ?? row.getAttribute('row-index');
    const key = index === null ? `at ${at}` : `index ${index}`;
    byIndex.set(key, [...(byIndex.get(key) ?? []), row]);
  }
  return [...byIndex.values()];
}

function cellsOf(row: Element): Element[] {
  if (row.tagName === 'TR') return [...row.children].filter((each) => /^T[DH]$/.test(each.tagName));
  const cells = [...row.querySelectorAll(CELLS)].filter(
    (cell) => cell.parentElement?.closest(CELLS) == null || !row.contains(cell.parentElement.closest(CELLS)),
  );
  return cells.length > 0 ? cells : [...row.children];
}

function cellOf(element: Element, isCell: (cell: Element) => boolean): Cell {
  const input =
    element.querySelector(ANY_CONTROL) !== null || element.matches(ANY_CONTROL) || isCell(element);
  return {
    element,
    input,
    crowded: input && element.querySelectorAll(ANY_CONTROL).length > 1,
    text: input && !hasWords(element) ? '' : oneLine(linesOf(element).join(' ')),
    header:
      element.tagName === 'TH' ||
      /header$/.test(element.getAttribute('role') ?? '') ||
      /(?:^|\s)mat-(?:mdc-)?header-cell(?:\s|$)/.test(element.className),
  };
}

/** A cell of its own words beside a control; one that is itself typed into says nothing. */
function hasWords(element: Element): boolean {
  return !element.matches(ANY_CONTROL) && element.querySelector('[contenteditable], textarea') === null;
}

function spanOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(element.getAttribute(name) ?? element.getAttribute(`aria-${name}`) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST) : 1;
}
