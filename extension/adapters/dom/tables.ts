const TABLES = 'table, mat-table, [role=table], [role=grid]';
/** Rows of iOffice's own lists: where they stand, the page is a list and nothing else. */
const HOST_ROWS = 'tr[flyid], tr[tridrecord], .mat-column-code';
/** As many tables as one page is searched for. */
const MOST = 20;

/** Tables whose first rows say what is looked for; none on a page that shows a host's own list. */
export function tablesSaying(document: Document, words: RegExp, rows: number): Element[] {
  if (document.querySelector(HOST_ROWS) !== null) return [];
  return [...document.querySelectorAll(TABLES)]
    .slice(0, MOST)
    .filter((table) => words.test(headOf(table, rows)));
}

/** Text of the first rows of a table, to pass over those of another matter cheaply. */
export function headOf(table: Element, rows: number): string {
  const all = (table as Partial<HTMLTableElement>).rows ?? table.children;
  return [...all]
    .slice(0, rows)
    .map((row) => row.textContent ?? '')
    .join('\n')
    .normalize('NFC');
}
