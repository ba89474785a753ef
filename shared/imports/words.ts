import type { BadFileReason } from '../spreadsheet/bad-file.ts';
import { printDate } from '../vietnamese/dates.ts';
import type { FileKind } from './file-kind.ts';

/** Vietnamese words of the import: what a sheet is, what a column was taken for, why a file is refused. */

const KINDS: Readonly<Record<FileKind, string>> = {
  incoming: 'Văn bản đến',
  outgoing: 'Văn bản đi',
  dossier: 'Hồ sơ thủ tục hành chính',
  statement: 'Bảng tổng hợp hồ sơ (II.06a)',
};

export function kindName(kind: FileKind): string {
  return KINDS[kind];
}

const FIELDS: Readonly<Record<string, string>> = {
  registerNumber: 'Số đến, số đi',
  register: 'Sổ văn bản',
  symbol: 'Số, ký hiệu',
  docType: 'Loại văn bản',
  directionCode: 'Đến hay đi',
  issuedOn: 'Ngày văn bản',
  receivedOn: 'Ngày đến',
  sentOn: 'Ngày phát hành',
  issuer: 'Cơ quan ban hành',
  draftingUnit: 'Đơn vị soạn thảo',
  urgency: 'Độ khẩn',
  dueOn: 'Hạn xử lý',
  completedOn: 'Ngày hoàn thành',
  status: 'Trạng thái',
  role: 'Vai trò xử lý',
  signed: 'Ký số',
  code: 'Mã hồ sơ',
  nationalCode: 'Mã hồ sơ quốc gia',
  procedureCode: 'Mã thủ tục',
  procedureName: 'Tên thủ tục',
  sector: 'Lĩnh vực',
  unit: 'Đơn vị giải quyết',
  channel: 'Hình thức nộp',
  returnChannel: 'Hình thức nhận kết quả',
  receivedAt: 'Ngày tiếp nhận',
  dueAt: 'Ngày hẹn trả',
  finishedAt: 'Ngày có kết quả',
  returnedAt: 'Ngày trả kết quả',
  resultSymbol: 'Số, ký hiệu kết quả',
  resultIssuedOn: 'Ngày ban hành kết quả',
  subject: 'Trích yếu',
  typeAndSubject: 'Tên loại và trích yếu',
  summary: 'Nội dung yêu cầu',
  recipients: 'Nơi nhận',
  person: 'Họ tên người',
  contact: 'Giấy tờ, điện thoại, địa chỉ',
  note: 'Ghi chú',
  reply: 'Văn bản trả lời',
  dossierCode: 'Mã hồ sơ liên quan',
  secrecy: 'Độ mật',
  order: 'Số thứ tự',
};

/** Of a withheld field whose name says nothing to an officer. */
const OTHER_FIELD = 'Thông tin khác';

/** What a column was taken for; figures of a statistics table are called by their own header. */
export function fieldName(field: string): string {
  return FIELDS[field] ?? OTHER_FIELD;
}

const BAD_FILES: Readonly<Record<BadFileReason, string>> = {
  'not-a-workbook': 'Tệp này không phải bảng Excel. Hãy chọn tệp kết xuất từ iOffice hoặc iGate.',
  'other-format':
    'Tệp ở định dạng cũ hoặc lạ. Mở tệp bằng Excel, chọn “Lưu thành…” kiểu Excel Workbook (.xlsx) rồi chọn lại.',
  password: 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel, lưu lại rồi chọn lại.',
  csv: 'Tệp CSV không giữ được kiểu ngày và số nên không đọc. Hãy kết xuất lại dạng Excel (.xlsx).',
  broken: 'Tệp bị hỏng hoặc chưa tải xong. Hãy tải lại từ iOffice hoặc iGate rồi chọn lại.',
  'too-large': 'Tệp quá lớn. Hãy kết xuất từng quý hoặc từng tháng rồi nhập lần lượt.',
  empty: 'Tệp không có dòng nào. Hãy kiểm tra điều kiện lọc trước khi kết xuất.',
};

export function badFileSentence(reason: BadFileReason): string {
  return BAD_FILES[reason];
}

const VALUES: Readonly<Record<string, string>> = {
  normal: 'Thường',
  urgent: 'Khẩn',
  veryUrgent: 'Thượng khẩn',
  express: 'Hỏa tốc',
  waiting: 'Chờ xử lý',
  processing: 'Đang xử lý',
  done: 'Đã xong',
  issued: 'Đã ban hành',
  cancelled: 'Đã hủy',
  main: 'Xử lý chính',
  support: 'Phối hợp',
  info: 'Để biết',
  online: 'Trực tuyến',
  inPerson: 'Trực tiếp',
  postal: 'Bưu chính',
  new: 'Mới đăng ký',
  received: 'Đã tiếp nhận',
  refused: 'Không tiếp nhận',
  supplement: 'Chờ bổ sung',
  payment: 'Chờ nghĩa vụ tài chính',
  withdrawn: 'Đã rút',
  stopped: 'Dừng xử lý',
  returned: 'Đã trả kết quả',
  incoming: 'Đến',
  outgoing: 'Đi',
  internal: 'Nội bộ',
  true: 'Có',
  false: 'Không',
};

/** A value that was read, as an officer would write it. */
export function valueWords(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? printDate(value) : (VALUES[value] ?? value);
}

/** "row 12" or "cell B5" as an officer says it. */
export function placeWords(place: string): string {
  return place.replace(/^row /, 'dòng ').replace(/^cell /, 'ô ');
}

/** Said where a list without a secrecy column waits for the administrator. */
export const CONFIRM_SECRECY =
  'Danh sách không có cột độ mật. Chỉ nhập được sau khi quản trị đơn vị xác nhận phần mềm không đăng ký văn bản mật.';
