/**
 * iOffice writes query keys, some query values and many input names as base64 over a shuffled alphabet,
 * padded with "." (domain/ioffice.md §1.2; the places of 6, 7, + and / are inferred).
 */
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const IOFFICE = 'opqrstEFGHIJKLMNOPQRSAB3456CDTUVWXYZabcdefghijklmnuvwxyz012789+/';

export function encodeName(plain: string): string {
  return swap(Buffer.from(plain, 'utf8').toString('base64').replaceAll('=', ''), STANDARD, IOFFICE).padEnd(
    Math.ceil(Buffer.byteLength(plain) / 3) * 4,
    '.',
  );
}

/** The plain name; text that is no encoded name gives null. */
export function decodeName(encoded: string): string | null {
  if (!/^[A-Za-z0-9+/]+\.{0,2}$/.test(encoded) || encoded.length % 4 !== 0) return null;
  const plain = Buffer.from(swap(encoded.replaceAll('.', ''), IOFFICE, STANDARD), 'base64').toString('utf8');
  return plain.includes('\uFFFD') ? null : plain;
}

function swap(text: string, from: string, to: string): string {
  return [...text].map((char) => to[from.indexOf(char)] ?? char).join('');
}
