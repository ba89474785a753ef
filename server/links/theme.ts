import { procedureWordsIn } from '#shared/procedure-words.ts';
import { remember } from '#shared/vietnamese/remember.ts';

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
