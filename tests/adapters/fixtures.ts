import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageReading } from '#shared/contract/capture.ts';
import type { Adapter } from '../../extension/adapters/adapter.ts';
import { IGATE_ADAPTERS, IOFFICE_ADAPTERS, OTHER_ADAPTERS } from '../../extension/adapters/index.ts';

/**
 * Golden pages, found by name: `tests/fixtures/<system>/<page>/NN-name.html|json` beside
 * `NN-name.expected.json`, and look-alikes in `not/` that must yield no row.
 */
const ROOT = fileURLToPath(new URL('../fixtures/', import.meta.url));

export const ADAPTERS: readonly Adapter[] = [
  ...new Set([...IOFFICE_ADAPTERS, ...IGATE_ADAPTERS, ...OTHER_ADAPTERS]),
];

export interface Fixture {
  name: string;
  bytes: Buffer;
}

export interface GoldenPage extends Fixture {
  expected(): PageReading;
}

export function positives(adapter: Adapter): GoldenPage[] {
  return pagesIn(folderOf(adapter)).map((page) => ({
    ...page,
    expected: () =>
      JSON.parse(
        readFileSync(join(folderOf(adapter), page.name.replace(/\.\w+$/, '.expected.json')), 'utf8'),
      ) as PageReading,
  }));
}

export function lookAlikes(adapter: Adapter): Fixture[] {
  return pagesIn(join(folderOf(adapter), 'not'));
}

/** An adapter's id is `<system>-<page>`. */
function folderOf(adapter: Adapter): string {
  const owner = adapter.id.slice(0, -adapter.page.length - 1);
  return join(ROOT, owner, adapter.page);
}

function pagesIn(folder: string): Fixture[] {
  return readdirSync(folder)
    .filter((name) => /^\d\d-.*\.(?:html|json)$/.test(name) && !name.endsWith('.expected.json'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
