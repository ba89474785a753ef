import { defineAdapter } from './adapter.ts';
import { findList, isLoginPage, readList } from './host/ioffice-list.ts';
import { IOFFICE_PATH } from './host/ioffice-query.ts';

/**
 * iOffice core: lists of incoming documents, "Văn bản đến chờ xử lý" (rows `vb_<id>`), "đã xử lý" and
 * "Tra cứu văn bản" (rows `vanban_id_<id>`), reached from the left menu #full_menu; content is swapped
 * without a change of address. `table#dt_basic`, 29 columns of which most are hidden but filled; the
 * rows' own attributes are the best source. The type is `hinh_thuc`; the column "Loại văn bản" says
 * 1 = đến, 2 = đi. A stray #modal_phucdap stands inside the body. Default: last 30 days only.
 * Host seen 07/2026 (Đồng Nai); ioffice.md §2.2.
 */
export const iofficeIncomingList = defineAdapter({
  id: 'ioffice-incoming-list',
  version: 1,
  system: 'ioffice',
  page: 'incoming-list',
  matches: (url) => IOFFICE_PATH.test(url.pathname),
  recognise: ({ document }) => incomingTable(document) !== null || isLoginPage(document),
  read: (source) => readList(iofficeIncomingList, source, incomingTable(source.document), 'incoming'),
});

function incomingTable(document: Document): Element | null {
  return findList(document, 'incoming', 'table#dt_basic, table:has(tr[flyid])');
}
