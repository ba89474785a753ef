import type { Problem } from '../contract/problem.ts';
import type { CapturedRecord } from '../contract/record.ts';
import type { Gate } from './gate.ts';
import type { ReadRow } from './read-row.ts';
import { type Shape, WITHHELD } from './shapes.ts';

/**
 * The fields a column can be, with every header text public sources show for it (ioffice.md §8,
 * igate.md §8). `withhold` fields are recognised so that nothing else is taken for them; their values
 * stay in the page (references and secrecy marks excepted).
 */
export interface FieldSpec {
  id: string;
  withhold?: boolean;
  /** Lists are written `a|b|c`: they ship to every page. Keys sources declare: row attributes, `th[field]`, `mat-column-*`, JSON paths; lower case. */
  declared: string;
  /** Header texts that mean this field and nothing else. */
  names: string;
  /** Header texts that mean this field unless a column with a first-rank name exists. */
  alsoNames?: string;
  /**
   * A column whose header is not known may be named by its values when the header fits this pattern
   * (folded; empty when the header says nothing). Absent: never by values.
   */
  byValues?: RegExp;
  shape: Shape;
}

/** One kind of list: the fields it may show, what it must show, and how its rows become records. */
export interface RecordForm {
  id: 'incoming' | 'outgoing' | 'dossier';
  fields: readonly FieldSpec[];
  /** Each group needs one of its fields, or the list is not read at all. */
  required: readonly (readonly string[])[];
  /** Must the list say of each row that it is not secret? */
  secrecy: boolean;
  toRecord(row: ReadRow, gate: Gate): CapturedRecord | Problem;
  /** Upper header texts whose columns speak of something else than the row's own record. */
  aside: { over: RegExp; own: readonly string[] };
  /** Fields lists of this kind nearly always show: told as missing when an unknown column may be theirs. */
  usual: readonly string[];
}

/** Columns every kind of list may have and none keeps. */
export const NOISE: FieldSpec[] = [
  {
    id: 'order',
    withhold: true,
    declared: 'stt',
    names: 'STT|TT|Số TT|Số thứ tự|No.|#',
    shape: WITHHELD,
  },
  {
    id: 'files',
    withhold: true,
    declared: 'files',
    names:
      'Files|File|File đính kèm|Tệp đính kèm|Tài liệu đính kèm|Toàn văn|Đính kèm|File văn bản|Văn bản đính kèm',
    shape: WITHHELD,
  },
  {
    id: 'actions',
    withhold: true,
    declared: 'action|actions|select|huy_cddh',
    names: 'Thao tác|Chức năng|Hành động|Xử lý|Tác vụ|Hủy|Chọn',
    shape: WITHHELD,
  },
  {
    id: 'person',
    withhold: true,
    declared: 'nguoi_xuly_chinh|nguoi_ky_chinh|applicant|owner|assignee|applicantname',
    names:
      'XLC|Xử lý chính|Người ký|Người ký chính|Người ký (KTL)|Ký thừa lệnh|Người soạn|Người soạn thảo|Người xử lý|Cán bộ xử lý|Cán bộ|Thực hiện|Người gửi|Người nhận|Người chỉ đạo|Lãnh đạo chỉ đạo|Người nhận hồ sơ|Bên giao (Ký tên)|Bên nhận (Ký tên)|Ký nhận|Người tạo|Chuyên viên|Người nộp|Người nộp hồ sơ|Chủ hồ sơ|Họ tên chủ hồ sơ|Tên công dân|Công dân/Doanh nghiệp|Chủ sử dụng|Tên khách hàng|Khách hàng|Họ và tên|Họ tên|Tổ chức/Cá nhân|Tổ chức, cá nhân|NGUOI_KY_CHINH',
    shape: WITHHELD,
  },
  {
    id: 'contact',
    withhold: true,
    declared: 'phonenumber|address|identitynumber|email',
    names:
      'Số điện thoại|SĐT|Điện thoại|Di động|Địa chỉ|Địa chỉ chủ hồ sơ|Email|Thư điện tử|CMND|CCCD|CMND/CCCD|Số CCCD|Số giấy tờ|Số định danh|Mã số thuế|Ngày sinh',
    shape: WITHHELD,
  },
  {
    id: 'note',
    withhold: true,
    declared: 'ghi_chu|note',
    names: 'Ghi chú|Lý do|Ý kiến|Nội dung xử lý|Bút phê|Ý kiến chỉ đạo',
    shape: WITHHELD,
  },
];
