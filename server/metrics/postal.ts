import type { Metric } from './definition.ts';
import * as rule from './dossier-conditions.ts';
import { DOSSIER_LIST, dossierCount } from './dossiers.ts';

const LAW = 'QĐ 45/2016/QĐ-TTg Điều 5';
const RETURN_DAY = 'Tính theo ngày trả; không có ngày trả thì theo ngày kết thúc xử lý của hồ sơ đã trả.';
const ACTIONS = 'Đếm lượt, không đếm hồ sơ: hồ sơ dùng bưu chính cả hai chiều được tính hai lần.';

/** Bưu chính công ích, both ways (S004 II.2.2 b; reports.md §1.6 lines 9–13). */
export const POSTAL_METRICS: readonly Metric[] = [
  dossierCount(
    'bcci_tra',
    'Trả kết quả qua BCCI',
    'flow',
    rule.RETURNED_BY_POST,
    'Số hồ sơ trả kết quả trong kỳ qua dịch vụ bưu chính công ích.',
    { law: LAW, traps: [RETURN_DAY] },
  ),
  dossierCount(
    'bcci_tra_34',
    'Trả kết quả qua BCCI, mức độ 3, 4',
    'flow',
    rule.both(rule.RETURNED_BY_POST, rule.ONLINE_LEVEL),
    'Số hồ sơ mức độ 3, 4 trả kết quả trong kỳ qua dịch vụ bưu chính công ích.',
    { law: LAW, traps: [RETURN_DAY] },
  ),
  dossierCount(
    'bcci_ho_so',
    'Hồ sơ dùng dịch vụ BCCI',
    'flow',
    { any: [rule.both(rule.RECEIVED, { field: 'channel', is: 'postal' }), rule.RETURNED_BY_POST] },
    'Số hồ sơ khác nhau tiếp nhận hoặc trả kết quả trong kỳ qua BCCI.',
    { law: LAW },
  ),
  dossierCount(
    'bcci_hai_chieu',
    'Hồ sơ dùng BCCI cả hai chiều',
    'flow',
    rule.both(rule.RETURNED_BY_POST, { field: 'channel', is: 'postal' }),
    'Số hồ sơ trả kết quả qua BCCI trong kỳ và đã tiếp nhận qua BCCI (trong kỳ này hoặc kỳ trước).',
    { law: LAW, traps: [RETURN_DAY] },
  ),
  {
    id: 'bcci_tong',
    kind: 'sum',
    nature: 'flow',
    label: 'Lượt tiếp nhận và trả kết quả qua BCCI',
    unit: 'lượt',
    terms: ['hs_bcci', 'bcci_tra'],
    formula: 'Tiếp nhận qua BCCI + trả kết quả qua BCCI.',
    source: DOSSIER_LIST,
    law: LAW,
    traps: [ACTIONS],
  },
  {
    id: 'bcci_tong_34',
    kind: 'sum',
    nature: 'flow',
    label: 'Lượt tiếp nhận và trả kết quả qua BCCI, mức độ 3, 4',
    unit: 'lượt',
    terms: ['hs_34_bcci', 'bcci_tra_34'],
    formula: 'Tiếp nhận qua BCCI + trả kết quả qua BCCI, mức độ 3, 4.',
    source: DOSSIER_LIST,
    law: LAW,
    traps: [ACTIONS],
  },
  {
    id: 'ty_le_bcci_nhan',
    kind: 'ratio',
    label: 'Tỷ lệ hồ sơ tiếp nhận qua BCCI, mức độ 3, 4',
    unit: '%',
    numerator: 'hs_34_bcci',
    denominator: 'hs_34_tiep_nhan',
    formula: 'Tiếp nhận qua BCCI / hồ sơ tiếp nhận, mức độ 3, 4.',
    source: DOSSIER_LIST,
    law: LAW,
    traps: [],
  },
  {
    id: 'ty_le_bcci_tra',
    kind: 'ratio',
    label: 'Tỷ lệ hồ sơ trả kết quả qua BCCI trên hồ sơ tiếp nhận, mức độ 3, 4',
    unit: '%',
    numerator: 'bcci_tra_34',
    denominator: 'hs_34_tiep_nhan',
    formula: 'Trả kết quả qua BCCI / hồ sơ tiếp nhận, mức độ 3, 4.',
    source: DOSSIER_LIST,
    law: 'Cách tính của địa phương (An Giang 2021)',
    traps: ['Mẫu số hợp lý hơn là hồ sơ đã giải quyết: xem “ty_le_bcci_tra_gq”.'],
  },
  {
    id: 'ty_le_bcci_tra_gq',
    kind: 'ratio',
    label: 'Tỷ lệ hồ sơ trả kết quả qua BCCI trên hồ sơ đã giải quyết',
    unit: '%',
    numerator: 'bcci_tra',
    denominator: 'hs_da_gq',
    formula: 'Trả kết quả qua BCCI / hồ sơ đã giải quyết trong kỳ.',
    source: DOSSIER_LIST,
    law: LAW,
    traps: [],
  },
];
