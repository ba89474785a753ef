import { printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';

/** Types most often used to tell of a result; any other can be typed. */
export const LETTER_TYPES = ['Công văn', 'Thông báo', 'Phiếu chuyển', 'Giấy mời'];

/** What counts as told, as the service applies it (`server/links/relay.ts`). */
export const RELAY_RULE = [
  'Kết quả trao cho người nộp không tính là đã gửi đơn vị liên quan.',
  'Được tính là đã gửi khi cán bộ đã nhận nội dung Liên Thông điền sẵn cho hồ sơ, rồi trong iOffice có văn bản đi mang số, ghi mã hồ sơ, đúng loại văn bản đã chọn, ban hành từ hôm đó trở đi. Danh sách của iOffice không ghi nơi nhận nên Liên Thông không so nơi nhận.',
  'Gửi bằng cách khác thì cán bộ bấm ghi ngay tại hồ sơ. Văn bản bị hủy thì hồ sơ trở lại danh sách chờ.',
] as const;

export function waitingWords(since: string, waiting: number | null): string {
  if (waiting === null) return `từ ${printDate(since)}`;
  // A Friday's result on Saturday waits for no working day, yet is not of today.
  return waiting <= 0 ? 'chưa đến 1 ngày làm việc' : `${printCount(waiting)} ngày làm việc`;
}

/** Units typed one a line. */
export function readUnits(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\n;]/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
}
