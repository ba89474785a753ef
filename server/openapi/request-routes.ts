import type { z } from 'zod';
import { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import { FileProposals, NewEntry, SubmissionAnswer } from '#shared/contract/entry.ts';
import * as request from '#shared/contract/request.ts';
import { MOST_TEMPLATE_BYTES } from '#shared/contract/template.ts';
import { MAX_BODY } from '../routes/http/body.ts';
import type { DocumentedRoute } from './documented-route.ts';

const PATH = '/api/v1/requests';
const ONE = `${PATH}/{id}`;
const FILE = 'application/octet-stream';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const get = (path: string, summary: string, schema: z.ZodType, query?: string): DocumentedRoute => ({
  method: 'get',
  path,
  who: 'signed-in',
  summary,
  answer: { status: 200, schema },
  ...(query === undefined ? {} : { query }),
});
const file = (path: string, summary: string, type: string): DocumentedRoute => ({
  method: 'get',
  path,
  who: 'signed-in',
  summary,
  answer: { status: 200, type },
});
const send = (
  method: 'post' | 'put',
  path: string,
  summary: string,
  schema: z.ZodType,
  answer: DocumentedRoute['answer'],
  query?: string,
): DocumentedRoute => ({
  method,
  path,
  who: 'signed-in',
  summary,
  answer,
  body: { schema, maxBytes: MAX_BODY },
  ...(query === undefined ? {} : { query }),
});
const tracking = { status: 200, schema: request.RequestAnswer };

/** Requests for reports: asking, answering, following who has sent. Asking is for consolidators and administrators. */
export const REQUEST_ROUTES: readonly DocumentedRoute[] = [
  get(PATH, 'Báo cáo đơn vị được yêu cầu và báo cáo đơn vị yêu cầu', request.RequestsAnswer, 'unit'),
  send(
    'post',
    PATH,
    'Yêu cầu các đơn vị báo cáo',
    request.NewRequest,
    { status: 201, schema: request.RequestAnswer },
    'unit',
  ),
  get(`${PATH}/addressees`, 'Các đơn vị có thể yêu cầu', request.AskableAnswer, 'unit'),
  get(ONE, 'Đơn vị nào đã gửi, chưa gửi', request.RequestAnswer),
  send(
    'post',
    `${ONE}/deeds`,
    'Tiếp nhận, trả lại, gia hạn, đưa ra hoặc đưa lại đơn vị; 409 khi người khác vừa làm',
    request.RequestDeed,
    tracking,
  ),
  send('post', `${ONE}/addressees`, 'Yêu cầu thêm đơn vị', request.MoreAddressees, tracking),
  send(
    'put',
    `${ONE}/state`,
    'Khóa số liệu, mở lại hoặc thu hồi yêu cầu',
    request.RequestStateChange,
    tracking,
  ),
  get(`${ONE}/table`, 'Bảng tổng hợp: cộng số đếm, tính lại tỷ lệ, nêu đơn vị thiếu', ConsolidatedAnswer),
  file(`${ONE}/docx`, 'Báo cáo tổng hợp, bảng số liệu ở phụ lục', DOCX),
  file(`${ONE}/xlsx`, 'Bảng tổng hợp, tổng và tỷ lệ là công thức', XLSX),
  get(
    `${ONE}/addressees/{addressee}/submission`,
    'Bản đã chốt, hoặc số liệu nhập từ tệp, phía sau các ô của một đơn vị',
    SubmissionAnswer,
  ),
  file(`${ONE}/addressees/{addressee}/file`, 'Tệp gốc của đơn vị gửi ngoài hệ thống', FILE),
  {
    method: 'post',
    path: `${ONE}/addressees/{addressee}/files`,
    who: 'signed-in',
    summary: 'Đọc tệp Word, Excel của đơn vị ngoài hệ thống, đề xuất số liệu; tên tệp trong X-File-Name',
    answer: { status: 200, schema: FileProposals },
    body: { type: FILE, maxBytes: MOST_TEMPLATE_BYTES },
    headers: 'X-File-Name',
  },
  send(
    'post',
    `${ONE}/addressees/{addressee}/entry`,
    'Nhập số liệu đã xác nhận từ tệp đã tải lên',
    NewEntry,
    { status: 201, schema: request.RequestAnswer },
  ),
  get(`${ONE}/answer`, 'Yêu cầu nhìn từ đơn vị được yêu cầu', request.Question, 'unit'),
  {
    method: 'post',
    path: `${ONE}/answer/draft`,
    who: 'signed-in',
    summary: 'Bắt đầu soạn báo cáo theo yêu cầu',
    answer: { status: 201, schema: request.BegunAnswer },
    query: 'unit',
  },
  send(
    'post',
    `${ONE}/answer/submission`,
    'Gửi bản đã chốt cho cơ quan yêu cầu',
    request.Submission,
    { status: 201, schema: request.Question },
    'unit',
  ),
];
