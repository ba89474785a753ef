import type { ReportLine } from '#shared/contract/api.ts';

/**
 * Plain-text templates that an officer can read: one paragraph per line, a mark at its start for the
 * style, `{tag}` for what changes, `//` for remarks. `[<=2022]` or `[>2022]` before the mark keeps the
 * line for those reporting years only. Numbers in square brackets are the cells of NĐ 30/2020.
 *
 * `[[đạt {x} văn bản, {y}|{x} văn bản]]` says one thing where something arose and another where nothing did:
 * the second wording is taken when its own first figure is 0, or a share of 0.
 */
export interface TemplateLine {
  style: ReportLine['style'];
  parts: readonly TemplatePart[];
  from: number;
  until: number;
}

type Plain = { text: string } | { tag: string };
export type TemplatePart = Plain | { some: readonly Plain[]; none: readonly Plain[] };

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
const EITHER = /\[\[([^|\]]+)\|([^|\]]+)\]\]/g;

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
  if (mark === '' && /^\[(?!\[)/.test(marked))
    throw new TemplateError(number, `không có ô “${marked.split(' ')[0]}” trong thể thức.`);
  const body = marked.slice(mark.length).trim();
  // The sign of a list belongs to what is printed.
  const printed = style === 'bullet' || style === 'plus' ? `${mark} ${body}` : body;
  return {
    style: style as ReportLine['style'],
    parts: splitEither(printed, number),
    from: years?.[1] === '>' ? bound + 1 : 0,
    until: years?.[1] === '<=' ? bound : 9999,
  };
}

function splitEither(text: string, number: number): TemplatePart[] {
  return text.split(EITHER).flatMap((piece, index, pieces): TemplatePart[] => {
    if (index % 3 === 0) return splitTags(piece, number);
    if (index % 3 === 2) return [];
    const [some, none] = [piece, pieces[index + 1] ?? ''].map((each) => splitTags(each, number));
    // What says that nothing arose is a figure like any other, with its evidence.
    if (some === undefined || !none?.some((part) => 'tag' in part))
      throw new TemplateError(number, 'lời văn khi không phát sinh phải có một thẻ số liệu.');
    return [{ some, none }];
  });
}

function splitTags(text: string, number: number): Plain[] {
  const parts: Plain[] = [];
  for (const [index, piece] of text.split(TAG).entries()) {
    if (index % 2 === 1) parts.push({ tag: piece });
    else if (/[{}]|\[\[|\]\]/.test(piece))
      throw new TemplateError(number, 'dấu ngoặc nhọn không thành một thẻ.');
    else if (piece !== '') parts.push({ text: piece });
  }
  return parts;
}

/** Every tag of a line, in both of its wordings. */
export function tagsOf({ parts }: Pick<TemplateLine, 'parts'>): string[] {
  return parts.flatMap((part) =>
    'some' in part ? tagsOf({ parts: [...part.some, ...part.none] }) : 'tag' in part ? [part.tag] : [],
  );
}

/**
 * The lines of one report: those of its year, words put in, figures left as tags; a figure comes before a word
 * of the same name.
 * @param empty figures of which nothing arose
 * @throws RangeError when a tag is neither a word nor a figure
 */
export function linesOf(
  template: readonly TemplateLine[],
  year: number,
  words: Readonly<Record<string, string>>,
  figures: ReadonlySet<string>,
  empty: ReadonlySet<string> = new Set(),
): ReportLine[] {
  const partOf = (part: Plain): ReportLine['parts'][number] => {
    if ('text' in part) return { text: part.text };
    if (figures.has(part.tag)) return { figure: part.tag };
    const word = words[part.tag];
    if (word === undefined) throw new RangeError(`Thẻ “{${part.tag}}” không có trong định nghĩa báo cáo.`);
    return { text: word };
  };
  const nothing = (none: readonly Plain[]): boolean =>
    none
      .flatMap((part) => ('tag' in part && figures.has(part.tag) ? part.tag : []))
      .slice(0, 1)
      .some((tag) => empty.has(tag));
  return template
    .filter((line) => line.from <= year && year <= line.until)
    .map(({ style, parts }) => ({
      style,
      parts: parts.flatMap((part) =>
        'some' in part ? (nothing(part.none) ? part.none : part.some).map(partOf) : [partOf(part)],
      ),
    }));
}
