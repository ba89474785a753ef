import * as template from '#shared/contract/template.ts';
import { MAX_BODY } from '../routes/http/body.ts';
import type { DocumentedRoute } from './documented-route.ts';

const PATH = '/api/v1/templates';
const ONE = `${PATH}/{id}`;
/** The file's own type: Word or Excel. */
const FILE = 'application/octet-stream';
const who = 'signed-in';

/** A unit's own last reports and files with tags, which fill themselves. */
export const TEMPLATE_ROUTES: readonly DocumentedRoute[] = [
  {
    method: 'get',
    path: PATH,
    who,
    summary: 'Mẫu của đơn vị',
    answer: { status: 200, schema: template.TemplatesAnswer },
    query: 'unit',
  },
  {
    method: 'get',
    path: `${PATH}/tags`,
    who,
    summary: 'Các thẻ dùng được trong mẫu',
    answer: { status: 200, schema: template.TagsAnswer },
  },
  {
    method: 'post',
    path: PATH,
    who,
    summary: 'Tải lên báo cáo kỳ trước hoặc tệp có thẻ; tên tệp mã hóa phần trăm trong X-File-Name',
    answer: { status: 201, schema: template.TemplateAnswer },
    body: { type: FILE, maxBytes: template.MOST_TEMPLATE_BYTES },
    query: 'unit',
    headers: 'X-File-Name',
  },
  {
    method: 'get',
    path: ONE,
    who,
    summary: 'Một mẫu: số liệu tìm thấy và đề xuất, hoặc các thẻ',
    answer: { status: 200, schema: template.TemplateAnswer },
  },
  {
    method: 'get',
    path: `${ONE}/file`,
    who,
    summary: 'Tệp như đã tải lên',
    answer: { status: 200, type: FILE },
  },
  {
    method: 'put',
    path: `${ONE}/bindings`,
    who,
    summary: 'Xác nhận số liệu trong mẫu là chỉ tiêu nào; 409 khi người khác vừa sửa',
    answer: { status: 200, schema: template.TemplateAnswer },
    body: { schema: template.BindingsRequest, maxBytes: MAX_BODY },
  },
  {
    method: 'post',
    path: `${ONE}/fill`,
    who,
    summary: 'Điền mẫu cho một kỳ: tệp, hoặc bản xem trước khi có preview',
    answer: { status: 200, type: FILE, schema: template.FillPreview },
    body: { schema: template.FillRequest, maxBytes: MAX_BODY },
    query: 'preview',
  },
  { method: 'delete', path: ONE, who, summary: 'Xóa mẫu', answer: { status: 204 } },
];
