import type { Cell, CellObject, Row } from 'write-excel-file/node';
import type {
  ConsolidatedAnswer,
  ConsolidatedCell,
  ConsolidatedColumn,
  ConsolidatedRow,
} from '#shared/contract/consolidated.ts';
import { columnLetters } from '#shared/spreadsheet/workbook.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import { hasSent, STATE_WORDS } from '../../requests/states.ts';
import { type Results, withResults } from '../ii06a/workbook-formulas.ts';
import { FONT } from '../word/page-format.ts';

/** Columns before the figures: number, unit, state, source, as of. */
const BEFORE = 5;
const HEAD_ROWS = 5;

/**
 * The consolidated table as a workbook: one line per unit, sums and ratios as formulas over the values that
 * count. What does not count stands as text, what is missing is empty.
 */
export async function consolidatedWorkbook(table: ConsolidatedAnswer): Promise<Uint8Array> {
  // Some 15 MB of memory that a service asked for no workbook need not hold.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const results: Results = new Map();
  const places = placesOf(table.columns);
  const last = places.at(-1);
  const width = last ? last.at + last.size : BEFORE;
  const data = [
    ...titleRows(table, width),
    headRow(table.columns),
    ...table.rows.map((row, index) => unitRow(row, index, table.columns, places, results)),
    totalRow(table, places, results),
    [],
    ...table.notes.map((note): Row => span(`Ghi chú: ${note}`, width, { fontStyle: 'italic' })),
  ];
  const columns = [{ width: 5 }, { width: 34 }, { width: 18 }, { width: 16 }, { width: 13 }];
  const file = writeExcelFile(
    [
      {
        data,
        sheet: 'Tổng hợp',
        orientation: 'landscape',
        stickyRowsCount: HEAD_ROWS,
        stickyColumnsCount: 2,
        columns: [...columns, ...Array.from({ length: width - BEFORE }, () => ({ width: 15 }))],
      },
    ],
    { fontFamily: FONT, fontSize: 11, features: [withResults(results)] },
  );
  return file.toBuffer();
}

interface Place {
  /** First column, from 0. */
  at: number;
  /** A ratio takes three: numerator, denominator, share. */
  size: number;
}

function placesOf(columns: readonly ConsolidatedColumn[]): Place[] {
  let at = BEFORE;
  return columns.map((column) => {
    const place = { at, size: column.kind === 'ratio' && column.notAdded === '' ? 3 : 1 };
    at += place.size;
    return place;
  });
}

function titleRows({ request, counts, period }: ConsolidatedAnswer, width: number): Row[] {
  return [
    span(`TỔNG HỢP: ${request.title}`, width, { fontWeight: 'bold' }),
    span(`Văn bản yêu cầu số ${request.symbol} ngày ${printDate(request.symbolOn)}. ${period.label}.`, width),
    span(`Đã có ${counts.sent}/${counts.asked} đơn vị gửi.`, width),
    [],
  ];
}

function headRow(columns: readonly ConsolidatedColumn[]): Row {
  const fixed = ['TT', 'Đơn vị', 'Trạng thái', 'Nguồn', 'Tính đến'].map((text) => head(text));
  return [
    ...fixed,
    ...columns.flatMap((column) => {
      if (column.kind !== 'ratio' || column.notAdded !== '')
        return [head(column.unit === '' ? column.label : `${column.label} (${column.unit})`)];
      return [head(`${column.label}: tử số`), head(`${column.label}: mẫu số`), head(`${column.label} (%)`)];
    }),
  ];
}

function unitRow(
  row: ConsolidatedRow,
  index: number,
  columns: readonly ConsolidatedColumn[],
  places: readonly Place[],
  results: Results,
): Row {
  const here = hasSent(row.state);
  const line = HEAD_ROWS + index + 1;
  const { asOf, submission } = row;
  const day = asOf === null ? '' : printDate(asOf.length === 10 ? asOf : localDate(Date.parse(asOf)));
  return [
    boxed(index + 1),
    boxed(row.name),
    boxed(STATE_WORDS[row.state]),
    boxed(!here ? '' : submission?.kind === 'file' ? 'nhập từ tệp' : 'bản đã chốt'),
    boxed(day),
    ...columns.flatMap((_, at) => valueCells(row.cells[at], places[at], line, results)),
  ];
}

function valueCells(
  cell: ConsolidatedCell | undefined,
  place: Place | undefined,
  line: number,
  results: Results,
): Cell[] {
  const size = place?.size ?? 1;
  if (!cell || !place) return Array.from({ length: size }, () => boxed(''));
  if (size === 1) return [cell.counted && cell.n !== null ? boxed(cell.n) : boxed(cell.printed)];
  if (!cell.counted || cell.n === null || cell.d === null) return [boxed(''), boxed(''), boxed(cell.printed)];
  return [boxed(cell.n), boxed(cell.d), share(place, line, cell.n, cell.d, results)];
}

function totalRow(table: ConsolidatedAnswer, places: readonly Place[], results: Results): Row {
  const { columns, rows, totals, counts } = table;
  const line = HEAD_ROWS + rows.length + 1;
  const bold = { fontWeight: 'bold' } as const;
  const words = `Cộng các đơn vị đã gửi (${counts.sent}/${counts.asked})`;
  return [
    ...[boxed('', bold), boxed(words, bold), boxed('', bold), boxed('', bold), boxed('', bold)],
    ...columns.flatMap((column, index): Cell[] => {
      const [total, place] = [totals[index], places[index]];
      if (!total || !place || total.n === null) {
        const text = column.notAdded === '' ? '' : 'không cộng';
        return Array.from({ length: place?.size ?? 1 }, () => boxed(text, bold));
      }
      const sum = (at: number, value: number): Cell => {
        const letter = columnLetters(at + 1);
        const range = `${letter}${HEAD_ROWS + 1}:${letter}${line - 1}`;
        return formula(`SUM(${range})`, `${letter}${line}`, value, '#,##0', results, bold);
      };
      if (place.size === 1) return [sum(place.at, total.n)];
      const d = total.d ?? 0;
      return [sum(place.at, total.n), sum(place.at + 1, d), share(place, line, total.n, d, results, bold)];
    }),
  ];
}

/** The share of two cells before it; nothing where nothing arose. */
function share(
  place: Place,
  line: number,
  n: number,
  d: number,
  results: Results,
  style: CellObject = {},
): Cell {
  const [top, bottom, own] = [0, 1, 2].map((step) => `${columnLetters(place.at + step + 1)}${line}`);
  if (d === 0) return boxed('không phát sinh', style);
  return formula(`${top}/${bottom}`, own ?? '', n / d, '0.00%', results, style);
}

function formula(
  text: string,
  at: string,
  result: number,
  format: string,
  results: Results,
  style: CellObject = {},
): Cell {
  results.set(at, result);
  return { ...style, type: 'Formula', value: text, format, borderStyle: 'thin' };
}

function boxed(value: string | number, style: CellObject = {}): Cell {
  const number = typeof value === 'number';
  const more = number ? { format: '#,##0' } : { wrap: true };
  return { ...style, ...more, value, type: number ? Number : String, borderStyle: 'thin' };
}

function head(value: string): Cell {
  return {
    ...{ align: 'center', alignVertical: 'center', wrap: true, fontWeight: 'bold' },
    ...{ value, type: String, borderStyle: 'thin' },
  };
}

function span(value: string, columns: number, style: CellObject = {}): Row {
  return [
    { ...style, value, type: String, columnSpan: columns },
    ...Array.from({ length: columns - 1 }, () => null),
  ];
}
