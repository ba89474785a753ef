import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReportLine } from '#shared/contract/api.ts';
import {
  BODY,
  HEADER_COLUMNS,
  MOTTO_WIDTH,
  RULE_SHARE,
  SIGNATURE_COLUMNS,
  SIZE,
  TEXT_WIDTH,
  textWidth,
} from './page-format.ts';

type Style = ReportLine['style'];
interface Type {
  size: number;
  bold?: boolean;
  italics?: boolean;
}

/** The lines of one report, by style. */
export type Lines = readonly ReportLine[];

/** Quốc hiệu, tiêu ngữ, agency, number, place: a table without borders of two columns (cells 1 to 4). */
export function headerBlock(lines: Lines): Table {
  const [left, right] = HEADER_COLUMNS;
  const agency = only(lines, 'agency');
  const agencyText = agency.map(plainText).at(-1) ?? '';
  const longest = Math.max(...inColumn(agencyText, left).map((each) => textWidth(each, SIZE.agency)));
  return columns(HEADER_COLUMNS, [
    [
      ...only(lines, 'superior').map((line) => name(line, left, { size: SIZE.agency })),
      ...agency.map((line) => name(line, left, { size: SIZE.agency, bold: true })),
      rule(left, Math.min(longest, left) * RULE_SHARE),
      ...only(lines, 'number').map((line) =>
        centred(line, { size: SIZE.number }, { spacing: { before: 120 } }),
      ),
    ],
    [
      centredText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.national, bold: true }),
      centredText('Độc lập - Tự do - Hạnh phúc', { size: SIZE.motto, bold: true }),
      rule(right, MOTTO_WIDTH),
      ...only(lines, 'place').map((line) =>
        centred(line, { size: SIZE.place, italics: true }, { spacing: { before: 120 } }),
      ),
    ],
  ]);
}

/** Type of document and summary, centred and bold, with a line below (cell 5a). */
export function titleBlock(lines: Lines): Paragraph[] {
  const title = only(lines, 'title');
  const subtitle = only(lines, 'subtitle');
  const type = { size: SIZE.title, bold: true };
  const last = subtitle.map(plainText).at(-1) ?? title.map(plainText).at(-1) ?? '';
  return [
    ...title.map((line) => centred(line, type, { spacing: { before: 360 } })),
    ...subtitle.map((line) => centred(line, type)),
    rule(TEXT_WIDTH, Math.min(textWidth(last, SIZE.title), TEXT_WIDTH) * RULE_SHARE, 240),
  ];
}

const BODY_TYPES: Readonly<Partial<Record<Style, Type>>> = {
  basis: { size: SIZE.body, italics: true },
  part: { size: SIZE.body, bold: true },
  section: { size: SIZE.body, bold: true },
  item: { size: SIZE.body },
  text: { size: SIZE.body },
  bullet: { size: SIZE.body },
  plus: { size: SIZE.body },
  closing: { size: SIZE.body },
};

/** Cell 6: justified, first line set in, 6 pt apart; headings stay with what follows. */
export function bodyBlock(lines: Lines): Paragraph[] {
  return lines.flatMap((line) => {
    const type = BODY_TYPES[line.style];
    if (!type) return [];
    return new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: BODY.firstLine },
      spacing: { after: BODY.after, line: BODY.line, lineRule: LineRuleType.AUTO },
      // A heading stays with its text, the end of the report with the signature.
      keepNext: ['part', 'section', 'item', 'closing'].includes(line.style),
      children: runs(line, type),
    });
  });
}

/** "Nơi nhận" on the left, authority, room for signature and seal, and name on the right (cells 7 and 9b). */
export function signatureBlock(lines: Lines): Table {
  const type = { size: SIZE.signature, bold: true };
  return columns(SIGNATURE_COLUMNS, [
    [
      new Paragraph({
        children: [new TextRun({ text: 'Nơi nhận:', size: SIZE.recipientsLabel, bold: true, italics: true })],
      }),
      ...only(lines, 'recipients').map(
        (line) => new Paragraph({ children: runs(line, { size: SIZE.recipients }) }),
      ),
    ],
    [
      ...only(lines, 'authority').map((line) => centred(line, type)),
      ...Array.from({ length: 4 }, () => centredText('', type)),
      ...only(lines, 'signer').map((line) => centred(line, type)),
    ],
  ]);
}

function only(lines: Lines, style: Style): ReportLine[] {
  return lines.filter((line) => line.style === style);
}

/** Each tag is a run of its own: a value of several lines breaks only there. */
function runs(line: ReportLine, type: Type): ParagraphChild[] {
  return line.parts.map((part) => {
    const text = 'text' in part ? part.text.replace(/[{}]/g, '') : `{${part.figure}}`;
    return new TextRun({ text, ...type });
  });
}

function plainText(line: ReportLine): string {
  return line.parts.map((part) => ('text' in part ? part.text : '')).join('');
}

/** The name of an agency, centred; one too long for a line is parted in two of like length, as offices type it. */
function name(line: ReportLine, column: number, type: Type): Paragraph {
  const children = inColumn(plainText(line), column).map(
    (text, index) => new TextRun({ text, ...type, ...(index === 0 ? {} : { break: 1 }) }),
  );
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function inColumn(text: string, column: number): string[] {
  const clean = text.replace(/[{}]/g, '').trim();
  if (textWidth(clean, SIZE.agency) < column * SURELY_FITS) return [clean];
  const words = clean.split(/\s+/);
  const halves = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const wide = (lines: readonly string[]): number =>
    Math.max(...lines.map((each) => textWidth(each, SIZE.agency)));
  return halves.toSorted((a, b) => wide(a) - wide(b))[0] ?? [clean];
}

/** Widths are rough: what nearly fills a line may not fit. */
const SURELY_FITS = 0.94;

function centred(line: ReportLine, type: Type, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runs(line, type), ...more });
}

function centredText(text: string, type: Type): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...type })] });
}

/** A centred line of a given width inside a column: the top border of an almost empty paragraph. */
function rule(column: number, width: number, after = 0): Paragraph {
  const side = Math.max(0, Math.round((column - width) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

function columns(widths: readonly [number, number], cells: readonly [Paragraph[], Paragraph[]]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              children,
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.TOP,
            }),
        ),
      }),
    ],
  });
}
