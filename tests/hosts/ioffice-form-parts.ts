import { encodeName } from './ioffice-encoding.ts';
import { entities } from './ioffice-entities.ts';

/** One field of a practice form: label, id and name as on the real host (domain/ioffice.md §4). */
export interface FormField {
  label: string;
  id: string;
  name: string;
  kind: 'text' | 'textarea' | 'date' | 'select' | 'multiple' | 'checkbox' | 'file';
  required?: boolean;
  /** What the host says when it is left empty. */
  message?: string;
  max?: number;
  value?: string;
  options?: readonly (readonly [value: string, text: string])[];
  class?: string;
}

/** Names of selects are `-<attribute>-1`, encoded. */
export const selectName = (attribute: string): string => encodeName(`-${attribute}-1`);

/** "Hình thức": codes and words of the real list. */
export const DOC_TYPE_OPTIONS =
  `CONGVAN Công văn|BAOCAO Báo cáo|BIENBAN Biên bản|CONGDIEN Công điện|HUONGDAN Hướng dẫn|KEHOACH Kế hoạch|NGHIDINH Nghị định|KETLUAN Kết luận|NGHIQUYET Nghị quyết|QUYDINH Quy định|QUYETDINH Quyết định|THONGBAO Thông báo|THONGTU Thông tư|TOTRINH Tờ trình|CHUONGTRINH Chương trình|HOPDONG Hợp đồng|PHIEUTRINH Phiếu trình|KHAC Khác|UYQUYEN Ủy quyền|PHIEUGUI Phiếu gửi|DEAN Đề án|PHUONGAN Phương án|QUYCHE Quy chế|GIAYGIOITHIEU Giấy giới thiệu|TIEPNHAN Tiếp nhận|GIAYCHUNGNHAN Giấy chứng nhận|GIAYMOI Giấy mời`
    .split('|')
    .map((each) => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)] as const);
export const URGENCY_OPTIONS = [
  ['THUONG', 'Thường'],
  ['KHAN', 'Khẩn'],
  ['HOATOC', 'Hoả tốc'],
] as const;
export const SECRECY_OPTIONS = [
  ['THUONG', 'Thường'],
  ['MAT', 'Mật'],
  ['TOIMAT', 'Tối mật'],
] as const;

/** A field with its label, as the SmartAdmin forms lay it out: label left, control right, message below. */
export function fieldHtml(field: FormField): string {
  const star = field.required ? '<span style="color:red">(*)</span>' : '';
  const message = field.message
    ? ` data-bv-notempty="true" data-bv-notempty-message="${entities(field.message)}"`
    : '';
  const common = `id="${field.id}" name="${field.name}"${message}${field.required ? ' data-required="1"' : ''}`;
  return `<div class="form-group"><label class="control-label" for="${field.id}">${entities(field.label)}${star}</label><div class="controls">${control(field, common)}</div></div>`;
}

function control(field: FormField, common: string): string {
  const max = field.max ? ` maxlength="${field.max}"` : '';
  const value = entities(field.value ?? '');
  switch (field.kind) {
    case 'textarea':
      return `<textarea ${common} class="form-control" rows="3"${max}>${value}</textarea>`;
    case 'date':
      return `<input type="text" ${common} class="form-control datepicker" data-dateformat="dd/mm/yy" placeholder="${entities('Chọn ngày')}" value="${value}">`;
    case 'checkbox':
      return `<input type="checkbox" ${common} class="focus-only">`;
    case 'file':
      return `<input type="file" ${common} multiple><ul id="file_id_list"></ul>`;
    case 'select':
    case 'multiple': {
      const many = field.kind === 'multiple' ? ' multiple="multiple"' : '';
      const options = (field.options ?? []).map(
        ([key, text]) =>
          `<option value="${key}"${key === field.value ? ' selected' : ''}>${entities(text)}</option>`,
      );
      return `<select ${common} class="form-control ${field.class ?? 'vsc-multiselect'}"${many}>${options.join('')}</select>`;
    }
    default:
      return `<input type="text" ${common} class="form-control"${max} value="${value}">`;
  }
}
