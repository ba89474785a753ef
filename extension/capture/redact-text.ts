/** Replaces the content of texts by placeholders of the same shape. Pure. */

/** Dates stay dates, so that a sample still shows which column holds one; all become the same day. */
const DATES = /(?<!\p{N})(?:\p{N}{1,2}([/.-])\p{N}{1,2}\1\p{N}{4}|\p{N}{4}-\p{N}{1,2}-\p{N}{1,2})(?!\p{N})/gu;

/** Letters become x or X, digits 0, marks and unknown signs vanish; punctuation and spaces stay. */
export function redactText(text: string): string {
  const plain = text.normalize('NFC');
  let shaped = '';
  let from = 0;
  for (const date of plain.matchAll(DATES)) {
    const mark = date[1];
    const day = mark === undefined ? '2000-01-01' : `01${mark}01${mark}2000`;
    shaped += shapeOf(plain.slice(from, date.index)) + day;
    from = date.index + date[0].length;
  }
  return shaped + shapeOf(plain.slice(from));
}

function shapeOf(text: string): string {
  return text.replace(/[^\x20-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e\s…–—“”‘’•·«»]/gu, (sign) => {
    if (/\p{Lu}|\p{Lt}/u.test(sign)) return 'X';
    if (/\p{L}/u.test(sign)) return 'x';
    return /\p{N}/u.test(sign) ? '0' : '';
  });
}
