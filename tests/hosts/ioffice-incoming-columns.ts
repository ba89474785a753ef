import { entities, printed } from './ioffice-entities.ts';
import type { HostDocument, ListId } from './unit-year.ts';

/** A column of an iOffice list; `cell` gives the HTML inside the `td`. */
export interface ListColumn {
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

/** The 29 columns of `table#dt_basic` (domain/ioffice.md §2.2). */
export const INCOMING_COLUMNS: readonly ListColumn[] = [
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
    cell: (document) => arrival(document),
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

/** "Ngày đến": empty in the outgoing rows a look-up of all documents mixes in. */
export function arrival(document: HostDocument): string {
  return document.direction === 'incoming' ? printed(document.arrivedOn) : '';
}
