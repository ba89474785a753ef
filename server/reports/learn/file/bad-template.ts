/** Why an uploaded file cannot become a template; each has one Vietnamese sentence with a next step. */
export type BadTemplateCode =
  | 'empty-file'
  | 'old-word'
  | 'old-excel'
  | 'password'
  | 'not-office'
  | 'broken'
  | 'too-large'
  | 'too-many-parts'
  | 'macros'
  | 'wrong-kind'
  | 'tracked-changes'
  | 'external-relation'
  | 'embedded-object'
  | 'no-text';

const WORDS: Readonly<Record<BadTemplateCode, string>> = {
  'empty-file': 'Tệp rỗng. Hãy chọn lại tệp báo cáo.',
  'old-word':
    'Đây là tệp Word cũ (.doc), không đọc được. Hãy mở bằng Word, chọn Lưu thành, kiểu “Word Document (.docx)”, rồi tải lên lại.',
  'old-excel':
    'Đây là tệp Excel cũ (.xls), không đọc được. Hãy mở bằng Excel, lưu thành .xlsx rồi tải lên lại.',
  password:
    'Tệp có mật khẩu mở nên không đọc được. Hãy bỏ mật khẩu trong Word (Tệp, Thông tin, Bảo vệ tài liệu) rồi tải lên lại.',
  'not-office': 'Tệp này không phải Word (.docx) hay Excel (.xlsx). Hãy chọn đúng tệp báo cáo.',
  broken: 'Tệp bị hỏng hoặc tải lên chưa hết. Hãy mở thử bằng Word, lưu lại rồi tải lên lại.',
  'too-large': 'Tệp quá lớn. Hãy giảm dung lượng ảnh trong tệp (dưới 20 MB) rồi tải lên lại.',
  'too-many-parts': 'Tệp chứa quá nhiều thành phần bên trong, không phải một báo cáo thông thường.',
  macros: 'Tệp có macro nên không nhận. Hãy lưu thành .docx hoặc .xlsx (không có macro) rồi tải lên lại.',
  'wrong-kind': 'Tệp là loại tài liệu Office khác, không phải văn bản Word hay bảng tính Excel.',
  'tracked-changes':
    'Tệp còn sửa đổi chưa được chấp nhận (Track Changes). Hãy vào Xem lại (Review), chọn Chấp nhận tất cả thay đổi, lưu rồi tải lên lại.',
  'external-relation':
    'Tệp lấy nội dung từ bên ngoài (mẫu hoặc ảnh liên kết). Hãy chèn nội dung đó vào tệp rồi tải lên lại.',
  'embedded-object': 'Tệp có đối tượng nhúng (ActiveX, OLE). Hãy bỏ đối tượng đó rồi tải lên lại.',
  'no-text': 'Tệp không có chữ nào (có thể là bản quét ảnh). Hãy dùng tệp soạn thảo gốc.',
};

/** A file refused whole; nothing of it was kept. `message` is what the officer reads. */
export class BadTemplate extends Error {
  override name = 'BadTemplate';
  readonly code: BadTemplateCode;
  /** Part of the file, or the sentence concerned; empty when the whole file is meant. */
  readonly place: string;

  constructor(code: BadTemplateCode, place = '') {
    super(place === '' ? WORDS[code] : `${WORDS[code]} Chỗ gặp lỗi: ${place}.`);
    this.code = code;
    this.place = place;
  }
}
