import type { Metric } from './definition.ts';
import {
  EXCHANGE_LAW,
  FINISHED_BY_CUT_OFF,
  INCOMING,
  INCOMING_LIST,
  incomingCount,
  REGISTER_LAW,
} from './document-rules.ts';

/** Typed by the unit: what came in on paper only and was never entered in the software. */
export const OUTSIDE_SOFTWARE = 'vb_den_ngoai_phan_mem';

/** Văn bản đến (reports.md §1.1 Q4-06, Q4-07; §1.7, §4.7). */
export const INCOMING_METRICS: readonly Metric[] = [
  incomingCount('vb_den', 'Văn bản đến', INCOMING, [], {
    formula:
      'Số dòng của sổ văn bản đến có ngày đến trong kỳ: có số đến, không bị hủy, không phải bản gửi để biết.',
    traps: [
      'Một văn bản chuyển cho nhiều phòng vẫn là một văn bản.',
      'Sổ của phòng không cộng thêm vào sổ của cơ quan.',
      'Văn bản ngày cuối kỳ có thể vào sổ ngày làm việc kế tiếp (Điều 4).',
    ],
  }),
  incomingCount(
    'vb_den_da_xu_ly',
    'Văn bản đến đã xử lý xong',
    [...INCOMING, FINISHED_BY_CUT_OFF],
    ['status'],
    {
      formula: 'Văn bản đến trong kỳ mà đến ngày chốt đã xử lý xong trên phần mềm.',
      traps: ['Khác với “Văn bản đến”: báo cáo thường ghi số tiếp nhận dưới tên “tiếp nhận, xử lý”.'],
    },
  ),
  {
    id: 'ty_le_vb_den_da_xu_ly',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản đến đã xử lý xong',
    unit: '%',
    numerator: 'vb_den_da_xu_ly',
    denominator: 'vb_den',
    formula: 'Văn bản đến trong kỳ đã xử lý xong đến ngày chốt / văn bản đến trong kỳ.',
    source: INCOMING_LIST,
    law: REGISTER_LAW,
    traps: ['Văn bản đến sát ngày chốt thường chưa xử lý xong.'],
  },
  incomingCount(
    'vb_den_theo_loai',
    'Văn bản đến theo hình thức',
    INCOMING,
    ['docType'],
    {
      formula: 'Văn bản đến trong kỳ, chia theo hình thức văn bản.',
      law: 'NĐ 30/2020/NĐ-CP Điều 7; Phụ lục III',
      traps: ['Hình thức lấy ở trường “hình thức”, không phải cột “loại văn bản” của danh sách.'],
    },
    { groupBy: 'docType' },
  ),
  incomingCount(
    'vb_den_theo_do_khan',
    'Văn bản đến theo độ khẩn',
    INCOMING,
    ['urgency'],
    {
      formula: 'Văn bản đến trong kỳ, chia theo độ khẩn: thường, khẩn, thượng khẩn, hỏa tốc.',
      law: 'NĐ 30/2020/NĐ-CP Điều 8, Phụ lục I',
    },
    { groupBy: 'urgency' },
  ),
  incomingCount(
    'vb_den_theo_noi_gui',
    'Văn bản đến theo cơ quan ban hành',
    INCOMING,
    ['issuer'],
    { formula: 'Văn bản đến trong kỳ, chia theo cơ quan ban hành như danh sách ghi.' },
    { groupBy: 'issuer' },
  ),
  incomingCount(
    'vb_den_khan',
    'Văn bản đến có độ khẩn',
    [...INCOMING, { field: 'urgency', is: ['urgent', 'veryUrgent', 'express'] }],
    ['urgency'],
    {
      formula: 'Văn bản đến trong kỳ ghi khẩn, thượng khẩn hoặc hỏa tốc.',
      law: 'NĐ 30/2020/NĐ-CP Điều 8, Phụ lục I',
    },
  ),
  incomingCount(
    'vb_den_dien_tu',
    'Văn bản đến bản điện tử',
    [...INCOMING, { field: 'electronic', is: true }],
    ['electronic'],
    {
      formula: 'Văn bản đến trong kỳ mà danh sách ghi là bản điện tử.',
      law: EXCHANGE_LAW,
      traps: ['Nhận cả bản giấy và bản điện tử của một văn bản vẫn là một văn bản.'],
    },
  ),
  {
    id: 'ty_le_vb_den_dien_tu',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản đến bản điện tử',
    unit: '%',
    numerator: 'vb_den_dien_tu',
    denominator: 'vb_den',
    formula: 'Văn bản đến bản điện tử / văn bản đến trong kỳ, cả hai không gồm văn bản mật.',
    source: INCOMING_LIST,
    law: EXCHANGE_LAW,
    traps: ['Nếu mẫu số tính cả văn bản mật thì tỷ lệ để lộ số văn bản mật; ở đây loại ở cả hai vế.'],
  },
  {
    id: OUTSIDE_SOFTWARE,
    kind: 'typed',
    nature: 'flow',
    label: 'Văn bản đến ngoài phần mềm',
    unit: 'văn bản',
    formula: 'Số văn bản đến (không mật) đơn vị khai là không đưa vào phần mềm trong kỳ.',
    source: 'Nhập tay',
    law: REGISTER_LAW,
    traps: ['Phần mềm không thể biết số này.', 'Không khai văn bản mật ở đây.'],
  },
  {
    id: 'vb_den_tong',
    kind: 'sum',
    nature: 'flow',
    label: 'Tổng số văn bản đến, cả ngoài phần mềm',
    unit: 'văn bản',
    terms: ['vb_den', OUTSIDE_SOFTWARE],
    formula: 'Văn bản đến trên phần mềm + văn bản đến ngoài phần mềm do đơn vị khai.',
    source: INCOMING_LIST,
    law: REGISTER_LAW,
    traps: [],
  },
  {
    id: 'ty_le_vb_den',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản đến tiếp nhận, xử lý trên phần mềm',
    unit: '%',
    numerator: 'vb_den',
    denominator: 'vb_den_tong',
    formula: 'Văn bản đến trên phần mềm / (văn bản đến trên phần mềm + ngoài phần mềm).',
    source: INCOMING_LIST,
    law: EXCHANGE_LAW,
    traps: ['Chưa khai số ngoài phần mềm thì không có tỷ lệ; 100% phải do đơn vị khai số 0.'],
  },
];
