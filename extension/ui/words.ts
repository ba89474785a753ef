import type { CaptureRefusal, QueueTrouble } from '../messages.ts';

/** Vietnamese words of the queue and of refusals: what happened and what to do next. */

const TROUBLE: Record<QueueTrouble, string> = {
  'not-paired': 'Máy này chưa ghép nối. Bấm biểu tượng Liên Thông và nhập mã ghép nối.',
  'pair-again': 'Dịch vụ không nhận máy này nữa. Hãy xin mã mới của quản trị đơn vị và ghép nối lại.',
  forbidden: 'Dịch vụ từ chối máy này. Hãy hỏi quản trị đơn vị; số liệu đã đọc vẫn được giữ.',
  unreachable: 'Chưa liên lạc được với dịch vụ. Số liệu được giữ trên máy và tự gửi khi có mạng.',
  'not-our-service':
    'Địa chỉ dịch vụ trả lời lạ (có thể mạng đang đòi đăng nhập). Kiểm tra mạng; số liệu vẫn được giữ.',
  busy: 'Dịch vụ đang bận, Liên Thông sẽ tự gửi lại sau ít phút.',
  'service-error': 'Dịch vụ đang gặp lỗi. Số liệu được giữ và tự gửi lại; nếu kéo dài, báo quản trị đơn vị.',
  'storage-failed': 'Trình duyệt không ghi được xuống đĩa. Hãy giải phóng bớt dung lượng rồi tải lại trang.',
};

const REFUSAL: Record<CaptureRefusal, string> = {
  'invalid-reading': 'Trang này đọc ra dữ liệu không đúng khuôn nên không được ghi. Hãy báo quản trị đơn vị.',
  'too-many-rows':
    'Trang có hơn 1.000 dòng nên chưa ghi được. Hãy chọn ít dòng hơn cho mỗi trang rồi lật từng trang.',
  'foreign-page': 'Trang đã chuyển đi trong lúc đọc nên lần đọc này được bỏ. Mở lại danh sách để đọc tiếp.',
  'switched-off': 'Quản trị đơn vị đã tắt việc đọc trang này.',
  'storage-failed': TROUBLE['storage-failed'],
};

export function troubleSentence(trouble: QueueTrouble): string {
  return TROUBLE[trouble];
}

export function refusalSentence(refusal: CaptureRefusal): string {
  return REFUSAL[refusal];
}

/** An integer with the Vietnamese group mark: 12481 → "12.481". */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}
