import { fold } from '#shared/vietnamese/text.ts';
import type { FormField } from '../field.ts';
import { cellLikeness } from './cell-likeness.ts';
import { type FieldSense, type Neighbours, senseOf } from './field-sense.ts';
import { likeness, saysExactly, type ValueWords, wordsOfValue } from './likeness.ts';
import { neighboursOf } from './neighbours.ts';
import { asksFor } from './period-fields.ts';
import { type PeriodFit, periodFit } from './period-words.ts';
import { type FillSource, type FillValue, stateWords } from './value.ts';

/** A field with the value it most likely asks for. */
export interface Match {
  field: FormField;
  value: FillValue | null;
  /** 0 to 1; 1 for what an officer confirmed before. */
  confidence: number;
  /** Why, in Vietnamese. */
  reason: string;
  /** What to look at before; a match with a doubt is not ticked. */
  doubt: string | null;
}

/** From here on a match is ticked; from `LEAST` on it is shown. */
export const SURE = 0.74;
const LEAST = 0.5;
/** Values nearer than this to the best are as likely. */
const CLOSE = 0.06;
/** At least five definitions of one name are in use (reports.md §4.6). */
const MANY_WAYS = 'ty_le_online';
/** Words about a number that are no number. */
const NO_FIGURE =
  /ghi chú|nguyên nhân|lý do|giải trình|thuyết minh|đánh giá|khó khăn|kiến nghị|đường dẫn|link|điểm(?!\p{L})/u;

/**
 * The value each field asks for, by label, row and column headers and time. Refuses rather than guesses: a
 * field of another period, of a thing the report does not break down by, or with two likely values gets none
 * or a doubt.
 */
export function matchFields(fields: readonly FormField[], source: FillSource): Match[] {
  const values = source.values.map(wordsOfValue);
  const neighbours = neighboursOf(fields);
  const found = fields.map((field) => matchOne(field, values, source, neighbours(field)));
  const byValue = Map.groupBy(found, ({ value }) => value);
  const postal = fields.some((field) => senseOf(field).counts.includes('received.postal'));
  return found.map((match) =>
    againstTwins(postal ? withoutPost(match) : match, byValue.get(match.value) ?? []),
  );
}

function matchOne(
  field: FormField,
  values: readonly ValueWords[],
  source: FillSource,
  neighbours: Neighbours,
): Match {
  const none = (reason: string): Match => ({ field, value: null, confidence: 0, reason, doubt: null });
  const asked = asksFor(field);
  if (asked !== null) {
    const value = source.values.find(({ id }) => id === asked);
    return value
      ? { field, value, confidence: 0.95, reason: 'Kỳ và đơn vị của báo cáo.', doubt: null }
      : none('');
  }
  if (!takesFigures(field)) return none('');
  const sense = senseOf(field, neighbours);
  if (sense.near.length === 0) return none('Ô không có nhãn.');
  if (sense.near.some((text) => NO_FIGURE.test(fold(text)))) return none('');
  const fit = periodFit(sense.near, source.period);
  if (fit === 'other') return none('Ô này hỏi kỳ khác hoặc số kế hoạch.');
  const ranked = values
    .map((each) => ({ words: each, value: each.value, score: scoreOf(each, sense) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best) return none('');
  const rival = ranked.find(
    ({ value, score }) => best.score - score < CLOSE && score < 0.97 && value.printed !== best.value.printed,
  );
  return {
    field,
    value: best.value,
    // Beside a column of the period, that of the year so far asks for another number.
    confidence: best.score - (fit === 'cumulative' ? 0.2 : 0),
    reason: reasonOf(best.value, sense),
    doubt: doubtOf(
      best.value,
      isExact(best.words, sense),
      best.score,
      fit,
      sense,
      rival && rival !== best ? rival.value : null,
      next === undefined,
    ),
  };
}

/** Long texts, check boxes and choices are no places for figures. */
function takesFigures({ kind, element }: FormField): boolean {
  return (
    kind !== 'checkbox' &&
    kind !== 'radio' &&
    kind !== 'date' &&
    kind !== 'month' &&
    kind !== 'select' &&
    element.tagName !== 'TEXTAREA'
  );
}

function scoreOf(words: ValueWords, sense: FieldSense): number {
  const { value } = words;
  if (value.id.startsWith('period.')) return 0;
  if (value.cell) return cellLikeness(value.cell, sense);
  const percent = value.unit === '%';
  if (percent !== sense.percent) return 0;
  // Rows by sector ask for parts of a figure that the report gives as a whole.
  if (sense.subject !== null) return 0;
  // "Đúng hạn" beside "Trước hạn" is on the day; alone it is both.
  if (sense.earlyApart && value.metric === TO_THE_DAY.both && sense.own.has('ONTIME')) return 0;
  if (sense.earlyApart && value.metric === TO_THE_DAY.onTheDay) return likeness(words, sense) + 0.12;
  return likeness(words, sense);
}

function isExact(words: ValueWords, sense: FieldSense): boolean {
  if (words.value.cell !== null) return true;
  if (words.value.metric === TO_THE_DAY.onTheDay && !sense.earlyApart) return false;
  return saysExactly(words, sense);
}

const TO_THE_DAY = { both: 'hs_dung_han', onTheDay: 'hs_dung_ngay' };

function reasonOf(value: FillValue, { near }: FieldSense): string {
  const said = `“${value.label}”: ${stateWords(value.state)}.`;
  return near.some((text) => fold(text) === fold(value.label)) ? `Cùng tên. ${said}` : said;
}

function doubtOf(
  value: FillValue,
  exact: boolean,
  score: number,
  fit: PeriodFit,
  sense: FieldSense,
  rival: FillValue | null,
  alone: boolean,
): string | null {
  if (value.caution !== null) return value.caution;
  if (value.metric?.startsWith(MANY_WAYS))
    return 'Tỷ lệ hồ sơ trực tuyến có nhiều cách tính; hãy xem mẫu này tính cách nào.';
  if (fit === 'cumulative') return 'Ô hỏi số lũy kế; báo cáo này là số của riêng kỳ.';
  if (rival) return `Cũng có thể là “${rival.label}” (${rival.printed || 'chưa có'}).`;
  if (sense.own.has('WIDER')) return 'Nhãn nói số của cả tỉnh hoặc nhiều đơn vị; hãy xem lại.';
  if (sense.borrowed) return 'Nhãn không nói rõ đếm cái gì; đoán theo các ô bên cạnh.';
  if (!exact) return 'Nhãn của ô và tên chỉ tiêu chưa khớp hẳn; hãy xem lại.';
  if (score < SURE)
    return alone ? 'Nhãn chỉ gần giống; hãy xem lại.' : 'Chưa chắc đúng chỉ tiêu; hãy xem lại.';
  return null;
}

/** Column (5) of II.06a counts postal dossiers with those in person; a form that asks for post apart does not. */
function withoutPost(match: Match): Match {
  if (match.value?.cell?.key !== 'received.direct') return match;
  return { ...match, doubt: match.doubt ?? 'Số này gồm cả bưu chính, mà biểu mẫu hỏi bưu chính ở ô riêng.' };
}

/** Two fields that ask for the same figure in other words: the likelier keeps it, equals are both doubtful. */
function againstTwins(match: Match, all: readonly Match[]): Match {
  const { value, confidence, field } = match;
  if (!value || value.id.startsWith('period.')) return match;
  const others = all.filter((other) => other.field !== field);
  if (others.length === 0) return match;
  const better = others.some((other) => other.confidence > confidence + CLOSE);
  if (better) return { ...match, doubt: match.doubt ?? 'Một ô khác hợp với số này hơn; hãy xem lại.' };
  const equal = others.some((other) => Math.abs(other.confidence - confidence) <= CLOSE);
  return equal ? { ...match, doubt: match.doubt ?? 'Có hơn một ô hợp với số này; hãy xem lại.' } : match;
}
