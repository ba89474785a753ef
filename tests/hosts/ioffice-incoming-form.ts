import { encodeName } from './ioffice-encoding.ts';
import { entities } from './ioffice-entities.ts';
import {
  DOC_TYPE_OPTIONS,
  type FormField,
  fieldHtml,
  SECRECY_OPTIONS,
  selectName,
  URGENCY_OPTIONS,
} from './ioffice-form-parts.ts';

/** [inferred] the address of the form. */
export const INCOMING_FORM_CONFIG = 'qlvb/van_ban_den/them_moi/index';

const text = (label: string, id: string, more: Partial<FormField> = {}): FormField => ({
  label,
  id,
  name: encodeName(id),
  kind: 'text',
  ...more,
});
const choice = (
  label: string,
  attribute: string,
  options: NonNullable<FormField['options']>,
  more: Partial<FormField> = {},
): FormField => ({
  label,
  id: encodeName(attribute),
  name: selectName(attribute),
  kind: 'select',
  options,
  value: options[0]?.[0] ?? '',
  ...more,
});

/** "Mã TTHC" of the real form is a text field of 200 characters; it is shown, not asked for, here. */
export const INCOMING_FIELDS: readonly FormField[] = [
  text('Trích yếu', 'txt_trich_yeu', {
    kind: 'textarea',
    required: true,
    max: 2000,
    message: 'Vui lòng nhập Trích yếu',
  }),
  text('Số ký hiệu', 'txt_so', { required: true, max: 50, message: 'Vui lòng nhập số ký hiệu' }),
  text('Đơn vị ban hành', 'txt_coquan', {
    required: true,
    max: 150,
    message: 'Vui lòng nhập cơ quan ban hành',
  }),
  text('Ngày văn bản', 'txt_ngay_vanban', { kind: 'date', required: true }),
  choice('Hình thức', 'dcm_type', DOC_TYPE_OPTIONS),
  choice('Độ khẩn', 'dcm_priority', URGENCY_OPTIONS),
  text('Hạn xử lý', 'txt_han_xuly', { kind: 'date' }),
  choice('Sổ văn bản', 'dcm_sovanban', [['VBD', 'Sổ văn bản đến']], { class: 'cl_so_van_ban' }),
  text('Số đến', 'txt_so_den', { required: true, max: 12, message: 'Vui lòng nhập số đến' }),
  text('Ngày đến', 'txt_ngay_den', { kind: 'date', required: true, message: 'Bạn chưa nhập ngày đến' }),
  {
    label: 'Phân loại',
    id: 'DOC_TYPE',
    name: selectName('doc_type'),
    kind: 'select',
    class: '',
    options: [
      ['', 'Chọn'],
      ['A', 'Loại A'],
      ['B', 'Loại B'],
      ['C', 'Loại C'],
    ],
  },
  text('Số trang', 'txt_so_trang'),
  choice('Lĩnh vực', 'LINHVUC_CODE', [
    ['KHAC', 'Khác'],
    ['KINHTE', 'Kinh tế'],
    ['TAICHINH', 'Tài chính'],
  ]),
  choice('Độ mật', 'dcm_confidential', SECRECY_OPTIONS),
  {
    ...choice('Loại văn bản', 'BUSSINESS_DOC_TYPE', [
      ['0', 'Văn bản mới'],
      ['1', 'Thu hồi'],
      ['3', 'Thay thế'],
    ]),
    id: 'BUSSINESS_DOC_TYPE',
  },
  choice('Hình thức chuyển', 'dcm_hinhthuc_chuyen', [
    ['LIENTHONG', 'Liên thông'],
    ['BUUDIEN', 'Bưu điện'],
  ]),
  text('Số hồ sơ iGate', 'txt_so_hoso_igate'),
  text('Mã TTHC', 'MA_THUTUC_HANHCHINH', { max: 200 }),
  text('Người ký', 'txt_nguoiky'),
  text('Chức vụ', 'txt_chucvu_nguoiky'),
];

export function incomingForm(): string {
  return `<!-- BEGIN IOFFICE-44455 --><section data-form="incoming" data-label="${entities('Thêm mới văn bản đến')}"><div id="modalNewVanBan">
<h2>${entities('Thêm mới văn bản đến')}</h2><form id="thongtin_form" onsubmit="return false" class="form-horizontal">${INCOMING_FIELDS.map(fieldHtml).join('')}
<input type="text" id="txt_id" name="${encodeName('txt_id')}" style="display:none" value="">
<div class="form-actions"><button type="button" class="btn btn-primary" onclick="vbden_savedoc()">${entities('Lưu')}</button></div></form></div></section><!-- END IOFFICE-44455 -->`;
}
