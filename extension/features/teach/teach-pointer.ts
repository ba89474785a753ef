import { tablesOf } from '../../adapters/dom/grid.ts';

const ROWS = 'tr, [role=row], mat-row, .mat-row, .mat-mdc-row';

/** Pointing at a row: the row under the mouse is framed, a click chooses its list, Escape gives up. */
export interface Pointer {
  stop(): void;
}

/**
 * Lets the officer point at a row of a list. While pointing, clicks on the page are taken here and never
 * reach the host, so that no button or link of it is pressed by the way.
 * @param frame an element of ours, laid over the row under the mouse
 */
export function pointAtRow(
  document: Document,
  frame: HTMLElement,
  ours: EventTarget,
  chosen: (table: Element | null) => void,
): Pointer {
  const ends = new AbortController();
  const listen = <K extends keyof DocumentEventMap>(type: K, hear: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, hear, { capture: true, signal: ends.signal });
  const mine = (event: Event) => event.composedPath().includes(ours);

  listen('mousemove', (event) => {
    const row = mine(event) ? null : rowAt(document, event.target);
    frame.hidden = row === null;
    if (!row) return;
    const { left, top, width, height } = row.getBoundingClientRect();
    Object.assign(frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  });
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click', 'dblclick'] as const) {
    listen(type, (event) => {
      if (mine(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (type !== 'click') return;
      const table = tableOf(document, rowAt(document, event.target));
      if (table) finish(table);
    });
  }
  listen('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    finish(null);
  });

  function finish(table: Element | null): void {
    stop();
    chosen(table);
  }
  function stop(): void {
    ends.abort();
    frame.hidden = true;
  }
  return { stop };
}

function rowAt(document: Document, target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest(ROWS);
  return row && tableOf(document, row) ? row : null;
}

/** The innermost list that holds the row. */
function tableOf(document: Document, row: Element | null): Element | null {
  if (!row) return null;
  const around = tablesOf(document, 'table').filter((table) => table.contains(row));
  return around.find((table) => around.every((other) => other === table || other.contains(table))) ?? null;
}
