import { remember } from './remember.ts';

/**
 * Text rules of Vietnamese screens (reports.md §8.3): one canonical form for storing (`clean`),
 * one for comparing labels (`fold`). Folding is for labels only, never for digits, symbols, names.
 */

const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** Letters beyond composed Vietnamese and ASCII, or spaces that are not single and inside. */
const UNCLEAN =
  /[^ -~\u00C0-\u00CF\u00D1-\u00EF\u00F1-\u017F\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9–]|^ | {2}| $/;

/** NFC, one kind of space, no invisible characters, Eth read as Đ. */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\u00D0/g, 'Đ')
    .replace(/\u00F0/g, 'đ')
    .replace(SPACES, ' ')
    .trim();
}

/** New-style tone placement of open oa, oe, uy brought to the old one: hoà→hòa, khoẻ→khỏe, thuỷ→thủy. */
const TONES: ReadonlyArray<readonly [RegExp, string]> = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
].map(([from, to]) => [new RegExp(`(?<!q)${from}(?!\\p{L})`, 'gu'), to as string] as const);

/** What the two replacements below could change; most texts hold neither. */
const TONED = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/u;
const RATE = /tỉ lệ/u;

/**
 * Form for comparing labels: clean, lower case, tone placement and "tỉ/tỷ" unified, punctuation and
 * icons reduced to single spaces. Diacritics stay: "hạn" and "hàn" are different words.
 */
export const fold: (text: string) => string = remember((text) => {
  let folded = clean(text).toLocaleLowerCase('vi');
  if (TONED.test(folded)) for (const [from, to] of TONES) folded = folded.replace(from, to);
  if (RATE.test(folded)) folded = folded.replace(/(?<!\p{L})tỉ(?= lệ)/gu, 'tỷ');
  return folded.replace(/[^\p{L}\p{N}/%]+/gu, ' ').trim();
});
