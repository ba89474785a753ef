import { AlignmentType, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { TemplateHandler } from 'easy-template-x';
import type { ReportAnswer } from '#shared/contract/api.ts';
import { BLANK, printable } from '../print.ts';
import { type Appendix, appendixSection } from './docx-appendix.ts';
import { bodyBlock, headerBlock, signatureBlock, titleBlock } from './docx-blocks.ts';
import { FONT, PAGE, SIZE } from './page-format.ts';
import { inParagraphs } from './paragraphs.ts';
import { spliceTags } from './splice-tags.ts';

/**
 * Reports as Word files. One path for all: the lines become a tagged .docx laid out by NĐ 30/2020, which
 * is then filled; a unit's own template enters at the second step, through the template engine.
 */
const MOST_TEMPLATES = 32;
const tagged = new Map<string, Promise<Buffer>>();

/** The report as a .docx; a value that is missing stands as a visible blank. */
export async function reportDocx(
  answer: ReportAnswer,
  appendices: readonly Appendix[] = [],
): Promise<Buffer> {
  const { lines, values } = inParagraphs(answer);
  const template =
    appendices.length === 0
      ? await taggedDocx(answer.title, lines)
      : await Packer.toBuffer(layOut(answer.title, lines, appendices));
  return spliceTags(template, shown(values));
}

/** Fills `{tag}`s of any .docx, however Word has torn them; a tag whose value is empty prints the blank. */
export async function fillDocx(template: Buffer, values: Readonly<Record<string, string>>): Promise<Buffer> {
  return new TemplateHandler().process(template, shown(values));
}

function shown(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([tag, value]) => [tag, printable(value) || BLANK]));
}

/** The tagged .docx of these lines, made once: periods, words and agency stand in the lines already. */
export function taggedDocx(title: string, lines: ReportAnswer['lines']): Promise<Buffer> {
  const key = JSON.stringify([title, lines]);
  const known = tagged.get(key);
  if (known) return known;
  const made = Packer.toBuffer(layOut(title, lines));
  tagged.set(key, made);
  const oldest = tagged.keys().next().value;
  if (tagged.size > MOST_TEMPLATES && oldest !== undefined) tagged.delete(oldest);
  return made;
}

function layOut(title: string, lines: ReportAnswer['lines'], appendices: readonly Appendix[] = []): Document {
  return new Document({
    creator: 'Liên Thông',
    title,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, color: '000000', language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin },
        },
        // Page number centred in the top margin, none on page 1.
        headers: { default: pageNumber(), first: noNumber() },
        // Word wants a paragraph after the last table.
        children: [
          headerBlock(lines),
          ...titleBlock(lines),
          ...bodyBlock(lines),
          signatureBlock(lines),
          new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
        ],
      },
      ...appendices.map((appendix) => appendixSection(appendix, pageNumber(), noNumber())),
    ],
  });
}

function noNumber(): Header {
  return new Header({ children: [new Paragraph({})] });
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber })],
      }),
    ],
  });
}
