import type { PageReading } from '#shared/contract/capture.ts';
import type { DossierRecord } from '#shared/contract/record.ts';
import { DOSSIER_LIST } from '#shared/recognition/dossier-form.ts';
import { fieldsShown, recognise } from '#shared/recognition/recognise.ts';
import { readDate } from '#shared/vietnamese/dates.ts';
import { fold } from '#shared/vietnamese/text.ts';
import { type Adapter, defineAdapter, type ObservedAnswer, type PageSource, reading } from './adapter.ts';
import { gridOf, tablesOf } from './dom/grid.ts';
import { completeness, pagerFromText } from './dom/paging.ts';
import { dateWindow, trustedWindow } from './dom/window.ts';
import { gridOfAnswer, IGATE_SEARCH, pagerOfAnswer } from './host/igate-answer.ts';

/**
 * iGate 2.0 (Angular Material, path /vi/…): look-up and work lists of dossiers, `/vi/dossier/search` and
 * the left-menu buckets. Best source: the page's own answer to `GET {api}/pa/dossier/search` (Spring page,
 * 0-based), observed and never requested. Fall-back: `.searchtbl` with `mat-column-*` cells, the code in
 * the first line of `mat-column-code`; removed from the page while it reloads. Header texts are not public
 * and recognised by synonyms. Empty: "Không có kết quả tìm kiếm". igate.md §2.1.
 */
export const igateDossierList: Adapter = defineAdapter({
  id: 'igate-dossier-list',
  version: 1,
  system: 'igate',
  page: 'dossier-list',
  matches: (url) => url.pathname.startsWith('/vi/'),
  recognise: (source) =>
    latestAnswer(source) !== null || dossierTable(source.document) !== null || saysEmpty(source.document),
  read: (source) => {
    const answer = latestAnswer(source);
    return answer ? readAnswer(source, answer) : readTable(source);
  },
});

function latestAnswer(source: PageSource): ObservedAnswer | null {
  return source.answers.findLast((answer) => IGATE_SEARCH.test(answer.path)) ?? null;
}

function readAnswer(source: PageSource, answer: ObservedAnswer): PageReading {
  const found = recognise(gridOfAnswer(answer), {
    form: DOSSIER_LIST,
    secretsNotRegistered: true,
    explain: source.explain,
  });
  const rows = (answer.body as { rows: unknown[] }).rows;
  const { page: _page, size: _size, spec: _spec, ...filter } = answer.query;
  const window = windowOfQuery(filter);
  for (const bound of ['accepted-from', 'accepted-to']) delete filter[bound];
  return reading(igateDossierList, source.url, {
    rows: found.records,
    filter,
    window,
    ...completeness(pagerOfAnswer(answer), rows.length),
    problems: rows.length === 0 ? [] : found.problems,
    dropped: found.dropped,
  });
}

function readTable(source: PageSource): PageReading {
  const { document, url } = source;
  const table = dossierTable(document);
  if (!table) {
    const empty = saysEmpty(document);
    return reading(igateDossierList, url, empty ? { hostTotal: 0 } : { problems: [{ code: 'not-a-list' }] });
  }
  const found = recognise(gridOf(table), {
    form: DOSSIER_LIST,
    secretsNotRegistered: true,
    explain: source.explain,
  });
  const received = (found.records as DossierRecord[]).map((record) => record.receivedAt);
  const label = document.querySelector('.mat-paginator-range-label, .mat-mdc-paginator-range-label');
  return reading(igateDossierList, url, {
    rows: found.records,
    window: trustedWindow(dateWindow(document, windowField), received),
    ...completeness(pagerFromText(label?.textContent ?? ''), found.rowCount),
    problems: found.problems,
    dropped: found.dropped,
  });
}

const LISTS = '.searchtbl';
function dossierTable(document: Document): Element | null {
  const marked = document.querySelector(LISTS);
  if (marked)
    return marked.matches('table, mat-table, .mat-table, .mat-mdc-table, [role=grid], [role=table]')
      ? marked
      : (marked.querySelector('table, mat-table, [role=grid], [role=table]') ?? marked);
  const tables = tablesOf(document, LISTS);
  return (
    tables.find((table) => table.querySelector('[class*="mat-column-code"]')) ??
    tables.find(namesDossiers) ??
    null
  );
}

/** A province's own list without the known marks: told by a header that names codes and dates or states. */
function namesDossiers(table: Element): boolean {
  const shown = fieldsShown(gridOf(table), DOSSIER_LIST);
  return DOSSIER_LIST.required.every((group) => group.some((field) => shown.has(field)));
}

function saysEmpty(document: Document): boolean {
  const list = document.querySelector('app-list-search');
  return list !== null && fold(list.textContent ?? '').includes('không có kết quả tìm kiếm');
}

function windowField(words: string): string | null {
  if (/tiếp nhận|accept|nhận hồ sơ/u.test(words)) return 'receivedAt';
  if (/hẹn trả|appointment/u.test(words)) return 'dueAt';
  return null;
}

/** The window the page asked its server for; by day of reception, else none is told. */
function windowOfQuery(query: Record<string, string>): PageReading['page']['window'] {
  const [from, to] = [readDate(query['accepted-from'] ?? ''), readDate(query['accepted-to'] ?? '')];
  return from === null && to === null ? null : { field: 'receivedAt', from, to };
}
