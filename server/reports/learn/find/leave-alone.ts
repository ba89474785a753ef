import type { ReportParagraph } from '../file/report-text.ts';

/** Parts of a paragraph whose digits are never figures: [from, to) in its text. */
export type Mask = readonly [from: number, to: number];

const DOCUMENT_WORD =
  'nghị định|nghị quyết|quyết định|thông tư(?: liên tịch)?|công văn|kế hoạch|chỉ thị|công điện|luật|bộ luật|pháp lệnh|tờ trình|báo cáo|thông báo|chương trình|hướng dẫn|giấy mời|kết luận|đề án|dự án|quy định|quy chế|văn bản|lệnh|hiệp định|phiếu|biên bản|hợp đồng|qđ|nđ|nq|tt|kh|cv|ct|bc';
const SYMBOL_PART = String.raw`(?=[\p{L}\d]*\p{Lu})(?![\p{L}\d]*\p{Ll}{3})[\p{L}\d]+`;

/** In order of what they are; each pattern covers the whole mention, not only its digits. */
const PATTERNS: readonly RegExp[] = [
  // Addresses, mail, telephone.
  /(?:https?:\/\/|www\.)\S+/giu,
  /[\w.+-]+@[\w.-]+/gu,
  /(?<![\p{L}\d])[\w-]+(?:\.[\w-]+)*\.(?:gov|com|vn|net|org|edu)(?:\.[a-z]{2})?(?:\/\S*)?/giu,
  /(?<!\p{L})(?:điện thoại|đt|sđt|đtdđ|tel|fax|hotline|tổng đài|(?:số )?máy lẻ)\s*(?:số)?\s*[:.]?\s*\+?\d[\d .()-]{1,}\d/giu,
  /(?<![\d.,])(?:\+84|0)\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?![\d.,]\d)/gu,
  // Symbols of documents: 555/BC-UBND, 20/2020/QĐ-TTg, 57-NQ/TW, "126, 127/KH-UBND".
  new RegExp(
    String.raw`(?<![\p{L}\d.,])(?:\d{1,6}\s?(?:,|và|;)\s?)*\d{1,6}\s?(?:\/\s?(?:19|20)\d{2})?\s?\/\s?(?!(?:TTHC|HS|TT|VB|DVC|CBCC|NV)\b)${SYMBOL_PART}(?:\s?[-–&]\s?${SYMBOL_PART})*`,
    'gu',
  ),
  /(?<![\p{L}\d.,])\d{1,6}\s?[-–]\s?\p{Lu}[\p{L}]{0,4}\s?\/\s?\p{Lu}[\p{Lu}\d]*/gu,
  new RegExp(
    String.raw`(?<!\p{L})(?:${DOCUMENT_WORD})\s+(?:liên ngành\s+)?số\s*:?\s*\d{1,6}(?:\/\d{2,4})?(?![\d.]*\s*(?:%|văn bản|hồ sơ))`,
    'giu',
  ),
  /(?<!\p{L})số\s*:?\s*\d{0,6}\s*\/\s*[\p{Lu}][\p{L}\d&-]*/gu,
  // Dates and moments.
  /(?<![\d.,/])\d{1,2}\/\d{1,2}\s*(?:đến|[-–])\s*(?:hết )?(?:ngày\s*)?\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d)/giu,
  /(?<![\d.,])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}(?!\d)/gu,
  /(?<!\p{L})ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2})?(?:\s*(?:,|và|đến(?: ngày)?|-|–)\s*\d{1,2}(?:\s*[/.-]\s*\d{1,2})?)*(?:\s*(?:\/|tháng)\s*\d{1,2})?(?:\s*(?:\/|năm)\s*\d{4})?(?!\s*(?:hồ sơ|văn bản|%))/giu,
  /(?<!\p{L})tháng\s+\d{1,2}(?:\s*[/.-]\s*\d{4})?(?:\s*(?:,|và|đến(?: tháng)?|-|–)\s*\d{1,2}(?:\s*\/\s*\d{4})?)*(?!\s*(?:hồ sơ|văn bản|%)|\d)/giu,
  /\d{1,2}\s*(?:giờ|h)\s*(?:\d{2})?(?:\s*phút)?(?=[\s,.;)]|$)/giu,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/gu,
  /(?<![\d.,])(?:0?[1-9]|1[0-2])\s?\/\s?(?:19|20)\d{2}(?!\d)/gu,
  // Years and periods.
  /(?<!\p{L})(?:năm|giai đoạn|nhiệm kỳ|niên độ|kỳ|thời kỳ|từ|đến|cuối|đầu|trước|sau|hết|covid|quý)\s+(?:năm\s+)?(?:19|20)\d{2}(?!\d|[.,]\d|\s*(?:hồ sơ|văn bản|vb|hs|thủ tục|lượt|%))/giu,
  /(?<!\d)(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}(?!\d)/gu,
  /(?<!\p{L})quý\s+(?:[IVX]{1,3}(?!\p{L})|\d(?!\d))(?:\s*[/-]?\s*(?:năm\s+)?\d{4})?/giu,
  /\d{1,2}\s*tháng(?=\s*(?:đầu|cuối|năm|\/|,|\.|;|\)|$|qua|gần|vừa|\d))(?:\s*(?:đầu|cuối))?(?:\s*(?:năm|\/)?\s*(?:19|20)\d{2})?/giu,
  /(?<!\p{L})(?:trong|sơ kết|báo cáo|kết quả|định kỳ|so với|qua|quá trình|kỳ)\s+\d{1,2}\s*(?:tháng|ngày|năm)(?!\s*(?:hồ sơ|văn bản))/giu,
  /(?<!\p{L})(?:trong vòng|trong thời hạn|thời hạn|chậm nhất|tối đa)\s+(?:là\s+)?\d{1,3}\s*(?:ngày|giờ|tháng|phút)/giu,
  // Articles, annexes, forms.
  /(?<!\p{L})(?:điều|khoản|chương|mục|(?<!một )phần|tiết|phụ lục|biểu(?: mẫu)?|mẫu|bảng|hình|trang|câu|nội dung|nhóm|chỉ số|tiêu chí|điểm|phụ biểu|đợt|lần|lần thứ|kỳ họp thứ|khóa|thứ|bước|ý|đơn vị số)\s+(?:số\s*:?\s*)?\d{1,3}(?:[.\-/]\d{1,3})*(?!\d|[.,]\d|\s*%|\s*(?:hồ sơ|văn bản|thủ tục|nhiệm vụ|lượt|người|điểm|lớp|trường hợp|đơn vị))(?:\s*(?:,|và)\s*(?:điều|khoản|mục)?\s*\d{1,3}(?=\s|[,.;)]))*/giu,
  // Numbers too long to be counts: telephone lines, accounts.
  /(?<![\d.,])\d{8,}(?![\d.,]\d)/gu,
  // Levels, ranks, versions, names with a number in them.
  /(?<!\p{L})(?:mức(?: độ)?|cấp(?: độ)?|dvctt)\s+\d(?:\s*(?:,|và|hoặc|\/|-|–|\+)\s*(?:mức(?: độ)?\s+|cấp(?: độ)?\s+)?\d)*(?!\d|\s*%|[.,]\d)/giu,
  /(?<!\p{L})covid(?:\s*[-–]?\s*19)?/giu,
  /(?<!\p{L})(?:sars-cov|iso|tcvn|tcvn iso|windows|office|win|ipv|php|http|itu|usb|mp|vneid|h)\s?[-:]?\s?\d[\d.:/-]*/giu,
  /(?<!\p{L})(?:thời đại|công nghiệp(?: lần thứ)?|phiên bản|version|v)\s?\d+(?:[.,]\d+)+/giu,
  /(?<![\d.,])\d[gG](?!\p{L})|24\/24|24\/7|7\/24/gu,
  /(?<!\p{L})(?:xếp hạng|xếp thứ|xếp vị trí|xếp loại|thứ hạng|vị trí(?: thứ)?|đứng thứ|hạng|đứng)\s+(?:thứ\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?/giu,
  /(?<!\p{L})(?:quận|phường|tổ dân phố|khu phố|khu vực|tổ|thôn|ấp|khóm|buôn|làng|đường|quốc lộ|tỉnh lộ|ql|khối|đội|kiệt|hẻm|số nhà|phòng số|phòng(?= \d{3}(?!\d))|tầng)\s+\d{1,4}(?:\/\d+)?(?!\d|[.,]\d|\s*(?:hồ sơ|hs|văn bản|vb|thủ tục|tthc|dịch vụ|dvc|lĩnh vực|nhiệm vụ|cán bộ|công chức|%))/giu,
  /(?<![\d.,])1022(?![\d.,])/gu,
  // A digit inside a word or a code: H48, m2, UBTVQH15, VT05.
  /[\p{L}_]+\d[\p{L}\d._]*/gu,
  /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/gu,
  // Numbering: at the start of a line, and (1), (2) inside it.
  /^\s*(?:[-–+•*·]\s*)?\(?\d{1,2}(?:\.\d{1,2}){0,4}[.)]{1,2}(?=\s|\p{L})/gu,
  /^\s*\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+(?=\p{Lu})/gu,
  /^\s*\d{1,2}\s?\/\s?(?=\p{Lu})/gu,
  /(?<!\p{L}|\d )tuần\s+(?:thứ\s+)?\d{1,2}(?!\d|[.,]\d|\s*(?:hồ sơ|văn bản|%))/giu,
  /(?<=[:;,.]\s*|^\s*)\(\d{1,2}\)(?=\s*\p{L})/gu,
];

/** A cited document without "số": "Nghị định 61", "Đề án 06", "QĐ 28/2018". */
const CITED =
  /(?<!\p{L})(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công điện|công văn|đề án|luật|qđ|nđ|nq)\s+\d{1,5}(?:\/\d{2,4})?(?!\s*(?:hồ sơ|văn bản|thủ tục|nhiệm vụ)|[.,]\d|\s*%)/giu;
/** "Quyết định 214; Công văn 236; Báo cáo 73": a list of how many there were of each type. */
const COUNTED_TYPE =
  /(?<!\p{L})(?:quyết định|công văn|kế hoạch|báo cáo|tờ trình|thông báo|giấy mời|qđ|cv|kh|bc|ttr|tb|gm)\s*:?\s*\d{1,5}(?=\s*[;,.)]|\s*$)/giu;

const RANKED = /xếp hạng|thứ hạng|xếp thứ|vị trí|bảng xếp|hạng/iu;
/** Lines that name documents or people, never results. */
const NOT_RESULTS = [
  /^\s*[-–]?\s*(?:Căn cứ|Xét đề nghị)(?!\p{L})(?!.*%)/iu,
  /^\s*[-–]?\s*Lưu\s*:/iu,
  /^\s*Số\s*:/u,
  /^.{0,40},\s*ngày\s.*tháng\s.*năm/iu,
];

/** What must be left alone in a paragraph. */
export function masksOf(paragraph: ReportParagraph): Mask[] {
  const { text } = paragraph;
  if (NOT_RESULTS.some((each) => each.test(text))) return [[0, text.length]];
  const countsTypes = [...text.matchAll(COUNTED_TYPE)].length > 1;
  const masks: Mask[] = [...PATTERNS, ...(countsTypes ? [] : [CITED])].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found): Mask => [found.index, found.index + found[0].length]),
  );
  for (const found of text.matchAll(/(?<![\d.,])\d{1,3}\s*\/\s*\d{1,3}(?!\d)/g)) {
    // "còn rất thấp (47/63)" after "xếp hạng": a place among 63, not a share.
    const before = text.slice(Math.max(0, found.index - 120), found.index);
    if (RANKED.test(before)) masks.push([found.index, found.index + found[0].length]);
  }
  // A bare year: four digits, no unit after them, nothing that makes them a count.
  for (const found of text.matchAll(/(?<![\d.,/-])(?:19|20)\d{2}(?!\d|[.,]\d|\s*[%/])/g)) {
    const after = text.slice(found.index + 4, found.index + 24);
    if (
      !/^\s*(?:văn bản|vb|hồ sơ|hs|thủ tục|tthc|lượt|người|nhiệm vụ|tin|bài|máy|đồng|triệu)/iu.test(after) &&
      !/[:=]\s*$/.test(text.slice(0, found.index)) &&
      text.trim() !== found[0]
    )
      masks.push([found.index, found.index + 4]);
  }
  if ((paragraph.kind === 'header' || paragraph.kind === 'footer') && /^\W*\d{1,4}\W*$/.test(text))
    masks.push([0, text.length]);
  text.split('').forEach((_, at) => {
    if (paragraph.source.field[at] && (paragraph.kind === 'header' || paragraph.kind === 'footer'))
      masks.push([at, at + 1]);
  });
  return masks;
}

/** Whether any of [from, to) is to be left alone. */
export function isMasked(masks: readonly Mask[], from: number, to: number): boolean {
  return masks.some(([start, end]) => from < end && start < to);
}

/** Cells that only count rows or columns: STT, "(1)", and the row of column numbers. */
export function isCounterCell(paragraph: ReportParagraph, all: readonly ReportParagraph[]): boolean {
  const { cell } = paragraph;
  const text = paragraph.text.trim();
  if (!cell || !/^\(?\d{1,3}\)?(?:\s*=.*)?\.?$/.test(text)) return false;
  if (/^\(\d{1,2}\)/.test(text)) return true;
  const value = Number.parseInt(text, 10);
  const table = all.filter(
    (each) => each.part === paragraph.part && each.cell?.table === cell.table && each.text.trim() !== '',
  );
  const number = (each: ReportParagraph) =>
    /^\d{1,3}\.?$/.test(each.text.trim()) ? Number.parseInt(each.text, 10) : null;
  const row = table.filter((each) => each.cell?.row === cell.row).map(number);
  if (
    row.length > 2 &&
    row.every((each, at) => each !== null && (at === 0 || each === (row[at - 1] ?? 0) + 1))
  )
    return true;
  if (cell.column !== 0) return false;
  const heads = table.filter((each) => each.cell?.column === 0).map(({ text: head }) => head.trim());
  if (heads.some((head) => /^(?:stt|tt|số tt|số thứ tự|tt\.)$/i.test(head))) return true;
  const numbers = table
    .filter((each) => each.cell?.column === 0)
    .map(number)
    .filter((each) => each !== null);
  return numbers.length > 1 && numbers.every((each, at) => each === at + 1) && value <= numbers.length;
}
