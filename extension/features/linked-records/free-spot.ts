/** A place inside a row where nothing of the host is drawn; CSS pixels from the row's left top corner. */
export interface Spot {
  left: number;
  top: number;
  width: number;
}

/** Low enough to lie below one line of a row of two, in the hosts' tables. */
export const MARK_HEIGHT = 18;
/** A line of text may reach so far under a mark: its letters end before. */
const OVERLAP = 2;
/** Rows of one line have their mark in the middle only. */
const TWO_LINES = 30;
/** Room for the sign alone. */
export const LEAST_WIDTH = 28;
/** The sign alone, made small, half beside the row where its cells are full. */
export const EDGE_WIDTH = 16;
/** Kept free around what the host draws. */
const MARGIN = 5;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The best free place for a mark: below the texts of the row, else above, else in its middle. The first of
 * the wanted widths that finds room anywhere is taken; where none does, the widest gap there is. Nothing is
 * inserted, so nothing can shift.
 * @param right where the page ends, viewport pixels
 * @returns null when even the small sign at the row's edge would cover a text of the host
 */
export function freeSpot(row: Element, wanted: readonly number[], right: number): Spot | null {
  const box = row.getBoundingClientRect();
  const drawn = drawnIn(row);
  const until = Math.min(box.right, right);
  const middle = box.top + (box.height - MARK_HEIGHT) / 2;
  const strips = box.height < TWO_LINES ? [middle] : [box.bottom - MARK_HEIGHT - 0.5, box.top + 0.5, middle];
  const gaps = [0, OVERLAP].flatMap((overlap) =>
    strips.flatMap((top) => {
      const gap = widestGap(drawn, box.left, until, top, overlap);
      return gap && gap.width >= LEAST_WIDTH
        ? [{ left: gap.left - box.left, top: top - box.top, width: gap.width }]
        : [];
    }),
  );
  for (const width of wanted) {
    const fitting = gaps.find((gap) => gap.width >= width);
    if (fitting) return fitting;
  }
  return gaps.toSorted((a, b) => b.width - a.width)[0] ?? edgeSpot(box, drawn, middle, right);
}

/** At the left edge of the row, else at the right, as far outside as its first or last text demands. */
function edgeSpot(box: Box, drawn: readonly Box[], top: number, right: number): Spot | null {
  const beside = drawn.filter((one) => one.bottom > top + OVERLAP && one.top < top + MARK_HEIGHT - OVERLAP);
  const first = Math.min(box.right, ...beside.map((one) => one.left));
  const left = Math.min(first - EDGE_WIDTH - 1, box.left - EDGE_WIDTH / 2);
  if (left >= 0 && left + EDGE_WIDTH > box.left + 2)
    return { left: left - box.left, top: top - box.top, width: EDGE_WIDTH };
  const last = Math.max(box.left, ...beside.map((one) => one.right));
  const end = Math.max(last + 1, box.right - EDGE_WIDTH / 2);
  if (end + EDGE_WIDTH > right || end > box.right - 2) return null;
  return { left: end - box.left, top: top - box.top, width: EDGE_WIDTH };
}

function widestGap(
  drawn: readonly Box[],
  from: number,
  until: number,
  top: number,
  overlap: number,
): { left: number; width: number } | null {
  const inStrip = drawn
    .filter((one) => one.bottom > top + overlap && one.top < top + MARK_HEIGHT - overlap)
    .sort((a, b) => a.left - b.left);
  let [at, best] = [from, null as { left: number; width: number } | null];
  for (const { left, right } of [...inStrip, { left: until + MARGIN, right: until }]) {
    const width = left - MARGIN - at;
    if (width > 0 && (!best || width > best.width)) best = { left: at, width };
    at = Math.max(at, right + MARGIN);
  }
  return best;
}

const PICTURES = 'img, svg, canvas, input, select, textarea, button, i, mat-icon, video, iframe';

/** What is drawn in the row: lines of text, pictures and controls; boxes without content are no obstacle. */
function drawnIn(row: Element): Box[] {
  const { ownerDocument: document } = row;
  const range = document.createRange();
  const boxes: Box[] = [];
  const walker = document.createTreeWalker(row, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 0) boxes.push(rect);
  }
  for (const picture of row.querySelectorAll(PICTURES)) {
    const rect = picture.getBoundingClientRect();
    if (rect.width > 0 && rect.height > 0) boxes.push(rect);
  }
  return boxes;
}
