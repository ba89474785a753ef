/**
 * Dossier codes (igate.md §4.1): `000.00.53.H48-220921-0099`, `H56.14-240823-0001`,
 * `G22.99.08-260921-896048`, ministry `G09.20-20260609-0092637`.
 */
const CODE = String.raw`(?:\d{3}\.\d{2}\.\d{2,3}\.)?[GH]\d{2}(?:\.\d{1,3}){0,3}-\d{6}(?:\d{2})?-\d{3,8}`;
const WHOLE = new RegExp(`^${CODE}$`);

/** Trims, upper-cases, drops spaces and invisible characters, unifies dashes. */
export function normaliseDossierCode(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00A0\u200B-\u200D\u2060\uFEFF\u00AD]+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .toUpperCase();
}

/** Is the text one dossier code, with a real day in its date part? */
export function isDossierCode(text: string): boolean {
  const code = normaliseDossierCode(text);
  return WHOLE.test(code) && hasRealDay(code);
}

/** All dossier codes inside a text, normalised, in order, each once; wrapped and spaced codes are found. */
export function findDossierCodes(text: string): string[] {
  const spaced = text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s*([-.])\s*(?=[\dGHgh])/g, '$1')
    .toUpperCase();
  const found = spaced.match(new RegExp(String.raw`(?<![\p{L}\d.-])${CODE}(?![\p{L}\d]|-\d)`, 'gu')) ?? [];
  return [...new Set(found.filter(hasRealDay))];
}

function hasRealDay(code: string): boolean {
  const packed = /-(\d{6}|\d{8})-/.exec(code)?.[1] ?? '';
  const [month, day] = [Number(packed.slice(-4, -2)), Number(packed.slice(-2))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
