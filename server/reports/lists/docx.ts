import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ListAnswer } from '#shared/contract/lists.ts';
import { printable } from '../print.ts';
import { FONT, PAGE, SIZE } from '../word/page-format.ts';
import { footWords, periodWords } from './words.ts';

/** Type of a table with many columns, half-points: 12 pt. */
const TABLE_SIZE = 24;
const WIDTH = PAGE.height - PAGE.margin.left - PAGE.margin.right;
/** Twips of the column "STT". */
const NUMBER_WIDTH = 620;

/**
 * A list as an annex across the page (NĐ 30/2020, Phụ lục I: "Phụ lục" and its title centred and bold, what it
 * belongs to in italics below, numbered pages of its own), the head of the table on every page.
 */
export function listDocx(answer: ListAnswer): Promise<Buffer> {
  const { columns, rows } = answer;
  const share = (WIDTH - NUMBER_WIDTH) / columns.reduce((sum, { width }) => sum + width, 0);
  const widths = [NUMBER_WIDTH, ...columns.map(({ width }) => Math.floor(width * share))];
  const title = answer.list.title.toLocaleUpperCase('vi');
  const document = new Document({
    creator: 'Liên Thông',
    title: answer.list.title,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, color: '000000', language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The library turns the page itself and wants the upright measures.
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: PAGE.margin,
          },
        },
        headers: {
          default: new Header({
            children: [centred([new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber })])],
          }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: [
          centred([new TextRun({ text: 'Phụ lục', bold: true, size: SIZE.title })]),
          centred([new TextRun({ text: title, bold: true, size: SIZE.title })]),
          centred([new TextRun({ text: `(${printable(answer.agency)})`, size: SIZE.body })]),
          centred([new TextRun({ text: `(${periodWords(answer)})`, italics: true, size: SIZE.body })], 240),
          new Table({
            width: { size: WIDTH, type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            borders: grid(),
            rows: [
              row(['STT', ...columns.map(({ label }) => label)], widths, true),
              ...rows.map((cells, index) => row([String(index + 1), ...cells], widths, false)),
            ],
          }),
          ...footWords(answer).map(
            (words, index) =>
              new Paragraph({
                spacing: { before: index === 0 ? 120 : 0 },
                children: [new TextRun({ text: printable(words), bold: index === 0, size: SIZE.body })],
              }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function centred(children: TextRun[], after = 0): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children });
}

function row(cells: readonly string[], widths: readonly number[], head: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: head,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          margins: { left: 60, right: 60 },
          children: [
            new Paragraph({
              alignment: head || index === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: [new TextRun({ text: printable(text), bold: head, size: TABLE_SIZE })],
            }),
          ],
        }),
    ),
  });
}

function grid() {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}
