import { entities, printed } from './ioffice-entities.ts';
import type { HostDocument, ListId } from './unit-year.ts';

/**
 * `table#dt_basic`: 29 headers, 29 cells, most of them hidden but filled (domain/ioffice.md §2.2). Faults
 * of the real page are kept: the duplicate id of the headers, two `style` and two `class` attributes in
 * one tag, `<id class="fa fa-sort">` closed by `</i>`, the modal between the rows, the stray `</tr>`.
 */
interface Column {
  header: string;
  field?: string;
  shown: boolean;
  class: string;
  cell(document: HostDocument, list: ListId, number: number): string;
}

const input = (name: string, kind: string) => (document: HostDocument) =>
  `<input name="${name}" type="checkbox" value="${document.id}" class="${kind}" />`;
const text = (value: (document: HostDocument) => string) => (document: HostDocument) =>
  entities(value(document));
const empty = () => '';

export const INCOMING_COLUMNS: readonly Column[] = [
  {
    header: '<input name="IyLe6ytiCt9y4B1Y4B1V5cbuDzO." id="chkall_vanban_first" type="checkbox" />',
    shown: false,
    class: 'colCheckAllFirst',
    cell: input('chk_vanban_first', 'chk_vanban_first_class'),
  },
  { header: 'STT', shown: true, class: '', cell: (_document, _list, number) => String(number) },
  {
    header: '<input name="IyLe6ytiCt9y4B1Y4B0." id="chkall_vanban" type="checkbox" />',
    shown: false,
    class: '',
    cell: input('chk_vanban', 'chk_vanban_class'),
  },
  {
    header: '<i class="fa fa-star fa-lg" style="color: white;"></i>',
    shown: false,
    class: 'danhdau_vanban_hienthi',
    cell: (document) => `<i class="fa fa-star-o fa-lg" data-mark="" data-docid="${document.id}"></i>`,
  },
  { header: 'Số eOffice', field: 'ioffice_number', shown: false, class: 'classIofficeNumber', cell: empty },
  {
    header: 'Trích yếu',
    field: 'trich_yeu',
    shown: true,
    class: 'an_trich_yeu_bte',
    cell: text((document) => document.subject),
  },
  {
    header: 'Số đến',
    field: 'so_den_di',
    shown: false,
    class: 'dsvanban_hienthi1 dsvanban_hienthi3 sodendi',
    cell: text((document) => String(document.registerNumber)),
  },
  {
    header: 'Số ký hiệu',
    field: 'so_kyhieu',
    shown: true,
    class: '',
    cell: text((document) => document.symbol),
  },
  {
    header: 'Trích yếu',
    field: 'trich_yeu',
    shown: false,
    class: 'hien_trich_yeu_bte css_hien_trich_yeu_bte',
    cell: text((document) => document.subject),
  },
  {
    header: 'Ngày văn bản',
    field: 'ngay_van_ban',
    shown: false,
    class: 'dsvanban_hienthi1 show_ngayvanban_tbh',
    cell: (document) => printed(document.issuedOn),
  },
  {
    header: 'Ngày đến',
    field: 'ngay_den_di',
    shown: true,
    class: 'dsvanban_hienthi1 hide_ngayden_bte',
    cell: (document) => printed(document.arrivedOn),
  },
  { header: 'Hồ sơ lưu trữ', field: 'hslt', shown: false, class: 'col-hslt', cell: empty },
  {
    header: 'Văn bản phúc đáp/liên quan',
    field: 'so_ky_hieu_vbphucdap',
    shown: false,
    class: 'vanbanden_hienthi_phucdap_lienquan',
    cell: text((document) => document.replyTo),
  },
  {
    header: 'Hạn xử lý',
    field: 'han_giaiquyet_order',
    shown: false,
    class: 'vanbanden_hienthi_han_xuly',
    cell: (document) => printed(document.dueOn),
  },
  {
    header: 'Đơn vị ban hành',
    field: 'donvi_banhanh',
    shown: true,
    class: 'dsvanban_hienthi1 hide_dvbanhanh_bte',
    cell: text((document) => document.issuer),
  },
  {
    header: 'Ngày ban hành',
    field: 'ngay_ban_hanh',
    shown: false,
    class: 'dsvanban_di_hienthi1',
    cell: (document) => printed(document.issuedOn),
  },
  {
    header: 'Ngày soạn thảo',
    field: 'ngay_tao',
    shown: false,
    class: 'dsvanban_di_hienthi1',
    cell: (document) => printed(document.draftedOn),
  },
  {
    header: 'Đơn vị soạn thảo',
    field: 'donvi_soanthao',
    shown: false,
    class: 'dsvanban_di_hienthi1',
    cell: text((document) => document.draftingUnit),
  },
  {
    header: 'XLC',
    field: 'nguoi_xuly_chinh',
    shown: false,
    class: 'hien_nguoi_xlcc',
    cell: text((document) => document.handler),
  },
  {
    header: 'Độ khẩn',
    field: 'priority_code',
    shown: true,
    class: 'dsvanban_hienthi2 hide_dvbanhanh_bte hide_dokhan',
    cell: text((document) => document.urgency),
  },
  {
    header: 'Loại văn bản',
    field: 'congvan_dendi',
    shown: true,
    class: 'antheokho hide_loaivanban',
    cell: (document) => (document.direction === 'incoming' ? '1' : '2'),
  },
  { header: 'Người ký (KTL)', shown: false, class: 'colKyThuaLenh', cell: empty },
  {
    header: 'Files',
    shown: true,
    class: 'files_class',
    cell: (document) =>
      `<a class="btnDownloadAllFileDenDXL" href="javascript:allFileDownload(${document.id})" title="T&#7843;i file"><i class="fa fa-file-text-o"></i></a>`,
  },
  {
    header: '<input name="IyLe6ytiCt9y4B1Y4B1V5EtaCyK." id="chkall_vanban_dadoc" type="checkbox" />',
    shown: true,
    class: 'showDaDoc',
    cell: input('chk_vanban_dadoc', 'chk_vanban_dadoc_class chk_vanban_class'),
  },
  { header: 'Ngày tạo CDDH', field: 'ngay_ban_hanh', shown: false, class: 'dsvanban_hienthi3', cell: empty },
  {
    header: 'Trạng thái',
    field: 'trang_thai_api',
    shown: false,
    class: 'dsvanban_hienthi3',
    cell: (document, list) => entities(incomingState(document, list)),
  },
  {
    header: 'Hủy',
    field: 'huy_cddh',
    shown: false,
    class: 'dsvanban_hienthi3',
    cell: () => '<i class="fa fa-times fa-lg edit-job" aria-hidden="true"></i>',
  },
  { header: 'Lý do', field: 'lydo_duyetketthuc', shown: false, class: 'colLyDoKetThuc', cell: empty },
  {
    header: 'Thao tác',
    shown: false,
    class: 'colThaoTacDuyetKetThuc',
    cell: () => '<a style="cursor: pointer;"><i class="fa fa-check tooltips"></i></a>',
  },
];

/** Words of "Trạng thái" are [inferred]; the real sample shows the cell empty except where a state matters. */
export function incomingState(document: HostDocument, list: ListId): string {
  if (document.cancelled) return 'Đã hủy';
  return list === 'waiting' ? 'Chờ xử lý' : '';
}

export function incomingTable(rows: readonly HostDocument[], list: ListId, first: number): string {
  const body = rows.map((document, index) => row(document, list, first + index)).join('');
  const nothing =
    rows.length === 0 ? `<tr><td colspan="29">${entities('Không tìm thấy dữ liệu')}</td></tr>` : '';
  return `<style>.table>thead>tr>th { vertical-align: middle; }</style><table id="dt_basic" class="table table-bordered table-striped table-condensed table-hover" width="100%"><thead><tr>${INCOMING_COLUMNS.map(header).join('')}</tr></thead><tbody><!-- Begin IOFFICE-42790 -->\n${body}${nothing}</tr></tbody></table>`;
}

export function header(column: { header: string; field?: string; shown: boolean; class: string }): string {
  const style = column.shown ? 'text-align:center' : 'text-align:center;display: none;';
  const id = column.header === 'STT' ? '' : ' id="col_tbl_resizable"';
  if (!column.field)
    return `<th data-hide="phone"${id} style="${style}" class="${column.class}">${column.header}</th>`;
  return `<!-- IOFFICE-56148 --><th data-hide="phone"${id} style="${style}" class="sort ${column.class}" field="${column.field}" class="client_sort">${column.header} <id class="fa fa-sort"></i></th><!-- End IOFFICE-56148 -->`;
}

function row(document: HostDocument, list: ListId, number: number): string {
  const prefix = list === 'waiting' ? 'vb_' : 'vanban_id_';
  const colour = document.urgency === 'Hoả tốc' ? 'red' : 'green';
  const process = `${500_000_000 + document.id}`;
  const open = `onclick="showDocDetail(this, ${document.id},'FALSE','1', '${process}');"`;
  const cells = INCOMING_COLUMNS.map((column) => {
    const id =
      column.field === 'trich_yeu'
        ? ` id="${list === 'waiting' ? 'vbden' : 'dsvb'}_trichyeu_${document.id}"`
        : '';
    const type =
      column.field === 'congvan_dendi'
        ? ` name="vb_congvan_dendi" val="${document.direction === 'incoming' ? 1 : 2}"`
        : '';
    const style = column.shown ? 'text-align:center' : 'text-align:center;display: none';
    return `<td ${open}${id}${type} style="${style}" class="${column.class}">${column.cell(document, list, number)}</td>`;
  }).join('\n');
  return `<tr style="cursor:pointer;color:${colour};" FlyID="${document.id}" isChiTri="FALSE" StatusId="${list === 'waiting' ? 16 : 13}"
congvanDenDi="${document.direction === 'incoming' ? 1 : 2}" is_read="${document.read ? 'TRUE' : 'FALSE'}" style_color="${colour}"
cothe_ketthuc="0" cothe_laylai="TRUE" id="${prefix}${document.id}" trtaskid="" trprocess_instance_id="${process}" role_type_code="${document.role}"
sovanban_code="${document.register}" trassigner="" processkey="VT_DEN_C2:1:${document.id}"
so_ky_hieu="${entities(document.symbol)}" trich_yeu="${entities(document.subject)}" don_vi_ban_hanh="${entities(document.issuer)}"
hinh_thuc="${entities(document.docType)}" ngay_den="${printed(document.arrivedOn)}" do_mat="${entities(document.secrecy)}"
do_khan="${entities(document.urgency)}" ngay_van_ban="${printed(document.issuedOn)}" nguoi_chuyen_va_ngay_chuyen="" noidung_xuly_tooltip=""
don_vi_soan_thao="${entities(document.draftingUnit)}">
${cells}
</tr>
${STRAY_MODAL}`;
}

/** Stands in the table body after every row; the browser moves it in front of the table. */
const STRAY_MODAL = `<!-- begin IOFFICE-101387 -->
<div class="modal fade" id="modal_phucdap" tabindex="-1" role="dialog" style="display:none; "><div class="modal-body">
<div class="row"><div><b>${entities('Số ký hiệu: ')}</b><span id="phucdap_so_kyhieu"></span></div><div><b>${entities('Độ khẩn: ')}</b><span id="phucdap_dokhan"></span></div></div>
<div class="row"><div><b>${entities('Số đến: ')}</b><span id="phucdap_so_den"></span></div><div><b>${entities('Độ mật: ')}</b><span id="phucdap_domat"></span></div></div>
</div></div>
<!-- end IOFFICE-101387 -->
`;
