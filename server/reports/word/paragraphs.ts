import type { ReportAnswer, ReportLine } from '#shared/contract/api.ts';
import { BLANK, printable } from '../print.ts';

/** Lines of the body, where a typed text may run over several paragraphs. */
const BODY: readonly ReportLine['style'][] = ['basis', 'item', 'text', 'bullet', 'plus', 'closing'];

/** Lines laid out by the length of their text, as is the rule below them: it must be known by then. */
const MEASURED: readonly ReportLine['style'][] = ['superior', 'agency', 'title', 'subtitle'];

/**
 * The lines of a report with one paragraph for each line of a typed text, and the value of every tag. A line
 * break inside a justified paragraph would stretch the line before it and take the indent of the next
 * (NĐ 30/2020, Phụ lục I: each paragraph is set in). What follows the text stays behind its last line.
 */
export function inParagraphs(answer: Pick<ReportAnswer, 'figures' | 'lines'>): {
  lines: ReportLine[];
  values: Record<string, string>;
} {
  const values = Object.fromEntries(answer.figures.map((figure) => [figure.id, figure.printed]));
  const lines = answer.lines.flatMap((line): ReportLine[] => {
    if (MEASURED.includes(line.style))
      return [{ ...line, parts: line.parts.map((part) => inWords(part, values)) }];
    if (!BODY.includes(line.style)) return [line];
    const paragraphs: ReportLine['parts'][] = [[]];
    for (const part of line.parts) {
      const texts = 'figure' in part ? linesOf(values[part.figure] ?? '') : [];
      if (!('figure' in part) || texts.length < 2) {
        paragraphs.at(-1)?.push(part);
        continue;
      }
      for (const [index, text] of texts.entries()) {
        const tag = `${part.figure}__${index + 1}`;
        values[tag] = text;
        if (index > 0) paragraphs.push([]);
        paragraphs.at(-1)?.push({ figure: tag });
      }
    }
    return paragraphs.map((parts, index) => ({
      style: index === 0 || index === paragraphs.length - 1 ? line.style : continued(line.style),
      parts,
    }));
  });
  return { lines, values };
}

function inWords(
  part: ReportLine['parts'][number],
  values: Readonly<Record<string, string>>,
): { text: string } {
  if ('text' in part) return part;
  return { text: linesOf(printable(values[part.figure] ?? '')).join(' ') || BLANK };
}

/** A paragraph in the middle: of the same kind, but neither a heading nor the end. */
function continued(style: ReportLine['style']): ReportLine['style'] {
  return style === 'item' || style === 'closing' ? 'text' : style;
}

/** The lines that say something. */
function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
