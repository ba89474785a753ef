import type { z } from 'zod';
import { EvidenceAnswer } from '#shared/contract/api.ts';
import * as draft from '#shared/contract/draft.ts';
import { MAX_BODY } from '../routes/http/body.ts';
import type { DocumentedRoute } from './documented-route.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const DRAFT = '/api/v1/drafts/{id}';

const get = (path: string, summary: string, schema: z.ZodType, query?: string): DocumentedRoute => ({
  method: 'get',
  path,
  who: 'signed-in',
  summary,
  answer: { status: 200, schema },
  ...(query === undefined ? {} : { query }),
});
const file = (path: string, summary: string, type: string = DOCX): DocumentedRoute => ({
  method: 'get',
  path,
  who: 'signed-in',
  summary,
  answer: { status: 200, type },
});
const send = (
  method: 'post' | 'patch',
  path: string,
  summary: string,
  schema: z.ZodType,
  answer: DocumentedRoute['answer'],
): DocumentedRoute => ({
  method,
  path,
  who: 'signed-in',
  summary,
  answer,
  body: { schema, maxBytes: MAX_BODY },
});

/** The report workbench. */
export const DRAFT_ROUTES: readonly DocumentedRoute[] = [
  get('/api/v1/drafts', 'Các bản soạn báo cáo', draft.DraftsAnswer, 'unit'),
  {
    ...send('post', '/api/v1/drafts', 'Soạn tiếp báo cáo của một kỳ, chưa có thì lập', draft.DraftRequest, {
      status: 201,
      schema: draft.DraftAnswer,
    }),
    query: 'unit',
  },
  get(DRAFT, 'Bản soạn như sẽ in', draft.DraftAnswer),
  send('patch', DRAFT, 'Khai, xác nhận, bỏ giá trị; 409 khi người khác vừa sửa cùng mục', draft.DraftPatch, {
    status: 200,
    schema: draft.DraftAnswer,
  }),
  get(`${DRAFT}/version`, 'Bản soạn đang ở lần sửa thứ mấy', draft.VersionAnswer),
  send('post', `${DRAFT}/computed`, 'Tính lại số liệu', draft.RecomputeRequest, {
    status: 200,
    schema: draft.DraftAnswer,
  }),
  get(`${DRAFT}/comparison`, 'So với kỳ trước và cùng kỳ năm trước', draft.ComparisonAnswer),
  get(`${DRAFT}/checks`, 'Những điều cần xem trước khi chốt', draft.ChecksAnswer),
  file(`${DRAFT}/docx`, 'Bản soạn dạng Word'),
  file(`${DRAFT}/pdf`, 'Bản soạn dạng PDF; 501 khi máy chủ không có LibreOffice', PDF),
  get(
    `${DRAFT}/figures/{figure}/rows`,
    'Các dòng phía sau một số liệu của bản soạn',
    EvidenceAnswer,
    'side page size',
  ),
  get(
    `${DRAFT}/figures/{figure}/history`,
    'Ai đã sửa mục này, từ đâu thành đâu, vì sao',
    draft.HistoryAnswer,
  ),
  send('post', `${DRAFT}/issued`, 'Chốt bản: giữ nguyên từ đó', draft.IssueRequest, {
    status: 201,
    schema: draft.IssuedAnswer,
  }),
  get(
    `${DRAFT}/issued/{n}`,
    'Một bản đã chốt, kèm bằng chứng và khác biệt với bản trước',
    draft.IssuedAnswer,
  ),
  file(`${DRAFT}/issued/{n}/docx`, 'Tệp Word của bản đã chốt, đúng từng byte'),
  file(`${DRAFT}/issued/{n}/pdf`, 'Bản đã chốt dạng PDF; 501 khi máy chủ không có LibreOffice', PDF),
];
