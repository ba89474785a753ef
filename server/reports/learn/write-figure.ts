import type { Figure } from '#shared/contract/figure.ts';
import type { LearnedFigure } from '#shared/contract/template.ts';
import { NOTHING_AROSE, printCount, readNumber } from '#shared/vietnamese/numbers.ts';
import { BLANK } from '../print.ts';
import type { Edit } from './file/edits.ts';
import { someWords } from './find/spelled.ts';

/**
 * What changes in the paragraph when a figure takes its new value: its digits, and words only where grammar
 * asks for it ("không có hồ sơ quá hạn" ⇄ "có 03 hồ sơ quá hạn").
 * @param text the paragraph as it stands in the uploaded report
 */
export function editsOf(learned: LearnedFigure, figure: Figure, text: string): Edit[] {
  const { paragraph, slots, kind } = learned;
  const put = (from: number, to: number, words: string): Edit => ({ paragraph, from, to, text: words });
  const value = slots.find(({ role }) => role === 'value');
  if (figure.state === 'missing' || figure.printed === '') {
    if (kind === 'zero')
      return value
        ? [
            put(
              value.from,
              value.to,
              someWords(
                text.slice(value.from, value.to),
                text.slice(value.to),
                BLANK,
                value.to === learned.to,
              ),
            ),
          ]
        : [];
    return slots.filter(({ role }) => role !== 'cut').map(({ from, to }) => put(from, to, BLANK));
  }
  if (kind === 'fraction') {
    if (figure.n === null || figure.d === null) return [put(learned.from, learned.to, figure.printed)];
    const style = { grouping: learned.format.grouping, padding: learned.format.padding };
    return slots.flatMap(({ from, to, role }) => {
      const side = role === 'd' ? figure.d : figure.n;
      return side === null ? [] : [put(from, to, printCount(side, style))];
    });
  }
  if (!value) return [];
  if (figure.metric === null) return typedEdits(learned, value, figure.printed, put);
  if (kind === 'percent') {
    // "không phát sinh" takes the place of number and sign together.
    return figure.printed === NOTHING_AROSE
      ? [put(learned.from, learned.to, NOTHING_AROSE)]
      : [put(value.from, value.to, figure.printed)];
  }
  if (kind === 'zero') {
    if (figure.n === 0) return [];
    const cuts = slots.filter(({ role }) => role === 'cut').map(({ from, to }) => put(from, to, ''));
    const words = text.slice(value.from, value.to);
    const alone = value.to === learned.to;
    return [
      put(value.from, value.to, someWords(words, text.slice(value.to), figure.printed, alone)),
      ...cuts,
    ];
  }
  if (figure.n === 0) return [zeroEdit(value, text, put)];
  return [put(value.from, value.to, figure.printed)];
}

type Put = (from: number, to: number, words: string) => Edit;

/** "có 26 hồ sơ" → "không có hồ sơ", "phát sinh 26" → "không phát sinh", "còn 26" → "không còn"; else 0. */
function zeroEdit(value: { from: number; to: number }, text: string, put: Put): Edit {
  const before = /(?<!\p{L})(có|phát sinh|còn)\s+$/iu.exec(text.slice(0, value.from));
  const counts = /^\s+\p{L}/u.test(text.slice(value.to));
  const verb = before?.[1];
  if (!before || verb === undefined || !counts) return put(value.from, value.to, '0');
  const capital = /^\p{Lu}/u.test(verb);
  return put(before.index, value.to, `${capital ? 'Không' : 'không'} ${verb.toLocaleLowerCase('vi')}`);
}

/** A typed text keeps the report's own style when it is a number, and brings its own sign when it has one. */
function typedEdits(
  learned: LearnedFigure,
  value: { from: number; to: number },
  typed: string,
  put: Put,
): Edit[] {
  const printed = typed.trim();
  const read = readNumber(printed);
  if (learned.kind === 'percent' && printed.endsWith('%')) return [put(learned.from, learned.to, printed)];
  if (learned.kind === 'money') return [put(learned.from, learned.to, printed)];
  if (learned.kind === 'zero' && read?.kind === 'count' && read.value === 0) return [];
  if (read?.kind !== 'count') return [put(value.from, value.to, printed)];
  const { grouping, padding } = learned.format;
  return [put(value.from, value.to, printCount(read.value, { grouping, padding }))];
}
