import { labelKey } from './labels.ts';

/**
 * What the columns of a dossier statistics table count. "Đúng hạn" and "Quá hạn" stand twice in II.06a,
 * so a column is known by its whole header path, never by its last text (reports.md §4.2.1).
 * Variants: igate.md §3.1, §3.2, §8.
 */
export type Section = 'received' | 'resolved' | 'open';

type Role =
  | 'total'
  | 'inPeriod'
  | 'carried'
  | 'online'
  | 'direct'
  | 'postal'
  | 'directOrPostal'
  | 'early'
  | 'onTime'
  | 'earlyOrOnTime'
  | 'late'
  | 'inTime';

/** Figures that stand beside the three sections; tried on every level of the path. */
const ASIDE: readonly [RegExp, string][] = [
  [/bổ sung/u, 'supplement'],
  [/trả lại|rút/u, 'withdrawn'],
  [/dừng/u, 'stopped'],
  [/không (?:được )?tiếp nhận|từ chối/u, 'refused'],
  [/chờ tiếp nhận/u, 'pending'],
];

/** In this order: "đã tiếp nhận chưa giải quyết" is open, "nhận giải quyết" is received. */
const SECTIONS: readonly [RegExp, Section][] = [
  [/(?:đang|chưa) (?:được )?(?:giải quyết|xử lý|thụ lý)|tồn cuối|chuyển kỳ sau/u, 'open'],
  [/tiếp nhận|nhận giải quyết|nhận trong kỳ|phải (?:xử lý|giải quyết)|đã nhận|^nhận/u, 'received'],
  [/đã (?:được )?(?:giải quyết|xử lý|trả)|kết quả giải quyết|hoàn thành|^trả |^giải quyết/u, 'resolved'],
];

/** In this order: merged columns ("Đúng và trước hạn") before their parts, which they must never become. */
const ROLES: readonly [RegExp, Role][] = [
  [/(?:trước|sớm).*đúng|đúng.*(?:trước|sớm)/u, 'earlyOrOnTime'],
  [/(?:trong|còn|chưa (?:đến|tới|quá)) (?:thời )?hạn/u, 'inTime'],
  [/(?:trước|sớm) (?:thời )?hạn/u, 'early'],
  [/(?:quá|trễ|chậm) (?:thời )?hạn/u, 'late'],
  [/đúng (?:thời )?hạn/u, 'onTime'],
  [/kỳ trước|đầu kỳ/u, 'carried'],
  [/trực tiếp.*(?:bưu chính|bcci|bưu điện)/u, 'directOrPostal'],
  [/trực tuyến|qua mạng/u, 'online'],
  [/trực tiếp/u, 'direct'],
  [/bưu chính|bcci|bưu điện/u, 'postal'],
  [/trong kỳ|mới (?:tiếp )?nhận|nhận mới/u, 'inPeriod'],
  [/^tổng|^cộng$/u, 'total'],
];

const ROLE_IN: Record<Section, Partial<Record<Role, string>>> = {
  received: {
    total: 'total',
    inPeriod: 'inPeriod',
    carried: 'carried',
    online: 'online',
    direct: 'direct',
    postal: 'postal',
    directOrPostal: 'directOrPostal',
  },
  // Resolved "in time" is everything not late.
  resolved: {
    total: 'total',
    early: 'early',
    onTime: 'onTime',
    earlyOrOnTime: 'earlyOrOnTime',
    inTime: 'earlyOrOnTime',
    late: 'late',
  },
  // Column (12) of II.06a is "Trong hạn", in some systems "Đúng hạn".
  open: { total: 'total', inTime: 'inTime', onTime: 'inTime', earlyOrOnTime: 'inTime', late: 'overdue' },
};

/** Where a role can belong when no header over it names the section. */
const HOMES: Record<Role, readonly Section[]> = {
  total: ['received', 'resolved', 'open'],
  inPeriod: ['received'],
  carried: ['received'],
  online: ['received'],
  direct: ['received'],
  postal: ['received'],
  directOrPostal: ['received'],
  early: ['resolved'],
  onTime: ['resolved', 'open'],
  earlyOrOnTime: ['resolved'],
  late: ['resolved', 'open'],
  inTime: ['open', 'resolved'],
};

/** A ratio, a score, a person's column: nothing to count. */
const NO_COUNT = /tỷ lệ|%|phần trăm|điểm|ghi chú|phí|chứng thực/u;

/** What a path may count: one key, several to decide between, or none; and the section it stands in. */
export interface Counted {
  keys: readonly string[];
  section: Section | null;
}

/** @param path header texts over a column, top level first, titles over the whole table left out */
export function countedBy(path: readonly string[]): Counted {
  const steps = path.map(stepOf).filter((step) => step !== '');
  const last = steps.at(-1) ?? '';
  if (last === '' || NO_COUNT.test(last)) return { keys: [], section: null };
  for (const [pattern, key] of ASIDE) {
    const at = steps.findLastIndex((step) => pattern.test(step));
    if (at < 0) continue;
    return { keys: at === steps.length - 1 || /^tổng/u.test(last) ? [key] : [], section: null };
  }
  const { section, at } = sectionOf(steps);
  const role = roleOf(steps, at);
  if (role === null) return { keys: [], section };
  const homes = section ? [section] : HOMES[role];
  const keys = homes.flatMap((home) => {
    const name = ROLE_IN[home][role];
    return name === undefined ? [] : [`${home}.${name}`];
  });
  return { keys, section };
}

function stepOf(text: string): string {
  return labelKey(text)
    .replace(/(?<!\p{L})gq(?!\p{L})/gu, 'giải quyết')
    .replace(/(?<!\p{L})hs(?!\p{L})/gu, 'hồ sơ')
    .replace(/kì/gu, 'kỳ')
    .trim();
}

/** The deepest step that names a section decides: "Kết quả giải quyết > Đang giải quyết" is open. */
function sectionOf(steps: readonly string[]): { section: Section | null; at: number } {
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at] ?? '';
    const found = SECTIONS.find(([pattern]) => pattern.test(step));
    if (found) return { section: found[1], at };
  }
  return { section: null, at: -1 };
}

function roleOf(steps: readonly string[], sectionAt: number): Role | null {
  const own = rolesIn(steps.at(-1) ?? '');
  if (own === null) return sectionAt === steps.length - 1 ? 'total' : null;
  const above = steps.slice(sectionAt + 1, -1).map(rolesIn);
  // "Trong kỳ > Tổng số" is what came in the period, not the total of the section.
  if (own === 'total') return above.findLast((role) => role !== null && role !== 'total') ?? 'total';
  // "Kỳ trước > Trực tuyến": a part no form asks for.
  return above.includes('carried') ? null : own;
}

function rolesIn(step: string): Role | null {
  if (/trực tuyến/u.test(step) && /trực tiếp/u.test(step)) return null;
  return ROLES.find(([pattern]) => pattern.test(step))?.[1] ?? null;
}

/** Header of the column that says of whom a row speaks, and which kind of thing that is. */
export function subjectKind(label: string): 'unit' | 'sector' | 'procedure' | null {
  const key = stepOf(label);
  if (/cán bộ|người|họ|công chức|mã /u.test(key) || /^mã/u.test(key)) return null;
  if (/lĩnh vực/u.test(key)) return 'sector';
  if (/thủ tục|tthc/u.test(key)) return 'procedure';
  return /đơn vị|cơ quan|địa phương|phòng ban|^(?:tên )?(?:sở|xã)/u.test(key) ? 'unit' : null;
}
