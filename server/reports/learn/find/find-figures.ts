import { readNumber } from '#shared/vietnamese/numbers.ts';
import type { ReportParagraph } from '../file/report-text.ts';
import type { FigureKind, FoundFigure, Given } from './found-figure.ts';
import { isCounterCell, isMasked, type Mask, masksOf } from './leave-alone.ts';
import { findSpelled } from './spelled.ts';

const UNIT = String.raw`(?:\s?(?:HS|hs|Hs|TT|tt|VB|vb|DVC|TTHC|hồ sơ|văn bản|thủ tục|nhiệm vụ|đơn vị|người|máy|phòng|ban|xã|phường|thôn|cơ quan|lượt|dịch vụ|chỉ tiêu|cán bộ|công chức))?`;

interface Patterns {
  fraction: RegExp;
  money: RegExp;
  percent: RegExp;
  plain: RegExp;
}

/** Numbers as most reports write them, and as those do that part thousands by spaces: "1 203". */
const USUAL = patternsOf(String.raw`(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:,\d+)?`);
const SPACED = patternsOf(String.raw`(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|\d+)(?:,\d+)?`);

function patternsOf(number: string): Patterns {
  return {
    fraction: new RegExp(
      String.raw`(?<![\p{L}\d.,/])(${number})(${UNIT})\s?\/\s?(${number})(?![\d/]|[.,]\d)`,
      'gu',
    ),
    money: new RegExp(
      String.raw`(?<![\p{L}\d.,/])(${number})\s?(tỷ đồng|tỉ đồng|triệu đồng|nghìn đồng|ngàn đồng|tr\.?đ|trđ|đồng|tỷ|tỉ|triệu)(?!\p{L})`,
      'giu',
    ),
    // A dot in front of one or two digits of a percentage can only part its decimals: "92.5%".
    percent: new RegExp(
      String.raw`(?<![\p{L}\d.,/])(\d+\.\d{1,2}(?=\s?%)|${number})\s?(?:%|phần trăm)`,
      'gu',
    ),
    plain: new RegExp(String.raw`(?<![\p{L}\d,/]|\d\.)(${number})(?![\d]|[.,/]\d)`, 'gu'),
  };
}

const SPACED_NUMBER =
  /(?<![\d.,/]|(?:tháng|quý|năm|ngày|tuần|số|điều|khoản|mục) )[1-9]\d{0,2}[ \u00A0\u202F]\d{3}(?![\d.,/])/giu;
const DOTTED_NUMBER = /(?<![\d.,/])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.,/])/u;

/** Two years or codes side by side look the same: the report must write no thousands with a dot, and some so. */
function partsBySpaces(paragraphs: readonly ReportParagraph[]): boolean {
  if (paragraphs.some(({ text }) => DOTTED_NUMBER.test(text))) return false;
  return paragraphs.reduce((sum, { text }) => sum + [...text.matchAll(SPACED_NUMBER)].length, 0) > 1;
}

/** A number as `readNumber` understands it: "16,408" that counts, "1 203", "92.5%". */
function usual(number: string, kind: FigureKind): string {
  const joined = number.replace(/[ \u00A0\u202F]/g, '');
  if (kind === 'percent') return joined.replace(/^(\d+)\.(\d{1,2})$/, '$1,$2');
  return kind !== 'money' && /^\d{1,3}(?:,\d{3})+$/.test(joined) ? joined.replaceAll(',', '') : joined;
}

const SHARE_CELL = /%/;
const APPROXIMATE = /(khoảng|hơn|trên|gần|dưới|ít nhất|xấp xỉ|ước(?: đạt)?|bình quân|trung bình|từ)\s*$/iu;

/** Every figure of the report in reading order; nothing inside a mask, nothing twice. */
export function findFigures(paragraphs: readonly ReportParagraph[]): FoundFigure[] {
  const patterns = partsBySpaces(paragraphs) ? SPACED : USUAL;
  let line = 0;
  return paragraphs.flatMap((paragraph, at) => {
    if (!isSameRow(paragraph, paragraphs[at - 1])) line += 1;
    if (paragraph.text.trim() === '' || isCounterCell(paragraph, paragraphs)) return [];
    return figuresIn(paragraph, line, masksOf(paragraph), patterns, namesRow(paragraph, paragraphs[at + 1]));
  });
}

/** A cell in front of a number names it: "Thủ tục không phát sinh hồ sơ | 18" is no zero. */
function namesRow(paragraph: ReportParagraph, next: ReportParagraph | undefined): boolean {
  return next !== undefined && isSameRow(next, paragraph) && /^\s*\d/.test(next.text);
}

function isSameRow({ cell }: ReportParagraph, before: ReportParagraph | undefined): boolean {
  return cell !== null && cell.table === before?.cell?.table && cell.row === before.cell.row;
}

function figuresIn(
  paragraph: ReportParagraph,
  line: number,
  masks: readonly Mask[],
  patterns: Patterns,
  isName: boolean,
): FoundFigure[] {
  const { text } = paragraph;
  const found: FoundFigure[] = [];
  const free = (from: number, to: number) =>
    !isMasked(masks, from, to) && !found.some((each) => from < each.to && each.from < to);
  const add = (figure: Omit<FoundFigure, Given>) => {
    if (!free(figure.from, figure.to)) return;
    const approximate = APPROXIMATE.exec(text.slice(0, figure.from))?.[1]?.toLocaleLowerCase('vi') ?? '';
    found.push({
      ...figure,
      paragraph: paragraph.index,
      line,
      cell: paragraph.cell,
      text: text.slice(figure.from, figure.to),
      approximate: approximate === 'từ' ? '' : approximate,
    });
  };

  for (const each of text.matchAll(patterns.fraction)) {
    const [whole, n = '', , d = ''] = each;
    const [first, second] = [countOf(n), countOf(d)];
    if (first === null || second === null || isDayMonth(text, each.index, first, second)) continue;
    const dFrom = each.index + whole.length - d.length;
    add({
      from: each.index,
      to: each.index + whole.length,
      kind: 'fraction',
      n: first,
      d: second,
      decimals: 0,
      slots: [
        { from: each.index, to: each.index + n.length, role: 'n' },
        { from: dFrom, to: dFrom + d.length, role: 'd' },
      ],
    });
  }
  for (const [pattern, kind] of [
    [patterns.percent, 'percent'],
    [patterns.money, 'money'],
    [patterns.plain, 'count'],
  ] as const) {
    for (const each of text.matchAll(pattern)) {
      const written = each[1] ?? '';
      const number = usual(written, kind);
      const read = readNumber(kind === 'money' ? `${number} ${each[2] ?? ''}` : number);
      if (read === null) continue;
      const decimals = number.split(',')[1]?.length ?? 0;
      // A cell under "Tỷ lệ (%)", or beside the unit "%", writes no sign of its own.
      const share =
        kind === 'count' &&
        paragraph.cell !== null &&
        SHARE_CELL.test(`${paragraph.columnLabel} ${paragraph.rowLabel}`);
      const n = read.kind === 'money' ? read.dong : 'value' in read ? read.value : null;
      add({
        from: each.index,
        // Of a count only the digits are the figure; a percentage or sum of money includes its sign.
        to: each.index + each[0].length,
        kind: share ? 'percent' : kind === 'count' && decimals > 0 ? 'decimal' : kind,
        n,
        d: null,
        decimals,
        slots: [{ from: each.index, to: each.index + written.length, role: 'value' }],
      });
    }
  }
  if (!isName) for (const each of findSpelled(text)) add(each);
  return found.sort((a, b) => a.from - b.from);
}

function countOf(text: string): number | null {
  const read = readNumber(usual(text, 'count'));
  return read?.kind === 'count' ? read.value : null;
}

/** "05/11" after "ngày", "đến", "hết" is a day; so is one that could be a day and has no unit after it. */
function isDayMonth(text: string, at: number, day: number, month: number): boolean {
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  return /(?:ngày|hết|trước|sáng|chiều|thứ \p{L}+)\s*$/iu.test(text.slice(0, at));
}
