/**
 * Lists whose header stands in a table of its own above the body's (DataTables with `scrollY`, ZK's
 * listbox, Telerik's static headers): the two are one list when nothing else stands between them.
 */
export function headerTableOf(body: Element): HTMLTableElement | null {
  const rows = (body as Partial<HTMLTableElement>).rows;
  if (!rows || rows.length === 0 || body.querySelector('th, thead tr') !== null) return null;
  const width = rows[0]?.cells.length ?? 0;
  let box = body.parentElement;
  for (let level = 0; box && level < CLIMB; level += 1, box = box.parentElement) {
    const tables = [...box.querySelectorAll('table')];
    const before = tables[tables.indexOf(body as HTMLTableElement) - 1];
    if (!before) continue;
    const own = [...before.rows];
    const heads = own.length > 0 && own.every((row) => [...row.cells].every((cell) => cell.tagName === 'TH'));
    return heads && tables.length === 2 && widthOf(own[0]) === width ? before : null;
  }
  return null;
}

/** Levels of wrapping boxes the known grids put around each half. */
const CLIMB = 5;

function widthOf(row: HTMLTableRowElement | undefined): number {
  return row ? [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0) : 0;
}
