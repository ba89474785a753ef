import type { Condition, Metric, SumMetric } from './definition.ts';
import {
  INCOMING,
  INCOMING_LIST,
  incomingCount,
  OUTGOING,
  OUTGOING_LIST,
  outgoingCount,
  REGISTER_LAW,
} from './document-rules.ts';

const KINDS_LAW = 'NĐ 30/2020/NĐ-CP Điều 7; Phụ lục III';
const URGENCY_LAW = 'NĐ 30/2020/NĐ-CP Điều 8, Phụ lục I';

/** Types of document a month's summary names, with the abbreviation of NĐ 30/2020, Phụ lục III; the rest is "khác". */
const KINDS: ReadonlyArray<readonly [id: string, name: string, values: readonly string[]]> = [
  ['cong_van', 'Công văn', ['Công văn', 'CV']],
  ['quyet_dinh', 'Quyết định', ['Quyết định', 'QĐ']],
  ['ke_hoach', 'Kế hoạch', ['Kế hoạch', 'KH']],
  ['bao_cao_loai', 'Báo cáo', ['Báo cáo', 'BC']],
  ['to_trinh', 'Tờ trình', ['Tờ trình', 'TTr']],
  ['thong_bao', 'Thông báo', ['Thông báo', 'TB']],
  ['giay_moi', 'Giấy mời', ['Giấy mời', 'GM']],
];

const URGENCIES: ReadonlyArray<readonly [id: string, name: string, value: string]> = [
  ['khan_don', 'khẩn', 'urgent'],
  ['thuong_khan', 'thượng khẩn', 'veryUrgent'],
  ['hoa_toc', 'hỏa tốc', 'express'],
];

const ofKind = (values: readonly string[]): Condition => ({ field: 'docType', is: values });
const SOURCES = { vb_den: INCOMING_LIST, vb_di_pm: OUTGOING_LIST };

/** The whole less its named parts: the parts of the summary always add up to the whole. */
function rest(
  id: string,
  label: string,
  whole: keyof typeof SOURCES,
  parts: readonly string[],
  law: string,
): SumMetric {
  return {
    id,
    kind: 'sum',
    nature: 'flow',
    label,
    unit: 'văn bản',
    terms: [whole, ...parts.map((part) => `-${part}`)],
    formula: 'Tổng số trừ các phần đã nêu riêng.',
    source: SOURCES[whole],
    law,
    traps: ['Gồm cả dòng mà danh sách không ghi rõ.'],
  };
}

/** Văn bản đến, đi by type and urgency, one count each, for the monthly summary and the lists of KH, QĐ issued. */
export const DOCUMENT_KIND_METRICS: readonly Metric[] = [
  ...KINDS.map(([id, name, values]) =>
    incomingCount(`vb_den_${id}`, `Văn bản đến: ${name}`, [...INCOMING, ofKind(values)], ['docType'], {
      formula: `Văn bản đến trong kỳ có hình thức “${name}”.`,
      law: KINDS_LAW,
    }),
  ),
  rest(
    'vb_den_loai_khac',
    'Văn bản đến: hình thức khác',
    'vb_den',
    KINDS.map(([id]) => `vb_den_${id}`),
    KINDS_LAW,
  ),
  ...KINDS.map(([id, name, values]) =>
    outgoingCount(`vb_di_${id}`, `Văn bản đi: ${name}`, [...OUTGOING, ofKind(values)], ['docType'], {
      formula: `Văn bản đi phát hành trên phần mềm trong kỳ có hình thức “${name}”, không bị hủy.`,
      law: KINDS_LAW,
    }),
  ),
  rest(
    'vb_di_loai_khac',
    'Văn bản đi: hình thức khác',
    'vb_di_pm',
    KINDS.map(([id]) => `vb_di_${id}`),
    KINDS_LAW,
  ),
  ...URGENCIES.map(([id, name, value]) =>
    incomingCount(
      `vb_den_${id}`,
      `Văn bản đến độ ${name}`,
      [...INCOMING, { field: 'urgency', is: value }],
      ['urgency'],
      { formula: `Văn bản đến trong kỳ ghi độ khẩn “${name}”.`, law: URGENCY_LAW },
    ),
  ),
  rest(
    'vb_den_thuong',
    'Văn bản đến không ghi độ khẩn',
    'vb_den',
    URGENCIES.map(([id]) => `vb_den_${id}`),
    URGENCY_LAW,
  ),
  rest(
    'vb_den_chua_xu_ly',
    'Văn bản đến trong kỳ chưa xử lý xong',
    'vb_den',
    ['vb_den_da_xu_ly'],
    REGISTER_LAW,
  ),
  {
    id: 'vb_tren_mang',
    kind: 'sum',
    nature: 'flow',
    label: 'Văn bản đến, đi trên phần mềm',
    unit: 'văn bản',
    terms: ['vb_den', 'vb_di_pm'],
    formula: 'Văn bản đến + văn bản đi phát hành trên phần mềm.',
    source: `${INCOMING_LIST}; ${OUTGOING_LIST}`,
    law: REGISTER_LAW,
    traps: [],
  },
  {
    id: 'vb_den_di',
    kind: 'sum',
    nature: 'flow',
    label: 'Tổng số văn bản đến, đi, cả ngoài phần mềm',
    unit: 'văn bản',
    terms: ['vb_den_tong', 'vb_di_tru_huy'],
    formula: 'Văn bản đến (cả số ngoài phần mềm do đơn vị khai) + số đi lớn nhất của các sổ trừ số đã hủy.',
    source: `${INCOMING_LIST}; ${OUTGOING_LIST}`,
    law: REGISTER_LAW,
    traps: ['Số để dành chưa dùng vẫn được tính.'],
  },
  {
    id: 'ty_le_vb_tren_mang',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản đến, đi xử lý qua phần mềm',
    unit: '%',
    numerator: 'vb_tren_mang',
    denominator: 'vb_den_di',
    formula: 'Văn bản đến, đi trên phần mềm / tổng số văn bản đến, đi; không gồm văn bản mật.',
    source: `${INCOMING_LIST}; ${OUTGOING_LIST}`,
    law: 'QĐ 28/2018/QĐ-TTg',
    traps: [
      'Đơn vị chỉ biết văn bản của mình, không nói thay cho các sở, ban, ngành khác.',
      'Chưa khai số văn bản đến ngoài phần mềm thì không có tỷ lệ.',
    ],
  },
];
