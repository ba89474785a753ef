import * as template from '#shared/contract/template.ts';
import { FILE } from '../media-types.ts';
import { created, type DocumentedRoute, done, file, json, ok, row } from './documented-route.ts';

const PATH = '/api/v1/templates';
const ONE = `${PATH}/{id}`;

/** A unit's own last reports and files with tags, which fill themselves. */
export const TEMPLATE_ROUTES: readonly DocumentedRoute[] = [
  row('get', PATH, 'signed-in', 'Mẫu của đơn vị', ok(template.TemplatesAnswer), { query: 'unit' }),
  row('get', `${PATH}/tags`, 'signed-in', 'Các thẻ dùng được trong mẫu', ok(template.TagsAnswer)),
  row(
    'post',
    PATH,
    'signed-in',
    'Tải lên báo cáo kỳ trước hoặc tệp có thẻ; tên tệp mã hóa phần trăm trong X-File-Name',
    created(template.TemplateAnswer),
    { body: { type: FILE, maxBytes: template.MOST_TEMPLATE_BYTES }, query: 'unit', headers: 'X-File-Name' },
  ),
  row(
    'get',
    ONE,
    'signed-in',
    'Một mẫu: số liệu tìm thấy và đề xuất, hoặc các thẻ',
    ok(template.TemplateAnswer),
  ),
  row('get', `${ONE}/file`, 'signed-in', 'Tệp như đã tải lên', file(FILE)),
  row(
    'put',
    `${ONE}/bindings`,
    'signed-in',
    'Xác nhận số liệu trong mẫu là chỉ tiêu nào; 409 khi người khác vừa sửa',
    ok(template.TemplateAnswer),
    { body: json(template.BindingsRequest) },
  ),
  row(
    'post',
    `${ONE}/fill`,
    'signed-in',
    'Điền mẫu cho một kỳ: tệp, hoặc bản xem trước khi có preview',
    { status: 200, type: FILE, schema: template.FillPreview },
    { body: json(template.FillRequest), query: 'preview' },
  ),
  row('delete', ONE, 'signed-in', 'Xóa mẫu', done),
];
