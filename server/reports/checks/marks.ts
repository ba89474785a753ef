import { type CheckedLine, type Finding, sentenceAt } from './finding.ts';

type Rule = {
  code: Finding['code'];
  severity: Finding['severity'];
  pattern: RegExp;
  message: string;
  /** What stands there after one click; absent where a person must write. */
  fix?: (found: RegExpMatchArray) => string;
};

/** Left-overs of forms and typing that a pattern tells (reports.md §2.7, §8.5). */
const RULES: readonly Rule[] = [
  {
    code: 'arrow',
    severity: 'blocking',
    pattern: /\s*=>\s*/g,
    message: 'Còn dấu “=>” của mẫu hỏi. Hãy viết lại thành câu trả lời.',
    fix: () => ' ',
  },
  {
    code: 'blank',
    severity: 'blocking',
    pattern: /…{2,}|\.{4,}|_{3,}|…\s*\/|\/\s*…/g,
    message: 'Còn chỗ để trống. Hãy điền số liệu hoặc nội dung.',
  },
  {
    code: 'markup',
    severity: 'warning',
    pattern: /#{2,}|\*{2,}|&nbsp;|&amp;/g,
    message: 'Còn ký hiệu đánh dấu của trang khác chép vào. Hãy xóa.',
    fix: (found) => (found[0].startsWith('&') ? (found[0] === '&amp;' ? '&' : ' ') : ''),
  },
  {
    code: 'double-space',
    severity: 'info',
    pattern: /(?<=\S)[ \u00A0]{2,}(?=\S)/g,
    message: 'Thừa dấu cách.',
    fix: () => ' ',
  },
  {
    code: 'closing-mark',
    severity: 'warning',
    pattern: /\.?\s+\.?\s*\/\s*\.\s*$|\.\s*\/\s+\.\s*$|\s+\.\/\.\s*$/g,
    message: 'Dấu kết thúc văn bản viết liền: “./.”.',
    fix: () => './.',
  },
  {
    code: 'misspelling',
    severity: 'warning',
    pattern:
      /(?<!\p{L})(?:Công (?=thông tin điện tử)|Số (?=sức khỏe điện tử)|đề (?=đầy mạnh)|đầy mạnh|tham (?=bồi dưỡng)|BCD(?!\p{L}))/gu,
    message: 'Có thể gõ nhầm chữ. Hãy xem lại.',
  },
];

/** Numbering and date of the document itself: văn thư fills them, so a draft may lack them. */
const OWN_NUMBER = /^\s*Số\s*:\s*(?:\/|$|\p{L})/u;
const OWN_DAY = /,\s*ngày\s*(?:…|\.{2,})?\s*tháng/iu;

/** Findings of one line each. */
export function marksIn(lines: readonly CheckedLine[]): Finding[] {
  return lines.flatMap(({ place, text }, line): Finding[] => {
    const at = (index: number) => ({ line, place, sentence: sentenceAt(text, index) });
    const found = RULES.flatMap(({ code, severity, pattern, message, fix }) =>
      [...text.matchAll(pattern)].map((each): Finding => {
        const from = each.index;
        const finding = { code, severity, ...at(from), message };
        return fix ? { ...finding, fix: { from, to: from + each[0].length, text: fix(each) } } : finding;
      }),
    );
    if (OWN_NUMBER.test(text)) {
      found.push({
        code: 'number-missing',
        severity: 'info',
        ...at(0),
        message: 'Chưa có số văn bản; văn thư cấp khi ban hành.',
      });
    }
    if (line < 12 && OWN_DAY.test(text)) {
      found.push({
        code: 'day-missing',
        severity: 'info',
        ...at(0),
        message: 'Chưa có ngày ban hành; văn thư ghi khi ban hành.',
      });
    }
    return found;
  });
}
