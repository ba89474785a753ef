import type { EvidenceAnswer } from '#shared/contract/api.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { RECORD_WORDS } from '#shared/vietnamese/record-words.ts';

type Row = EvidenceAnswer['rows'][number];
type Cell = Row[string];

/** Columns of the rows behind a figure, most telling first; others are for programs. */
const COLUMNS: readonly (readonly [name: string, label: string])[] = [
  ['code', 'Mã hồ sơ, thủ tục'],
  ['registerNumber', 'Số'],
  ['symbol', 'Ký hiệu'],
  ['name', 'Tên thủ tục'],
  ['channel', 'Kênh tiếp nhận'],
  ['receivedOn', 'Ngày đến'],
  ['issuedOn', 'Ngày văn bản'],
  ['receivedAt', 'Tiếp nhận'],
  ['dueAt', 'Hẹn trả'],
  ['finishedAt', 'Có kết quả'],
  ['returnedAt', 'Trả kết quả'],
  ['returnChannel', 'Kênh trả'],
  ['status', 'Trạng thái'],
  ['role', 'Vai trò'],
  ['term', 'Thành phần'],
  ['procedureCode', 'Mã thủ tục'],
  ['procedureName', 'Thủ tục'],
  ['sector', 'Lĩnh vực'],
  ['level', 'Mức độ'],
  ['register', 'Sổ'],
  ['docType', 'Hình thức'],
  ['issuer', 'Cơ quan ban hành'],
  ['draftingUnit', 'Đơn vị soạn thảo'],
  ['urgency', 'Độ khẩn'],
  ['sentOn', 'Ngày phát hành'],
  ['dueOn', 'Hạn xử lý'],
  ['completedOn', 'Hoàn thành'],
  ['signed', 'Ký số'],
  ['electronic', 'Điện tử'],
  ['nationalCode', 'Mã quốc gia'],
  ['unit', 'Đơn vị giải quyết'],
  ['validFrom', 'Hiệu lực từ'],
  ['validTo', 'Đến'],
  ['fromDay', 'Từ ngày'],
  ['toDay', 'Đến ngày'],
  ['counted', 'Số đếm trên trang'],
  ['readOn', 'Đọc ngày'],
  ['sender', 'Đơn vị'],
  ['given', 'Số đơn vị gửi'],
  ['sides', 'Tử số/mẫu số'],
  ['why', 'Lưu ý'],
  ['inTotal', 'Trong tổng'],
  ['version', 'Bản'],
  ['sentAs', 'Số báo cáo'],
  ['asOfDay', 'Tính đến'],
  ['flags', 'Điểm lạ'],
];

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...RECORD_WORDS,
  flags: {
    'finished-before-received': 'có kết quả trước ngày tiếp nhận',
    'returned-before-finished': 'trả trước khi có kết quả',
    'due-before-received': 'hạn trước ngày nhận',
    'completed-before-received': 'hoàn thành trước ngày đến',
    'sent-before-issued': 'phát hành trước ngày văn bản',
    'received-before-issued': 'đến trước ngày văn bản',
    'in-the-future': 'ngày chưa tới khi đọc',
    'too-old': 'ngày quá xa xưa',
  },
};

export const LEVELS: Record<string, string> = {
  '1': 'Mức độ 1',
  '2': 'Mức độ 2',
  '3': 'Mức độ 3',
  '4': 'Mức độ 4',
  partial: 'Một phần',
  full: 'Toàn trình',
  none: 'Không trực tuyến',
};

/** What a field is called above its column; undefined for what stands in none. */
export function columnLabel(field: string): string | undefined {
  return COLUMNS.find(([name]) => name === field)?.[1];
}

/** The columns in which at least one row of the page says something. */
export function columnsOf(rows: readonly Row[]): readonly (readonly [name: string, label: string])[] {
  return COLUMNS.filter(([name]) =>
    rows.some((row) => row[name] !== undefined && cellWords(name, row[name]) !== ''),
  );
}

/** A cell as an officer reads it; empty for what was seen empty or not at all. */
export function cellWords(column: string, cell: Cell | undefined): string {
  if (cell === undefined || cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return cell ? 'có' : 'không';
  if (typeof cell === 'number') return String(cell);
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return printDate(cell);
  if (column === 'level') return LEVELS[cell] ?? cell;
  const words = WORDS[column === 'returnChannel' ? 'channel' : column];
  if (words === undefined) return cell;
  return cell
    .split(', ')
    .map((word) => words[word] ?? word)
    .join(', ');
}
