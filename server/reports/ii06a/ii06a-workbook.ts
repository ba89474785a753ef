import type { Cell, CellObject, Row } from 'write-excel-file/node';
import { II06A_COLUMNS, type Ii06aAnswer, type Ii06aCells } from '#shared/contract/ii06a.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { FONT } from '../word/page-format.ts';
import { checkSheet } from './ii06a-check-sheet.ts';
import { type Results, withResults } from './workbook-formulas.ts';

/** Excel's letters of the eleven number columns, (3)–(13). */
const LETTERS: readonly string[] = ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'];
const FIRST_ROW = 9;
/** Column and its parts: (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13). */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  C: ['D', 'E', 'F'],
  G: ['H', 'I', 'J'],
  K: ['L', 'M'],
};

/**
 * Biểu II.06a as a workbook: its header of three rows and the numbers of the columns, sums as formulas, a
 * line that must be 0 under them, and the checks R1–R9 on a second sheet.
 */
export async function ii06aWorkbook(form: Ii06aAnswer): Promise<Uint8Array> {
  // Some 15 MB of memory that a service asked for no workbook need not hold.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const results: Results = new Map();
  const data = [...titleRows(form), ...headerRows(), ...bodyRows(form, results), ...footRows(form)];
  const file = writeExcelFile(
    [
      {
        data,
        sheet: 'II.06a',
        orientation: 'landscape',
        columns: [{ width: 5 }, { width: 42 }, ...LETTERS.map(() => ({ width: 11 }))],
      },
      { data: checkSheet(form), sheet: 'Kiểm tra', columns: [{ width: 8 }, { width: 44 }, { width: 90 }] },
    ],
    { fontFamily: FONT, fontSize: 11, features: [withResults(results)] },
  );
  return file.toBuffer();
}

function titleRows({ period, cutOff, unit }: Ii06aAnswer): Row[] {
  const running = cutOff < period.to ? `; số liệu tính đến ngày ${printDate(cutOff)}` : '';
  const name = period.label.replace(/ \(.*$/u, '');
  return [
    [
      ...span('Biểu số II.06a/VPCP/KSTT', 2, { fontWeight: 'bold', height: 32 }),
      ...span('TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC', 8, {
        fontWeight: 'bold',
        align: 'center',
        wrap: true,
      }),
      ...span(`- Đơn vị báo cáo: ${unit.name}`, 3, { wrap: true }),
    ],
    [
      ...span('Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020', 2, { wrap: true, height: 32 }),
      ...span(`Kỳ báo cáo: ${name}`, 8, { align: 'center' }),
      ...span('- Đơn vị nhận báo cáo: ……', 3),
    ],
    [
      ...span('', 2),
      ...span(`(Từ ngày ${printDate(period.from)} đến ngày ${printDate(period.to)}${running})`, 8, {
        align: 'center',
      }),
      ...span('', 3),
    ],
    span('Đơn vị tính: Số hồ sơ TTHC.', 13, { align: 'right', fontStyle: 'italic' }),
  ];
}

function headerRows(): Row[] {
  const tall = (text: string, rows: number): Cell => head(text, { rowSpan: rows });
  const wide = (text: string, columns: number): Cell[] => [
    head(text, { columnSpan: columns }),
    ...blanks(columns - 1),
  ];
  return [
    [
      tall('TT', 3),
      tall('Lĩnh vực, công việc giải quyết theo cấp', 3),
      ...wide('Số lượng hồ sơ tiếp nhận', 4),
      ...wide('Số lượng hồ sơ đã giải quyết', 4),
      ...wide('Số lượng hồ sơ đang giải quyết', 3),
    ],
    [
      ...blanks(2),
      tall('Tổng số', 2),
      ...wide('Trong kỳ', 2),
      tall('Từ kỳ trước', 2),
      ...['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'].map((text) => tall(text, 2)),
      ...['Tổng số', 'Trong hạn', 'Quá hạn'].map((text) => tall(text, 2)),
    ],
    [...blanks(3), head('Trực tuyến', { height: 48 }), head('Trực tiếp, dịch vụ bưu chính'), ...blanks(8)],
    Array.from({ length: 13 }, (_, index) => head(String(index + 1), { fontStyle: 'italic' })),
  ];
}

function bodyRows({ rows, total }: Ii06aAnswer, results: Results): Row[] {
  const last = FIRST_ROW + rows.length - 1;
  const bold = { fontWeight: 'bold' } as const;
  const lines = rows.map(({ label, cells }, index): Row => {
    const row = FIRST_ROW + index;
    return [
      boxed(index + 1, { align: 'center' }),
      boxed(label, { wrap: true }),
      ...numbersOf(cells).map((value, at) => lineCell(LETTERS[at] ?? '', row, cells, value, results)),
    ];
  });
  const values = numbersOf(total);
  const sums = values.map((value, at): Cell => {
    const letter = LETTERS[at] ?? '';
    if (value === null) return boxed('', bold);
    if (rows.length === 0) return boxed(value, bold);
    return formula(
      `SUM(${letter}${FIRST_ROW}:${letter}${last})`,
      `${letter}${last + 1}`,
      value,
      results,
      bold,
    );
  });
  return [
    ...lines,
    [...span('Tổng số', 2, { ...bold, align: 'center', borderStyle: 'thin' }), ...sums],
    checkLine(last + 1, last + 2, total, results),
  ];
}

/** A whole is the formula of its parts, unless they do not add up: then the count stays and the check line tells. */
function lineCell(
  letter: string,
  row: number,
  cells: Ii06aCells,
  value: number | null,
  results: Results,
): Cell {
  if (value === null) return boxed('');
  const parts = WHOLES[letter];
  if (!parts || differenceOf(letter, cells) !== 0) return boxed(value);
  return formula(parts.map((part) => `${part}${row}`).join('+'), `${letter}${row}`, value, results);
}

/** Under each whole what is left when its parts are taken away: 0, or the form is wrong (R1, R2, R3). */
function checkLine(totalRow: number, row: number, total: Ii06aCells, results: Results): Row {
  const cells = LETTERS.map((letter): Cell => {
    const parts = WHOLES[letter];
    const difference = parts ? differenceOf(letter, total) : null;
    if (!parts || difference === null) return null;
    const text = [letter, ...parts].map((part) => `${part}${totalRow}`).join('-');
    return formula(text, `${letter}${row}`, difference, results, { fontStyle: 'italic' });
  });
  return [...span('Kiểm tra: tổng trừ các phần, phải bằng 0', 2, { fontStyle: 'italic' }), ...cells];
}

function footRows({ notes }: Ii06aAnswer): Row[] {
  return [
    [],
    ...notes.map((note) => span(`Ghi chú: ${note}`, 13, { fontStyle: 'italic', wrap: true })),
    [...span('', 9), ...span('……, ngày …… tháng …… năm ……', 4, { align: 'center', fontStyle: 'italic' })],
    [...span('', 9), ...span('Người làm báo cáo', 4, { align: 'center', fontWeight: 'bold' })],
  ];
}

function differenceOf(letter: string, cells: Ii06aCells): number | null {
  const values = numbersOf(cells);
  const at = (name: string) => values[LETTERS.indexOf(name)] ?? null;
  let difference = at(letter);
  for (const part of WHOLES[letter] ?? []) {
    const value = at(part);
    difference = difference === null || value === null ? null : difference - value;
  }
  return difference;
}

function numbersOf(cells: Ii06aCells): (number | null)[] {
  return II06A_COLUMNS.map(({ key }) => cells[key]);
}

function formula(text: string, at: string, result: number, results: Results, style: CellObject = {}): Cell {
  results.set(at, result);
  return { ...style, type: 'Formula', value: text, format: '#,##0', borderStyle: 'thin' };
}

function boxed(value: string | number, style: CellObject = {}): Cell {
  const format = typeof value === 'number' ? { format: '#,##0' } : {};
  return {
    ...style,
    ...format,
    value,
    type: typeof value === 'number' ? Number : String,
    borderStyle: 'thin',
  };
}

function head(value: string, style: CellObject = {}): Cell {
  const common = { align: 'center', alignVertical: 'center', wrap: true, fontWeight: 'bold' } as const;
  return { ...common, ...style, value, type: String, borderStyle: 'thin' };
}

/** One text over several columns. */
function span(value: string, columns: number, style: CellObject = {}): Cell[] {
  return [{ ...style, value, type: String, columnSpan: columns }, ...blanks(columns - 1)];
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
