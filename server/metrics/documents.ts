import type { Condition, Metric } from './definition.ts';
import { EXCHANGE_LAW, OUTGOING, OUTGOING_LIST, outgoingCount, REGISTER_LAW } from './document-rules.ts';

const REPORT: Condition = { field: 'docType', is: ['Báo cáo', 'BC'] };

/** Văn bản đi (reports.md §1.1 Q4-08…10, §1.2 Q2-21, §5.6). */
export const DOCUMENT_METRICS: readonly Metric[] = [
  outgoingCount('vb_di_pm', 'Văn bản đi trên phần mềm', OUTGOING, [], {
    formula: 'Số văn bản đi có ngày ban hành trong kỳ, phát hành trên phần mềm, không bị hủy.',
    law: 'QĐ 28/2018/QĐ-TTg; NĐ 30/2020/NĐ-CP Điều 15',
    traps: ['Một văn bản gửi 20 nơi vẫn là một văn bản đi.'],
  }),
  {
    id: 'vb_di',
    kind: 'highest',
    nature: 'flow',
    of: 'documents',
    label: 'Tổng số văn bản đi',
    unit: 'văn bản',
    where: { all: [{ field: 'direction', is: 'outgoing' }, { during: 'issuedOn' }] },
    observed: ['issuedOn'],
    formula:
      'Số đi lớn nhất của từng sổ trong kỳ, cộng qua các sổ (kể cả số cấp ngoài phần mềm); sổ đánh số riêng từng loại văn bản thì cộng qua các loại.',
    source: OUTGOING_LIST,
    law: 'NĐ 30/2020/NĐ-CP Điều 15 khoản 1',
    traps: [
      'Gồm cả số đã hủy và số để dành; “vb_di_tru_huy” bớt số đã hủy.',
      'Số bắt đầu lại từ 01 vào ngày 01/01: kỳ 15/12–14/12 đi qua hai năm số.',
      'Văn bản mật có sổ riêng và không được tính.',
    ],
  },
  outgoingCount(
    'vb_di_huy',
    'Số văn bản đi đã hủy',
    [{ field: 'direction', is: 'outgoing' }, { field: 'status', is: 'cancelled' }, { during: 'issuedOn' }],
    [],
    { formula: 'Số văn bản đi có ngày ban hành trong kỳ và đã bị hủy.' },
  ),
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
    law: EXCHANGE_LAW,
    traps: ['Nếu mẫu số tính cả văn bản mật thì tỷ lệ để lộ số văn bản mật; ở đây loại ở cả hai vế.'],
  },
  {
    id: 'ty_le_vb_di_pm_tru_huy',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản đi trên phần mềm, mẫu số trừ số hủy',
    unit: '%',
    numerator: 'vb_di_pm',
    denominator: 'vb_di_tru_huy',
    formula: 'Văn bản đi trên phần mềm / (số đi lớn nhất − số đã hủy).',
    source: OUTGOING_LIST,
    law: EXCHANGE_LAW,
    traps: ['Số để dành chưa dùng vẫn nằm ở mẫu số.'],
  },
  outgoingCount(
    'vb_di_theo_loai',
    'Văn bản đi theo hình thức',
    OUTGOING,
    ['docType'],
    {
      formula: 'Văn bản đi trong kỳ, chia theo hình thức văn bản.',
      law: 'NĐ 30/2020/NĐ-CP Điều 7; Phụ lục III',
      traps: ['Hình thức lấy ở trường “hình thức”, không phải cột “loại văn bản” của danh sách.'],
    },
    { groupBy: 'docType' },
  ),
  outgoingCount(
    'vb_di_theo_do_khan',
    'Văn bản đi theo độ khẩn',
    OUTGOING,
    ['urgency'],
    {
      formula: 'Văn bản đi trong kỳ, chia theo độ khẩn.',
      law: 'NĐ 30/2020/NĐ-CP Điều 8, Phụ lục I',
    },
    { groupBy: 'urgency' },
  ),
  outgoingCount(
    'vb_di_theo_don_vi',
    'Văn bản đi theo đơn vị soạn thảo',
    OUTGOING,
    ['draftingUnit'],
    { formula: 'Văn bản đi trong kỳ, chia theo đơn vị soạn thảo như danh sách ghi.' },
    { groupBy: 'draftingUnit' },
  ),
  outgoingCount('vb_di_bao_cao', 'Báo cáo đã gửi qua phần mềm', [...OUTGOING, REPORT], ['docType'], {
    formula: 'Văn bản đi trong kỳ có hình thức “Báo cáo”.',
    law: 'NĐ 09/2019/NĐ-CP',
    traps: ['Không phân biệt báo cáo định kỳ, chuyên đề và đột xuất: danh sách không có trích yếu ở đây.'],
  }),
];
