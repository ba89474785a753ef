/** Page numbers for people: "3, 5–7, 12"; at most five parts. */
export function pagesInWords(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && page === run[1] + 1) run[1] = page;
    else runs.push([page, page]);
  }
  const parts = runs.slice(0, 5).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return parts.join(', ') + (runs.length > 5 ? '…' : '');
}
