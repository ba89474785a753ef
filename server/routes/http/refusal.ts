import type { Context } from 'hono';
import type { ProblemDetails } from '#shared/contract/problem.ts';
import type { StorageFailure } from '../../store/failures.ts';

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 501 | 503 | 507;

/** What is said when nothing more precise is known; Vietnamese, with a next step. */
const TITLES: Record<RefusalStatus, string> = {
  400: 'Yêu cầu không đúng dạng; hãy tải lại trang, nếu còn lỗi thì báo quản trị đơn vị.',
  401: 'Chưa đăng nhập, hoặc thiết bị chưa được ghép nối; hãy mở lại từ tiện ích Liên Thông hoặc ghép nối lại.',
  403: 'Tài khoản này không có quyền làm việc đó; hãy nhờ quản trị đơn vị.',
  404: 'Không tìm thấy; có thể đã bị xóa. Hãy tải lại trang.',
  409: 'Yêu cầu trước còn đang xử lý; hãy thử lại sau giây lát.',
  413: 'Dữ liệu gửi lên quá lớn; hãy chia nhỏ rồi gửi lại.',
  415: 'Chỉ nhận dữ liệu JSON; hãy cập nhật tiện ích hoặc tải lại trang.',
  422: 'Dữ liệu không dùng được; hãy xem lại rồi gửi lại.',
  429: 'Gửi quá nhanh; hãy chờ rồi thử lại.',
  501: 'Máy chủ này chưa làm được việc đó; hãy hỏi quản trị đơn vị.',
  503: 'Cơ sở dữ liệu tạm thời không dùng được; dữ liệu vẫn còn trên máy của anh/chị và sẽ được gửi lại.',
  507: 'Máy chủ hết chỗ lưu; dữ liệu vẫn còn trên máy của anh/chị. Hãy báo quản trị đơn vị dọn đĩa.',
  500: 'Dịch vụ gặp lỗi; hãy thử lại, nếu còn lỗi thì báo quản trị đơn vị.',
};

/** A request that is refused; becomes problem details (RFC 9457) at the edge. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: RefusalStatus;
  /** Stable word for programs, the end of the problem's `type`. */
  readonly code: string;
  readonly more: {
    detail?: string;
    errors?: { path: string; message: string }[];
    headers?: Record<string, string>;
  };

  constructor(status: RefusalStatus, code: string, more: Refusal['more'] = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** A failure of the storage as an answer: the sender keeps what it sent and tries again. */
export function storageRefusal(failure: StorageFailure): Refusal {
  const headers = { 'Retry-After': failure === 'unavailable' ? '5' : '60' };
  if (failure === 'full') return new Refusal(507, 'disk-full', { headers });
  if (failure === 'unavailable') return new Refusal(503, 'database-unavailable', { headers });
  return new Refusal(503, 'read-only', {
    detail:
      'Cơ sở dữ liệu chỉ đọc được, không ghi được; hãy báo quản trị đơn vị kiểm tra quyền của thư mục dữ liệu.',
    headers,
  });
}

/** Answers with problem details; never with what the request contained. */
export function answerRefusal(c: Context, refusal: Refusal): Response {
  const { status, code, more } = refusal;
  const body: ProblemDetails = { type: `urn:lien-thong:problem:${code}`, title: TITLES[status], status };
  if (more.detail !== undefined) body.detail = more.detail;
  if (more.errors !== undefined) body.errors = more.errors;
  return c.body(JSON.stringify(body), status, {
    ...more.headers,
    'Content-Type': 'application/problem+json',
  });
}
