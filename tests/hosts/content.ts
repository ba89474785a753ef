import type { Random } from './random.ts';

/** Invented words for both unit-years: no person, subject or place of a real register. */
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const MIDDLE = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Quốc', 'Thanh', 'Hữu', 'Kim', 'Đức', 'Thuỳ'];
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hạnh',
  'Khoa',
  'Lan',
  'Mai',
  'Nghĩa',
  'Oanh',
  'Phúc',
  'Quý',
  'Sơn',
  'Tâm',
  'Uyên',
  'Vinh',
  'Yến',
];

export function personName(random: Random): string {
  return `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`;
}

export interface DocumentWords {
  issuers: readonly (readonly [name: string, abbreviation: string])[];
  topics: readonly string[];
  /** Departments that draft, with the suffix they leave in a symbol. */
  departments: readonly (readonly [name: string, suffix: string])[];
}

/** "Hình thức" with its abbreviation (NĐ 30/2020); "Kế hoạch " keeps the blank seen on the real host. */
export const DOC_TYPES: readonly (readonly [name: string, abbreviation: string, weight: number])[] = [
  ['Công văn', '', 58],
  ['Báo cáo', 'BC', 10],
  ['Thông báo', 'TB', 9],
  ['Quyết định', 'QĐ', 8],
  ['Tờ trình', 'TTr', 5],
  ['Giấy mời', 'GM', 6],
  ['Kế hoạch ', 'KH', 4],
];

const OPENINGS = [
  'Về việc',
  'V/v báo cáo',
  'Về việc triển khai',
  'Về việc góp ý dự thảo',
  'Về việc cung cấp số liệu',
  'Về việc đôn đốc',
  'V/v phối hợp',
];
const TAILS = ['năm 2021', 'quý III', '6 tháng đầu năm', 'trên địa bàn', 'theo chỉ đạo của cấp trên', ''];

/** A subject with the comma that iOffice writes as `&comma;`. */
export function subject(random: Random, topics: readonly string[]): string {
  return `${random.pick(OPENINGS)} ${random.pick(topics)}, ${random.pick(topics)} ${random.pick(TAILS)}`.trim();
}

export function docType(random: Random): readonly [string, string] {
  let left = random.next() * DOC_TYPES.reduce((sum, type) => sum + type[2], 0);
  for (const [name, abbreviation, weight] of DOC_TYPES) {
    left -= weight;
    if (left < 0) return [name, abbreviation];
  }
  return ['Công văn', ''];
}

const LAND = ['Ấp Tân Bình', 'Khóm Đông Hòa', 'Thôn Tây', 'Thôn Đông', 'Khu phố 3'];

/** The personal data an iGate row carries: decoys for the privacy gate. */
export function applicant(random: Random, request: string) {
  const name = personName(random);
  return {
    name,
    owner: random.chance(0.7) ? name : personName(random),
    phone: `09${random.between(10_000_000, 99_999_999)}`,
    identity: `0${random.between(10_000_000_000, 99_999_999_999)}`,
    address: `Số ${random.between(1, 400)}, ${random.pick(LAND)}`,
    request,
  };
}
