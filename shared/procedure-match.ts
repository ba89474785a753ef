import { procedureWordsIn } from './procedure-words.ts';
import { remember } from './vietnamese/remember.ts';

const wordsOf = remember((text) => new Set(procedureWordsIn(text)));

/** Words a theme has in common with the name of a procedure and its sector. */
export function commonWords(named: string | null, theme: string): string[] {
  if (theme === '' || named === null) return [];
  const own = wordsOf(named);
  return theme.split('+').filter((word) => own.has(word));
}

/** How much likelier a document of these procedure words is for a dossier whose procedure is named so. */
export function themeBoost(named: string | null, theme: string): number {
  if (theme === '' || named === null || wordsOf(named).size === 0) return 1;
  const common = commonWords(named, theme).length;
  return common === 0 ? AMISS : COMMON ** Math.min(2, common);
}

/** Measured on worlds of both kinds: a word in common, and none though both sides have words. */
const COMMON = 4;
const AMISS = 0.3;

/** A proposal as the service makes it without knowing any word of the letter. */
export interface Proposal {
  ref: string;
  /** Probability, 0 to 1. */
  score: number;
  reasons: readonly string[];
}

/**
 * Finishes the comparison where the letters were read, when not even the public words of a subject may
 * leave the browser: each proposal is weighed by the words it shares with the procedure, the likeliest
 * first. What was not read here keeps its odds. Pure.
 * @param proposals of one dossier, without those its keys make
 * @param named the dossier's procedure and sector
 * @param wordsBy procedure words of the letters this browser has read, by ref
 */
export function finishProposals<One extends Proposal>(
  proposals: readonly One[],
  named: string,
  wordsBy: ReadonlyMap<string, readonly string[]>,
): One[] {
  const weighed = proposals.map((one) => {
    const theme = (wordsBy.get(one.ref) ?? []).toSorted().join('+');
    const common = commonWords(named, theme);
    const reasons =
      common.length === 0 ? one.reasons : [...one.reasons, `Trích yếu cùng nói về: ${common.join(', ')}.`];
    return { ...one, score: one.score * themeBoost(named, theme), reasons };
  });
  const before = proposals.reduce((sum, { score }) => sum + score, 0);
  const after = weighed.reduce((sum, { score }) => sum + score, 0);
  const whole = Math.max(0, 1 - before) + after;
  return weighed
    .map((one) => ({ ...one, score: Math.round((one.score / Math.max(whole, 1e-9)) * 1_000) / 1_000 }))
    .sort((a, b) => b.score - a.score);
}
