import { fold } from '#shared/vietnamese/text.ts';

/** The time a report is about, as far as its opening tells; null where it does not. */
export interface ReportTime {
  year: number | null;
  /** "tháng 9", "quý 3", "tuần 42", "6 tháng": the unit and its number. */
  span: string | null;
}

/** Which time a number is told of: the report's own, all since some day, an earlier one, or nothing is said. */
export type When = 'this' | 'since' | 'earlier' | null;

const OPENING = 15;
/** Days of signing and of cited documents, and plans of several years, are no time of the report. */
const DAYS =
  /\d{1,2}\/\d{1,2}\/20\d{2}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d{2}|giai đoạn\s+20\d{2}\s?[-–]\s?20\d{2}|\d{1,2}\/\d{1,2}(?!\d|\/)/giu;
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const NAMED =
  /(?<!\p{L})(?:(tuần|tháng|quý)(?: thứ)? (\d{1,2}|iv|i{1,3})(?!\p{L}|\d)|(\d{1,2}|hai|ba|sáu|chín|mười) (tháng)(?!\p{L}))/gu;
const WORDS: Readonly<Record<string, number>> = { hai: 2, ba: 3, sáu: 6, chín: 9, mười: 10 };

const THIS =
  /trong cùng (?:kỳ|thời gian)|trong (?:tuần|tháng|quý|năm|kỳ)(?! trước|\d| \d| [ivx]+ )|(?<!so với |của )(?:tuần|tháng|quý|năm|kỳ) (?:này|báo cáo(?! trước))|từ đầu (?:tuần|tháng|quý|kỳ)/gu;
const SINCE = /lũy kế|cộng dồn|từ đầu năm|từ đầu nhiệm kỳ/gu;
/** Not "từ kỳ trước chuyển sang": what was carried over counts in this period. */
const EARLIER =
  /(?<!(?:từ|của|ở|tồn|còn|do) (?:các |hồ sơ )?)(?<!\p{L})(?:tuần|tháng|quý|năm|kỳ)(?: báo cáo)? trước(?! (?:chuyển|mang|sang|tồn|còn|để))|(?<!trong )cùng (?:kỳ|thời điểm)/gu;

/** "đến năm 2020 đạt" tells of a state that lasts; "năm 2024 là" of a year that is over. */
const YEAR =
  /(?<!đến |từ |giai đoạn |so với |kế hoạch |chương trình )(?:năm|cùng kỳ(?: năm)?|kỳ) (20\d{2})(?!\d)(?! (?:chuyển|mang|sang|tồn))/gu;

/** The period a report states in its opening lines. */
export function timeOf(texts: readonly string[]): ReportTime {
  let [year, span]: [number | null, string | null] = [null, null];
  for (const text of texts.slice(0, OPENING)) {
    const line = text.replace(DAYS, ' ');
    const named = /(?<!tháng \d{1,2} )(?:năm|\/)\s?(20\d{2})(?!\d|\/)/iu.exec(line)?.[1];
    year ??= named === undefined ? null : Number(named);
    // A document that is cited has a time of its own.
    if (/^\s*(?:căn cứ|thực hiện|theo)(?!\p{L}).*\d\s*\/\s*\p{L}/iu.test(line)) continue;
    span ??= namesIn(plain(line))[0]?.span ?? (/(?<!\p{L})năm 20\d{2}/iu.test(line) ? 'năm' : null);
  }
  return { year, span };
}

/** Folded words, clauses kept apart; what is only compared with ("so với cùng kỳ") is taken out with its clause. */
function plain(words: string): string {
  return words
    .replace(DAYS, ' ')
    .replace(/so với[^,;:.()]*[,;.]/giu, ',')
    .split(/[,;:()]/)
    .map((each) => ` ${fold(each)} `)
    .join('|');
}

function namesIn(text: string): { at: number; span: string; year: number | null }[] {
  return [...text.matchAll(NAMED)].map((found) => {
    const [all, unit = '', which = '', count, months] = found;
    const year = /^ ?(?:\/|năm )? ?(20\d{2})(?!\d)/u.exec(text.slice(found.index + all.length))?.[1];
    const named = { at: found.index, year: year === undefined ? null : Number(year) };
    if (months !== undefined) return { ...named, span: `${WORDS[count ?? ''] ?? Number(count)} tháng` };
    const roman = ROMAN.indexOf(which);
    return { ...named, span: `${unit} ${roman >= 0 ? roman + 1 : Number(which)}` };
  });
}

/**
 * What words say of the time of the number behind them: the last that speaks decides.
 * @param words the sentence up to the number, closed brackets taken out; or the head of its column
 */
export function whenIn(words: string, time: ReportTime): When {
  const text = plain(words);
  const marks: { at: number; when: When }[] = [
    ...[...text.matchAll(THIS)].map(({ index }) => ({ at: index, when: 'this' as const })),
    ...[...text.matchAll(SINCE)].map(({ index, 0: found }) => ({
      at: index,
      when: runsFromNewYear(time, found) ? ('this' as const) : ('since' as const),
    })),
    ...[...text.matchAll(EARLIER)].map(({ index }) => ({ at: index, when: 'earlier' as const })),
    // What stands behind another number is no longer told of that year.
    ...[...text.matchAll(YEAR)]
      .filter(({ index, 0: all }) => !/\d/.test(text.slice(index + all.length)))
      .filter(({ 1: year }) => time.year !== null && Number(year) < time.year)
      .map(({ index }) => ({ at: index, when: 'earlier' as const })),
    ...namesIn(text).flatMap(({ at, span, year }) => {
      const isPast = year !== null && time.year !== null && year < time.year;
      const when = isPast ? 'earlier' : comparedWith(span, time, text.slice(Math.max(0, at - 9), at));
      return when === null ? [] : [{ at, when }];
    }),
  ];
  return marks.sort((a, b) => a.at - b.at).at(-1)?.when ?? null;
}

/** A month, quarter or number of months that is not the report's own. */
function comparedWith(span: string, { span: own }: ReportTime, before: string): When {
  if (own === null || span === own) return span === own ? 'this' : null;
  if (/(?:kế hoạch|chương trình|cuối|hết|đến|hạn|vòng|so với) $/u.test(before)) return null;
  const [unit, ownUnit] = [unitOf(span), unitOf(own)];
  if (unit === 'months') return ownUnit === 'năm' ? null : 'since';
  if (unit === ownUnit) return 'earlier';
  // "Riêng tháng 7: …" in a report of seven months is a part of it.
  return ownUnit !== 'tuần' && /(?:riêng|trong) $/u.test(before) ? 'earlier' : null;
}

/** "từ đầu năm" is the very period of a report of a year or of its first months. */
function runsFromNewYear({ span }: ReportTime, said: string): boolean {
  return said === 'từ đầu năm' && span !== null && (span === 'năm' || unitOf(span) === 'months');
}

function unitOf(span: string): string {
  return /^\d/.test(span) ? 'months' : (span.split(' ')[0] ?? '');
}
