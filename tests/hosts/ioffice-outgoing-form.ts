import { encodeName } from './ioffice-encoding.ts';
import { entities } from './ioffice-entities.ts';
import { DOC_TYPE_OPTIONS, type FormField, fieldHtml, URGENCY_OPTIONS } from './ioffice-form-parts.ts';
import type { UnitYear } from './unit-year.ts';

/** [inferred] the address of the form; public is only that the create menu opens it. */
export const OUTGOING_FORM_CONFIG = 'qlvb/vanban_di/them_moi/index';

/** Units a letter can go to, each under a number; invented. */
export const RECIPIENTS: readonly (readonly [id: string, name: string])[] = [
  ['3001', 'Chi cục Thuế khu vực'],
  ['3002', 'Văn phòng Đăng ký đất đai'],
  ['3003', 'Phòng Tài nguyên và Môi trường'],
  ['3004', 'UBND xã An Vĩnh'],
  ['3005', 'UBND xã An Hải'],
  ['3006', 'Công an huyện'],
  ['3007', 'Bảo hiểm xã hội huyện'],
];

/** The new outgoing document (domain/ioffice.md §4.1); the field of recipients is [inferred] from the detail page. */
export function outgoingFields(year: UnitYear): FormField[] {
  return [
    {
      label: 'Loại văn bản',
      id: encodeName('DCMTYPE_CODE'),
      name: encodeName('DCMTYPE_CODE'),
      kind: 'select',
      required: true,
      options: DOC_TYPE_OPTIONS,
      value: 'BAOCAO',
      message: 'Vui lòng chọn Loại văn bản',
    },
    {
      label: 'Độ khẩn',
      id: encodeName('PRIORITY_CODE'),
      name: encodeName('PRIORITY_CODE'),
      kind: 'select',
      required: true,
      options: URGENCY_OPTIONS,
      value: 'THUONG',
    },
    {
      label: 'Trích yếu',
      id: 'TRICH_YEU',
      name: 'TRICH_YEU',
      kind: 'textarea',
      required: true,
      max: 2000,
      message: 'Vui lòng nhập Trích yếu',
    },
    { label: 'Hạn xử lý', id: 'HAN_GIAIQUYET', name: 'HAN_GIAIQUYET', kind: 'date' },
    {
      label: 'Người ký',
      id: encodeName('NGUOI_KY_CHINH'),
      name: encodeName('NGUOI_KY_CHINH'),
      kind: 'select',
      options: [
        ['', 'Chọn người ký'],
        ['501', 'Chủ tịch'],
        ['502', 'Phó Chủ tịch'],
      ],
    },
    {
      label: 'Đơn vị soạn thảo',
      id: 'DONVI_SOANTHAO',
      name: 'DONVI_SOANTHAO',
      kind: 'select',
      required: true,
      class: '',
      options: [['VP', `Văn phòng ${year.unit.agencyName}`]],
      value: 'VP',
    },
    {
      label: 'Đơn vị dự kiến nhận',
      id: encodeName('DONVI_NHANNGOAI'),
      name: encodeName('-DONVI_NHANNGOAI-1'),
      kind: 'multiple',
      options: RECIPIENTS,
    },
    {
      label: 'Văn bản theo dõi nhiệm vụ',
      id: 'chk_van_ban_tdnv',
      name: 'chk_van_ban_tdnv',
      kind: 'checkbox',
    },
    { label: 'Nội dung xử lý', id: 'COMMENT', name: 'COMMENT', kind: 'textarea' },
    {
      label: 'File',
      id: 'fileUpload',
      name: 'fileUpload',
      kind: 'file',
      required: true,
      message: 'Vui lòng chọn file đính kèm',
    },
  ];
}

export function outgoingForm(year: UnitYear): string {
  return `<!-- BEGIN IOFFICE-61022 --><section data-form="outgoing" data-label="${entities('Thêm mới văn bản đi')}">
<h2>${entities('Thêm mới văn bản đi')}</h2><form id="vbdi_form" onsubmit="return false" class="form-horizontal">${outgoingFields(year).map(fieldHtml).join('')}
<input type="hidden" id="csrf-token" value="practice"><input type="hidden" name="${encodeName('process_definition_id')}" value="VB_DI:1">
<div class="form-actions"><button type="button" class="btn btn-primary" onclick="vbdi_savedoc('1')">${entities('Lưu')}</button>
<button type="button" class="btn btn-success" id="btn_banhanh" onclick="vbdi_banhanh()" disabled>${entities('Ban hành')}</button></div></form></section><!-- END IOFFICE-61022 -->`;
}
