import type { PageReading } from '#shared/contract/capture.ts';
import type { Adapter, PageSource } from '../adapters/adapter.ts';

/** Identity and content come from one synchronous reading of one DOM: nothing can change in between (R7). */
export function readPage(adapters: readonly Adapter[], source: PageSource): PageReading | null {
  const adapter = adapters.find((candidate) => candidate.matches(source.url) && candidate.recognise(source));
  return adapter ? adapter.read(source) : null;
}
