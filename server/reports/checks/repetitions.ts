import { fold } from '#shared/vietnamese/text.ts';
import { type CheckedLine, type Finding, sentenceAt } from './finding.ts';

const LEAST_WORDS = 12;
/** Share of the shorter sentence's words that the other one holds. */
const ALIKE = 0.7;

/** The same fact told twice in neighbouring paragraphs (S001: all documents go through the software). */
export function repetitionsIn(lines: readonly CheckedLine[]): Finding[] {
  const sentences = lines.flatMap(({ place, text }, line) =>
    text
      .split(/[.;]\s+(?=\p{Lu}|\d)/u)
      .map((sentence) => ({ line, place, text: sentence, words: new Set(fold(sentence).split(' ')) }))
      .filter(({ words }) => words.size >= LEAST_WORDS),
  );
  return sentences.flatMap((sentence, at): Finding[] => {
    const before = sentences
      .slice(Math.max(0, at - 6), at)
      .find(
        (each) =>
          each.line !== sentence.line && sentence.line - each.line <= 4 && alike(each.words, sentence.words),
      );
    if (!before) return [];
    return [
      {
        code: 'said-twice',
        severity: 'info',
        line: sentence.line,
        place: sentence.place,
        sentence: sentenceAt(sentence.text, 0),
        message: `Câu này lặp lại ý của ${before.place}. Nên bỏ một câu.`,
      },
    ];
  });
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return (
    shared / Math.min(a.size, b.size) >= ALIKE && Math.max(a.size, b.size) < 2 * Math.min(a.size, b.size)
  );
}
