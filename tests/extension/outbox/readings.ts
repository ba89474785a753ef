import type { Capture, PageReading } from '#shared/contract/capture.ts';

/** A small incoming list of the practice iOffice; `seed` makes its rows distinct. */
export function reading(seed: string, over: Partial<PageReading> = {}): PageReading {
  return {
    adapter: 'ioffice-incoming-list@1',
    page: {
      system: 'ioffice',
      kind: 'incoming-list',
      url: 'http://ioffice.test/qlvbdh/main',
      filter: {},
      window: null,
    },
    rows: [
      { type: 'document', direction: 'incoming', key: `id:${seed}a`, symbol: `${seed}/UBND-VX` },
      { type: 'document', direction: 'incoming', key: `id:${seed}b`, symbol: null },
    ],
    counters: [],
    statements: [],
    hostTotal: 2,
    pagesSeen: { pages: [1], of: 1, size: 30 },
    problems: [],
    dropped: [],
    ...over,
  };
}

export function capture(id: string, seed: string, over: Partial<PageReading> = {}): Capture {
  return {
    ...reading(seed, over),
    id,
    capturedAt: '2026-11-22T01:00:00.000Z',
    client: 'lien-thong/0.1.0',
  };
}

/** UUID number `n`. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
