/**
 * iOffice writes query keys, some values and many `name=` attributes as base64 over another alphabet,
 * padded with "." (ioffice.md §1.2; proven on five provinces, '6' '7' '+' '/' inferred).
 */
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const IOFFICE = 'opqrstEFGHIJKLMNOPQRSAB3456CDTUVWXYZabcdefghijklmnuvwxyz012789+/';

/** Decodes one encoded name; null when the text is not in the encoding. */
export function decodeName(text: string): string | null {
  if (!/^[A-Za-z0-9+/]+\.{0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const standard = [...text]
    .map((letter) => (letter === '.' ? '=' : STANDARD[IOFFICE.indexOf(letter)]))
    .join('');
  try {
    const plain = atob(standard);
    return /^[\x20-\x7e]+$/.test(plain) ? plain : null;
  } catch {
    return null;
  }
}

/** Decoded query of a page address: only keys that tell the page kind, never other values. */
export function pageQuery(url: URL): { configFile?: string; menuId?: string; kho?: string } {
  const query: { configFile?: string; menuId?: string; kho?: string } = {};
  for (const [key, value] of url.searchParams) {
    const name = (decodeName(key) ?? key).replace(/^\+/, '');
    const plain = decodeName(value) ?? value;
    if (name === 'configFile') query.configFile = plain;
    if (name === 'menu_id') query.menuId = plain;
    if (name === 'kho') query.kho = plain;
  }
  return query;
}

/** Path of the core product: `/<app>/…` with the applications seen in public (ioffice.md §1.1). */
export const IOFFICE_PATH = /^\/(?:qlvbdh[^/]*|vpdt|qlvbboca)\//;
