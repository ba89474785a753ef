import type { FoundFigure } from './find-figures.ts';
import type { ReportParagraph } from './report-text.ts';

/** The year a report is about: the first its opening lines name. Null when they name none. */
export function yearOf(paragraphs: readonly ReportParagraph[]): number | null {
  for (const { text } of paragraphs.slice(0, OPENING)) {
    // A day of signing or of a cited document is no year of the report.
    const found = /(?<!tháng \d{1,2} )(?:năm|\/)\s?(20\d{2})(?!\d|\/)/iu.exec(text.replace(DAYS, ' '));
    if (found) return Number(found[1]);
  }
  return null;
}

const OPENING = 15;
const DAYS =
  /\d{1,2}\/\d{1,2}\/20\d{2}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d{2}|giai đoạn\s+20\d{2}\s?[-–]\s?20\d{2}/giu;
/** "đến năm 2020 đạt" tells of a state that lasts; "năm 2024 là" of a year that is over. */
const NAMED = /(?<!đến |từ |giai đoạn )(?:năm|cùng kỳ(?: năm)?|kỳ)\s(20\d{2})(?!\d)/giu;

/** Whether the words before a figure place it in a year before the report's: "năm 2024 tổng số … là 5.112". */
export function isOfEarlierYear(
  figure: FoundFigure,
  { text }: ReportParagraph,
  year: number | null,
): boolean {
  if (year === null) return false;
  const before =
    text
      .slice(0, figure.from)
      .split(/[.;]\s/)
      .at(-1) ?? '';
  const days = before.replace(DAYS, ' ');
  const last = [...days.matchAll(NAMED)].at(-1);
  // What stands behind another number or a closed bracket is no longer told of that year.
  return (
    last !== undefined && Number(last[1]) < year && !/[\d)]/.test(days.slice(last.index + last[0].length))
  );
}
