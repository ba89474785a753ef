import { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import { FileProposals, NewEntry, SubmissionAnswer } from '#shared/contract/entry.ts';
import * as request from '#shared/contract/request.ts';
import { MOST_TEMPLATE_BYTES } from '#shared/contract/template.ts';
import { DOCX, FILE, XLSX } from '../media-types.ts';
import { created, type DocumentedRoute, file, json, ok, row } from './documented-route.ts';

const PATH = '/api/v1/requests';
const ONE = `${PATH}/{id}`;

const tracking = ok(request.RequestAnswer);

/** Requests for reports: asking, answering, following who has sent. Asking is for consolidators and administrators. */
export const REQUEST_ROUTES: readonly DocumentedRoute[] = [
  row(
    'get',
    PATH,
    'signed-in',
    'Báo cáo đơn vị được yêu cầu và báo cáo đơn vị yêu cầu',
    ok(request.RequestsAnswer),
    { query: 'unit' },
  ),
  row('post', PATH, 'signed-in', 'Yêu cầu các đơn vị báo cáo', created(request.RequestAnswer), {
    body: json(request.NewRequest),
    query: 'unit',
  }),
  row('get', `${PATH}/addressees`, 'signed-in', 'Các đơn vị có thể yêu cầu', ok(request.AskableAnswer), {
    query: 'unit',
  }),
  row('get', ONE, 'signed-in', 'Đơn vị nào đã gửi, chưa gửi', ok(request.RequestAnswer)),
  row(
    'post',
    `${ONE}/deeds`,
    'signed-in',
    'Tiếp nhận, trả lại, gia hạn, đưa ra hoặc đưa lại đơn vị; 409 khi người khác vừa làm',
    tracking,
    { body: json(request.RequestDeed) },
  ),
  row('post', `${ONE}/addressees`, 'signed-in', 'Yêu cầu thêm đơn vị', tracking, {
    body: json(request.MoreAddressees),
  }),
  row('put', `${ONE}/state`, 'signed-in', 'Khóa số liệu, mở lại hoặc thu hồi yêu cầu', tracking, {
    body: json(request.RequestStateChange),
  }),
  row(
    'get',
    `${ONE}/table`,
    'signed-in',
    'Bảng tổng hợp: cộng số đếm, tính lại tỷ lệ, nêu đơn vị thiếu',
    ok(ConsolidatedAnswer),
  ),
  row(
    'post',
    `${ONE}/report`,
    'signed-in',
    'Lập báo cáo tổng hợp trong trang soạn, đã có thì mở lại',
    created(request.BegunAnswer),
  ),
  row('get', `${ONE}/docx`, 'signed-in', 'Báo cáo tổng hợp, bảng số liệu ở phụ lục', file(DOCX)),
  row('get', `${ONE}/xlsx`, 'signed-in', 'Bảng tổng hợp, tổng và tỷ lệ là công thức', file(XLSX)),
  row(
    'get',
    `${ONE}/addressees/{addressee}/submission`,
    'signed-in',
    'Bản đã chốt, hoặc số liệu nhập từ tệp, phía sau các ô của một đơn vị',
    ok(SubmissionAnswer),
  ),
  row(
    'get',
    `${ONE}/addressees/{addressee}/file`,
    'signed-in',
    'Tệp gốc của đơn vị gửi ngoài hệ thống',
    file(FILE),
  ),
  row(
    'post',
    `${ONE}/addressees/{addressee}/files`,
    'signed-in',
    'Đọc tệp Word, Excel của đơn vị ngoài hệ thống, đề xuất số liệu; tên tệp trong X-File-Name',
    ok(FileProposals),
    { body: { type: FILE, maxBytes: MOST_TEMPLATE_BYTES }, headers: 'X-File-Name' },
  ),
  row(
    'post',
    `${ONE}/addressees/{addressee}/entry`,
    'signed-in',
    'Nhập số liệu đã xác nhận từ tệp đã tải lên',
    created(request.RequestAnswer),
    { body: json(NewEntry) },
  ),
  row('get', `${ONE}/answer`, 'signed-in', 'Yêu cầu nhìn từ đơn vị được yêu cầu', ok(request.Question), {
    query: 'unit',
  }),
  row(
    'post',
    `${ONE}/answer/draft`,
    'signed-in',
    'Bắt đầu soạn báo cáo theo yêu cầu',
    created(request.BegunAnswer),
    { query: 'unit' },
  ),
  row(
    'post',
    `${ONE}/answer/submission`,
    'signed-in',
    'Gửi bản đã chốt cho cơ quan yêu cầu',
    created(request.Question),
    { body: json(request.Submission), query: 'unit' },
  ),
];
