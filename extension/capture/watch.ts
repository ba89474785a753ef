/** Calm before a page counts as drawn, and the longest a restless page is waited for, milliseconds. */
const QUIET_MS = 150;
const LONGEST_MS = 1_500;

export interface Watch {
  /** Something outside the DOM changed (an answer arrived): read soon. */
  stir(): void;
}

/**
 * Calls `settled` after the page has changed and come to rest. Only watches; adds nothing to the page and
 * asks nothing of the host. Stops when the signal aborts.
 * @param changed called at every change, before the page has come to rest
 */
export function watchPage(
  document: Document,
  signal: AbortSignal,
  settled: () => void,
  changed: () => void = () => undefined,
): Watch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since = 0;
  const run = () => {
    timer = null;
    if (!signal.aborted) settled();
  };
  const stir = () => {
    const now = performance.now();
    if (timer === null) since = now;
    else clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)));
  };
  const observer = new MutationObserver(() => {
    changed();
    stir();
  });
  const begin = () => {
    observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
    stir();
  };
  if (document.documentElement) begin();
  else document.addEventListener('DOMContentLoaded', begin, { once: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  });
  return { stir };
}
