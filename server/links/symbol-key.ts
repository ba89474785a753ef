import { remember } from '#shared/vietnamese/remember.ts';
import { foldSymbol, readSymbol } from '#shared/vietnamese/symbols.ts';

/** Types often typed without their stroke; HĐ and HD, CĐ and CD are different types and stay apart. */
const STROKES: readonly [RegExp, string][] = [
  [/(?<=[/-])QD(?=[-/]|$)/, 'QĐ'],
  [/(?<=[/-])ND(?=-CP$)/, 'NĐ'],
];

/**
 * A symbol in one form for comparing: upper case, no spaces, number without leading zeros. Null for what
 * names no document (a draft without number). Digits are never compared loosely (reports.md §5.4, 7).
 */
export const symbolKey = remember((text: string): string | null => {
  const printed = foldSymbol(text)
    .replace(/^số\s*:?\s*/i, '')
    .replace(/&amp;/gi, '&')
    .replace(/\s+/g, '');
  if ((readSymbol(printed)?.number ?? null) === null) return null;
  let key = printed
    .replace(/^0+(?=\d)/, '')
    .replace('/.', '/')
    .toLocaleUpperCase('vi');
  for (const [wrong, right] of STROKES) key = key.replace(wrong, right);
  return key;
});

/** Does the symbol itself name its year ("20/2020/QĐ-TTg")? Then no other document bears it. */
export function bearsYear(key: string): boolean {
  return /^\d+\/(?:19|20)\d{2}\//.test(key);
}

/** Parts of a symbol that name the issuer and its offices, upper case; the type is left out. */
export function issuerParts(symbol: string): string[] {
  return readSymbol(symbol)?.parts.map((part) => part.toLocaleUpperCase('vi')) ?? [];
}
