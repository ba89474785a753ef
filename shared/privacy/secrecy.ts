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
const DEGREE =
  /^[[(]?(?:(?:(?:văn bản|tài liệu|vb)\s+)?(?:(?:tuyệt|tối)\s+)?mật|(?:(?:tuyet|toi)\s?)?mat|vb\s?mat)[\])]?$/iu;
const STAMP = /(?<!\p{L})(?:TUYỆT|TỐI)\s+MẬT(?!\p{L})/iu;
const BARE_STAMP = /(?:^|[[({\-–:.,;!*"'“]\s*|\s)MẬT(?=$|[\])}\-–:.,;!*"'”]|\s)/u;
/** A degree set apart by brackets or dashes, in whatever case: "(Mật)", "Mật: …", "… - mật". */
const SET_APART = /[[({]\s*mật\s*[\])}]|^mật\s*[-–—:]|\s[-–—]\s*mật$/iu;
const HARMLESS_BEFORE = /(?:BẢO|BÍ|THÂN|ONG|CƠ)\s+$/u;
const SAYS_SECRET = /(?<!\p{L})(?:văn bản|vb|tài liệu|công văn|hồ sơ)\s+mật(?!\p{L})/iu;
/** A label and the degree behind it, up to the next label or sign. */
const LABELLED_DEGREE = /(?<!\p{L})độ\s+mật\s*[:=–-]?\s*(.*)$/iu;
const PLAIN_DEGREE =
  /^(?:không mật|bình thường|thông thường|thường|thuong|normal|không)(?=$|\s*[;,|/.)\]]|\s+(?:độ|mức|ngày|số)(?!\p{L}))/iu;
const NEGATED = /(?:trừ|không phải|ngoài)\s+(?:các\s+|những\s+)?$/iu;

/** A text that is a degree of secrecy and nothing else: no name of a button. */
export function isDegree(text: string): boolean {
  return DEGREE.test(clean(text));
}

/** Does a free text (subject, note) carry a stamp or sentence that marks the document as secret? */
export function bearsSecrecyMark(text: string): boolean {
  const printed = clean(text);
  if (STAMP.test(printed) || SET_APART.test(printed) || DEGREE.test(printed)) return true;
  const degree = LABELLED_DEGREE.exec(printed)?.[1];
  if (degree !== undefined && !PLAIN_DEGREE.test(degree)) return true;
  const bare = BARE_STAMP.exec(printed);
  if (bare && !HARMLESS_BEFORE.test(printed.slice(0, printed.indexOf('MẬT', bare.index)))) return true;
  const said = SAYS_SECRET.exec(printed);
  return said !== null && !NEGATED.test(printed.slice(0, said.index));
}

/** Does the name of a box or of a column speak of secret documents at all? Whatever it counts is not told. */
export function speaksOfSecrets(label: string): boolean {
  return /(?<!\p{L})(?<!bảo |thân )mật(?! khẩu)(?!\p{L})/iu.test(clean(label));
}
