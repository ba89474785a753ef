import { type Concept, conceptsIn } from '#shared/report-words/concepts.ts';
import { fold } from '#shared/vietnamese/text.ts';
import type { FormField } from '../field.ts';
import { countsOf, subjectOf, TOTAL } from './subject.ts';

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
  /** What is counted is said by its neighbours alone. */
  borrowed: boolean;
  /** A row or column of totals. */
  total: boolean;
  /** Columns of II.06a and its kin the words may count. */
  counts: readonly string[];
}

export const DOMAINS: ReadonlySet<Concept> = new Set(
  'DOC DOS PROC FIELD TASK STAFF PC MAIL NEWS MONEY TRAIN REPORT'.split(' ') as Concept[],
);
const PERIOD =
  /(?:trong |của )?kỳ (?:này|báo cáo)|trong (?:kỳ|tháng|quý|năm)(?! báo)|(?:tháng|quý|năm) (?:này|\d+|iv|i{1,3})(?:[/ ]20\d\d)?/gu;
const ONE_STOP =
  /giải quyết (?:các )?(?:thủ tục hành chính|tthc|hồ sơ)|một cửa|hồ sơ (?:thủ tục|tthc)|ii 06/u;

/** What the fields beside one say of it. */
export interface Neighbours {
  /** One asks for what was done before its day. */
  earlyApart: boolean;
  /** All of them that say what they count say this. */
  domain: Concept | null;
}
const ALONE: Neighbours = { earlyApart: false, domain: null };

export function senseOf(field: FormField, { earlyApart, domain }: Neighbours = ALONE): FieldSense {
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
  const borrowed = domain !== null && ![...weights.keys()].some((concept) => DOMAINS.has(concept));
  if (borrowed) add(domain, 0.75);
  const totals = near.filter((text) => TOTAL.test(fold(text)));
  return {
    near,
    weights,
    own,
    percent:
      /%/.test(unit) || near.some((text) => /(?<!\p{L})(?:tỷ|tỉ) (?:lệ|trọng)|%|phần trăm/u.test(fold(text))),
    subject,
    earlyApart,
    borrowed,
    total: totals.length > 0,
    counts: countsOf(field, subject),
  };
}
