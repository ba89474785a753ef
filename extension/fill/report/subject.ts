import { countedBy } from '#shared/recognition/statement-columns.ts';
import { type Concept, conceptsIn } from '#shared/report-words/concepts.ts';
import { fold } from '#shared/vietnamese/text.ts';
import type { FormField } from '../field.ts';

/** Concepts a thing may carry in its name: "Lĩnh vực đất đai", "Thủ tục cấp phép", "Phòng Tài chính". */
const NAMING: ReadonlySet<Concept> = new Set(
  'FIELD PROC UNITS EVERYONE TOTAL SHARE LEADER ICT'.split(' ') as Concept[],
);
export const TOTAL = /^(?:tổng(?: cộng| số| chung)?|cộng|toàn (?:đơn vị|xã|sở|tỉnh)|chung)$/u;

/** Words of headers over numbers that say nothing of what is counted. */
const PLAIN = new Set(
  'số liệu lượng thực hiện kỳ này báo cáo trong kết quả giá trị chứng minh tổng cộng lũy kế từ đầu đến hết tháng quý năm ngày nội dung chỉ tiêu tính cung cấp chính thức đạt được nhập cả cùng trước sau ghi chú tỷ lệ đơn vị % i ii iii iv'.split(
    ' ',
  ),
);

/** The row (or column) that names a thing of which there are many, where the other side names the measure. */
export function subjectOf({ rows, columns }: FormField): string | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const [row, column] = [rows.at(-1) ?? '', columns.at(-1) ?? ''];
  if (isMeasure(columns.join(' ')) && isName(row)) return row;
  return isMeasure(rows.join(' ')) && isName(column) ? column : null;
}

/** The columns of a statistics form the field may be; its heading is asked only when its own words leave it open. */
export function countsOf(field: FormField, subject: string | null): readonly string[] {
  const own = countedBy(measurePath(field, subject)).keys;
  if (own.length === 1) return own;
  const { keys } = countedBy([...field.groups.slice(-1), ...measurePath(field, subject)]);
  return keys.length > 0 ? keys : own;
}

/** The words that say what is counted, outer first, without those that name of what. */
function measurePath({ rows, columns, label }: FormField, subject: string | null): string[] {
  return [...rows, ...columns, label].filter(
    (text) =>
      text !== '' &&
      text !== subject &&
      !(isPlain(text) && !TOTAL.test(fold(text)) && !CARRIED.test(fold(text))),
  );
}
const CARRIED = /từ (?:kỳ|tháng|quý|năm) trước/u;

function isMeasure(text: string): boolean {
  return [...conceptsIn(text)].some((concept) => !NAMING.has(concept)) || countedBy([text]).keys.length > 0;
}

function isName(text: string): boolean {
  if (TOTAL.test(fold(text)) || isPlain(text)) return false;
  const concepts = [...conceptsIn(text)];
  return concepts.every((concept) => NAMING.has(concept)) && countedBy([text]).keys.length === 0;
}

/** "Số thực hiện kỳ này", "Tháng 10": a header that says nothing else. */
function isPlain(text: string): boolean {
  return fold(text)
    .split(/[ /]/)
    .every((word) => /^\d*$/.test(word) || PLAIN.has(word));
}
