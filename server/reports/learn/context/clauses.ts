import { conceptsIn } from '#shared/report-words/concepts.ts';

/** How the words around a number fall into sentences, clauses and units. */

/** "1.1. Quản lý văn bản đi: …; đã hủy 12 số": what a paragraph opens with leads all of it. */
export function leadOf(text: string, before: number): string {
  const colon = text.indexOf(':');
  const lead = colon < 0 || colon >= before ? '' : text.slice(0, colon);
  return lead.length > 120 || /\d{2,}(?!\.)/.test(lead.replace(/^[\d.\s]+/, '')) ? '' : lead;
}

/** The sentence around a place: ended by ; or a stop before a capital, never by a dot inside a number. */
export function sentenceAround(text: string, from: number, to: number): [number, number] {
  const ends = [
    ...text.matchAll(
      /[.!?](?=\s+[\p{Lu}+\-–“"]|\s*$)|;(?!\s*(?:trong đó|gồm|bao gồm|cụ thể|đạt|chiếm))|\n/gu,
    ),
  ].map((each) => each.index + 1);
  const start = ends.filter((each) => each <= from).at(-1) ?? 0;
  return [start, ends.find((each) => each >= to) ?? text.length];
}

const SPLIT =
  /[,;:()]|\s(?:và|còn(?! (?:trong )?(?:thời )?hạn)|trong đó|gồm|cho|với|tham gia|dự|phục vụ|trên tổng số|trên(?! (?:phần mềm|hệ thống|môi trường|mạng|cổng|nền tảng|trục|vnpt|ioffice)))\s/iu;

/** "54.102 hồ sơ giải quyết trước hạn đạt 48,1%": what follows "đạt" speaks of the share alone. */
const SPLIT_FOR_SHARE = new RegExp(
  `${SPLIT.source}|\\s(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|tương (?:ứng|đương))\\s|\\scó\\s*$`,
  'iu',
);

/** Words in the bracket right after what a number counts: "102 hồ sơ (trực tiếp và bưu chính)". */
export function bracketAfter(after: string): string {
  return /^[^,;:.()]{0,40}\(([^()\d]{3,60})\)/u.exec(after)?.[1] ?? '';
}

/** Of the words between two numbers, those that speak of the second. */
export function afterSplit(gap: string): string {
  const at = SPLIT.exec(gap);
  if (at) return gap.slice(at.index + (/^[,;:()]/.test(at[0]) ? 1 : 0));
  const unit = /^\s*(?:hồ sơ|hs|văn bản|vb|thủ tục|tthc|nhiệm vụ|người|máy(?: tính)?|đơn vị)\s/iu.exec(gap);
  return unit ? gap.slice(unit[0].length) : gap;
}

/** The clause just before the number; further back when neither it nor the words after say anything. */
export function lastClause(left: string, followed: boolean): string {
  const clauses = withoutSplits(left).split(/,\s|\(/);
  if (followed && !speaks(clauses.at(-1) ?? '', 1)) return '';
  for (let count = 1; count <= clauses.length; count += 1) {
    const words = clauses.slice(-count).join(', ');
    if (speaks(words, 1)) return words;
  }
  return left;
}

/** A bracket closed before the number belongs to the clause it stands in. */
function withoutSplits(left: string): string {
  return left.replace(/\(([^()]*)\)/g, (_, inner: string) => ` ${inner.replaceAll(',', ' ')} `);
}

export function speaks(words: string, least: number): boolean {
  return [...conceptsIn(words)].filter((each) => each !== 'SHARE' && each !== 'TOTAL').length >= least;
}

/** Commas inside one notion part no clauses; they become spaces, so that places stay as they are. */
const NOTIONS =
  /mức(?: độ)? 3\s?,\s?(?:mức(?: độ)? )?4|tổ chức, (?:cá nhân|công dân|doanh nghiệp)|(?:công dân|người dân), (?:tổ chức|doanh nghiệp)|doanh nghiệp, người dân|gửi, nhận|(?:văn bản|vb)(?: điện tử)? (?:đến, đi|đi, đến)|phòng, ban(?:, (?:ngành|đơn vị|cơ quan))?|(?:cán bộ, )?công chức, viên chức(?:, người lao động)?|cán bộ, công chức|tiếp nhận, (?:phân |chuyển )?(?:xử lý|giải quyết|trả|phối|công|vào sổ|đăng ký)|tin, bài|sở, ban,? ngành|trước, đúng hạn|trước hạn, đúng hạn|đúng hạn, trước hạn|chỉ tiêu, nhiệm vụ|nhiệm vụ, chỉ tiêu|UBND tỉnh, Chủ tịch UBND|UBND, Chủ tịch|toàn trình, một phần|một phần, toàn trình|cơ quan, đơn vị(?:, địa phương)?|phản ánh, kiến nghị|hồ sơ, thủ tục|bồi dưỡng, đào tạo|đào tạo, (?:bồi dưỡng|tập huấn)|an toàn, an ninh|số, ký hiệu|(?:khẩn|thượng khẩn|hỏa tốc)(?:, (?:và )?(?:khẩn|thượng khẩn|hỏa tốc))+/giu;

/** "trước và đúng hạn", "đúng, sớm hạn" are one notion. */
const BOTH_TERMS =
  /(?:trước|sớm)(?: h[ạẹ]n)?(?: và |, ?)đúng h[ạẹ]n|đúng(?: h[ạẹ]n)?(?: và |, ?)(?:trước|sớm) h[ạẹ]n/giu;

export function quiet(text: string): string {
  return text
    .replace(NOTIONS, (notion) => notion.replaceAll(',', ' '))
    .replace(BOTH_TERMS, (notion) => notion.replace(/ và |,/u, (part) => ' '.repeat(part.length)));
}

export function rightOf(after: string, another: boolean): { near: string; tail: string } {
  const stop = another
    ? SPLIT_FOR_SHARE.exec(after)
    : /[,;:(.](?!\d)|(?<=\p{L}.*)\)|\s(?:trong đó|gồm)\s/u.exec(after);
  if (!stop) return { near: another ? (/^\s*\p{L}+(?:\s\p{L}+)?/u.exec(after)?.[0] ?? '') : after, tail: '' };
  return { near: after.slice(0, stop.index), tail: another ? '' : after.slice(stop.index) };
}

/** What opens a list of parts. */
const OPENER =
  /(?<!\p{L})(?:trong (?:đó|số (?:đó|này|hồ sơ (?:trên|này)))|bao gồm|gồm(?: có)?|cụ thể(?: là)?|chia (?:ra|theo))(?!\p{L})/giu;

/** The whole sentence up to a place, with the one before it when it only goes on ("Trong đó, …"). */
export function storyBefore(text: string, from: number): string {
  const before = text.slice(0, from);
  const starts = [...before.matchAll(/[.!?](?=\s+[\p{Lu}+\-–“"])|\n/gu)].map(({ index }) => index + 1);
  let start = starts.pop() ?? 0;
  while (start > 0 && GOES_ON.test(before.slice(start))) start = starts.pop() ?? 0;
  return before.slice(start);
}

const GOES_ON = /^\s*(?:[-–+]\s*)?(?:trong (?:đó|số)|bao gồm|gồm|cụ thể|chia (?:ra|theo))/iu;

/** What a list of parts is a list of: the clause in front of its "trong đó", "gồm", ":"; empty outside lists. */
export function wholeBefore(story: string): string {
  const open = openOnly(story);
  const at = Math.max([...open.matchAll(OPENER)].at(-1)?.index ?? -1, open.search(/:(?=[^:]*$)/));
  if (at <= 0) return '';
  const clauses = open.slice(0, at).split(/[.;](?=\s)/);
  return (clauses.findLast((each) => /\p{L}{2}/u.test(each)) ?? '').slice(-WHOLE_LETTERS);
}

const WHOLE_LETTERS = 110;

/**
 * "Số hồ sơ tiếp nhận (tính cả 67 hồ sơ kỳ trước) là 905": the clause a number goes on with after a bracket that
 * holds another; null when there is none.
 */
export function resumed(before: string, gap: string): string | null {
  if (!/^[^()]*\)\s*(?:là|có|đạt|gồm|:)?\s*$/u.test(gap)) return null;
  const open = before.lastIndexOf('(', before.length - gap.length);
  return open < 0 ? null : (/[^\d.;]*$/u.exec(before.slice(0, open))?.[0] ?? null);
}

/** Whether words between two numbers make the second a part of the first. */
export function opensParts(gap: string): boolean {
  return /(?<!\p{L})(?:trong đó|bao gồm|gồm)(?!\p{L})/iu.test(gap);
}

/** Words with the brackets that are closed again taken out, places kept. */
export function openOnly(text: string): string {
  return text.replace(/\([^()]*\)/g, (group) => ' '.repeat(group.length));
}

/** Of a line that leads its items, what leads: "… Tổng số hồ sơ tiếp nhận: 523 hs. Trong đó:". */
export function lastSentenceOf(heading: string): string {
  return heading.length > 240 ? heading.slice(-240) : heading;
}

export function firstWords(text: string): string {
  return /^[\s,]*((?:\p{L}+\s?){1,3})/u.exec(text)?.[1]?.trim() ?? '';
}

/** Whether something follows the unit of a number that names no concept and is no mere grammar. */
export function isQualified(after: string): boolean {
  const rest =
    /^\s*(?:hồ sơ|hs|văn bản|vb|công văn|thủ tục|tthc)(?: (?:hành chính|tthc))?\s+(\p{L}.*)$/iu.exec(
      after,
    )?.[1];
  return rest !== undefined && !GRAMMAR.test(rest) && conceptsIn(`${rest} `).size === 0;
}

const GRAMMAR =
  /^(?:các|loại|đã|được|do|của|tại|từ|trong|ngoài|là|và|thuộc|trên|qua|cho|đạt|chiếm|bằng|theo|với|để|như|này|đó|mới|còn|có|gồm|bao|trừ|so|tăng|giảm|nêu|trước|sau|đều|tương|ứng|hành chính|đến|đi|khi|không|chưa|cần|phải|nên|so với|tính|vào|lên|ra|bị|thì|hiện|vẫn|nhưng|khác|còn lại|năm|tháng|quý|kỳ|tuần)(?!\p{L})/iu;
