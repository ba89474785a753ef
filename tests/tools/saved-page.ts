import { JSDOM } from 'jsdom';
import type { PageReading } from '#shared/contract/capture.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { openFile, readingsOf, recogniseWorkbook } from '#shared/imports/read-file.ts';
import { badFileSentence } from '#shared/imports/words.ts';
import type { Explain } from '#shared/recognition/recognise.ts';
import { BadFile } from '#shared/spreadsheet/bad-file.ts';
import type { PageSource } from '../../extension/adapters/adapter.ts';
import { reading } from '../../extension/adapters/adapter.ts';
import { pickAnswer } from '../../extension/adapters/host/igate-answer.ts';
import { IGATE_ADAPTERS, IOFFICE_ADAPTERS, OTHER_ADAPTERS } from '../../extension/adapters/index.ts';
import { readPage } from '../../extension/capture/read-page.ts';
import { anyList } from './any-list.ts';

const ADAPTERS = [...new Set([...IOFFICE_ADAPTERS, ...IGATE_ADAPTERS, ...OTHER_ADAPTERS])];

/** Addresses tried when a saved page does not say where it came from. */
const LIKELY_URLS = [
  'https://office.example.gov.vn/qlvbdh/main?lang=vi',
  'https://motcua.example.gov.vn/vi/dossier/search',
];
const SEARCH_URL = 'https://api.example.gov.vn/pa/dossier/search';

/**
 * Reads a saved page as the extension would: HTML through a spec-true parser, JSON as the page's own
 * answer. The secrecy of lists without such a column is taken as confirmed, and the problem still told.
 */
export async function readSavedPage(
  bytes: Uint8Array,
  name: string,
  url?: string,
  explain: Explain = () => undefined,
): Promise<PageReading[]> {
  if (/\.xlsx?$/i.test(name) || isZip(bytes)) return readFile(bytes);
  const text = new TextDecoder().decode(bytes);
  if (/\.json$/i.test(name)) return [readJson(text, url, explain)];
  const urls = url ? [url] : addressesOfPage(text);
  for (const each of urls) {
    const found = readPage(ADAPTERS, { ...sourceOf(text, each), explain });
    if (found) return [found];
  }
  const source = sourceOf(text, urls[0] ?? SEARCH_URL);
  return [anyList(source.document, source.url, explain) ?? nothing(source.url.href)];
}

/** An Excel file as it would be imported: every sheet, in captures of at most a thousand rows. */
async function readFile(bytes: Uint8Array): Promise<PageReading[]> {
  const parseHtml = (text: string) => new JSDOM(text).window.document;
  let readings: PageReading[];
  try {
    const file = await openFile(bytes, { parseHtml });
    const reports = recogniseWorkbook(file, { secretsNotRegistered: true });
    readings = reports.flatMap((report, index) => {
      const read = readingsOf(file, report, index);
      const [problem] = report.problems;
      return read.length > 0 ? read : [noFile(problem ?? { code: 'not-a-list' }, index + 1)];
    });
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    readings = [noFile({ code: 'bad-file', expected: badFileSentence(error.reason) }, 1)];
  }
  return readings;
}

function noFile(problem: Problem, sheet: number): PageReading {
  const from = { id: 'file-none', version: 1, system: 'other', page: 'unknown' } as const;
  const nothingRead = reading(from, new URL('file:'), { problems: [problem] });
  return { ...nothingRead, page: { ...nothingRead.page, system: 'file', url: `file:/${sheet}` } };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readJson(text: string, url = SEARCH_URL, explain: Explain): PageReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return nothing(url);
  }
  const [api, page] = addressesOf(raw, new URL(url));
  const answer = pickAnswer(api, raw);
  const source = { ...sourceOf('', page), answers: answer ? [answer] : [], explain };
  return readPage(ADAPTERS, source) ?? nothing(url);
}

/** Where an answer came from and the page it came to: one dossier names its own id, a list does not. */
function addressesOf(raw: unknown, told: URL): [URL, string] {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : '';
  const page = 'https://motcua.example.gov.vn/vi/dossier/search';
  if (/^[0-9a-f]{24}$/.test(id))
    return [new URL(`https://api.example.gov.vn/pa/dossier/${id}/--online`), `${page}/${id}`];
  return [/\/pa\/dossier\/search/.test(told.pathname) ? told : new URL(SEARCH_URL), page];
}

function sourceOf(html: string, url: string): PageSource {
  const { document } = new JSDOM(html, { url }).window;
  return { document, url: new URL(url), answers: [], pager: null, secretsNotRegistered: true };
}

/** Where a saved page may have come from, likeliest first. */
export function addressesOfPage(html: string): string[] {
  return [savedFrom(html), ...LIKELY_URLS].filter((each) => each !== null);
}

/** Browsers write the address into a saved page: `<!-- saved from url=(0042)https://… -->`. */
function savedFrom(html: string): string | null {
  return /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1] ?? null;
}

function nothing(url: string): PageReading {
  return reading({ id: 'none', version: 1, system: 'other', page: 'unknown' }, new URL(url), {
    problems: [{ code: 'not-a-list' }],
  });
}
