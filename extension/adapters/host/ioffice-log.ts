import type { DocumentRecord } from '#shared/contract/record.ts';
import { readDate } from '#shared/vietnamese/dates.ts';
import { fold } from '#shared/vietnamese/text.ts';

/** The processing log of the document on the page (ioffice.md §2.5). */
export const LOG_TABLE = 'table#dt_activiti_log';

/** What `#detail_ngay_den_banhanh_title[congvan_dendi]` says: 1 = đến, 2 = đi. */
export function directionOf(document: Document): 'incoming' | 'outgoing' | null {
  const title = document.querySelector('#detail_ngay_den_banhanh_title');
  const code = title?.getAttribute('congvan_dendi') ?? '';
  if (code === '1') return 'incoming';
  if (code === '2') return 'outgoing';
  const text = fold(title?.textContent ?? '');
  if (text === 'ngày đến') return 'incoming';
  return text === 'ngày ban hành' ? 'outgoing' : null;
}

/** Host id of the document whose detail or log is open. */
export function documentId(document: Document): string | null {
  const id = document.querySelector<HTMLInputElement>('input#idVB')?.value.trim() ?? '';
  return /^\w{1,40}$/.test(id) ? id : null;
}

/**
 * Rows that received the document carry times under "Chưa xử lý", "Đang xử lý", "Đã xử lý" (received,
 * opened, done). Which handler is the main one is not public *(inferred)*: only when every one of them is
 * done is the document done, on the last of their days. Persons' columns are never looked at.
 */
export function completionIn(document: Document): Pick<DocumentRecord, 'status' | 'completedOn'> | null {
  const table = document.querySelector<HTMLTableElement>(LOG_TABLE);
  const rows = [...(table?.querySelectorAll('tr.log_role_type_received') ?? [])] as HTMLTableRowElement[];
  const heads = [...(table?.rows ?? [])].find((row) => row.querySelector('th') !== null)?.cells ?? [];
  const labels = [...heads].map((cell) => fold(cell.textContent ?? ''));
  const done = labels.indexOf('đã xử lý');
  if (rows.length === 0 || done < 0 || labels.lastIndexOf('đã xử lý') !== done) return null;
  const days = rows.map((row) =>
    row.cells.length === labels.length ? readDate(row.cells[done]?.textContent ?? '') : null,
  );
  if (days.some((day) => day === null)) return null;
  const last = days.reduce((late, day) => ((day ?? '') > (late ?? '') ? day : late), null);
  return last === null ? null : { status: 'done', completedOn: last };
}
