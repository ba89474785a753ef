import type { Channel, DocumentStatus, DossierStatus, Role, Urgency } from '../contract/record.ts';
import { fold } from '../vietnamese/text.ts';

/**
 * Words the hosts use for states, read by meaning: the longest known phrase at the start of the folded
 * text decides. Sources: ioffice.md §6, igate.md §4.2–4.3, reports.md §4.3, §5.5.
 */
type Words<T> = ReadonlyMap<string, T>;

/* @__NO_SIDE_EFFECTS__ */
function words<T>(table: Record<string, T>): Words<T> {
  return new Map(
    Object.entries(table)
      .map(([phrase, meaning]) => [fold(phrase), meaning] as const)
      .sort(([a], [b]) => b.length - a.length),
  );
}

/** Meaning of a text by its longest known leading phrase; undefined when no phrase is known. */
export function meaningOf<T>(table: Words<T>, text: string): T | undefined {
  const folded = fold(text);
  for (const [phrase, meaning] of table) {
    if (folded === phrase || folded.startsWith(`${phrase} `)) return meaning;
  }
  return undefined;
}

/** Meaning of a text that is exactly a known phrase. */
export function exactMeaning<T>(table: Words<T>, text: string): T | undefined {
  return table.get(fold(text));
}

export const URGENCY: Words<Urgency> = words<Urgency>({
  thường: 'normal',
  thuong: 'normal',
  'bình thường': 'normal',
  không: 'normal',
  normal: 'normal',
  urgent: 'urgent',
  'very urgent': 'veryUrgent',
  express: 'express',
  khẩn: 'urgent',
  khan: 'urgent',
  'thượng khẩn': 'veryUrgent',
  'rất khẩn': 'veryUrgent',
  thuongkhan: 'veryUrgent',
  'hỏa tốc': 'express',
  hoatoc: 'express',
  'hỏa tốc hẹn giờ': 'express',
});

export const DOCUMENT_STATUS: Words<DocumentStatus> = words<DocumentStatus>({
  'chờ xử lý': 'waiting',
  'chưa xử lý': 'waiting',
  'chờ trình ký': 'waiting',
  'chờ cấp số': 'waiting',
  'chờ ý kiến': 'waiting',
  'chờ phê duyệt': 'waiting',
  'đang xử lý': 'processing',
  'đã xử lý': 'done',
  'đã hoàn thành': 'done',
  'hoàn thành': 'done',
  'đã kết thúc': 'done',
  'kết thúc': 'done',
  'đã phát hành': 'issued',
  'phát hành': 'issued',
  'đã ban hành': 'issued',
  'ban hành': 'issued',
  'đã gửi': 'issued',
  'đã hủy': 'cancelled',
  hủy: 'cancelled',
  'hủy bỏ': 'cancelled',
  'hủy số': 'cancelled',
  'đã hủy số': 'cancelled',
});

export const ROLE: Words<Role> = words<Role>({
  xlc: 'main',
  'xử lý chính': 'main',
  'chủ trì': 'main',
  ph: 'support',
  'phối hợp': 'support',
  'đồng xử lý': 'support',
  xem: 'info',
  'xem để biết': 'info',
  'nhận để biết': 'info',
  xdb: 'info',
  'phối hợp chỉ đạo': 'info',
});

export const SIGNED: Words<boolean> = words<boolean>({
  'đã ký số': true,
  'có ký số': true,
  'ký số': true,
  'đã ký': true,
  có: true,
  x: true,
  true: true,
  'chưa ký số': false,
  'không ký số': false,
  'chưa ký': false,
  chưa: false,
  không: false,
  false: false,
});

export const CHANNEL: Words<Channel> = words<Channel>({
  'trực tuyến': 'online',
  'nộp trực tuyến': 'online',
  'tiếp nhận trực tuyến': 'online',
  'qua mạng': 'online',
  'nộp qua mạng': 'online',
  online: 'online',
  'cổng dịch vụ công': 'online',
  'qua cổng dịch vụ công': 'online',
  'cổng dvc': 'online',
  'bản điện tử': 'online',
  'nhận trực tuyến': 'online',
  'nhận bản điện tử': 'online',
  'trực tiếp': 'inPerson',
  'nộp trực tiếp': 'inPerson',
  'nhận trực tiếp': 'inPerson',
  'tiếp nhận trực tiếp': 'inPerson',
  'trả trực tiếp': 'inPerson',
  'tại bộ phận': 'inPerson',
  'nhận tại bộ phận': 'inPerson',
  'nộp tại bộ phận': 'inPerson',
  'tại trung tâm': 'inPerson',
  'nhận tại trung tâm': 'inPerson',
  'tại quầy': 'inPerson',
  'một cửa': 'inPerson',
  'bưu chính': 'postal',
  'qua bưu chính': 'postal',
  'nhận qua bưu chính': 'postal',
  'nộp qua bưu chính': 'postal',
  'trả qua bưu chính': 'postal',
  'dịch vụ bưu chính': 'postal',
  'qua dịch vụ bưu chính': 'postal',
  'nhận qua dịch vụ bưu chính': 'postal',
  'nộp qua dịch vụ bưu chính': 'postal',
  bcci: 'postal',
  'qua bcci': 'postal',
  'qua dịch vụ bcci': 'postal',
  'bưu điện': 'postal',
  'qua bưu điện': 'postal',
  'nhận qua bưu điện': 'postal',
  'nộp qua bưu điện': 'postal',
  vnpost: 'postal',
});

/** National codes 1..10 and the hosts' own words (igate.md §4.2). */
export const DOSSIER_STATUS: Words<DossierStatus> = words<DossierStatus>({
  'mới đăng ký': 'new',
  'chờ tiếp nhận': 'new',
  'mới nộp': 'new',
  'được tiếp nhận': 'received',
  'đã tiếp nhận': 'received',
  'mới tiếp nhận': 'received',
  'tiếp nhận': 'received',
  'không được tiếp nhận': 'refused',
  'không tiếp nhận': 'refused',
  'từ chối': 'refused',
  'đã từ chối': 'refused',
  'đang xử lý': 'processing',
  'đang giải quyết': 'processing',
  'đang thụ lý': 'processing',
  'thụ lý': 'processing',
  'chờ phê duyệt': 'processing',
  'trình phê duyệt': 'processing',
  'chờ ký': 'processing',
  'yêu cầu bổ sung': 'supplement',
  'chờ bổ sung': 'supplement',
  'đang bổ sung': 'supplement',
  'bổ sung': 'supplement',
  'yêu cầu thực hiện nghĩa vụ tài chính': 'payment',
  'chờ thực hiện nghĩa vụ tài chính': 'payment',
  'yêu cầu thanh toán': 'payment',
  'chờ thanh toán': 'payment',
  'công dân yêu cầu rút': 'withdrawn',
  'yêu cầu rút': 'withdrawn',
  'rút hồ sơ': 'withdrawn',
  'đã rút': 'withdrawn',
  'xin rút': 'withdrawn',
  'dừng xử lý': 'stopped',
  'đã dừng': 'stopped',
  'tạm dừng': 'stopped',
  'đã xử lý xong': 'done',
  'đã xử lý': 'done',
  'có kết quả': 'done',
  'đã có kết quả': 'done',
  'chờ trả kết quả': 'done',
  'chưa trả kết quả': 'done',
  'đã giải quyết': 'done',
  'hoàn thành': 'done',
  'đã hoàn thành': 'done',
  'đã trả kết quả': 'returned',
  'đã trả': 'returned',
  'trả kết quả': 'returned',
});

/** Document types of iOffice (31 codes, ioffice.md §6) and NĐ 30/2020, longest first for "Tên loại và trích yếu". */
export const DOCUMENT_TYPES: readonly string[] = [
  'Thông tư liên tịch',
  'Hợp đồng lao động',
  'Giấy chứng nhận',
  'Giấy giới thiệu',
  'Giấy nghỉ phép',
  'Giấy ủy quyền',
  'Bản thỏa thuận',
  'Bản ghi nhớ',
  'Báo cáo tuần',
  'Lịch làm việc',
  'Chương trình',
  'Phiếu chuyển',
  'Phiếu trình',
  'Quyết định',
  'Nghị quyết',
  'Nghị định',
  'Phương án',
  'Kế hoạch',
  'Hướng dẫn',
  'Phiếu gửi',
  'Phiếu báo',
  'Thông báo',
  'Thông cáo',
  'Biên bản',
  'Công điện',
  'Công văn',
  'Quy chế',
  'Quy định',
  'Giấy mời',
  'Hợp đồng',
  'Thông tư',
  'Tờ trình',
  'Thư công',
  'Kết luận',
  'Báo cáo',
  'Chỉ thị',
  'Dự án',
  'Đề án',
  'Khác',
];
