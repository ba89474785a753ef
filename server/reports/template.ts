import type { ReportLine } from '#shared/contract/api.ts';

/**
 * Plain-text templates that an officer can read: one paragraph per line, a mark at its start for the
 * style, `{tag}` for what changes, `//` for remarks. `[<=2022]` or `[>2022]` before the mark keeps the
 * line for those reporting years only. Numbers in square brackets are the cells of NĐ 30/2020.
 */
export interface TemplateLine {
  style: ReportLine['style'];
  parts: readonly ({ text: string } | { tag: string })[];
  from: number;
  until: number;
}

/** A template that cannot be read; `line` is 1-based, `message` Vietnamese. */
export class TemplateError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(`Dòng ${line}: ${message}`);
    this.name = 'TemplateError';
    this.line = line;
  }
}

const MARKS: ReadonlyArray<readonly [mark: string, style: ReportLine['style']]> = [
  ['[2a]', 'superior'],
  ['[2b]', 'agency'],
  ['[3]', 'number'],
  ['[4]', 'place'],
  ['[5a]', 'title'],
  ['[5b]', 'subtitle'],
  ['[7a]', 'authority'],
  ['[7b]', 'signer'],
  ['[9b]', 'recipients'],
  ['~', 'basis'],
  ['===', 'item'],
  ['==', 'section'],
  ['=', 'part'],
  ['-', 'bullet'],
  ['+', 'plus'],
  ['.', 'closing'],
];
const YEARS = /^\[(<=|>)(\d{4})\]\s*/;
const TAG = /\{([a-z][a-z0-9_]*)\}/gi;

/** @throws TemplateError for a brace that is no tag or a mark nobody knows. */
export function parseTemplate(source: string): readonly TemplateLine[] {
  const lines: TemplateLine[] = [];
  for (const [index, raw] of source.normalize('NFC').split(/\r?\n/).entries()) {
    const text = raw.trim();
    if (text !== '' && !text.startsWith('//')) lines.push(parseLine(text, index + 1));
  }
  return lines;
}

function parseLine(text: string, number: number): TemplateLine {
  const years = YEARS.exec(text);
  const marked = years ? text.slice(years[0].length) : text;
  const bound = Number(years?.[2]);
  const [mark, style] = MARKS.find(([each]) => marked.startsWith(`${each} `)) ?? ['', 'text'];
  if (mark === '' && marked.startsWith('['))
    throw new TemplateError(number, `không có ô “${marked.split(' ')[0]}” trong thể thức.`);
  const body = marked.slice(mark.length).trim();
  // The sign of a list belongs to what is printed.
  const printed = style === 'bullet' || style === 'plus' ? `${mark} ${body}` : body;
  return {
    style: style as ReportLine['style'],
    parts: splitTags(printed, number),
    from: years?.[1] === '>' ? bound + 1 : 0,
    until: years?.[1] === '<=' ? bound : 9999,
  };
}

function splitTags(text: string, number: number): TemplateLine['parts'] {
  const parts: ({ text: string } | { tag: string })[] = [];
  for (const [index, piece] of text.split(TAG).entries()) {
    if (index % 2 === 1) parts.push({ tag: piece });
    else if (/[{}]/.test(piece)) throw new TemplateError(number, 'dấu ngoặc nhọn không thành một thẻ.');
    else if (piece !== '') parts.push({ text: piece });
  }
  return parts;
}

/**
 * The lines of one report: those of its year, words put in, figures left as tags.
 * @throws RangeError when a tag is neither a word nor a figure
 */
export function linesOf(
  template: readonly TemplateLine[],
  year: number,
  words: Readonly<Record<string, string>>,
  figures: ReadonlySet<string>,
): ReportLine[] {
  return template
    .filter((line) => line.from <= year && year <= line.until)
    .map(({ style, parts }) => ({
      style,
      parts: parts.map((part) => {
        if ('text' in part) return { text: part.text };
        const word = words[part.tag];
        if (word !== undefined) return { text: word };
        if (!figures.has(part.tag))
          throw new RangeError(`Thẻ “{${part.tag}}” không có trong định nghĩa báo cáo.`);
        return { figure: part.tag };
      }),
    }));
}
