import { headingDepth } from '../learn/file/report-text.ts';
import { type CheckedLine, type Finding, sentenceAt } from './finding.ts';

/** Requests of the form itself, in brackets: "(số lượng, trình độ chuyên môn):". */
const REQUEST =
  /\((?:nêu|ghi|kể|liệt kê|số lượng|số liệu|tên|trình độ|mô tả|đánh giá|báo cáo|đính kèm|nếu có|bao gồm)[^)]{0,120}\)\s*:?/giu;
/** A line of the form that asks for a state of affairs and is given none: no figure, no verb of doing. */
const ASKS = /^(?:[-+•]\s*)?(?:Tình hình|Hiện trạng|Việc|Kết quả|Đánh giá|Mức độ)\s/u;
const ANSWERS =
  /\d|(?:đã|đang|có|không|chưa|được|đảm bảo|đạt|gồm|thực hiện tốt|duy trì|tiếp tục|thường xuyên|hiện tại|hiện nay|toàn thể|đầy đủ)(?!\p{L})/iu;
const ASKED_LIST = /(?:theo|tại|quy định tại|như|về việc|liên quan đến)\s/iu;
/** Asked without an answer after it: "tỉ lệ máy tính trang bị phần mềm diệt virus, hệ thống …". */
const ASKED_SHARE = /(?:tỉ lệ|tỷ lệ|số lần|số lượng|mức độ)\s[^,;:.()]{4,80}(?=[,.;]|$)/giu;

/** Prompts of a form that nobody answered, and headings with nothing below them. */
export function promptsIn(lines: readonly CheckedLine[]): Finding[] {
  return [...requests(lines), ...emptyHeadings(lines)];
}

function requests(lines: readonly CheckedLine[]): Finding[] {
  return lines.flatMap((each, line): Finding[] => {
    const { place, text } = each;
    if (isHeading(each) || /^\s*(?:Căn cứ|Thực hiện|Theo)\s/u.test(text)) return [];
    const found: Finding[] = [];
    for (const request of text.matchAll(REQUEST)) {
      if (!request[0].endsWith(':') && !ASKS.test(text)) continue;
      found.push({
        code: 'prompt-unanswered',
        severity: 'blocking',
        line,
        place,
        sentence: sentenceAt(text, request.index),
        message: `Còn lời nhắc của mẫu “${request[0].trim()}”. Hãy bỏ lời nhắc và viết câu trả lời.`,
      });
    }
    if (found.length > 0) return found;
    const [first = ''] = text.split(/\.\s+(?=\p{Lu})/u);
    const asked =
      ASKS.test(text) &&
      !ANSWERS.test(
        first.replace(/\d+\/\d{4}\/\S+|\d{1,2}\/\d{1,2}\/\d{4}|(?:chương|điều|khoản)\s\d+/giu, ''),
      );
    if (
      asked ||
      (ASKS.test(text) &&
        ASKED_LIST.test(first) &&
        !/\d\s*(?:%|hồ sơ|văn bản|vb|hs)|100%/iu.test(text) &&
        first === text &&
        !/(?:đã|đang|hiện)\s/iu.test(text))
    ) {
      found.push({
        code: 'prompt-unanswered',
        severity: 'blocking',
        line,
        place,
        sentence: sentenceAt(text, 0),
        message:
          'Câu này là lời hỏi của mẫu, chưa có câu trả lời. Hãy viết kết quả, hoặc “Không phát sinh.”.',
      });
      return found;
    }
    // In a form's line: a share asked for that is followed by no number before the next comma.
    for (const share of ASKS.test(text) ? text.matchAll(ASKED_SHARE) : []) {
      const rest = text.slice(share.index);
      if (/\d/.test(share[0]) || /^[^:.;]*\d+\s*%/u.test(rest)) continue;
      found.push({
        code: 'prompt-unanswered',
        severity: 'blocking',
        line,
        place,
        sentence: sentenceAt(text, share.index),
        message: `Mẫu hỏi “${share[0].trim()}” nhưng chưa có số. Hãy điền số, hoặc bỏ phần này.`,
      });
      break;
    }
    return found;
  });
}

function isHeading({ style, text }: CheckedLine): boolean {
  if (style !== undefined) return ['part', 'section', 'item', 'title', 'subtitle'].includes(style);
  return headingDepth(text) > 0;
}

function depthOf({ style, text }: CheckedLine): number {
  const depth = headingDepth(text);
  if (style === 'part') return 1;
  if (style === 'section') return depth > 1 ? depth : 2;
  if (style === 'item') return 5;
  return style === undefined ? depth : 0;
}

/** A numbered heading followed by one as high or higher, or by the end. */
function emptyHeadings(lines: readonly CheckedLine[]): Finding[] {
  const numbered = (line: CheckedLine) =>
    /^\s*(?:[IVX]+\.|\d+(?:\.\d+)*[.)]?\s|[a-zđ]\)\s)/u.test(line.text) || line.style === 'part';
  const filled = lines.map((each, index) => ({ each, index })).filter(({ each }) => each.text.trim() !== '');
  return filled.flatMap(({ each, index }, at): Finding[] => {
    const depth = depthOf(each);
    // "1. Thiếu máy tính." is an item that says something itself.
    const saysItself =
      /[.;]\s*$/.test(each.text.trim()) ||
      (/:\s*\S/.test(each.text) && !/:\s*$/.test(each.text)) ||
      (each.text.length > 120 && depth > 1);
    if (depth === 0 || depth === 6 || !numbered(each) || saysItself) return [];
    const next = filled[at + 1]?.each;
    const closing =
      next !== undefined &&
      /^\s*(?:Trên đây|Nơi nhận|TM\.|KT\.|TL\.|[\p{Lu}\s]{4,40}$)/u.test(next.text) &&
      depthOf(next) !== 6;
    const followed = next !== undefined && !closing && (depthOf(next) === 0 || depthOf(next) > depth);
    if (followed) return [];
    return [
      {
        code: 'heading-empty',
        severity: 'blocking',
        line: index,
        place: each.place,
        sentence: sentenceAt(each.text, 0),
        message: 'Đề mục chưa có nội dung. Hãy viết nội dung, hoặc ghi “Không phát sinh.”.',
      },
    ];
  });
}
