import * as api from '#shared/contract/api.ts';
import { Capture, CaptureReceipt, MAX_CAPTURE_BYTES } from '#shared/contract/capture.ts';
import { Ii06aAnswer } from '#shared/contract/ii06a.ts';
import { ImportRequest } from '#shared/contract/import.ts';
import { RecordHistory } from '#shared/contract/record-history.ts';
import { TodoAnswer } from '#shared/contract/todo.ts';
import { PageProfileDraft, UnitSwitches } from '#shared/profile/profile.ts';
import { DOCX, PDF, XLSX } from '../media-types.ts';
import { ErasureRequest } from '../routes/erasure.ts';
import { ClosingUnit, CodeFor, NewOfficer, NewUnit } from '../routes/people/admin.ts';
import { SetupRequest, SignInRequest } from '../routes/people/session.ts';
import { TicketRequest } from '../routes/people/tickets.ts';
import { Enabling } from '../routes/profiles.ts';
import { created, type DocumentedRoute, done, file, json, ok, PERIOD, row } from './documented-route.ts';
import { DRAFT_ROUTES } from './draft-routes.ts';
import { FORM_ROUTES } from './form-routes.ts';
import { LINK_ROUTES } from './link-routes.ts';
import { LIST_ROUTES } from './list-routes.ts';
import { RELAY_ROUTES } from './relay-routes.ts';
import { REQUEST_ROUTES } from './request-routes.ts';
import { TEMPLATE_ROUTES } from './template-routes.ts';

/** Every route of the service; a test holds this list against what is mounted. */
export const ROUTES: readonly DocumentedRoute[] = [
  row('get', '/healthz', 'anyone', 'Dịch vụ và cơ sở dữ liệu có trả lời không', ok()),
  row('get', '/enter/{ticket}', 'anyone', 'Dùng vé một lần để vào bảng số liệu', { status: 303 }),
  row('get', '/api/v1/openapi.json', 'anyone', 'Tài liệu này', ok()),
  row(
    'post',
    '/api/v1/captures',
    'device',
    'Lưu một lần đọc trang, đúng một lần dù gửi bao nhiêu lần',
    created(CaptureReceipt),
    {
      body: json(Capture, MAX_CAPTURE_BYTES),
      headers: 'Idempotency-Key',
    },
  ),
  row('post', '/api/v1/imports', 'session', 'Lưu một lần đọc tệp Excel', created(CaptureReceipt), {
    body: json(ImportRequest, MAX_CAPTURE_BYTES),
    query: 'unit',
  }),
  row(
    'post',
    '/api/v1/devices',
    'anyone',
    'Ghép nối thiết bị bằng mã dùng một lần',
    created(api.PairAnswer),
    { body: json(api.PairRequest) },
  ),
  row('get', '/api/v1/devices', 'staff', 'Các thiết bị đã ghép nối', ok()),
  row('delete', '/api/v1/devices/{id}', 'staff', 'Thu hồi một thiết bị', done),
  row(
    'post',
    '/api/v1/tickets',
    'device',
    'Xin vé vào bảng số liệu, dùng một lần trong một phút',
    created(api.TicketAnswer),
    { body: json(TicketRequest, 4_000) },
  ),
  row('get', '/api/v1/session', 'signed-in', 'Đang là ai, thấy những đơn vị nào', ok()),
  row('get', '/api/v1/session/state', 'anyone', 'Đã có quản trị hệ thống chưa', ok()),
  row('post', '/api/v1/session', 'anyone', 'Quản trị đăng nhập', ok(), { body: json(SignInRequest) }),
  row(
    'post',
    '/api/v1/session/setup',
    'anyone',
    'Tạo quản trị đầu tiên bằng đường dẫn thiết lập',
    created(),
    { body: json(SetupRequest) },
  ),
  row('delete', '/api/v1/session', 'session', 'Đăng xuất', done),
  row('get', '/api/v1/status', 'signed-in', 'Đơn vị đã lưu bao nhiêu', ok(api.StatusAnswer), {
    query: 'unit',
  }),
  row('get', '/api/v1/coverage', 'signed-in', 'Đã đọc được những danh sách nào, đến đâu', ok(), {
    query: PERIOD,
  }),
  row('get', '/api/v1/problems', 'signed-in', 'Những trang đọc chưa tốt trong 90 ngày', ok(), {
    query: 'unit',
  }),
  row(
    'get',
    '/api/v1/records/history',
    'signed-in',
    'Một hồ sơ, văn bản đã đổi những gì: ai đọc, lúc nào, trang nào, bản đọc nào',
    ok(RecordHistory),
    { query: 'unit code system direction key' },
  ),
  row('get', '/api/v1/metrics', 'signed-in', 'Danh mục chỉ tiêu; kèm kỳ thì có cả giá trị', ok(), {
    query: `id ${PERIOD}`,
  }),
  row('get', '/api/v1/ii06a', 'signed-in', 'Biểu II.06a của một kỳ', ok(Ii06aAnswer), {
    query: `by ${PERIOD}`,
  }),
  row('get', '/api/v1/ii06a/xlsx', 'signed-in', 'Biểu II.06a dạng Excel', file(XLSX), {
    query: `by ${PERIOD}`,
  }),
  ...LIST_ROUTES,
  row('get', '/api/v1/reports', 'signed-in', 'Các mẫu báo cáo và báo cáo đã lập', ok(), { query: 'unit' }),
  row('post', '/api/v1/reports', 'signed-in', 'Lập báo cáo', created(api.ReportAnswer), {
    body: json(api.ReportRequest),
    query: 'unit',
  }),
  row('get', '/api/v1/reports/{id}', 'signed-in', 'Đọc lại báo cáo đã lập', ok(api.ReportAnswer)),
  row('get', '/api/v1/reports/{id}/docx', 'signed-in', 'Báo cáo dạng Word', file(DOCX)),
  row(
    'get',
    '/api/v1/reports/{id}/pdf',
    'signed-in',
    'Báo cáo dạng PDF; 501 khi máy chủ không có LibreOffice',
    {
      status: 200,
      type: PDF,
    },
  ),
  row(
    'get',
    '/api/v1/reports/{id}/figures/{figure}/rows',
    'signed-in',
    'Các dòng phía sau một số liệu',
    ok(api.EvidenceAnswer),
    { query: 'side page size' },
  ),
  ...DRAFT_ROUTES,
  ...TEMPLATE_ROUTES,
  ...REQUEST_ROUTES,
  ...FORM_ROUTES,
  ...LINK_ROUTES,
  ...RELAY_ROUTES,
  row('get', '/api/v1/reference/fields', 'signed-in', 'Những giá trị đơn vị cần khai', ok(), {
    query: 'unit',
  }),
  row(
    'get',
    '/api/v1/reference/procedures',
    'signed-in',
    'Danh mục thủ tục hành chính',
    ok(api.ProcedureCatalogue),
    { query: 'unit' },
  ),
  row('put', '/api/v1/reference/procedures', 'staff', 'Thay danh mục thủ tục hành chính', ok(), {
    body: json(api.ProcedureCatalogue),
    query: 'unit',
  }),
  row('get', '/api/v1/reference/registers', 'signed-in', 'Sổ văn bản đến đã gặp', ok(api.SeenRegisters), {
    query: 'unit',
  }),
  row('get', '/api/v1/reference/values', 'signed-in', 'Giá trị đã khai', ok(api.ReferenceValues), {
    query: 'unit',
  }),
  row('put', '/api/v1/reference/values', 'staff', 'Khai giá trị', ok(), {
    body: json(api.ReferenceValues),
    query: 'unit',
  }),
  row('get', '/api/v1/profile', 'signed-in', 'Thiết đặt của đơn vị cho tiện ích', ok(), { query: 'unit' }),
  row('put', '/api/v1/profile', 'staff', 'Bật tắt từng phần của tiện ích', ok(UnitSwitches), {
    body: json(UnitSwitches),
    query: 'unit',
  }),
  row('get', '/api/v1/profile/pages', 'signed-in', 'Những trang đơn vị đã chỉ cách đọc', ok(), {
    query: 'unit',
  }),
  row('post', '/api/v1/profile/pages', 'signed-in', 'Chỉ cách đọc một trang', created(), {
    body: json(PageProfileDraft),
    query: 'unit',
  }),
  row('put', '/api/v1/profile/pages/{id}/enabled', 'staff', 'Bật tắt một trang', done, {
    body: json(Enabling),
    query: 'unit',
  }),
  row('get', '/api/v1/todo', 'signed-in', 'Việc đến hạn và quá hạn của hai hệ thống', ok(TodoAnswer), {
    query: 'within kind who unit',
  }),
  row('get', '/api/v1/admin/units', 'staff', 'Các đơn vị', ok()),
  row('post', '/api/v1/admin/units', 'administrator', 'Thêm đơn vị', created(), { body: json(NewUnit) }),
  row(
    'post',
    '/api/v1/admin/units/{id}/closing',
    'administrator',
    'Kết thúc đơn vị và ghi đơn vị kế thừa',
    done,
    { body: json(ClosingUnit) },
  ),
  row('get', '/api/v1/admin/officers', 'staff', 'Cán bộ của đơn vị', ok()),
  row('post', '/api/v1/admin/officers', 'staff', 'Thêm cán bộ', created(), { body: json(NewOfficer) }),
  row(
    'post',
    '/api/v1/admin/pairing-codes',
    'staff',
    'Cấp mã ghép nối, dùng một lần trong 15 phút',
    created(),
    { body: json(CodeFor) },
  ),
  row('get', '/api/v1/admin/audit', 'staff', 'Nhật ký', ok(), { query: 'page' }),
  row('post', '/api/v1/admin/erasure', 'staff', 'Xóa dữ liệu theo thời hạn hoặc theo yêu cầu', ok(), {
    body: json(ErasureRequest),
  }),
];
