import type { Condition, Metric, RatioMetric } from './definition.ts';
import * as rule from './dossier-conditions.ts';
import { DOSSIER_LIST, dossierCount } from './dossiers.ts';
import { FULL_LEVELS, LEVEL_TRAP, LEVELS_LAW } from './levels.ts';

const RECEIVED_34 = rule.both(rule.RECEIVED, rule.ONLINE_LEVEL);
const RECEIVED_FULL = rule.both(rule.RECEIVED, { procedureLevel: FULL_LEVELS, on: 'receivedAt' });
const online: Condition = { field: 'channel', is: 'online' };
const postal: Condition = { field: 'channel', is: 'postal' };
const other: Condition = { not: { field: 'channel', is: ['online', 'postal'] } };

function ratio(
  id: string,
  label: string,
  numerator: string,
  denominator: string,
  formula: string,
  law: string,
  traps: readonly string[] = [],
): RatioMetric {
  return {
    id,
    kind: 'ratio',
    label,
    unit: '%',
    numerator,
    denominator,
    formula,
    source: DOSSIER_LIST,
    law,
    traps,
  };
}

/** The definitions by the ids of reports.md §4.6, in the order they are shown side by side. */
export const ONLINE_DEFINITIONS: Readonly<Record<string, string>> = {
  OR_LOCAL_BCCI: 'ty_le_online_bcci',
  OR_ALL: 'ty_le_online',
  OR_NO_POST: 'ty_le_online_khong_bcci',
  OR_766_33: 'ty_le_online_766',
  OR_FULL: 'ty_le_online_toan_trinh',
};

/** Dossiers of procedures offered online, and the competing online ratios (reports.md §4.6). */
export const ONLINE_METRICS: readonly Metric[] = [
  dossierCount(
    'hs_34_tiep_nhan',
    'Hồ sơ tiếp nhận, mức độ 3, 4',
    'flow',
    RECEIVED_34,
    'Hồ sơ tiếp nhận trong kỳ của các thủ tục có dịch vụ công trực tuyến mức độ 3, 4 (một phần, toàn trình).',
    { law: LEVELS_LAW, traps: [LEVEL_TRAP] },
  ),
  dossierCount(
    'hs_34_tt',
    'Tiếp nhận trực tuyến, mức độ 3, 4',
    'flow',
    rule.both(RECEIVED_34, online),
    'Hồ sơ mức độ 3, 4 tiếp nhận trong kỳ qua kênh trực tuyến.',
    { law: LEVELS_LAW, traps: [LEVEL_TRAP] },
  ),
  dossierCount(
    'hs_34_bcci',
    'Tiếp nhận qua BCCI, mức độ 3, 4',
    'flow',
    rule.both(RECEIVED_34, postal),
    'Hồ sơ mức độ 3, 4 tiếp nhận trong kỳ qua dịch vụ bưu chính công ích.',
    { law: LEVELS_LAW, traps: [LEVEL_TRAP] },
  ),
  dossierCount(
    'hs_34_tructiep',
    'Tiếp nhận trực tiếp, mức độ 3, 4',
    'flow',
    rule.both(RECEIVED_34, other),
    'Hồ sơ mức độ 3, 4 tiếp nhận trong kỳ không qua trực tuyến và BCCI.',
    { law: LEVELS_LAW, traps: [LEVEL_TRAP] },
  ),
  dossierCount(
    'hs_khac_tiep_nhan',
    'Hồ sơ tiếp nhận, mức độ khác',
    'flow',
    rule.both(rule.RECEIVED, { not: rule.ONLINE_LEVEL }),
    'Hồ sơ tiếp nhận trong kỳ của các thủ tục không ở mức độ 3, 4 hoặc không có trong danh mục.',
    { law: LEVELS_LAW, traps: [LEVEL_TRAP] },
  ),
  dossierCount(
    'hs_34_da_gq',
    'Hồ sơ đã giải quyết, mức độ 3, 4',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, rule.ONLINE_LEVEL),
    'Hồ sơ mức độ 3, 4 có ngày kết thúc xử lý trong kỳ.',
    { law: LEVELS_LAW, traps: [LEVEL_TRAP] },
  ),
  {
    id: 'hs_34_tt_bcci',
    kind: 'sum',
    nature: 'flow',
    label: 'Trực tuyến và BCCI, mức độ 3, 4',
    unit: 'hồ sơ',
    terms: ['hs_34_tt', 'hs_34_bcci'],
    formula: 'Tiếp nhận trực tuyến + tiếp nhận qua BCCI, mức độ 3, 4.',
    source: DOSSIER_LIST,
    law: 'Cách tính của địa phương',
    traps: ['Hồ sơ BCCI không phải hồ sơ trực tuyến theo QĐ 766/QĐ-TTg.'],
  },
  {
    id: 'hs_34_tt_tructiep',
    kind: 'sum',
    nature: 'flow',
    label: 'Trực tuyến và trực tiếp, mức độ 3, 4',
    unit: 'hồ sơ',
    terms: ['hs_34_tt', 'hs_34_tructiep'],
    formula: 'Tiếp nhận trực tuyến + tiếp nhận trực tiếp, mức độ 3, 4.',
    source: DOSSIER_LIST,
    law: 'Biểu tình hình tiếp nhận hồ sơ trực tuyến',
    traps: [],
  },
  {
    id: 'hs_34_offline',
    kind: 'sum',
    nature: 'flow',
    label: 'Trực tiếp và BCCI, mức độ 3, 4',
    unit: 'hồ sơ',
    terms: ['hs_34_tructiep', 'hs_34_bcci'],
    formula: 'Tiếp nhận trực tiếp + tiếp nhận qua BCCI, mức độ 3, 4.',
    source: DOSSIER_LIST,
    law: LEVELS_LAW,
    traps: [],
  },
  dossierCount(
    'hs_34_tt_kq_dien_tu',
    'Trực tuyến có kết quả điện tử, mức độ 3, 4',
    'flow',
    rule.both(RECEIVED_34, online, { field: 'returnChannel', is: 'online' }),
    'Hồ sơ mức độ 3, 4 tiếp nhận trực tuyến trong kỳ và trả kết quả trực tuyến.',
    {
      law: 'QĐ 766/QĐ-TTg, chỉ số 3.3',
      traps: ['Danh sách chỉ cho biết hình thức trả, không cho biết tệp kết quả có hợp lệ.'],
    },
  ),
  dossierCount(
    'hs_toan_trinh',
    'Hồ sơ tiếp nhận, toàn trình',
    'flow',
    RECEIVED_FULL,
    'Hồ sơ tiếp nhận trong kỳ của các thủ tục mức độ 4 (toàn trình).',
    { law: LEVELS_LAW, traps: [LEVEL_TRAP] },
  ),
  dossierCount(
    'hs_toan_trinh_tt',
    'Trực tuyến, toàn trình',
    'flow',
    rule.both(RECEIVED_FULL, online),
    'Hồ sơ toàn trình tiếp nhận trong kỳ qua kênh trực tuyến.',
    { law: LEVELS_LAW, traps: [LEVEL_TRAP] },
  ),
  ratio(
    'ty_le_online_bcci',
    'Tỷ lệ hồ sơ trực tuyến (trực tuyến + BCCI)',
    'hs_34_tt_bcci',
    'hs_34_tiep_nhan',
    '(Trực tuyến + BCCI) / tất cả hồ sơ mức độ 3, 4 tiếp nhận trong kỳ.',
    'OR_LOCAL_BCCI: cách tính của địa phương (An Giang 2021)',
    ['QĐ 766/QĐ-TTg không tính BCCI là trực tuyến.'],
  ),
  ratio(
    'ty_le_online',
    'Tỷ lệ hồ sơ trực tuyến',
    'hs_34_tt',
    'hs_34_tiep_nhan',
    'Trực tuyến / tất cả hồ sơ mức độ 3, 4 tiếp nhận trong kỳ.',
    'OR_ALL: bộ chỉ số vận hành',
  ),
  ratio(
    'ty_le_online_khong_bcci',
    'Tỷ lệ hồ sơ trực tuyến, bỏ BCCI ở mẫu số',
    'hs_34_tt',
    'hs_34_tt_tructiep',
    'Trực tuyến / (trực tuyến + trực tiếp) của hồ sơ mức độ 3, 4.',
    'OR_NO_POST: biểu tình hình tiếp nhận hồ sơ trực tuyến',
  ),
  ratio(
    'ty_le_online_766',
    'Tỷ lệ hồ sơ trực tuyến theo QĐ 766',
    'hs_34_tt_kq_dien_tu',
    'hs_34_tiep_nhan',
    'Trực tuyến có kết quả điện tử / tất cả hồ sơ mức độ 3, 4.',
    'OR_766_33: QĐ 766/QĐ-TTg, chỉ số 3.3',
    ['Cổng DVC quốc gia còn nhân mẫu số với tỷ lệ đồng bộ, hệ thống này không biết hệ số đó.'],
  ),
  ratio(
    'ty_le_online_toan_trinh',
    'Tỷ lệ hồ sơ trực tuyến toàn trình',
    'hs_toan_trinh_tt',
    'hs_toan_trinh',
    'Trực tuyến / tất cả hồ sơ của thủ tục toàn trình.',
    'OR_FULL: NĐ 224/2026/NĐ-CP Điều 19',
  ),
  ratio(
    'ty_le_online_moi_thu_tuc',
    'Tỷ lệ hồ sơ trực tuyến trên mọi thủ tục',
    'hs_tt',
    'hs_tiep_nhan',
    'Trực tuyến / tất cả hồ sơ tiếp nhận trong kỳ, mọi thủ tục.',
    'Phạm vi rộng nhất: không xét mức độ của thủ tục',
    ['Mẫu số gồm cả thủ tục chưa có dịch vụ công trực tuyến.'],
  ),
  ratio(
    'ty_le_offline',
    'Tỷ lệ hồ sơ không trực tuyến',
    'hs_34_offline',
    'hs_34_tiep_nhan',
    '(Trực tiếp + BCCI) / tất cả hồ sơ mức độ 3, 4.',
    'OR_OFFLINE: phần bù của OR_ALL',
  ),
];
