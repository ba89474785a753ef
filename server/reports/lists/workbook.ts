import type { Cell, Row } from 'write-excel-file/node';
import type { ListAnswer } from '#shared/contract/lists.ts';
import { FONT } from '../word/page-format.ts';
import { footWords, periodWords } from './words.ts';

/** Title, period and the head of the table, which stay in sight. */
const HEAD_ROWS = 5;
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const;

/** A list as a workbook of one sheet: title, period, the table with its header, the sum. */
export async function listWorkbook(answer: ListAnswer): Promise<Uint8Array> {
  // As with II.06a: loaded with the first workbook asked for.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const wide = answer.columns.length + 1;
  const line = (value: string, style: object): Row => [
    { value, type: String, columnSpan: wide, ...style },
    ...Array.from({ length: wide - 1 }, () => null),
  ];
  const head = (value: string): Cell => ({
    value,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    ...BORDER,
  });
  const body = answer.rows.map(
    (cells, index): Row => [
      { value: index + 1, type: Number, align: 'center', ...BORDER },
      ...cells.map((value): Cell => ({ value, type: String, wrap: true, ...BORDER })),
    ],
  );
  const data: Row[] = [
    line(answer.agency.toLocaleUpperCase('vi'), { fontWeight: 'bold' }),
    line(answer.list.title.toLocaleUpperCase('vi'), { fontWeight: 'bold', align: 'center', fontSize: 14 }),
    line(periodWords(answer), { fontStyle: 'italic', align: 'center' }),
    [null],
    [head('STT'), ...answer.columns.map(({ label }) => head(label))],
    ...body,
    [null],
    ...footWords(answer).map((words) => line(words, { fontWeight: 'bold' })),
  ];
  const columns = [{ width: 6 }, ...answer.columns.map(({ width }) => ({ width: Math.round(width * 1.3) }))];
  const file = writeExcelFile(
    [{ data, sheet: 'Danh sách', orientation: 'landscape', stickyRowsCount: HEAD_ROWS, columns }],
    { fontFamily: FONT, fontSize: 12 },
  );
  return file.toBuffer();
}
