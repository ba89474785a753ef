import { clean, fold } from '../vietnamese/text.ts';

/**
 * Signs of state secrecy (Luật Bảo vệ bí mật nhà nước; reports.md §6.1). Fail closed: only words that
 * plainly say "not secret" pass; an empty or unknown value in a secrecy column counts as secret.
 */
const NOT_SECRET = new Set([
  'thường',
  'thuong',
  'bình thường',
  'thông thường',
  'không',
  'không mật',
  'normal',
]);

/** Is this value of a column "Độ mật" anything but plainly not secret? */
export function isSecretValue(value: string): boolean {
  return !NOT_SECRET.has(fold(value));
}

/** Is this neither empty, nor plainly not secret, nor a known degree of secrecy? */
export function isUnknownDegree(value: string): boolean {
  return value.trim() !== '' && isSecretValue(value) && !DEGREE.test(clean(value));
}

/** A cell that says nothing but a degree of secrecy, whatever its column is called. */
const DEGREE = /^[[(]?(?:tuyệt mật|tối mật|mật|mat|toimat|tuyetmat|văn bản mật|tài liệu mật)[\])]?$/iu;
const STAMP = /(?<!\p{L})(?:TUYỆT|TỐI)\s+MẬT(?!\p{L})/iu;
const BARE_STAMP = /(?:^|[[({\-–:.,;!*"'“]\s*|\s)MẬT(?=$|[\])}\-–:.,;!*"'”]|\s)/u;
const HARMLESS_BEFORE = /(?:BẢO|BÍ|THÂN|ONG|CƠ)\s+$/u;
const SAYS_SECRET = /(?<!\p{L})(?:văn bản|tài liệu|công văn|độ)\s+mật(?!\p{L})/iu;
const NEGATED = /(?:trừ|không phải|ngoài)\s+(?:các\s+|những\s+)?$/iu;

/** Does a free text (subject, note) carry a stamp or sentence that marks the document as secret? */
export function bearsSecrecyMark(text: string): boolean {
  const printed = clean(text);
  if (STAMP.test(printed) || DEGREE.test(printed)) return true;
  const bare = BARE_STAMP.exec(printed);
  if (bare && !HARMLESS_BEFORE.test(printed.slice(0, printed.indexOf('MẬT', bare.index)))) return true;
  const said = SAYS_SECRET.exec(printed);
  return said !== null && !NEGATED.test(printed.slice(0, said.index));
}
