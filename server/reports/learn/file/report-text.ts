import { BadTemplate } from './bad-template.ts';
import { type OfficeFile, textOf } from './office-file.ts';
import { captionOf, tableLabels } from './table-labels.ts';
import { readWordText, type TextParagraph } from './word-text.ts';

/** A paragraph of a report with what surrounds it; paragraphs are named by `index` in reading order. */
export interface ReportParagraph {
  index: number;
  part: string;
  kind: 'body' | 'table' | 'textbox' | 'header' | 'footer' | 'note';
  text: string;
  /** The first cells of its row and the cells above it, when it stands in a table. */
  rowLabel: string;
  columnLabel: string;
  /** In a table: the row this one is a part of ("3" of "3.1"). */
  groupLabel: string;
  /** What stands in front of its table or of the list it is an item of. */
  caption: string;
  /** In a table by sector or unit, or one that ends with "Tổng cộng": one of the rows that add up to the whole. */
  partOfTotal: boolean;
  cell: TextParagraph['cell'];
  /** Headings it stands under, nearest last; a lead-in that ends with ":" counts as one. */
  headings: string[];
  listed: boolean;
  source: TextParagraph;
  /** The copy of a text box kept for old readers; whatever is changed here is changed there. */
  mirror: TextParagraph | null;
}

/** Reads all text of a .docx. @throws BadTemplate when it holds unsettled changes, or no text at all */
export function readReport(file: OfficeFile): ReportParagraph[] {
  const paragraphs: ReportParagraph[] = [];
  for (const part of textParts(file)) {
    const { paragraphs: read, tracked } = readWordText(textOf(file.parts.get(part)));
    if (tracked.length > 0) {
      const place = tracked.map((at) => read[at]?.text.trim() ?? '').find((text) => text !== '') ?? part;
      throw new BadTemplate('tracked-changes', `“${place.slice(0, 160)}”`);
    }
    const labels = tableLabels(read);
    const copies = mirrors(read);
    for (const source of read) {
      if (source.fallback) continue;
      paragraphs.push({
        index: paragraphs.length,
        part,
        kind: kindOf(part, source),
        text: source.text,
        ...(labels.get(source) ?? { rowLabel: '', columnLabel: '', groupLabel: '', partOfTotal: false }),
        caption: source.cell ? captionOf(read, source) : '',
        cell: source.cell,
        headings: [],
        listed: source.listed,
        source,
        mirror: copies.get(source) ?? null,
      });
    }
  }
  const says = ({ kind, text }: ReportParagraph) =>
    kind !== 'header' && kind !== 'footer' && /\p{L}/u.test(text);
  if (!paragraphs.some(says)) throw new BadTemplate('no-text');
  setHeadings(paragraphs);
  setLeads(paragraphs);
  return paragraphs;
}

/** Parts that hold text, the document first. */
export function textParts(file: OfficeFile): string[] {
  const folder = file.main.replace(/[^/]*$/, '');
  const others = [...file.parts.keys()].filter(
    (name) =>
      name.startsWith(folder) &&
      /^(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name.slice(folder.length)),
  );
  return [file.main, ...others.sort()];
}

function kindOf(part: string, source: TextParagraph): ReportParagraph['kind'] {
  if (/\/header\d*\.xml$/.test(part)) return 'header';
  if (/\/footer\d*\.xml$/.test(part)) return 'footer';
  if (/notes\d*\.xml$/.test(part)) return 'note';
  if (source.textBox) return 'textbox';
  return source.cell ? 'table' : 'body';
}

/** A text box is written twice, for new readers and (`mc:Fallback`) for old ones: the copies are paired by text. */
function mirrors(read: readonly TextParagraph[]): Map<TextParagraph, TextParagraph> {
  const copies = read.filter((each) => each.fallback);
  const pairs = new Map<TextParagraph, TextParagraph>();
  for (const source of read.filter((each) => each.textBox && !each.fallback)) {
    const at = copies.findIndex((copy) => copy.text === source.text);
    const copy = at < 0 ? undefined : copies.splice(at, 1)[0];
    if (copy) pairs.set(source, copy);
  }
  return pairs;
}

/** Of a long paragraph in front of a list its end leads to the list. */
const LEAD_LETTERS = 240;

/** Depth of a heading by its numbering: "I." 1, "1." 2, "1.1." 3, "a)" 4, capitals 1, lead-in 6; 0 for text. */
export function headingDepth(text: string): number {
  const line = text.trim();
  if (line.length > 260 || line === '') return 0;
  if (/^(?:Phần\s+)?[IVX]{1,5}[.)\s-]/.test(line) && line.length < 200) return 1;
  const numbered = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\p{Lu}/u.exec(line)?.[1];
  if (numbered !== undefined && line.length < 180) return 1 + numbered.split('.').length;
  if (/^[a-zđ]\)\s/u.test(line) && line.length < 180) return 5;
  if (line.length > 8 && !/\p{Ll}/u.test(line) && /\p{L}/u.test(line)) return 1;
  return /:$/.test(line) ? 6 : 0;
}

function setHeadings(paragraphs: readonly ReportParagraph[]): void {
  const open: { depth: number; text: string }[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'header' || paragraph.kind === 'footer') continue;
    const depth = paragraph.cell ? 0 : headingDepth(paragraph.text);
    if (depth > 0) while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    // "- " and "+ " lines belong to the lead-in above them, plain text ends it.
    else if (open.at(-1)?.depth === 6 && !paragraph.cell && !isItem(paragraph)) open.pop();
    paragraph.headings = open.map(({ text }) => text);
    // The line that holds "Tổng số …: 523 hs. Trong đó:" leads its items as well.
    if (depth > 0) open.push({ depth, text: paragraph.text });
  }
}

/** Items of a list belong to the line in front of it, also when that does not end with a colon. */
function setLeads(paragraphs: readonly ReportParagraph[]): void {
  let lead = '';
  for (const paragraph of paragraphs) {
    if (paragraph.cell || paragraph.text.trim() === '') continue;
    if (isItem(paragraph)) paragraph.caption = lead;
    else lead = paragraph.text.slice(-LEAD_LETTERS);
  }
}

function isItem({ text, listed }: ReportParagraph): boolean {
  return listed || /^\s*[-–+•*·]\s*/.test(text) || text.trim() === '';
}
