import type { Condition, Metric } from './definition.ts';
import { EXCHANGE_LAW, OUTGOING, OUTGOING_LIST, outgoingCount } from './document-rules.ts';

/**
 * What the software issues is electronic unless the list says otherwise; whether it is signed must be
 * known, for "not seen" is not "not signed".
 */
const ELECTRONIC: readonly Condition[] = [
  { not: { field: 'electronic', is: false } },
  { field: 'signed', present: true },
];
const ONE_SIGNATURE =
  'Danh sách chỉ cho biết có ký số hay không, không phân biệt chữ ký cá nhân và chữ ký cơ quan.';

/** Văn bản điện tử, ký số (reports.md §1.2 Q2-24, §4.7): definitions of one name side by side. */
export const ELECTRONIC_METRICS: readonly Metric[] = [
  outgoingCount('vb_di_dien_tu', 'Văn bản điện tử gửi đi', [...OUTGOING, ...ELECTRONIC], ['signed'], {
    formula:
      'Số văn bản đi trong kỳ phát hành trên phần mềm, không bị hủy, không ghi là chỉ có bản giấy, mà danh sách cho biết có ký số hay không.',
    law: EXCHANGE_LAW,
  }),
  outgoingCount(
    'vb_di_ky_so',
    'Văn bản điện tử gửi đi được ký số',
    [...OUTGOING, ...ELECTRONIC, { field: 'signed', is: true }],
    ['signed'],
    {
      formula: 'Số văn bản điện tử gửi đi trong kỳ có chữ ký số.',
      law: `${EXCHANGE_LAW}; NĐ 30/2020/NĐ-CP Điều 13`,
      traps: [ONE_SIGNATURE],
    },
  ),
  {
    id: 'vb_ky_so',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản điện tử gửi đi được ký số',
    unit: '%',
    numerator: 'vb_di_ky_so',
    denominator: 'vb_di_dien_tu',
    formula: 'Văn bản điện tử gửi đi được ký số / văn bản điện tử gửi đi.',
    source: OUTGOING_LIST,
    law: EXCHANGE_LAW,
    traps: ['Không dùng từ “khoảng”: tử số và mẫu số đều đếm được.', ONE_SIGNATURE],
  },
  outgoingCount(
    'vb_di_co_ky_so',
    'Văn bản đi có ký số',
    [...OUTGOING, { field: 'signed', is: true }],
    ['signed'],
    { formula: 'Số văn bản đi trong kỳ có chữ ký số, kể cả bản giấy song song.', law: EXCHANGE_LAW },
  ),
  {
    id: 'vb_ky_so_tren_vb_di',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản đi được ký số trên tất cả văn bản đi',
    unit: '%',
    numerator: 'vb_di_co_ky_so',
    denominator: 'vb_di_pm',
    formula: 'Văn bản đi có ký số / tất cả văn bản đi trên phần mềm.',
    source: OUTGOING_LIST,
    law: 'Cách tính của một số tỉnh (mẫu số là mọi văn bản đi)',
    traps: ['Văn bản không rõ có ký số hay không vẫn nằm ở mẫu số.'],
  },
  outgoingCount(
    'vb_di_chi_giay',
    'Văn bản đi chỉ có bản giấy',
    [...OUTGOING, { field: 'electronic', is: false }],
    ['electronic'],
    { formula: 'Số văn bản đi trong kỳ mà danh sách ghi là không có bản điện tử.', law: EXCHANGE_LAW },
  ),
];
