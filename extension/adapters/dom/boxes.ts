/**
 * Lists made of plain boxes, without roles or classes anybody promised: equal children that all hold the
 * same number (three or more) of children are rows and cells. The recogniser still has to know the header.
 */
const LEAST_CELLS = 3;
const LEAST_ROWS = 2;

/** Rows of a list of boxes, its header among them; empty when the element is none. */
export function boxRows(root: Element): Element[] {
  const own = [...root.children];
  if (isUniform(own)) return own;
  // Header and body may be boxes of their own: <div head><div row/></div><div body><div row/>…</div>.
  const rows = own.flatMap((part) => [...part.children]);
  return own.length <= 3 && isUniform(rows) ? rows : [];
}

/** Elements of the page that are such lists; a box of rows is not told apart from the list it is part of. */
export function boxLists(document: Document): Element[] {
  return [...document.querySelectorAll('div, ul, ol, section')].filter((element) => {
    if (element.firstElementChild === null) return false;
    const [first, ...others] = boxRows(element);
    if (first === undefined || others.length < LEAST_ROWS) return false;
    return element.parentElement === null || !boxRows(element.parentElement).includes(first);
  });
}

function isUniform(rows: readonly Element[]): boolean {
  const width = rows[0]?.childElementCount ?? 0;
  return (
    rows.length >= LEAST_ROWS &&
    width >= LEAST_CELLS &&
    rows.every((row) => row.childElementCount === width && !TABLE_PARTS.has(row.tagName))
  );
}

const TABLE_PARTS = new Set(['TR', 'TABLE', 'TBODY', 'THEAD', 'SELECT', 'FORM']);
