import { type FieldSpec, NOISE } from './fields.ts';
import {
  DATE,
  DIRECTION_CODE,
  DOC_TYPE,
  ROLE_WORD,
  SIGNED_WORD,
  STATUS_WORD,
  SYMBOL,
  TEXT,
  URGENCY_WORD,
  WITHHELD,
} from './shapes.ts';

/** Fields every list of documents may show, with the header texts public sources have for them (ioffice.md §8). */
const SUBJECT: FieldSpec = {
  id: 'subject',
  withhold: true,
  declared: 'trich_yeu|trichyeu',
  names:
    'Trích yếu|Trích yếu nội dung|Nội dung trích yếu|Nội dung văn bản|Tiêu đề & Trích yếu|Tên văn bản/Trích yếu|Về việc|Nội dung|Tiêu đề|Tên văn bản|Trích yếu văn bản|Tên và trích yếu nội dung|Subject',
  shape: WITHHELD,
};

export const DOCUMENT_FIELDS: FieldSpec[] = [
  SUBJECT,
  ...NOISE,
  {
    id: 'officeNumber',
    withhold: true,
    declared: 'ioffice_number',
    names: 'Số eOffice|Số iOffice',
    shape: WITHHELD,
  },
  {
    id: 'symbol',
    declared: 'so_ky_hieu|so_kyhieu|sokyhieu|sokihieu',
    names:
      'Số ký hiệu|Số/ký hiệu|Số, ký hiệu|Số, ký hiệu văn bản|Số và ký hiệu|Số và ký hiệu văn bản|Số và ký hiệu văn bản đến|Số ký hiệu văn bản|Số / Ký hiệu|Số hiệu|Số hiệu văn bản|Số KH|Số CB đi|Số hiệu / Phân loại|Reference No.|Document No.|Symbol',
    alsoNames: 'Ký hiệu|KH|Số văn bản|Số VB',
    byValues: /^$|số|hiệu/u,
    shape: SYMBOL,
  },
  {
    id: 'docType',
    declared: 'hinh_thuc|hinhthuc_vanban|dcm_type',
    names: 'Hình thức|Hình thức VB|Hình thức văn bản|Tên loại|Tên loại văn bản|Thể loại|Document type',
    alsoNames: 'Loại văn bản|Loại VB|Loại',
    byValues: /^$|loại|hình thức/u,
    shape: DOC_TYPE,
  },
  {
    id: 'directionCode',
    declared: 'congvandendi|congvan_dendi',
    names: 'Đến/đi',
    alsoNames: 'Loại văn bản|Loại VB',
    shape: DIRECTION_CODE,
  },
  {
    id: 'typeAndSubject',
    withhold: true,
    declared: '',
    names:
      'Tên loại và trích yếu nội dung văn bản|Tên loại và trích yếu nội dung|Tên loại và trích yếu|Tên loại, trích yếu nội dung văn bản|Tên loại, trích yếu|Loại và trích yếu',
    shape: TEXT,
  },
  {
    id: 'urgency',
    declared: 'do_khan|priority_code|do_uutien',
    names: 'Độ khẩn|Mức độ khẩn|Mức độ ưu tiên|Độ ưu tiên|Độ ưu tiên văn bản|Urgency|Priority',
    shape: URGENCY_WORD,
  },
  {
    id: 'secrecy',
    withhold: true,
    declared: 'do_mat|domat|confidential_code',
    names: 'Độ mật|Độ bảo mật|Mức độ bảo mật|Mức độ mật|Secrecy|Confidentiality|Security level',
    shape: TEXT,
  },
  {
    id: 'dueOn',
    declared: 'han_xuly|han_giaiquyet|han_giaiquyet_order',
    names:
      'Hạn xử lý|Hạn XL|Ngày hết hạn|Hạn giải quyết|Thời hạn xử lý|Thời hạn giải quyết|Thời hạn hoàn thành|Hạn hoàn thành|Due date|Deadline',
    alsoNames: 'Hạn|Thời hạn',
    shape: DATE,
  },
  {
    id: 'completedOn',
    declared: 'ngay_hoan_thanh',
    names: 'Ngày hoàn thành|Ngày kết thúc|Ngày xử lý xong|Hoàn thành ngày',
    shape: DATE,
  },
  {
    id: 'role',
    declared: 'role_type_code|vai_tro',
    names: 'Vai trò|Vai trò xử lý|Hình thức xử lý',
    shape: ROLE_WORD,
  },
  {
    id: 'status',
    declared: 'trang_thai_api|trang_thai',
    names: 'Trạng thái|Tình trạng|Tình trạng xử lý|Trạng thái xử lý|Trạng thái văn bản',
    alsoNames: 'Tiến trình xử lý|Tiến độ giải quyết',
    byValues: /^$/u,
    shape: STATUS_WORD,
  },
  {
    id: 'register',
    declared: 'sovanban_code|so_van_ban',
    names: 'Sổ văn bản|Sổ|Tên sổ|Sổ đăng ký',
    shape: TEXT,
  },
  {
    id: 'signed',
    declared: 'ky_so|da_ky_so',
    names: 'Văn bản ký số|Ký số|Đã ký số|Trạng thái ký số|Tình trạng ký số',
    byValues: /^$|ký/u,
    shape: SIGNED_WORD,
  },
  {
    id: 'reply',
    withhold: true,
    declared: 'so_ky_hieu_vbphucdap',
    names:
      'Văn bản phúc đáp/liên quan|Văn bản liên quan|VB liên kết|Văn bản phúc đáp|Số văn bản đi trả lời|Số, ký hiệu văn bản trả lời|Văn bản trả lời',
    shape: TEXT,
  },
  {
    id: 'dossierCode',
    withhold: true,
    declared: 'so_hoso_igate',
    names: 'Số hồ sơ iGate|Mã hồ sơ iGate|Mã hồ sơ',
    shape: TEXT,
  },
  {
    id: 'archive',
    withhold: true,
    declared: 'hslt',
    names: 'Hồ sơ lưu trữ|Lưu hồ sơ',
    shape: WITHHELD,
  },
  { id: 'field', withhold: true, declared: 'linh_vuc', names: 'Lĩnh vực', shape: WITHHELD },
  {
    id: 'recipients',
    withhold: true,
    declared: 'noi_nhan',
    names:
      'Đơn vị hoặc người nhận văn bản|Đơn vị hoặc người nhận|Đơn vị/người nhận xử lý|Đơn vị/người nhận|Nơi nhận|Nơi nhận văn bản|Cơ quan nhận|Đơn vị nhận|Đơn vị, người nhận bản lưu|Đơn vị/người nhận bản lưu|Đơn vị xử lý',
    shape: WITHHELD,
  },
  {
    id: 'transfer',
    withhold: true,
    declared: 'ngay_chuyen',
    names: 'Ngày chuyển|Ngày tạo CDDH|Ngày hiệu lực',
    shape: WITHHELD,
  },
  {
    id: 'copies',
    withhold: true,
    declared: 'so_ban|so_trang',
    names: 'Số lượng bản|Số bản|Số trang|Số lượng|Số phụ',
    shape: WITHHELD,
  },
  {
    id: 'draftedOn',
    withhold: true,
    declared: 'ngay_tao',
    names: 'Ngày soạn thảo|Ngày tạo|Ngày soạn',
    shape: WITHHELD,
  },
  {
    id: 'draftingUnit',
    declared: 'don_vi_soan_thao|donvi_soanthao',
    names: 'Đơn vị soạn thảo|Đơn vị soạn|Phòng soạn thảo',
    shape: TEXT,
  },
];
