import { printCount, printRatio, readNumber } from '#shared/vietnamese/numbers.ts';
import { agrees } from '../learn/propose/arithmetic.ts';
import { type CheckedLine, type Finding, sentenceAt } from './finding.ts';

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
const FRACTION = new RegExp(
  String.raw`(?<![\d.,/])(${NUMBER})\s?(?:HS|hs|TT|VB|hồ sơ|văn bản|nhiệm vụ)?\s?\/\s?(${NUMBER})(?![\d/]|\.\d)(?!\s*\/)`,
  'gu',
);
const PERCENT = /(?<![\d.,])(\d{1,3}(?:,\d+)?)\s?%/gu;
const RANKED = /xếp hạng|thứ hạng|vị trí/iu;

/** Shares that say no number, shares that say no parts, shares and sums that do not come out. */
export function arithmeticIn(lines: readonly CheckedLine[]): Finding[] {
  return [...lines.flatMap((each, line) => sharesIn(each, line)), ...decimalsIn(lines), ...sumsIn(lines)];
}

function sharesIn({ place, text }: CheckedLine, line: number): Finding[] {
  const finding = (
    code: Finding['code'],
    severity: Finding['severity'],
    at: number,
    message: string,
  ): Finding => ({
    code,
    severity,
    line,
    place,
    sentence: sentenceAt(text, at),
    message,
  });
  const fractions = [...text.matchAll(FRACTION)].flatMap((found) => {
    const [n, d] = [count(found[1]), count(found[2])];
    const before = text.slice(0, found.index);
    // A day, a rank, or how many units a sum is of.
    const other = /(?:ngày|cộng của)\s*$/iu.test(before) || RANKED.test(before);
    return n === null || d === null || other || d < 2
      ? []
      : [{ n, d, at: found.index, end: found.index + found[0].length }];
  });
  const shares = [...text.matchAll(PERCENT)].map((found) => ({
    value: Number((found[1] ?? '').replace(',', '.')),
    decimals: (found[1] ?? '').split(',')[1]?.length ?? 0,
    text: found[0],
    at: found.index,
  }));
  const found: Finding[] = [];
  const heads = /(?<!\p{L})t[ỷỉ] lệ(?!\p{L})/iu.exec(text);
  if (heads && shares.length === 0 && fractions.length > 0) {
    const [only] = fractions;
    if (only && only.n <= only.d)
      found.push(
        finding(
          'ratio-without-number',
          'warning',
          only.at,
          `Nói “tỷ lệ” nhưng chỉ có ${printCount(only.n)}/${printCount(only.d)}. Tỷ lệ là ${printRatio(only.n, only.d)}%; hãy ghi thêm.`,
        ),
      );
  }
  for (const { n, d, at, end } of fractions) {
    const beside = shares.find((share) => Math.abs(share.at - end) < 40 || Math.abs(at - share.at) < 40);
    if (beside && n <= d && !agrees(n, d, beside.value, beside.decimals)) {
      found.push(
        finding(
          'ratio-wrong',
          'blocking',
          at,
          `${printCount(n)}/${printCount(d)} bằng ${printRatio(n, d)}%, báo cáo ghi ${beside.text.trim()}. Hãy kiểm tra số liệu.`,
        ),
      );
    }
  }
  if (fractions.length === 0) {
    for (const share of shares) {
      const counted = /\(\s*(?:có\s*)?\d|\d[\d.]*\s*(?:VB|hs|hồ sơ|văn bản|nhiệm vụ|thủ tục)/iu.test(
        text.replace(share.text, ''),
      );
      if (counted) continue;
      found.push(
        finding(
          'ratio-without-fraction',
          'info',
          share.at,
          `Tỷ lệ ${share.text.trim()} không kèm số lượng nên không kiểm tra được. Nên ghi cả tử số và mẫu số.`,
        ),
      );
    }
  }
  const vague =
    /(?<!\p{L})(?:hàng (?:chục|trăm|nghìn|ngàn)|hầu hết|khoảng \d[\d.,]*\s*%?|phần lớn)(?!\p{L})/iu.exec(
      text,
    );
  if (vague)
    found.push(
      finding(
        'vague-amount',
        'warning',
        vague.index,
        `“${vague[0]}” là ước chừng. Hãy thay bằng con số nếu đếm được.`,
      ),
    );
  return found;
}

/** "19,69 %" beside "4,2%": one list, two precisions. */
function decimalsIn(lines: readonly CheckedLine[]): Finding[] {
  return lines.flatMap(({ place, text }, line): Finding[] => {
    const own = [...text.matchAll(PERCENT)].find((each) => (each[1] ?? '').includes(','));
    const before = lines
      .slice(Math.max(0, line - 2), line)
      .flatMap((each) => [...each.text.matchAll(PERCENT)])
      .filter((each) => (each[1] ?? '').includes(','))
      .at(-1);
    if (!own || !before) return [];
    const [a, b] = [own[1]?.split(',')[1]?.length, before[1]?.split(',')[1]?.length];
    if (a === b) return [];
    return [
      {
        code: 'decimals-differ',
        severity: 'info',
        line,
        place,
        sentence: sentenceAt(text, own.index),
        message: `${own[0].trim()} và ${before[0].trim()} ghi số chữ số thập phân khác nhau. Nên ghi thống nhất.`,
      },
    ];
  });
}

const PART = new RegExp(
  String.raw`(?<![\d.,/\p{L}])(${NUMBER})(?![\d%/]|,\d|\.\d|\s*%|\s*\/)\s*(hồ sơ|hs|HS|VB|văn bản|nhiệm vụ|thủ tục|người|cán bộ|công chức)(?!\p{L})`,
  'gu',
);

/** "523 hs. Trong đó: 108 …, 103 …, 312 …", in one line or in the items below it. */
function sumsIn(lines: readonly CheckedLine[]): Finding[] {
  return lines.flatMap(({ place, text }, line): Finding[] => {
    const among = /trong đó|bao gồm|gồm có|(?<=\d\s?(?:hồ sơ|hs|văn bản|nhiệm vụ)\s?)\((?=\d)/iu.exec(text);
    if (!among) return [];
    const totals = [...text.slice(0, among.index).matchAll(PART)];
    const total = totals.at(-1);
    const whole = count(total?.[1]);
    if (!total || whole === null) return [];
    const same = (unit: string | undefined) => unitKey(unit) === unitKey(total[2]);
    let rest = text.slice(among.index);
    if (rest.startsWith('(')) rest = rest.slice(0, rest.indexOf(')') + 1 || undefined);
    const own = [...rest.matchAll(PART)].filter((each) => same(each[2]));
    const below: number[] = [];
    if (own.length === 0) {
      for (const next of lines.slice(line + 1, line + 9)) {
        if (!/^\s*[-+•*]/.test(next.text)) break;
        const part = [...next.text.matchAll(PART)].find((each) => same(each[2]));
        if (!part) break;
        below.push(count(part[1]) ?? 0);
      }
    }
    const parts = own.length > 0 ? own.map((each) => count(each[1]) ?? 0) : below;
    if (parts.length < 2) return [];
    const sum = parts.reduce((all, each) => all + each, 0);
    if (sum === whole) return [];
    return [
      {
        code: 'sum-wrong',
        // "Trong đó" may name only some of the parts, never more than the whole.
        severity: sum > whole ? 'blocking' : 'warning',
        line,
        place,
        sentence: sentenceAt(text, total.index),
        message: `${parts.map((each) => printCount(each)).join(' + ')} = ${printCount(sum)}, báo cáo ghi tổng ${printCount(whole)}. Hãy kiểm tra số liệu.`,
      },
    ];
  });
}

function unitKey(unit: string | undefined): string {
  const folded = (unit ?? '').toLocaleLowerCase('vi');
  if (folded === 'hs') return 'hồ sơ';
  if (folded === 'vb') return 'văn bản';
  return ['người', 'cán bộ', 'công chức'].includes(folded) ? 'người' : folded;
}

function count(text: string | undefined): number | null {
  const read = text === undefined ? null : readNumber(text);
  return read?.kind === 'count' ? read.value : null;
}
