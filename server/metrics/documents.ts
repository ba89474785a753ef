import type { Condition, Metric } from './definition.ts';

const REGISTER_LAW = 'NĐ 30/2020/NĐ-CP Điều 15, 22; Phụ lục IV';
const INCOMING_LIST = 'iOffice: danh sách văn bản đến';
const OUTGOING_LIST = 'iOffice: danh sách văn bản đi';
const NO_SECRETS = 'Không gồm văn bản mật: dòng có dấu hiệu mật bị loại ngay trên trang.';

const NOT_CANCELLED: Condition = { not: { field: 'status', is: 'cancelled' } };

/** One entry of the main incoming register: numbered, and not a copy sent for information. */
const INCOMING: readonly Condition[] = [
  { field: 'direction', is: 'incoming' },
  { field: 'registerNumber', present: true },
  { not: { field: 'role', is: 'info' } },
  NOT_CANCELLED,
  { during: 'receivedOn' },
];

const OUTGOING: readonly Condition[] = [
  { field: 'direction', is: 'outgoing' },
  NOT_CANCELLED,
  { during: 'issuedOn' },
];

/**
 * What the software issues is electronic unless the list says otherwise; whether it is signed must be
 * known, for "not seen" is not "not signed".
 */
const ELECTRONIC: readonly Condition[] = [
  { not: { field: 'electronic', is: false } },
  { field: 'signed', present: true },
];

/** Văn bản đến, văn bản đi and shares of them (reports.md §1.1 Q4-06…10, §1.2 Q2-24, §4.7). */
export const DOCUMENT_METRICS: readonly Metric[] = [
  {
    id: 'vb_den',
    kind: 'count',
    nature: 'flow',
    of: 'documents',
    label: 'Văn bản đến',
    unit: 'văn bản',
    where: { all: INCOMING },
    formula:
      'Số dòng của sổ văn bản đến có ngày đến trong kỳ: có số đến, không bị hủy, không phải bản gửi để biết.',
    source: INCOMING_LIST,
    law: REGISTER_LAW,
    traps: [
      'Một văn bản chuyển cho nhiều phòng vẫn là một văn bản.',
      'Sổ của phòng không cộng thêm vào sổ của cơ quan.',
      'Văn bản ngày cuối kỳ có thể vào sổ ngày làm việc kế tiếp (Điều 4).',
      NO_SECRETS,
    ],
  },
  {
    id: 'vb_den_qua_han',
    kind: 'count',
    nature: 'stock',
    of: 'documents',
    label: 'Văn bản đến quá hạn xử lý',
    unit: 'văn bản',
    where: {
      all: [
        { field: 'direction', is: 'incoming' },
        { field: 'registerNumber', present: true },
        { not: { field: 'role', is: 'info' } },
        NOT_CANCELLED,
        { field: 'receivedOn', relation: '<=', to: '@to' },
        { field: 'dueOn', relation: '<', to: '@to' },
        { not: { field: 'completedOn', relation: '<=', to: '@to' } },
        {
          not: {
            all: [
              { field: 'status', is: 'done' },
              { field: 'completedOn', present: false },
            ],
          },
        },
      ],
    },
    formula: 'Số văn bản đến có hạn xử lý trước ngày chốt mà đến ngày chốt chưa hoàn thành.',
    source: INCOMING_LIST,
    law: 'NĐ 30/2020/NĐ-CP Điều 24',
    traps: ['Văn bản đã xong mà không rõ ngày hoàn thành không tính là quá hạn.', NO_SECRETS],
  },
  {
    id: 'vb_di_pm',
    kind: 'count',
    nature: 'flow',
    of: 'documents',
    label: 'Văn bản đi trên phần mềm',
    unit: 'văn bản',
    where: { all: OUTGOING },
    formula: 'Số văn bản đi có ngày ban hành trong kỳ, phát hành trên phần mềm, không bị hủy.',
    source: OUTGOING_LIST,
    law: 'QĐ 28/2018/QĐ-TTg; NĐ 30/2020/NĐ-CP Điều 15',
    traps: ['Một văn bản gửi 20 nơi vẫn là một văn bản đi.', NO_SECRETS],
  },
  {
    id: 'vb_di',
    kind: 'highest',
    nature: 'flow',
    of: 'documents',
    label: 'Tổng số văn bản đi',
    unit: 'văn bản',
    where: { all: [{ field: 'direction', is: 'outgoing' }, { during: 'issuedOn' }] },
    formula: 'Số đi lớn nhất của từng sổ trong kỳ, cộng qua các sổ (kể cả số cấp ngoài phần mềm).',
    source: OUTGOING_LIST,
    law: 'NĐ 30/2020/NĐ-CP Điều 15 khoản 1',
    traps: [
      'Gồm cả số đã hủy và số để dành; “vb_di_tru_huy” bớt số đã hủy.',
      'Số bắt đầu lại từ 01 vào ngày 01/01: kỳ 15/12–14/12 đi qua hai năm số.',
      'Văn bản mật có sổ riêng và không được tính.',
    ],
  },
  {
    id: 'vb_di_huy',
    kind: 'count',
    nature: 'flow',
    of: 'documents',
    label: 'Số văn bản đi đã hủy',
    unit: 'văn bản',
    where: {
      all: [
        { field: 'direction', is: 'outgoing' },
        { field: 'status', is: 'cancelled' },
        { during: 'issuedOn' },
      ],
    },
    formula: 'Số văn bản đi có ngày ban hành trong kỳ và đã bị hủy.',
    source: OUTGOING_LIST,
    law: REGISTER_LAW,
    traps: [],
  },
  {
    id: 'vb_di_tru_huy',
    kind: 'sum',
    nature: 'flow',
    label: 'Tổng số văn bản đi, trừ số đã hủy',
    unit: 'văn bản',
    terms: ['vb_di', '-vb_di_huy'],
    formula: 'Số đi lớn nhất của các sổ trừ số văn bản đã hủy.',
    source: OUTGOING_LIST,
    law: REGISTER_LAW,
    traps: ['Chỉ trừ được những số hủy còn thấy trong danh sách.'],
  },
  {
    id: 'ty_le_vb_di_pm',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản đi trên phần mềm',
    unit: '%',
    numerator: 'vb_di_pm',
    denominator: 'vb_di',
    formula: 'Văn bản đi trên phần mềm / tổng số văn bản đi (số đi lớn nhất).',
    source: OUTGOING_LIST,
    law: 'QĐ 28/2018/QĐ-TTg',
    traps: ['Nếu mẫu số tính cả văn bản mật thì tỷ lệ để lộ số văn bản mật; ở đây loại ở cả hai vế.'],
  },
  {
    id: 'vb_di_dien_tu',
    kind: 'count',
    nature: 'flow',
    of: 'documents',
    label: 'Văn bản điện tử gửi đi',
    unit: 'văn bản',
    where: { all: [...OUTGOING, ...ELECTRONIC] },
    formula:
      'Số văn bản đi trong kỳ phát hành trên phần mềm, không bị hủy, không ghi là chỉ có bản giấy, mà danh sách cho biết có ký số hay không.',
    source: OUTGOING_LIST,
    law: 'QĐ 28/2018/QĐ-TTg',
    traps: [NO_SECRETS],
  },
  {
    id: 'vb_di_ky_so',
    kind: 'count',
    nature: 'flow',
    of: 'documents',
    label: 'Văn bản điện tử gửi đi được ký số',
    unit: 'văn bản',
    where: { all: [...OUTGOING, ...ELECTRONIC, { field: 'signed', is: true }] },
    formula: 'Số văn bản điện tử gửi đi trong kỳ có chữ ký số.',
    source: OUTGOING_LIST,
    law: 'QĐ 28/2018/QĐ-TTg; NĐ 30/2020/NĐ-CP Điều 13',
    traps: ['Danh sách chỉ cho biết có ký số hay không, không phân biệt chữ ký cá nhân và chữ ký cơ quan.'],
  },
  {
    id: 'vb_ky_so',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản điện tử gửi đi được ký số',
    unit: '%',
    numerator: 'vb_di_ky_so',
    denominator: 'vb_di_dien_tu',
    formula: 'Văn bản điện tử gửi đi được ký số / văn bản điện tử gửi đi.',
    source: OUTGOING_LIST,
    law: 'QĐ 28/2018/QĐ-TTg',
    traps: ['Không dùng từ “khoảng”: tử số và mẫu số đều đếm được.'],
  },
];
