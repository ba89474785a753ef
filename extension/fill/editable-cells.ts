import { fold } from '#shared/vietnamese/text.ts';
import { ANY_CONTROL } from './elements.ts';
import { TABLES } from './table-places.ts';

/**
 * Spreadsheets in a page show plain cells that become an input on a double click. Which tables are one is
 * known by the class names of the common ones (Handsontable, ag-Grid, Jspreadsheet, Tabulator, SlickGrid,
 * Wijmo, DevExtreme, Ext, Kendo), by the ARIA role, or by the page's own hint to double-click.
 */
const SHEETS =
  '.handsontable, .ag-root, .jexcel, .jss, .tabulator, .slickgrid, .slick-grid, .wj-flexgrid, .dx-datagrid, .x-grid, .k-grid, [class*=spreadsheet i], [class*=editable-grid i], [class*=excel i]';
const HINT = /(?:nháy|nhấp|bấm|kích|click)(?: chuột)? (?:đúp|đôi|kép|hai lần)|double ?click/u;
/** Cells a sheet itself marks as locked, and those with something of their own to press. */
const LOCKED =
  '.htDimmed, .readonly, .read-only, .locked, [aria-readonly=true], [data-readonly], [data-locked]';
const FILLED = `${ANY_CONTROL}, button, a[href], [role=button], [role=checkbox], img`;

/** Tells the cells of a table that a double click turns into inputs. */
export function sheetCells(table: Element): (cell: Element) => boolean {
  const marked =
    table.closest(SHEETS) !== null ||
    table.querySelector(':scope [ondblclick], :scope .tabulator-editable') !== null;
  // A list may be an ARIA grid, too; only one whose cells take the focus is typed into.
  const role =
    /^(?:tree)?grid$/.test(table.getAttribute('role') ?? '') &&
    table.querySelector('[role=gridcell][tabindex]') !== null;
  if (!marked && !role && !hinted(table)) return () => false;
  if (table.getAttribute('aria-readonly') === 'true') return () => false;
  return (cell) =>
    (cell.tagName === 'TD' || /^(?:gridcell|cell)$/.test(cell.getAttribute('role') ?? '')) &&
    !cell.matches(LOCKED) &&
    cell.closest('[aria-readonly=true]') === null &&
    cell.querySelector(FILLED) === null &&
    /^[\d\s.,%+-]*$/.test(cell.textContent ?? '');
}

function hinted(table: Element): boolean {
  const near = [table, table.parentElement, table.parentElement?.parentElement];
  return near.some((box) => {
    if (!box || box.querySelectorAll(TABLES).length > 3) return false;
    const texts = [...box.children].filter(
      (child) => !child.matches(TABLES) && child.querySelector('table') === null,
    );
    return texts.some((child) => HINT.test(fold((child.textContent ?? '').slice(0, 600))));
  });
}
