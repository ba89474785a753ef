import type { PageReading } from '#shared/contract/capture.ts';
import { IGATE_ADAPTERS, IOFFICE_ADAPTERS, OTHER_ADAPTERS } from '../../extension/adapters/index.ts';
import { readPage } from '../../extension/capture/read-page.ts';

/** Bundled and put into a page of a real browser: reads it as `tests/tools/saved-page.ts` does in Node. */
export function readHere(): PageReading | null {
  const adapters = [...new Set([...IOFFICE_ADAPTERS, ...IGATE_ADAPTERS, ...OTHER_ADAPTERS])];
  return readPage(adapters, {
    document,
    url: new URL(document.location.href),
    answers: [],
    pager: null,
    secretsNotRegistered: true,
  });
}
