import type { FoundFigure, Given } from './found-figure.ts';

type Spelled = Omit<FoundFigure, Given>;

/** Things that are counted; "không có chuyên môn" counts nothing. */
const COUNTED =
  'hồ sơ|hs|văn bản|vb|công văn|nhiệm vụ|công dân|tổ chức|cá nhân|người dân|doanh nghiệp|trường hợp|thủ tục|tthc|dịch vụ công|phản ánh|kiến nghị|khiếu nại|tố cáo|đơn thư|đơn|sự cố|máy tính|máy|lượt|vụ việc|vụ|báo cáo|đơn vị|phòng|ban|cơ quan|cán bộ nào|công chức nào|lĩnh vực|cuộc|lớp|tin|bài';
const BETWEEN = String.raw`(?:\s+(?:tình trạng|việc|bất kỳ|một|phát sinh|mới|các))?`;

/** "không có hồ sơ quá hạn": the words before the noun are what a number replaces. */
const NONE = new RegExp(
  String.raw`(?<!\p{L})(không để xảy ra|không xảy ra|không để|không ghi nhận|chưa ghi nhận|không có|không còn|không phát sinh|chưa phát sinh|chưa có)${BETWEEN}\s+(?=(?:${COUNTED})(?!\p{L}))`,
  'giu',
);
/** "Hồ sơ quá hạn: không có"; the words end the line or the clause. */
const AFTER_COLON =
  /(?<=[:：]\s*)(không có|không phát sinh|chưa phát sinh|không)(?=\s*(?:[;.]?\s*$|;|\.\s))/giu;
/** "chưa có công chức chuyên trách", "chưa có văn bản hướng dẫn": a complaint, not a count. */
const ONLY_OF_DOSSIERS =
  /^(?:hồ sơ|hs|tthc|thủ tục|trường hợp|công dân|tổ chức|cá nhân|lượt|dịch vụ công)(?!\p{L})/iu;
const VAGUE =
  /(?<!\p{L})(hàng (?:chục|trăm|nghìn|ngàn|vạn)|hầu hết|phần lớn|đa số)(?=\s+(?:\p{L}+\s+){0,2}(?:hồ sơ|văn bản|tin|bài|lượt|chứng thư|cán bộ|công chức|nhiệm vụ|thủ tục|đơn vị|phòng|người|máy|các phòng|cơ quan))/giu;

/** Zeros and amounts written in words. */
export function findSpelled(text: string): Spelled[] {
  const found: Spelled[] = [];
  for (const each of text.matchAll(NONE)) {
    const words = each[1] ?? '';
    const after = text.slice(each.index + each[0].length);
    if (/^chưa có/iu.test(words) && !ONLY_OF_DOSSIERS.test(after)) continue;
    const end = each.index + each[0].length;
    const to = end + nounPhrase(after);
    // "Số thủ tục không phát sinh hồ sơ: 11" counts those; so does "11 thủ tục không phát sinh hồ sơ".
    if (/^\s*:?\s*\d/.test(text.slice(to)) || /\d\s+[^.,;:()]{2,60}$/.test(text.slice(0, each.index)))
      continue;
    const none = /\s+nào(?!\p{L})/iu.exec(text.slice(end, to));
    const cut = none
      ? [{ from: end + none.index, to: end + none.index + none[0].length, role: 'cut' as const }]
      : [];
    found.push({
      from: each.index,
      to,
      kind: 'zero',
      n: 0,
      d: null,
      decimals: 0,
      slots: [{ from: each.index, to: end - trailing(each[0]), role: 'value' }, ...cut],
    });
  }
  for (const each of text.matchAll(AFTER_COLON)) {
    const to = each.index + each[0].length;
    const slots: Spelled['slots'] = [{ from: each.index, to, role: 'value' }];
    found.push({ from: each.index, to, kind: 'zero', n: 0, d: null, decimals: 0, slots });
  }
  for (const each of text.matchAll(VAGUE)) {
    const to = each.index + each[0].length;
    const slots: Spelled['slots'] = [{ from: each.index, to, role: 'value' }];
    found.push({ from: each.index, to, kind: 'vague', n: null, d: null, decimals: 0, slots });
  }
  return found;
}

/** Length of what is not there: up to the end of the clause, a number excluded. */
function nounPhrase(after: string): number {
  const end = /[.;:()\n\d]|,(?!\s*(?:cá nhân|tổ chức|doanh nghiệp|trả kết quả|bài|kiến nghị|tố cáo))/u.exec(
    after,
  );
  return (end ? after.slice(0, end.index) : after).trimEnd().length;
}

function trailing(text: string): number {
  return text.length - text.trimEnd().length;
}

/**
 * Words for a number where the report wrote none: "không có" → "có 03", "không phát sinh" → "phát sinh 03",
 * after a colon just the number. People are counted in turns: "không có công dân đăng ký" → "có 03 lượt công
 * dân đăng ký", for one person may bring several dossiers.
 */
export function someWords(zeroWords: string, after: string, printed: string, standsAlone: boolean): string {
  if (standsAlone) return printed;
  const capital = /^\p{Lu}/u.test(zeroWords);
  const verb = /phát sinh$/iu.test(zeroWords)
    ? 'phát sinh'
    : /không còn/iu.test(zeroWords)
      ? 'còn'
      : /ghi nhận/iu.test(zeroWords)
        ? 'ghi nhận'
        : 'có';
  const turns = /^\s*(?:công dân|tổ chức|cá nhân|người dân|doanh nghiệp)/iu.test(after) ? ' lượt' : '';
  const words = `${verb} ${printed}${turns}`;
  return capital ? words.charAt(0).toLocaleUpperCase('vi') + words.slice(1) : words;
}
