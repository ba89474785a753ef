import type { FormField } from '../field.ts';
import type { Match } from './match.ts';
import { periodFit } from './period-words.ts';
import { type FillSource, stateWords } from './value.ts';

/** For each field in order: a value id, null when it is left alone, false when nothing is known. */
export type KnownFields = readonly (string | null | false)[];

/**
 * What the unit knows wins over what the words suggest; what is new on a form the unit knows is asked again.
 * A field is known by all the page says of it, so one whose label or header changed is new. A field that now
 * names another period is doubtful however well it is known.
 */
export function withKnown(matches: readonly Match[], known: KnownFields, source: FillSource): Match[] {
  const knowsForm = known.some((each) => each !== false);
  return matches.map((match, at) => {
    const said = known[at] ?? false;
    if (said === false) {
      if (!knowsForm || !match.value) return match;
      return {
        ...match,
        doubt: match.doubt ?? 'Ô mới, hoặc nhãn đã đổi so với lần điền trước; hãy xem lại.',
      };
    }
    if (said === null)
      return {
        ...match,
        value: null,
        confidence: 0,
        reason: 'Lần trước anh, chị để ô này tự nhập.',
        doubt: null,
      };
    const value = source.values.find(({ id }) => id === said);
    if (!value)
      return {
        ...match,
        value: null,
        confidence: 0,
        reason: 'Báo cáo này không có số liệu đã điền lần trước.',
        doubt: null,
      };
    const otherPeriod = periodFit(wordsAbout(match.field), source.period) === 'other';
    return {
      ...match,
      value,
      confidence: 1,
      reason: `“${value.label}”: ${stateWords(value.state)}. Như đơn vị đã điền lần trước.`,
      doubt: value.caution ?? (otherPeriod ? 'Nhãn của ô nói kỳ khác với báo cáo này.' : null),
    };
  });
}

function wordsAbout({ rows, columns, label }: FormField): string[] {
  return [...rows, ...columns, label].filter((text) => text !== '');
}
