import {
  AlignmentType,
  type Header,
  HeightRule,
  type ISectionOptions,
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
import { printable } from '../print.ts';
import { PAGE, SIZE } from './page-format.ts';

/** A table printed after the report; too wide for the page it stands on, so on a sheet of its own. */
export interface AppendixTable {
  caption: string;
  head: readonly string[];
  /** Shares of the width, one per column. */
  widths: readonly number[];
  rows: readonly (readonly string[])[];
  /** The last line, bold; null for none. */
  foot: readonly string[] | null;
  /** Columns of numbers, set to the right. */
  numbers: readonly number[];
}
export interface Appendix {
  title: string;
  subtitle: string;
  /** Which report it belongs to: "Kèm theo Báo cáo số … ngày … của …". */
  belongsTo: string;
  tables: readonly AppendixTable[];
  notes: readonly string[];
}

/** 11 pt: a table of many columns. */
const CELL = 22;
/** A table of so few lines stays on one page. */
const SHORT = 14;
/** Landscape, left and right as the binding edge asks (NĐ 30/2020, Phụ lục I). */
const WIDTH = PAGE.height - PAGE.margin.top - PAGE.margin.bottom;

/**
 * An appendix as a section of its own: landscape, pages numbered from 1 (NĐ 30/2020, Phụ lục I: each
 * appendix is numbered separately).
 */
export function appendixSection(appendix: Appendix, number: Header, none: Header): ISectionOptions {
  const { title, subtitle, belongsTo, tables, notes } = appendix;
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
        margin: {
          ...PAGE.margin,
          top: PAGE.margin.left,
          left: PAGE.margin.bottom,
          right: PAGE.margin.top,
          bottom: PAGE.margin.right,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: number, first: none },
    children: [
      centred(title, true),
      centred(subtitle, true),
      centred(`(Kèm theo Báo cáo ${belongsTo})`, false),
      ...tables.flatMap((table) => [tableOf(table), new Paragraph({ spacing: { after: 120 } })]),
      ...notes.map(
        (note) =>
          new Paragraph({
            spacing: { after: 60 },
            children: [new TextRun({ text: `Ghi chú: ${safe(note)}`, size: CELL, italics: true })],
          }),
      ),
    ],
  };
}

function tableOf({ head, widths, rows, foot, numbers }: AppendixTable): Table {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  const columns = widths.map((share) => Math.floor((share / whole) * WIDTH));
  const lines = rows.length + (foot === null ? 1 : 2);
  const line = (cells: readonly string[], at: number, style: { bold?: boolean; head?: boolean }): TableRow =>
    new TableRow({
      tableHeader: style.head === true,
      cantSplit: true,
      height: { value: 300, rule: HeightRule.ATLEAST },
      children: cells.map((text, column) => {
        const alignment =
          style.head || column === 0
            ? AlignmentType.CENTER
            : numbers.includes(column)
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT;
        return cellOf(text, columns[column] ?? 0, alignment, {
          bold: style.bold === true || style.head === true,
          keepNext: lines <= SHORT && at < lines - 1,
        });
      }),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    rows: [
      line(head, 0, { head: true }),
      ...rows.map((row, index) => line(row, index + 1, {})),
      ...(foot === null ? [] : [line(foot, lines - 1, { bold: true })]),
    ],
  });
}

function cellOf(
  text: string,
  width: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  style: { bold: boolean; keepNext: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (part) =>
        new Paragraph({
          alignment,
          keepNext: style.keepNext,
          children: [new TextRun({ text: safe(part), size: CELL, bold: style.bold })],
        }),
    ),
  });
}

function centred(text: string, bold: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: bold ? 0 : 120 },
    children: [new TextRun({ text: safe(text), size: SIZE.title, bold, italics: !bold })],
  });
}

/** Braces would be read as tags when the report is filled. */
function safe(text: string): string {
  return printable(text).replace(/[{}]/g, '');
}
