/**
 * What hosts do to their lists over the years, done to a saved page (R10): each mutation changes the
 * largest table of the document in place.
 */
export interface Mutation {
  name: string;
  /** How many ways there are to apply it to this table. */
  ways(table: Table): number;
  apply(table: Table, way: number): void;
}

export interface Table {
  root: Element;
  head: Element[];
  body: Element[];
  width: number;
}

const ROWS = 'tr, mat-header-row, mat-row';

/** The list of a page, as rows of elements; null when the page has none. */
export function tableOf(document: Document): Table | null {
  const roots = [...document.querySelectorAll('table, mat-table')];
  const root = roots.sort((a, b) => b.querySelectorAll(ROWS).length - a.querySelectorAll(ROWS).length)[0];
  if (!root) return null;
  const rows = [...root.querySelectorAll(ROWS)];
  const head = rows.filter((row) => row.querySelector('th, mat-header-cell'));
  const first = head.length > 0 ? head : rows.slice(0, 2);
  const body = rows.filter((row) => !first.includes(row));
  return { root, head: first, body, width: body[0]?.childElementCount ?? 0 };
}

const all = (table: Table) => [...table.head, ...table.body];
/** Only tables with one plain header row keep their columns under cell indexes. */
const plain = (table: Table) => table.head.every((row) => !row.querySelector('[colspan], [rowspan]'));
const columns = (table: Table) => (plain(table) ? table.width : 0);
/** Does something to every row. */
const every = (rows: readonly Element[], change: (row: Element) => unknown): void => {
  for (const row of rows) change(row);
};
/** Columns in which the first two rows say the same. */
const twins = ({ body: [first, second], width }: Table): number[] =>
  Array.from({ length: width }, (_, at) => at).filter(
    (at) => first?.children[at]?.textContent === second?.children[at]?.textContent,
  );
const headers = (table: Table) => [...(table.head.at(-1)?.children ?? [])];

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'drop a column',
    ways: columns,
    apply: (table, way) => every(all(table), (row) => row.children[way]?.remove()),
  },
  {
    name: 'rename a header to an unknown word',
    ways: (table) => headers(table).length,
    apply: (table, way) => {
      const header = headers(table)[way];
      header?.removeAttribute('field');
      header?.replaceChildren('Cột lạ');
    },
  },
  {
    name: 'move a column to the front',
    ways: columns,
    apply: (table, way) =>
      every(all(table), (row) => {
        const cell = row.children[way];
        if (cell) row.prepend(cell);
      }),
  },
  {
    name: 'reverse the columns',
    ways: (table) => Math.min(1, columns(table)),
    apply: (table) => every(all(table), (row) => row.replaceChildren(...[...row.children].reverse())),
  },
  {
    name: 'duplicate a column',
    ways: columns,
    apply: (table, way) =>
      every(all(table), (row) => {
        const cell = row.children[way];
        if (cell) row.append(cell.cloneNode(true));
      }),
  },
  {
    name: 'insert a cell in the body only',
    ways: (table) => table.width,
    apply: (table, way) =>
      every(table.body, (row) =>
        row.insertBefore(row.ownerDocument.createElement('td'), row.children[way] ?? null),
      ),
  },
  {
    name: 'remove a cell from the body only',
    ways: (table) => table.width,
    apply: (table, way) => every(table.body, (row) => row.children[way]?.remove()),
  },
  {
    name: 'shift the body one cell against the header, width kept',
    ways: (table) => table.width,
    apply: (table, way) =>
      every(table.body, (row) => {
        const cell = row.lastElementChild;
        if (cell) row.insertBefore(cell, row.children[way] ?? null);
      }),
  },
  {
    name: 'insert a cell in one row only',
    ways: (table) => table.body.length,
    apply: (table, way) => table.body[way]?.prepend(table.root.ownerDocument.createElement('td')),
  },
  {
    name: 'add a subtotal row',
    ways: (table) => table.body.length,
    apply: (table, way) => {
      const row = table.body[way];
      const copy = row?.cloneNode(true) as Element | undefined;
      if (!row || !copy) return;
      for (const { name } of [...copy.attributes]) copy.removeAttribute(name);
      for (const [index, cell] of [...copy.children].entries())
        cell.replaceChildren(index === 1 ? 'Tổng cộng' : '12');
      row.after(copy);
    },
  },
  {
    name: 'repeat the header row',
    ways: (table) => table.body.length,
    apply: (table, way) => table.body[way]?.after(...table.head.map((row) => row.cloneNode(true))),
  },
  {
    name: 'merge two cells of a row',
    ways: (table) => table.width - 1,
    apply: (table, way) => {
      const cell = table.body[1]?.children[way];
      cell?.nextElementSibling?.remove();
      cell?.setAttribute('colspan', '2');
    },
  },
  {
    // Only where both rows say the same: a merged cell means one value for both.
    name: 'merge equal cells of two rows',
    ways: (table) => twins(table).length,
    apply: (table, way) => {
      const at = twins(table)[way] ?? 0;
      table.body[0]?.children[at]?.setAttribute('rowspan', '2');
      table.body[1]?.children[at]?.remove();
    },
  },
  {
    name: 'empty the list',
    ways: () => 1,
    apply: (table) => every(table.body, (row) => row.remove()),
  },
  {
    name: 'strip the row attributes',
    ways: () => 1,
    apply: (table) =>
      every(table.body, (row) => {
        for (const { name } of [...row.attributes])
          if (!/^(?:id|class|flyid|tridrecord)$/i.test(name)) row.removeAttribute(name);
      }),
  },
  {
    name: 'strip the declared keys',
    ways: () => 1,
    apply: (table) => {
      for (const cell of table.root.querySelectorAll('[field]')) cell.removeAttribute('field');
    },
  },
  {
    // Which way a document went is left on the row: without it a mixed list could not be told apart.
    name: 'strip attributes and keys, then drop a column',
    ways: columns,
    apply: (table, way) => {
      for (const row of table.body)
        for (const { name } of [...row.attributes])
          if (!/^(?:id|class|flyid|tridrecord|congvandendi)$/i.test(name)) row.removeAttribute(name);
      for (const cell of table.root.querySelectorAll('[field]')) cell.removeAttribute('field');
      every(all(table), (row) => row.children[way]?.remove());
    },
  },
];
