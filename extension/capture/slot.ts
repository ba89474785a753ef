/**
 * Where a reader, loaded on demand, meets the small script that is on every page: one name on the global
 * object of the extension's own world, which no page can see.
 */

/** Life of the content script: ends when the page goes or the extension is updated under it. */
export interface PageLife {
  signal: AbortSignal;
  alive(): boolean;
}

type Start = (life: PageLife) => void;
const world = globalThis as { lienThongReader?: Start };

/** Reader side: offers itself. */
export function offerReader(start: Start): void {
  world.lienThongReader = start;
}

/** Loader side: takes what was offered, once. */
export function takeReader(): Start | null {
  const start = world.lienThongReader ?? null;
  delete world.lienThongReader;
  return start;
}
