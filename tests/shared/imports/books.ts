import { JSDOM } from 'jsdom';
import writeXlsxFile from 'write-excel-file/node';
import type { PageReading } from '#shared/contract/capture.ts';
import { type OpenedFile, openFile, readingsOf, recogniseWorkbook } from '#shared/imports/read-file.ts';
import type { SheetReport } from '#shared/imports/recognise-sheet.ts';
import type { HtmlPage } from '#shared/spreadsheet/html-table.ts';

/** Workbooks for tests, written by a library or laid out as the hosts' exports are. */

export interface Styled {
  value: string | number | boolean | Date;
  format?: string;
  columnSpan?: number;
  rowSpan?: number;
}
export type Value = Styled | string | number | boolean | Date | null;

/** An .xlsx of the given rows, one sheet for each list of rows. */
export async function xlsx(sheets: Record<string, readonly (readonly Value[])[]>): Promise<Uint8Array> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map(spread) }));
  const buffer = await writeXlsxFile(written as never).toBuffer();
  return new Uint8Array(buffer);
}

/** The library wants empty cells where a merged one reaches. */
function spread(row: readonly Value[]): unknown[] {
  return row.flatMap((value): unknown[] => {
    if (value === null) return [null];
    if (value instanceof Date) return [{ value, type: Date, format: 'dd/mm/yyyy' }];
    if (typeof value === 'object') {
      const cell = value.value instanceof Date ? { ...value, type: Date } : value;
      return [cell, ...Array.from({ length: (value.columnSpan ?? 1) - 1 }, () => null)];
    }
    return [{ value }];
  });
}

export const parseHtml = (text: string): HtmlPage => new JSDOM(text).window.document as unknown as HtmlPage;

export function open(bytes: Uint8Array): Promise<OpenedFile> {
  return openFile(bytes, { parseHtml });
}

/** What a file would be imported as; secrecy confirmed unless said otherwise. */
export async function recognised(bytes: Uint8Array, secretsNotRegistered = true): Promise<SheetReport[]> {
  return recogniseWorkbook(await open(bytes), { secretsNotRegistered });
}

export async function readings(bytes: Uint8Array): Promise<PageReading[]> {
  const file = await open(bytes);
  return recogniseWorkbook(file, { secretsNotRegistered: true }).flatMap((report, index) =>
    readingsOf(file, report, index),
  );
}

/** "Sổ văn bản đến" as iOffice exports it (ioffice.md §3): invented rows, empty 14th column. */
export const REGISTER_HEADER = [
  'Ngày đến',
  'Số đến',
  'Tác giả',
  'Số, ký hiệu văn bản',
  'Ngày tháng năm văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Đơn vị hoặc người nhận văn bản',
  'Ký nhận',
  'Ghi chú',
  'Loại văn bản',
  'Độ khẩn',
  'Lĩnh vực',
  'Xử lý chính',
];
export const REGISTER_TITLE: Styled = {
  value: 'Sổ lưu cấp số văn bản đến: SỔ VĂN BẢN ĐẾN NĂM 2026',
  columnSpan: 13,
};

/** One made-up row of that register. */
export function registerRow(number: number, day = '14/09/2026'): Value[] {
  return [
    day,
    String(number),
    'SỞ MẪU',
    `${(number % 400) + 1}/TB-SM-P${number % 17}`,
    '11/09/2026',
    'Kết luận của Phó Giám đốc Sở Mẫu tại cuộc họp về công tác mẫu',
    'KẾ HOẠCH - TÀI CHÍNH;PHÒNG QUẢN LÝ DỰ ÁN;NGUYỄN VĂN A',
    null,
    null,
    'Thông báo',
    number % 9 === 0 ? 'Khẩn' : 'Thường',
    null,
    'NGUYỄN VĂN B',
    '',
  ];
}

export function register(rows: readonly (readonly Value[])[]): Promise<Uint8Array> {
  return xlsx({ 'VB đến': [[REGISTER_TITLE], REGISTER_HEADER, ...rows] });
}
