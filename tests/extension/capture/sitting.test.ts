import { expect, it } from 'vitest';
import type { PageReading } from '#shared/contract/capture.ts';
import { createSitting } from '../../../extension/capture/sitting.ts';
import { dossier, page } from '../links/records.ts';

/** One page of a list of three rows on two pages. */
const reading = (number: number, rows: number): PageReading => ({
  ...page(
    'igate',
    ...Array.from({ length: rows }, (_, i) => dossier({ code: `H01.02-261101-00${number}${i}` })),
  ),
  adapter: 'igate-dossier-list@1',
  counters: [],
  statements: [],
  hostTotal: 3,
  pagesSeen: { pages: [number], of: 2, size: 2 },
  problems: [],
  dropped: [],
});

it('counts the pages of a list as they are read, each once', () => {
  const sitting = createSitting();
  sitting.read(reading(1, 2));
  expect(sitting.read(reading(1, 2))).toEqual({ pages: { seen: 1, of: 2 }, rows: { seen: 2, of: 3 } });
  expect(sitting.read(reading(2, 1))).toEqual({ pages: { seen: 2, of: 2 }, rows: { seen: 3, of: 3 } });
});

it('never calls a list complete of which a page was not taken', () => {
  const sitting = createSitting();
  sitting.read(reading(1, 2));
  sitting.unread(reading(1, 2));
  expect(sitting.read(reading(2, 1))).toEqual({ pages: { seen: 1, of: 2 }, rows: { seen: 1, of: 3 } });
});
