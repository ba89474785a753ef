import type { PageReading } from '#shared/contract/capture.ts';
import type { Explain } from '#shared/recognition/recognise.ts';

/** What an adapter is given: the page as it stands, and what the page itself has fetched or holds. */
export interface PageSource {
  document: Document;
  url: URL;
  /** Answers the page received for its own requests, newest last, already cut to allow-listed keys. */
  answers: readonly ObservedAnswer[];
  /** The host's own pager object (iOffice `page`), read in the page's world. */
  pager: PagerState | null;
  /** Told what every column of the page was taken for; only the maintainer's tools listen. */
  explain?: Explain;
  /** Confirmed by the unit's administrator: no secret documents are registered in this system. */
  secretsNotRegistered: boolean;
}

/** An answer of the host to the page's own request: path without query, allow-listed filters, body. */
export interface ObservedAnswer {
  path: string;
  query: Record<string, string>;
  body: unknown;
}

export interface PagerState {
  total: number | null;
  page: number | null;
  pages: number | null;
  size: number | null;
}

export interface Adapter {
  /** `<system>-<page>`; also the name by which policy switches it off. */
  id: string;
  version: number;
  system: 'ioffice' | 'igate' | 'other';
  page: string;
  /** Read beside the page's own adapter; its counters ride along with that reading. */
  beside?: true;
  /** Cheap test on the address alone. */
  matches(url: URL): boolean;
  /** Is this page, as it stands now, the page this adapter reads? Host alone never decides. */
  recognise(source: PageSource): boolean;
  /** Reads the page; throws nothing, tells problems. */
  read(source: PageSource): PageReading;
}

/* @__NO_SIDE_EFFECTS__ */
export function defineAdapter(adapter: Adapter): Adapter {
  return adapter;
}

/** The parts every reading has, for adapters to fill. */
export function reading(
  adapter: Pick<Adapter, 'id' | 'version' | 'system' | 'page'>,
  url: URL,
  parts: Partial<Omit<PageReading, 'adapter' | 'page'>> & {
    filter?: Record<string, string>;
    window?: PageReading['page']['window'];
  },
): PageReading {
  const { filter = {}, window = null, ...rest } = parts;
  return {
    adapter: `${adapter.id}@${adapter.version}`,
    page: {
      system: adapter.system,
      kind: adapter.page,
      url: (url.origin + url.pathname).slice(0, 500),
      filter,
      window,
    },
    rows: [],
    counters: [],
    statements: [],
    hostTotal: null,
    pagesSeen: null,
    problems: [],
    dropped: [],
    ...rest,
  };
}
