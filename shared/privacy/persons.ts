import { remember } from '../vietnamese/remember.ts';
import { clean } from '../vietnamese/text.ts';

/**
 * Signs of persons' data in a text (reports.md §6.2, §6.5): used in the page before anything leaves it,
 * and again by the service on what arrives. Patterns err towards refusing.
 */
const ID_NUMBER = /(?<![\d/.-])(?:\d{9}|\d{12})(?![\d/])/;
const PHONE = /(?<!\d)(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)/;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/u;
const ADDRESSED = /(?<!\p{L})(?:ông|bà|anh|chị|công dân|hộ ông|hộ bà)\s+\p{Lu}\p{Ll}*/iu;

const SURNAMES = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Đào Cao Lưu ' +
    'Hà Tạ Chu Châu Thái Tô Tống Vương Quách Kiều La Lương Lục Mạc Nghiêm Nhâm Ông Phùng Quan Tăng Thạch Thân ' +
    'Thiều Tôn Trương Từ Uông Văn Viên Vi Ung Triệu Tiêu Sơn Khổng Khuất Giang Giáp Doãn Diệp Danh Cù Chử Bạch Âu An'
  ).split(' '),
);
const ORGANISATION =
  /(?<!\p{L})(?:sở|ban|bộ|cục|chi cục|vụ|viện|ủy ban|uỷ ban|ubnd|hđnd|mttq|hội|đoàn|đảng|công an|quân|tòa|toà|phòng|trung tâm|trường|công ty|tổng|tập đoàn|ngân hàng|bệnh viện|báo|đài|văn phòng|thanh tra|kho bạc|bảo hiểm|thuế|hải quan|xã|phường|thị trấn|huyện|quận|thành phố|tỉnh|đặc khu|khu|liên|doanh nghiệp|hợp tác xã|htx|vnpt|chính phủ|quốc hội|kiểm|đội|trạm|nhà|quỹ|tổ)(?!\p{L})/iu;

/** Does the text begin as the name of an organisation does? */
export function namesOrganisation(text: string): boolean {
  return ORGANISATION.exec(clean(text))?.index === 0;
}

/** Does the text hold an identity number, a phone number or an e-mail address? */
export const holdsPersonalNumber: (text: string) => boolean = remember((text) => {
  const printed = clean(text);
  return ID_NUMBER.test(printed) || PHONE.test(printed) || EMAIL.test(printed);
});

/** A full name with its usual middle word, wherever it stands: "Phòng Kinh tế Nguyễn Văn A". */
const FULL_NAME = /(?:(\p{L}+)\s+)?(\p{Lu}\p{L}*)\s+(?:văn|thị)\s+\p{Lu}\p{L}*/giu;
/** Words before the name of a person whom a place or school is named after. */
const NAMED_AFTER = new Set(
  'phường xã trường thpt thcs học non viện đường phố thôn ấp khu cầu chợ làng tổ dân dưỡng ty'.split(' '),
);

/**
 * Does any part of the text name a person? Parts stand between dashes, brackets, commas, slashes and
 * lines; organisations named after persons ("Trường THPT Nguyễn Thị Minh Khai") are none.
 */
export const namesPerson: (text: string) => boolean = remember((text) => {
  const parts = text.split(/\s[-–—]\s|[\n;,:()[\]|/]/u);
  if (parts.some((part) => part.trim() !== '' && looksLikePerson(part))) return true;
  for (const [, before = '', surname = ''] of clean(text).matchAll(FULL_NAME)) {
    const titled = surname.charAt(0).toLocaleUpperCase('vi') + surname.slice(1).toLocaleLowerCase('vi');
    if (SURNAMES.has(titled) && !NAMED_AFTER.has(before.toLocaleLowerCase('vi'))) return true;
  }
  return false;
});

/** Does the text look like the name of a person rather than of an organisation or place? */
export function looksLikePerson(text: string): boolean {
  const printed = clean(text);
  if (ADDRESSED.test(printed)) return true;
  if (ORGANISATION.test(printed) || /\d/.test(printed)) return false;
  const words = printed
    .replace(/\(.*?\)/g, '')
    .trim()
    .split(' ');
  if (words.length < 2 || words.length > 5) return false;
  const titled = words.every((word) => /^\p{Lu}[\p{Ll}]*$|^\p{Lu}+$/u.test(word));
  const first = words[0] ?? '';
  const surname = first.charAt(0) + first.slice(1).toLocaleLowerCase('vi');
  return titled && words.length >= 3 && SURNAMES.has(surname);
}
