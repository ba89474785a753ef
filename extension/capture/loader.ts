import type { ObservedAnswer } from '../adapters/adapter.ts';
import { type PageLife, takeReader } from './slot.ts';
import { watchPage } from './watch.ts';
import { hearAnswers, tellAnswer } from './world.ts';

/** Anything an adapter could read, and the forms of new documents: most pages and frames of the hosts hold none of it, and load no reader. */
const READABLE =
  'table, [role=grid], [role=table], mat-table, .searchtbl, app-list-search, #full_menu, input[type=password], [name=TRICH_YEU], #txt_so_hoso_igate';

/**
 * The small script of every host page: waits until there is something to read, then loads the reader
 * from the extension's own files. Answers the page receives meanwhile are kept and told again.
 */
export function loadReader(life: PageLife, reader: string): void {
  const early: ObservedAnswer[] = [];
  const waiting = new AbortController();
  life.signal.addEventListener('abort', () => waiting.abort());
  hearAnswers(document, waiting.signal, (answer) => {
    early.push(answer);
    void load();
  });
  let loading = false;
  const load = async () => {
    if (loading || waiting.signal.aborted) return;
    loading = true;
    try {
      await import(/* @vite-ignore */ reader);
    } catch {
      // The extension was updated under this page: its files are gone.
      return;
    }
    waiting.abort();
    takeReader()?.(life);
    for (const answer of early.splice(0)) tellAnswer(document, answer);
  };
  watchPage(document, waiting.signal, () => {
    if (document.querySelector(READABLE)) void load();
  });
}
