import type { ProblemCode } from './contract/problem.ts';

/** What an officer reads about a problem: what happened, and what to do next. */
export interface ProblemWords {
  what: string;
  next: string;
}

const WORDS: Record<ProblemCode, ProblemWords> = {
  'not-a-list': {
    what: 'Trang này không phải danh sách mà Liên Thông đọc được.',
    next: 'Mở danh sách văn bản hoặc danh sách hồ sơ như thường ngày.',
  },
  'not-logged-in': {
    what: 'Trang đang đòi đăng nhập.',
    next: 'Đăng nhập lại rồi mở danh sách; Liên Thông không đọc mật khẩu.',
  },
  'layout-changed': {
    what: 'Trang đã khác so với trước nên Liên Thông không đọc, để khỏi ghi sai cột.',
    next: 'Báo quản trị đơn vị; số liệu đã đọc trước đó vẫn còn nguyên.',
  },
  'missing-column': {
    what: 'Danh sách thiếu một cột cần để đọc.',
    next: 'Bật lại cột đó trong phần chọn cột hiển thị rồi tải lại trang.',
  },
  'ambiguous-column': {
    what: 'Có hai cột giống nhau nên chưa rõ cột nào là cột cần đọc.',
    next: 'Báo quản trị đơn vị để chỉ cho Liên Thông cột đúng.',
  },
  'bad-value': {
    what: 'Có ô ghi giá trị lạ, ví dụ ngày không có thật; ô đó được bỏ trống.',
    next: 'Kiểm tra dòng đó trên trang và sửa nếu ghi nhầm.',
  },
  'no-key': {
    what: 'Có dòng không có số, ký hiệu hoặc mã hồ sơ nên không đưa vào số liệu.',
    next: 'Bổ sung số hoặc mã cho dòng đó rồi mở lại danh sách.',
  },
  'duplicate-row': {
    what: 'Có dòng lặp lại trên cùng một trang; chỉ tính một lần.',
    next: 'Không phải làm gì thêm.',
  },
  partial: {
    what: 'Trang chưa tải xong nên mới đọc được một phần.',
    next: 'Chờ trang tải xong, hoặc bấm tải lại trang.',
  },
  redrawn: {
    what: 'Trang vừa đổi nội dung trong lúc đọc nên lần đọc này được bỏ.',
    next: 'Chờ giây lát, Liên Thông tự đọc lại.',
  },
  'no-secrecy-column': {
    what: 'Danh sách không có cột độ mật nên Liên Thông không đọc, để giữ an toàn.',
    next: 'Bật cột độ mật trong phần chọn cột hiển thị rồi tải lại trang.',
  },
  'unknown-list': {
    what: 'Danh sách này chưa được khai báo nên chưa tính vào số liệu.',
    next: 'Mở danh sách chính của văn bản đến, văn bản đi hoặc hồ sơ.',
  },
  'bad-file': {
    what: 'Tệp này không đọc được hoặc không phải bảng kết xuất từ phần mềm.',
    next: 'Kết xuất lại tệp Excel từ iOffice hoặc iGate rồi chọn lại.',
  },
};

/** Vietnamese words of a problem, plain and with a next step. */
export function problemWords(code: ProblemCode): ProblemWords {
  return WORDS[code];
}
