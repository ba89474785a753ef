import { isoDate, printDate } from '#shared/vietnamese/dates.ts';
import { foldSymbol } from '#shared/vietnamese/symbols.ts';
import { type CheckedLine, type CheckFrame, type Finding, sentenceAt } from './finding.ts';

const CITED =
  /(\d{1,6}\s?(?:\/\s?(?:19|20)\d{2})?\s?\/\s?\p{Lu}[\p{L}\d]*(?:\s?[-–&]\s?\p{Lu}[\p{L}\d]*)*)[,\s]+(?:ban hành\s+)?ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/gu;

/** The same symbol under two dates: one of them is a typing error (61/KH-UBND, 10/4/2019 and 10/4/2020). */
export function citedDatesIn(lines: readonly CheckedLine[]): Finding[] {
  const first = new Map<string, string>();
  return lines.flatMap(({ place, text }, line) =>
    [...text.matchAll(CITED)].flatMap((found): Finding[] => {
      const symbol = foldSymbol(found[1] ?? '');
      const day = isoDate(Number(found[4]), Number(found[3]), Number(found[2]));
      if (day === null) return [];
      const known = first.get(symbol);
      if (known === undefined) first.set(symbol, day);
      if (known === undefined || known === day) return [];
      return [
        {
          code: 'cited-date-differs',
          severity: 'warning',
          line,
          place,
          sentence: sentenceAt(text, found.index),
          message: `${symbol} ở đây ghi ngày ${printDate(day)}, chỗ trước ghi ngày ${printDate(known)}. Hãy xem bản gốc và sửa cho khớp.`,
        },
      ];
    }),
  );
}

const RESULT_YEAR =
  /(?:(?:đến|trong|từ đầu|cuối|hết|tính đến|kết quả|thực hiện|so với)\s+(?:hết\s+|cuối\s+)?năm|năm)\s+((?:19|20)\d{2})/giu;
const PLANNED =
  /giai đoạn|định hướng|mục tiêu|tầm nhìn|kế hoạch|phấn đấu|dự kiến|nghị định|quyết định|luật|thông tư|chương trình|công văn|ngày|cùng kỳ|so với|năm sau|phương hướng/iu;

/** Years of results that are not those of the period: copied from an older report. */
export function staleYearsIn(lines: readonly CheckedLine[], { from, to }: CheckFrame): Finding[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return lines.flatMap(({ place, text, style }, line) => {
    if (style === 'basis' || style === 'place' || /^\s*Căn cứ\s/u.test(text)) return [];
    return [...text.matchAll(RESULT_YEAR)].flatMap((found): Finding[] => {
      const year = Number(found[1]);
      // The year before may be compared with, later ones are planned.
      if (year >= first || year >= last || year < 2000) return [];
      const before = text.slice(Math.max(0, found.index - 60), found.index);
      if (PLANNED.test(before) || /ngày\s+\d+\s+tháng\s+\d+\s*$/iu.test(text.slice(0, found.index)))
        return [];
      return [
        {
          code: 'stale-year',
          severity: 'warning',
          line,
          place,
          sentence: sentenceAt(text, found.index),
          message: `Báo cáo của năm ${last} nhưng câu này nói năm ${year}. Hãy xem có phải chép từ báo cáo cũ.`,
        },
      ];
    });
  });
}

/** Documents listed as issued in the period but dated before it. */
export function staleDocumentsIn(lines: readonly CheckedLine[], { from }: CheckFrame): Finding[] {
  return lines.flatMap(({ place, text }, line) => {
    const issued =
      /(?:đã )?ban hành (?:các |nhiều |\d+ )?(?:kế hoạch|quyết định|văn bản|chương trình)/iu.exec(text);
    if (!issued) return [];
    const days = [...text.slice(issued.index).matchAll(CITED)].flatMap((found) => {
      const day = isoDate(Number(found[4]), Number(found[3]), Number(found[2]));
      return day === null ? [] : [{ day, symbol: foldSymbol(found[1] ?? '') }];
    });
    if (days.length < 2 || days.some(({ day }) => day >= from)) return [];
    return [
      {
        code: 'stale-year' as const,
        severity: 'warning' as const,
        line,
        place,
        sentence: sentenceAt(text, issued.index),
        message: `Các văn bản nêu ở đây đều ban hành trước kỳ báo cáo (${days.map(({ symbol }) => symbol).join(', ')}). Hãy xem có phải chép từ báo cáo cũ.`,
      },
    ];
  });
}
