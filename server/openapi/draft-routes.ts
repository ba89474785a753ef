import { EvidenceAnswer } from '#shared/contract/api.ts';
import * as draft from '#shared/contract/draft.ts';
import { DOCX, PDF } from '../media-types.ts';
import { created, type DocumentedRoute, file, json, ok, row } from './documented-route.ts';

const DRAFT = '/api/v1/drafts/{id}';

/** The report workbench. */
export const DRAFT_ROUTES: readonly DocumentedRoute[] = [
  row('get', '/api/v1/drafts', 'signed-in', 'Các bản soạn báo cáo', ok(draft.DraftsAnswer), {
    query: 'unit',
  }),
  row(
    'post',
    '/api/v1/drafts',
    'signed-in',
    'Soạn tiếp báo cáo của một kỳ, chưa có thì lập',
    created(draft.DraftAnswer),
    { body: json(draft.DraftRequest), query: 'unit' },
  ),
  row('get', DRAFT, 'signed-in', 'Bản soạn như sẽ in', ok(draft.DraftAnswer)),
  row(
    'patch',
    DRAFT,
    'signed-in',
    'Khai, xác nhận, bỏ giá trị; 409 khi người khác vừa sửa cùng mục',
    ok(draft.DraftAnswer),
    { body: json(draft.DraftPatch) },
  ),
  row('get', `${DRAFT}/version`, 'signed-in', 'Bản soạn đang ở lần sửa thứ mấy', ok(draft.VersionAnswer)),
  row('post', `${DRAFT}/computed`, 'signed-in', 'Tính lại số liệu', ok(draft.DraftAnswer), {
    body: json(draft.RecomputeRequest),
  }),
  row(
    'get',
    `${DRAFT}/comparison`,
    'signed-in',
    'So với kỳ trước và cùng kỳ năm trước',
    ok(draft.ComparisonAnswer),
  ),
  row('get', `${DRAFT}/checks`, 'signed-in', 'Những điều cần xem trước khi chốt', ok(draft.ChecksAnswer)),
  row('get', `${DRAFT}/docx`, 'signed-in', 'Bản soạn dạng Word', file(DOCX)),
  row(
    'get',
    `${DRAFT}/pdf`,
    'signed-in',
    'Bản soạn dạng PDF; 501 khi máy chủ không có LibreOffice',
    file(PDF),
  ),
  row(
    'get',
    `${DRAFT}/figures/{figure}/rows`,
    'signed-in',
    'Các dòng phía sau một số liệu của bản soạn',
    ok(EvidenceAnswer),
    { query: 'side page size' },
  ),
  row(
    'get',
    `${DRAFT}/figures/{figure}/history`,
    'signed-in',
    'Ai đã sửa mục này, từ đâu thành đâu, vì sao',
    ok(draft.HistoryAnswer),
  ),
  row('post', `${DRAFT}/issued`, 'signed-in', 'Chốt bản: giữ nguyên từ đó', created(draft.IssuedAnswer), {
    body: json(draft.IssueRequest),
  }),
  row(
    'get',
    `${DRAFT}/issued/{n}`,
    'signed-in',
    'Một bản đã chốt, kèm bằng chứng và khác biệt với bản trước',
    ok(draft.IssuedAnswer),
  ),
  row('get', `${DRAFT}/issued/{n}/docx`, 'signed-in', 'Tệp Word của bản đã chốt, đúng từng byte', file(DOCX)),
  row(
    'get',
    `${DRAFT}/issued/{n}/pdf`,
    'signed-in',
    'Bản đã chốt dạng PDF; 501 khi máy chủ không có LibreOffice',
    file(PDF),
  ),
];
