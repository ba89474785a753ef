import { countedBy } from '#shared/recognition/statement-columns.ts';
import { type Concept, conceptsIn } from '#shared/report-words/concepts.ts';
import { fold } from '#shared/vietnamese/text.ts';
import type { FormField } from '../field.ts';

/** What the words of a field speak of. */
export interface FieldSense {
  /** Row, column and own words. */
  near: readonly string[];
  /** How surely a concept is meant, 0 to 1. */
  weights: ReadonlyMap<Concept, number>;
  /** Concepts of the field's own words. */
  own: ReadonlySet<Concept>;
  percent: boolean;
  /** Words of the field that name a thing of which there are many (a sector, a unit), not a measure. */
  subject: string | null;
  /** The form asks for what was early apart, so that "đúng hạn" means on the day alone. */
  earlyApart: boolean;
  /** A row or column of totals. */
  total: boolean;
  /** Columns of II.06a and its kin the words may count. */
  counts: readonly string[];
}

const DOMAINS: ReadonlySet<Concept> = new Set(
  'DOC DOS PROC FIELD TASK STAFF PC MAIL NEWS MONEY TRAIN REPORT'.split(' ') as Concept[],
);
/** Concepts a subject may carry in its name: "Lĩnh vực đất đai", "Thủ tục cấp phép", "Phòng Tài chính". */
const NAMING: ReadonlySet<Concept> = new Set(
  'FIELD PROC UNITS EVERYONE TOTAL SHARE LEADER ICT'.split(' ') as Concept[],
);
const TOTAL = /^(?:tổng(?: cộng| số| chung)?|cộng|toàn (?:đơn vị|xã|sở|tỉnh)|chung)$/u;
const PERIOD =
  /(?:trong |của )?kỳ (?:này|báo cáo)|trong (?:kỳ|tháng|quý|năm)(?! báo)|(?:tháng|quý|năm) (?:này|\d+|iv|i{1,3})(?:[/ ]20\d\d)?/gu;
const ONE_STOP =
  /giải quyết (?:các )?(?:thủ tục hành chính|tthc|hồ sơ)|một cửa|hồ sơ (?:thủ tục|tthc)|ii 06/u;

/** @param earlyApart whether a neighbour asks for what was done before its day */
export function senseOf(field: FormField, earlyApart = false): FieldSense {
  const { rows, columns, label, groups, unit } = field;
  const subject = subjectOf(field);
  const near = [...rows, ...columns, label].filter((text) => text !== '');
  const plain = (text: string): string => fold(text).replace(PERIOD, ' ').trim();
  const own = conceptsIn(near.map(plain).join(' ; '));
  const weights = new Map<Concept, number>([...own].map((concept) => [concept, 1]));
  const add = (concept: Concept, weight: number): void => {
    weights.set(concept, Math.max(weights.get(concept) ?? 0, weight));
  };
  for (const concept of conceptsIn(unit)) if (DOMAINS.has(concept)) add(concept, 0.95);
  const spoken = [...weights.keys()].some((concept) => DOMAINS.has(concept));
  for (const [at, group] of groups.toReversed().entries()) {
    for (const concept of conceptsIn(group)) {
      if (DOMAINS.has(concept)) add(concept, spoken ? 0.2 : 0.7 - at * 0.1);
      else if (at === 0) add(concept, 0.7);
    }
    if (!spoken && ONE_STOP.test(fold(group))) add('DOS', 0.75);
  }
  const totals = near.filter((text) => TOTAL.test(fold(text)));
  return {
    near,
    weights,
    own,
    percent:
      /%/.test(unit) || near.some((text) => /(?<!\p{L})(?:tỷ|tỉ) (?:lệ|trọng)|%|phần trăm/u.test(fold(text))),
    subject,
    earlyApart,
    total: totals.length > 0,
    counts: countsOf(field, subject),
  };
}

/** The columns of a statistics form the field may be; its heading is asked only when its own words leave it open. */
function countsOf(field: FormField, subject: string | null): readonly string[] {
  const own = countedBy(measurePath(field, subject)).keys;
  if (own.length === 1) return own;
  const { keys } = countedBy([...field.groups.slice(-1), ...measurePath(field, subject)]);
  return keys.length > 0 ? keys : own;
}

/** The words that say what is counted, outer first, without those that name of what. */
function measurePath({ rows, columns, label }: FormField, subject: string | null): string[] {
  return [...rows, ...columns, label].filter(
    (text) => text !== '' && text !== subject && !EMPTY.test(fold(text)),
  );
}

/** The row (or column) that names a thing, where the other side of the table names the measure. */
function subjectOf({ rows, columns }: FormField): string | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const [row, column] = [rows.at(-1) ?? '', columns.at(-1) ?? ''];
  if (isMeasure(columns.join(' ')) && isName(row)) return row;
  return isMeasure(rows.join(' ')) && isName(column) ? column : null;
}

function isMeasure(text: string): boolean {
  return [...conceptsIn(text)].some((concept) => !NAMING.has(concept)) || countedBy([text]).keys.length > 0;
}

function isName(text: string): boolean {
  if (TOTAL.test(fold(text)) || GENERIC.test(fold(text))) return false;
  const concepts = [...conceptsIn(text)];
  return concepts.every((concept) => NAMING.has(concept)) && countedBy([text]).keys.length === 0;
}

/** Headers that say nothing of what is counted. */
const EMPTY =
  /^(?:trong (?:kỳ|tháng|quý|năm).*|số (?:liệu|lượng|báo cáo)|kết quả|giá trị|thực hiện|nội dung|chỉ tiêu|kỳ (?:này|báo cáo)|tháng.*|quý.*|năm.*)$/u;
/** Headers of a column of numbers that say nothing else. */
const GENERIC =
  /^(?:số (?:liệu|lượng|báo cáo)|kết quả|giá trị|thực hiện|nội dung|chỉ tiêu|kỳ (?:này|báo cáo)|trong (?:kỳ|tháng|quý|năm).*|tổng(?: số)?|tháng.*|quý.*|năm.*|lũy kế.*|.*kỳ trước.*|cùng kỳ.*|đơn vị tính|ghi chú.*|tỷ lệ.*|%)$/u;
