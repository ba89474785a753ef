import type { PageReading } from '#shared/contract/capture.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { DocumentRecord } from '#shared/contract/record.ts';
import { INCOMING_LIST, OUTGOING_LIST } from '#shared/recognition/document-form.ts';
import type { ReadRow } from '#shared/recognition/read-row.ts';
import { fieldsShown, type Recognition, recognise } from '#shared/recognition/recognise.ts';
import type { Adapter, PageSource } from '../adapter.ts';
import { reading } from '../adapter.ts';
import { gridOf, tablesOf } from '../dom/grid.ts';
import { completeness } from '../dom/paging.ts';
import { dateWindow, trustedWindow } from '../dom/window.ts';
import { iofficePager } from './ioffice-pager.ts';
import { pageQuery } from './ioffice-query.ts';

/** What the incoming and the outgoing list of iOffice share. */

/** Ids of rows: `FlyID` (incoming), `tridrecord` (outgoing), or the number in `vb_1`, `vanban_id_1`, `vbdi_1`. */
export function hostId(row: ReadRow): string | null {
  const own = row.attributes.flyid ?? row.attributes.tridrecord ?? row.attributes['data-id'];
  return own !== undefined && /^\w{1,40}$/.test(own) ? own : null;
}

/** The login form stands where the list should (ioffice.md §1.1). */
export function isLoginPage(document: Document): boolean {
  return (
    document.querySelector(
      '#form_login_qlvb, input[type=password]#passWord, form[id*=login] input[type=password]',
    ) !== null
  );
}

const FORMS = { incoming: INCOMING_LIST, outgoing: OUTGOING_LIST };

/** Header texts that only one of the two lists has. */
const TELLS: Record<'incoming' | 'outgoing', readonly string[]> = {
  incoming: ['registerNumber', 'receivedOn'],
  outgoing: ['registerNumber', 'sentOn'],
};

/** Finds the table of this kind: by the host's marks first, else by what its header says. */
export function findList(document: Document, kind: 'incoming' | 'outgoing', marks: string): Element | null {
  const marked = document.querySelector(marks);
  if (marked) return marked.closest('table') ?? marked;
  return tablesOf(document, marks).find((table) => kindOf(table) === kind) ?? null;
}

/** Incoming or outgoing, told by header texts that only one of them has; null when neither or both. */
export function kindOf(table: Element): 'incoming' | 'outgoing' | null {
  const grid = gridOf(table);
  const has = (kind: 'incoming' | 'outgoing') => {
    const shown = fieldsShown(grid, FORMS[kind]);
    return shown.has('symbol') && TELLS[kind].some((field) => shown.has(field));
  };
  const [incoming, outgoing] = [has('incoming'), has('outgoing')];
  if (incoming === outgoing) return null;
  return incoming ? 'incoming' : 'outgoing';
}

/** Reads the table into a reading, with the host's total, page, filter and window. */
export function readList(
  adapter: Adapter,
  source: PageSource,
  table: Element | null,
  kind: 'incoming' | 'outgoing',
): PageReading {
  const { document, url } = source;
  if (!table)
    return reading(adapter, url, {
      problems: [{ code: isLoginPage(document) ? 'not-logged-in' : 'not-a-list' }],
    });
  const found: Recognition = recognise(gridOf(table), {
    form: FORMS[kind],
    idOf: hostId,
    secretsNotRegistered: source.secretsNotRegistered,
    explain: source.explain,
  });
  const rows = found.records.map((record) => settleDirection(record as DocumentRecord));
  const dateField = kind === 'incoming' ? 'receivedOn' : 'issuedOn';
  const window = dateWindow(document, (words) => windowField(words));
  return reading(adapter, url, {
    rows,
    filter: filterOf(source),
    window: trustedWindow(window, window?.field === dateField ? rows.map((row) => row[dateField]) : []),
    ...completeness(iofficePager(document, source.pager), found.rowCount),
    problems: isAlone(document, table) ? found.problems : [...found.problems, SEVERAL_LISTS],
    dropped: found.dropped,
  });
}

/** A page of several lists without the host's marks: only one of them was read, and that is said. */
const SEVERAL_LISTS: Problem = { code: 'partial', expected: 'one list on the page' };
const HOST_MARKS = '#dt_basic, #tabale_dsvb, :has(tr[flyid], tr[tridrecord])';

function isAlone(document: Document, table: Element): boolean {
  if (table.matches(HOST_MARKS)) return true;
  const others = tablesOf(document, HOST_MARKS).filter((one) => !one.contains(table) && !table.contains(one));
  return !others.some((one) => kindOf(one) !== null);
}

/** A mixed list shows outgoing rows under "Ngày đến/đi": there the date is the day of issue. */
function settleDirection(record: DocumentRecord): DocumentRecord {
  if (record.direction !== 'outgoing' || record.receivedOn === undefined) return record;
  const { receivedOn, ...rest } = record;
  return rest.issuedOn === undefined && receivedOn !== null ? { ...rest, issuedOn: receivedOn } : rest;
}

function windowField(words: string): string | null {
  if (/ban ?hành|banhanh|phát hành|phathanh/u.test(words)) return 'issuedOn';
  if (/ngày đến|ngayden|vào sổ|tiếp nhận/u.test(words)) return 'receivedOn';
  if (/văn bản|vanban/u.test(words)) return 'issuedOn';
  return null;
}

/** Which box of the host this is; searches by words are told as `set`, never by their text. */
function filterOf(source: PageSource): Record<string, string> {
  const filter: Record<string, string> = {};
  const query = pageQuery(source.url);
  // Rooted at the menu: a search of the whole page would look at every cell of the list.
  const menu = source.document.getElementById('full_menu');
  const box = menu?.querySelector('.active, [aria-current]')?.id || query.kho || query.menuId;
  if (box) filter.box = box.slice(0, 120);
  for (const input of source.document.querySelectorAll<HTMLInputElement>('input')) {
    if (!input.matches('[type=text], [type=search], :not([type])')) continue;
    const searching = /search|tim|keyword|trich_yeu|so_kyhieu|so_den/i.test(`${input.id} ${input.name}`);
    if (searching && input.value.trim() !== '' && !/\d{1,2}\/\d{1,2}\/\d{4}/.test(input.value))
      filter.search = 'set';
  }
  return filter;
}
