import type { Period } from '#shared/contract/figure.ts';
import { fold } from '#shared/vietnamese/text.ts';

/** What the words of a field say about time, against the period of a report. */
export type PeriodFit = 'same' | 'unsaid' | 'cumulative' | 'other';

const OTHER =
  /(?:kỳ|tháng|quý|năm|tuần) trước(?! chuyển| mang)|kỳ sau|cùng kỳ|so (?:với|sánh)|tăng giảm|(?<!\p{L})(?:tăng|giảm)(?!\p{L})|kế hoạch|chỉ tiêu (?:giao|được giao|đề ra|năm)|dự kiến|ước (?:thực hiện|tính|cả năm)|phấn đấu|(?:quý|tháng|năm) (?:tới|sau)/u;
/** "Hồ sơ từ kỳ trước chuyển qua", "tồn kỳ trước" are counts of this period. */
const CARRIED =
  /từ (?:kỳ|tháng|quý|năm) trước|(?:kỳ|tháng|quý|năm) trước (?:chuyển|mang)|tồn (?:kỳ|tháng|quý|năm) trước/u;
const CUMULATIVE = /lũy kế|luỹ kế|cộng dồn|từ đầu năm|đến (?:hết )?kỳ báo cáo|tích lũy/u;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** @param texts row, column and own words of the field; headings of the whole form stay out */
export function periodFit(texts: readonly string[], period: Period): PeriodFit {
  const said = texts.map((text) => fold(text));
  if (said.some((text) => OTHER.test(text) && !CARRIED.test(text))) return 'other';
  if (said.some((text) => CUMULATIVE.test(text))) return isYearToDate(period) ? 'same' : 'cumulative';
  const fits = said.flatMap((text) => explicit(text, period));
  if (fits.includes(false)) return 'other';
  return fits.includes(true) ? 'same' : 'unsaid';
}

/** Each month, quarter or year a text names: is it the report's? */
function explicit(text: string, { rule, to }: Period): boolean[] {
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  const found: boolean[] = [];
  for (const [, number, named] of text.matchAll(/tháng (\d{1,2})(?:[/ ](?:năm )?(20\d\d))?(?!\d)/gu))
    found.push(
      /\.month$/.test(rule) && Number(number) === month && (named === undefined || Number(named) === year),
    );
  for (const [, number = '', named] of text.matchAll(
    /quý (iv|i{1,3}|[1-4])(?:[/ ](?:năm )?(20\d\d))?(?![\p{L}\d])/gu,
  )) {
    const quarter = ROMAN[number] ?? Number(number);
    found.push(
      /\.quarter$/.test(rule) &&
        quarter === Math.ceil(month / 3) &&
        (named === undefined || Number(named) === year),
    );
  }
  if (/(?:6|sáu) tháng/u.test(text)) found.push(/\.h[12]$/.test(rule));
  if (/(?:9|chín) tháng/u.test(text)) found.push(/nineMonths$/.test(rule));
  if (/(?<!\p{L})(?:cả )năm/u.test(text)) found.push(/\.year$/.test(rule));
  for (const [, named] of text.matchAll(/(?<!\d)năm (20\d\d)/gu)) found.push(Number(named) === year);
  return found;
}

function isYearToDate({ rule, from }: Period): boolean {
  return /toDate$|\.year$|\.h1$|nineMonths$/i.test(rule) || /-01-01$/.test(from);
}
