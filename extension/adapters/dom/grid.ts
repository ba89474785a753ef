import type { Grid, GridCell, GridRow } from '#shared/recognition/grid.ts';
import { SECRET_SIGN } from '#shared/recognition/marks.ts';
import { boxLists, boxRows } from './boxes.ts';
import { signedRows } from './signs.ts';
import { headerTableOf } from './split.ts';

/**
 * Brings tables, ARIA grids, Angular Material tables and their div-made kin to the recogniser's grid.
 * Reads `textContent`, so hidden-but-filled cells count and no layout is forced.
 */

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'SVG',
  'MAT-ICON',
  'SELECT',
  'INPUT',
  'BUTTON',
  'NOSCRIPT',
]);
const BLOCKS = new Set([
  'BR',
  'DIV',
  'P',
  'LI',
  'TR',
  'UL',
  'OL',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'DL',
  'DT',
  'DD',
]);

/** Lines of an element's text; `br` and block elements begin a new one, icons and controls say nothing. */
export function linesOf(element: Element): string[] {
  if (element.firstElementChild === null) return [element.textContent ?? ''];
  const lines = [''];
  const walk = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) lines[lines.length - 1] += child.nodeValue ?? '';
      else if (child.nodeType === 1) {
        const name = (child as Element).tagName.toUpperCase();
        if (SKIPPED.has(name) || (child as Element).classList.contains('material-icons')) continue;
        const block = BLOCKS.has(name);
        if (block) lines.push('');
        walk(child);
        if (block && name !== 'BR') lines.push('');
      }
    }
  };
  walk(element);
  const filled = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  return filled.length > 0 ? filled : [''];
}

const ROW_SELECTOR =
  'tr, [role=row], mat-row, mat-header-row, .mat-row, .mat-header-row, .mat-mdc-row, .mat-mdc-header-row';
const CELL_SELECTOR =
  '[role=cell], [role=gridcell], [role=columnheader], [role=rowheader], mat-cell, mat-header-cell, .mat-cell, .mat-header-cell, .mat-mdc-cell, .mat-mdc-header-cell';

/** Grid of a `table`, or of any element whose rows and cells carry roles or Material classes. */
export function gridOf(root: Element): Grid {
  const rows: GridRow[] = [];
  // A dialog between the rows of a real table is moved out of it by the browser; other lists may hold one.
  const dialogs = root.closest(DIALOG) === null && root.querySelector(DIALOG) !== null;
  const elements = rowsOf(root);
  const signed = signedRows(root, elements);
  for (const element of elements) {
    if (dialogs && element.closest(DIALOG) !== null) continue;
    const cells = cellsOf(element);
    if (cells.length === 0) continue;
    const read = cells.map(cellOf);
    rows.push({
      cells: read,
      attributes: signed.has(element) ? { ...attributesOf(element), ...SECRET } : attributesOf(element),
      head: element.parentElement?.tagName === 'THEAD' || read.every((cell) => cell.header),
      place: `row ${rows.length + 1}`,
    });
  }
  return { rows };
}

function rowsOf(root: Element): Element[] {
  if (root.tagName === 'TABLE')
    return [...(headerTableOf(root)?.rows ?? []), ...(root as HTMLTableElement).rows];
  const marked = [...root.querySelectorAll(ROW_SELECTOR)];
  return marked.length > 0 ? marked : boxRows(root);
}

function cellsOf(row: Element): Element[] {
  if (row.tagName === 'TR') return tableCells(row);
  if (!row.matches(ROW_SELECTOR)) return [...row.children];
  return [...row.querySelectorAll(CELL_SELECTOR)].filter(
    (cell) => cell.parentElement?.closest(CELL_SELECTOR) === null || cell.parentElement === row,
  );
}

/** What `cells` of a table row holds, without the list object the browser would make for each row. */
function tableCells(row: Element): Element[] {
  const cells: Element[] = [];
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) {
    const name = cell.tagName;
    if (name === 'TD' || name === 'TH') cells.push(cell);
  }
  return cells;
}

const HEADER_CELLS = new Set(['TH', 'MAT-HEADER-CELL']);

function isHeaderCell(cell: Element): boolean {
  return (
    HEADER_CELLS.has(cell.tagName) ||
    cell.getAttribute('role') === 'columnheader' ||
    /(?:^|\s)mat-(?:mdc-)?header-cell(?:\s|$)/.test(cell.className)
  );
}

function cellOf(element: Element): GridCell {
  if (!element.hasAttributes())
    return { lines: linesOf(element), rowSpan: 1, colSpan: 1, header: HEADER_CELLS.has(element.tagName) };
  const cell: GridCell = {
    lines: linesOf(element),
    rowSpan: spanOf(element, 'rowspan'),
    colSpan: spanOf(element, 'colspan'),
    header: isHeaderCell(element),
  };
  const declared =
    element.getAttribute('field') ?? /(?:^|\s)mat-column-([\w-]+)/.exec(element.className)?.[1];
  return declared ? { ...cell, declared } : cell;
}

function spanOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(element.getAttribute(name) ?? element.getAttribute(`aria-${name}`) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 1_000) : 1;
}

/** What a row's icons, pictures and hints say, brought to words. */
const SECRET = { [SECRET_SIGN]: 'Mật' };

/** Attributes that carry no facts. */
const PLAIN = new Set(['id', 'class', 'style', 'onclick', 'role', 'tabindex', 'title']);

function attributesOf(row: Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of row.getAttributeNames()) {
    if (!PLAIN.has(name) && !name.startsWith('_ng') && !name.startsWith('aria-'))
      attributes[name.toLowerCase()] = row.getAttribute(name) ?? '';
  }
  return attributes;
}

/** Boxes laid over the page; a list is never read out of one. */
const DIALOG = '.modal, [role=dialog], .cdk-overlay-container';

/** Candidates for a list on the page, marked ones first, then by size. */
export function tablesOf(document: Document, preferred: string): Element[] {
  const marked = [...document.querySelectorAll(preferred)];
  const others = [
    ...document.querySelectorAll('table, [role=grid], [role=table], mat-table, .mat-table, .mat-mdc-table'),
    ...boxLists(document),
  ].filter((element) => !marked.includes(element) && element.closest(DIALOG) === null);
  const bySize = (element: Element) =>
    (element as Partial<HTMLTableElement>).rows?.length ?? element.childElementCount;
  return [...marked, ...others.sort((a, b) => bySize(b) - bySize(a))].slice(0, 12);
}
