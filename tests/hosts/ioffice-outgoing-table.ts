import { entities, printed } from './ioffice-entities.ts';
import type { ListColumn } from './ioffice-incoming-columns.ts';
import { header } from './ioffice-incoming-table.ts';
import type { HostDocument, ListId } from './unit-year.ts';

const empty = () => '';

/**
 * [inferred] `table#tabale_dsvb`: public are its id, the row attributes, 34 `th` beside 36 `td`, and that
 * td[22] is the drafter. The header words are documented synonyms of the other lists (ioffice.md §2.4, §8).
 */
export const OUTGOING_COLUMNS: readonly ListColumn[] = [
  {
    header: '<input id="chkall_vbdi_first" type="checkbox" />',
    shown: false,
    class: 'colCheckAllFirst',
    cell: (document) => `<input type="checkbox" value="${document.id}" />`,
  },
  { header: 'STT', shown: true, class: '', cell: (_document, _list, number) => String(number) },
  {
    header: '<input id="chkall_vbdi" type="checkbox" />',
    shown: false,
    class: '',
    cell: (document) => `<input name="chk_vbdi" type="checkbox" value="${document.id}" />`,
  },
  { header: '<i class="fa fa-star fa-lg"></i>', shown: false, class: 'danhdau_vanban_hienthi', cell: empty },
  { header: 'Số eOffice', field: 'ioffice_number', shown: false, class: 'classIofficeNumber', cell: empty },
  {
    header: 'Số đi',
    field: 'so_den_di',
    shown: false,
    class: 'sodendi',
    cell: (document) => String(document.registerNumber),
  },
  {
    header: 'Số ký hiệu',
    field: 'so_kyhieu',
    shown: true,
    class: '',
    cell: (document) => entities(document.symbol),
  },
  {
    header: 'Trích yếu',
    field: 'trich_yeu',
    shown: true,
    class: 'vbdi_trichyeu',
    cell: (document) => entities(document.subject),
  },
  {
    header: 'Trích yếu',
    field: 'trich_yeu',
    shown: false,
    class: 'hien_trich_yeu_bte',
    cell: (document) => entities(document.subject),
  },
  {
    header: 'Hình thức',
    field: 'hinhthuc_vanban',
    shown: true,
    class: 'hideHTVB',
    cell: (document) => entities(document.docType),
  },
  {
    header: 'Ngày ban hành',
    field: 'ngay_ban_hanh',
    shown: true,
    class: 'dsvanban_di_hienthi1',
    cell: (document) => printed(document.issuedOn),
  },
  {
    header: 'Ngày soạn thảo',
    field: 'ngay_tao',
    shown: true,
    class: 'dsvanban_di_hienthi1',
    cell: (document) => printed(document.draftedOn),
  },
  {
    header: 'Hạn xử lý',
    field: 'han_giaiquyet_order',
    shown: false,
    class: '',
    cell: (document) => printed(document.dueOn),
  },
  {
    header: 'Đơn vị soạn thảo',
    field: 'donvi_soanthao',
    shown: true,
    class: 'dsvanban_di_hienthi1',
    cell: (document) => entities(document.draftingUnit),
  },
  {
    header: 'Đơn vị ban hành',
    field: 'donvi_banhanh',
    shown: false,
    class: '',
    cell: (document) => entities(document.issuer),
  },
  {
    header: 'Độ khẩn',
    field: 'priority_code',
    shown: true,
    class: 'hide_dokhan',
    cell: (document) => entities(document.urgency),
  },
  {
    header: 'Độ mật',
    field: 'confidential_code',
    shown: false,
    class: '',
    cell: (document) => entities(document.secrecy),
  },
  { header: 'Hồ sơ lưu trữ', field: 'hslt', shown: false, class: 'col-hslt', cell: empty },
  {
    header: 'Văn bản phúc đáp/liên quan',
    field: 'so_ky_hieu_vbphucdap',
    shown: false,
    class: '',
    cell: (document) => entities(document.replyTo),
  },
  { header: 'Lĩnh vực', shown: false, class: '', cell: empty },
  { header: 'Người ký', shown: false, class: '', cell: (document) => entities(document.handler) },
  { header: 'Nơi nhận', shown: false, class: '', cell: empty },
  {
    header: 'Người soạn thảo',
    field: 'nguoi_soanthao',
    shown: true,
    class: '',
    cell: (document) => entities(document.drafter),
  },
  {
    header: 'Văn bản ký số',
    field: 'ky_so',
    shown: true,
    class: 'vbdi_ky_so',
    cell: (document) => (document.signed ? entities('Đã ký số') : ''),
  },
  {
    header: 'Trạng thái',
    field: 'trang_thai_api',
    shown: true,
    class: 'vbdi_trang_thai',
    cell: (document, list) => entities(outgoingState(document, list)),
  },
  { header: 'Số bản', shown: false, class: '', cell: () => '1' },
  { header: 'Số trang', shown: false, class: '', cell: () => '2' },
  {
    header: 'Files',
    shown: true,
    class: 'files_class',
    cell: (document) =>
      `<a href="javascript:allFileDownload(${document.id})"><i class="fa fa-file-text-o"></i></a>`,
  },
  { header: 'Ghi chú', shown: false, class: '', cell: empty },
  { header: 'Ngày tạo CDDH', shown: false, class: 'dsvanban_hienthi3', cell: empty },
  { header: 'Hủy', field: 'huy_cddh', shown: false, class: 'dsvanban_hienthi3', cell: empty },
  { header: 'Lý do', field: 'lydo_duyetketthuc', shown: false, class: 'colLyDoKetThuc', cell: empty },
  { header: 'Sơ đồ', shown: false, class: '', cell: empty },
  { header: 'Thao tác', shown: false, class: 'colThaoTacDuyetKetThuc', cell: empty },
];

/** Cells that stand behind the last header. */
const TRAILING_CELLS =
  '<td style="display:none" class="td_act"></td><td style="display:none" class="td_pid"></td>';

/** [inferred] words of the state. */
export function outgoingState(document: HostDocument, list: ListId): string {
  if (document.cancelled) return 'Đã hủy';
  return list === 'outgoingProcessed' ? 'Đã xử lý' : 'Đã phát hành';
}

export function outgoingTable(rows: readonly HostDocument[], list: ListId, first: number): string {
  const body = rows.map((document, index) => row(document, list, first + index)).join('');
  const nothing =
    rows.length === 0 ? `<tr><td colspan="34">${entities('Không tìm thấy dữ liệu')}</td></tr>` : '';
  return `<!-- IOFFICE-54729 --><table id="tabale_dsvb" class="table table-bordered table-striped table-hover" width="100%"><thead><tr>${OUTGOING_COLUMNS.map(header).join('')}</tr></thead><tbody>${body}${nothing}</tbody></table>`;
}

function row(document: HostDocument, list: ListId, number: number): string {
  const cells = OUTGOING_COLUMNS.map((column) => {
    const style = column.shown ? 'text-align:center' : 'display: none';
    return `<td onclick="vbdi_showDetail(${document.id});" style="${style}" class="${column.class}">${column.cell(document, list, number)}</td>`;
  }).join('\n');
  return `<tr id="vbdi_${document.id}" tridrecord="${document.id}" htrprocess_key="VB_DI:1:${document.id}"
so_ky_hieu="${entities(document.symbol)}" trich_yeu="${entities(document.subject)}" hinh_thuc="${entities(document.docType)}"
ngay_van_ban="${printed(document.issuedOn)}" don_vi_ban_hanh="${entities(document.issuer)}" do_khan="${entities(document.urgency)}"
do_mat="${entities(document.secrecy)}" don_vi_soan_thao="${entities(document.draftingUnit)}">
${cells}
${TRAILING_CELLS}</tr>
`;
}
