import { switchChanges } from './switch-names.ts';

/** What is written in the audit trail, in words. */
const ACTIONS: Record<string, string> = {
  'administrator.created': 'Tạo tài khoản quản trị',
  'session.opened': 'Vào bảng điều khiển',
  'unit.added': 'Thêm đơn vị',
  'unit.closed': 'Kết thúc đơn vị',
  'officer.added': 'Thêm cán bộ',
  'pairing-code.issued': 'Cấp mã ghép nối',
  'device.paired': 'Ghép nối máy',
  'device.revoked': 'Thu hồi máy',
  'procedures.replaced': 'Cập nhật danh mục thủ tục',
  'values.set': 'Khai số liệu tham chiếu',
  'report.made': 'Lập báo cáo',
  'draft.begun': 'Bắt đầu soạn báo cáo',
  'draft.recomputed': 'Tính lại số liệu báo cáo',
  'report.issued': 'Chốt báo cáo',
  'switches.set': 'Đặt công tắc của đơn vị',
  'page-profile.saved': 'Khai báo danh sách',
  'page-profile.on': 'Bật danh sách tự khai báo',
  'form-mapping.saved': 'Ghi nhớ biểu mẫu trên web',
  'form-mapping.forgotten': 'Quên biểu mẫu trên web',
  'page-profile.off': 'Tắt danh sách tự khai báo',
  'template.added': 'Tải lên mẫu của đơn vị',
  'template.bound': 'Xác nhận số liệu trong mẫu',
  'template.deleted': 'Xóa mẫu của đơn vị',
  'relay-rule.set': 'Khai đơn vị liên quan của thủ tục',
  'relay-rule.dropped': 'Bỏ khai đơn vị liên quan',
  'relay.prepared': 'Điền sẵn văn bản gửi kết quả',
  'relay.undone': 'Hoàn tác việc điền văn bản gửi kết quả',
  'relay.sent': 'Ghi kết quả đã gửi đơn vị liên quan',
  'relay.notNeeded': 'Ghi kết quả không cần gửi',
  'relay.waiting': 'Ghi lại kết quả chưa gửi',
  'import.stored': 'Nhập tệp Excel',
  'request.made': 'Lập yêu cầu báo cáo',
  'request.more': 'Yêu cầu thêm đơn vị báo cáo',
  'request.receive': 'Tiếp nhận báo cáo của đơn vị',
  'request.return': 'Trả lại báo cáo, yêu cầu bổ sung',
  'request.extend': 'Gia hạn nộp báo cáo',
  'request.exclude': 'Đưa đơn vị ra khỏi yêu cầu báo cáo',
  'request.include': 'Đưa đơn vị trở lại yêu cầu báo cáo',
  'request.closed': 'Khóa số liệu của yêu cầu báo cáo',
  'request.open': 'Mở lại yêu cầu báo cáo',
  'request.withdrawn': 'Thu hồi yêu cầu báo cáo',
  'request.entered': 'Nhập báo cáo của đơn vị từ tệp',
  'request.answered': 'Gửi báo cáo theo yêu cầu',
};

/** Actions whose subject is a number of things. */
const COUNTED: Record<string, string> = { 'procedures.replaced': 'thủ tục', 'values.set': 'giá trị' };

export function actionWords(action: string): string {
  return ACTIONS[action] ?? action;
}

/**
 * Who or what an entry speaks of, by name where the names are known.
 * @param names names of officers, units and devices by id
 */
export function subjectWords(action: string, subject: string, names: ReadonlyMap<string, string>): string {
  const counted = COUNTED[action];
  if (counted !== undefined) return `${subject} ${counted}`;
  if (action === 'switches.set') return switchChanges(subject);
  // A dossier code or a procedure.
  if (action.startsWith('relay')) return subject;
  return personWords(subject, names);
}

/** "officer:<id>" → name of the officer. */
export function personWords(actor: string, names: ReadonlyMap<string, string>): string {
  const id = actor.replace(/^[a-z]+:/, '');
  if (actor.startsWith('administrator:')) return 'Quản trị hệ thống';
  return names.get(id) ?? id.slice(0, 8);
}
