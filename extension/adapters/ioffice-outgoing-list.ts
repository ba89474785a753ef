import { defineAdapter } from './adapter.ts';
import { findList, readList } from './host/ioffice-list.ts';
import { IOFFICE_PATH } from './host/ioffice-query.ts';

/**
 * iOffice core: "Văn bản đi đã phát hành" and its sisters, `table#tabale_dsvb` (sic), rows
 * `tr[id^=vbdi_]` with attributes `tridrecord`, `so_ky_hieu`, `ngay_van_ban`, `hinh_thuc` …; fewer header
 * cells than body cells, so columns are not trusted there and the attributes speak. Shows the last 30
 * days until "Tìm kiếm nâng cao" sets #a-search-start-ngaybanhanh / #a-search-end-ngaybanhanh.
 * ioffice.md §2.4.
 */
export const iofficeOutgoingList = defineAdapter({
  id: 'ioffice-outgoing-list',
  version: 1,
  system: 'ioffice',
  page: 'outgoing-list',
  matches: (url) => IOFFICE_PATH.test(url.pathname),
  recognise: ({ document }) => outgoingTable(document) !== null,
  read: (source) => readList(iofficeOutgoingList, source, outgoingTable(source.document), 'outgoing'),
});

function outgoingTable(document: Document): Element | null {
  return findList(document, 'outgoing', 'table#tabale_dsvb, table:has(tr[tridrecord])');
}
