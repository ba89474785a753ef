import type { Condition, CountMetric, DossierGrouping, Metric } from './definition.ts';
import * as rule from './dossier-conditions.ts';

export const DOSSIER_LIST = 'iGate: danh sách hồ sơ';
export const II06A = 'TT 01/2020/TT-VPCP, Biểu II.06a';

/** A count of dossiers with the words most of them share. */
export function dossierCount(
  id: string,
  label: string,
  nature: 'flow' | 'stock',
  where: Condition,
  formula: string,
  more: {
    law?: string;
    traps?: readonly string[];
    distinct?: string;
    unit?: string;
    groupBy?: DossierGrouping;
    observed?: readonly string[];
  } = {},
): CountMetric {
  return {
    id,
    kind: 'count',
    nature,
    of: 'dossiers',
    label,
    unit: more.unit ?? 'hồ sơ',
    where,
    ...(more.distinct === undefined ? {} : { distinct: more.distinct }),
    ...(more.groupBy === undefined ? {} : { groupBy: more.groupBy }),
    observed: more.observed ?? rule.observedIn(where, more.distinct),
    formula,
    source: DOSSIER_LIST,
    law: more.law ?? II06A,
    traps: more.traps ?? [],
  };
}

const NO_SUM = 'Là số tồn ngày chốt: không cộng qua các tháng.';
const BY_DATES = 'Danh sách cho biết trạng thái hôm nay; trạng thái ngày chốt được dựng lại theo các ngày.';
const NO_DUE = 'Hồ sơ không có ngày hẹn trả được tính đúng hạn và đếm riêng ở “hs_khong_hen_tra”.';

/** Hồ sơ thủ tục hành chính: Biểu II.06a and its checks, all procedures (reports.md §4.2). */
export const DOSSIER_METRICS: readonly Metric[] = [
  dossierCount(
    'hs_tiep_nhan',
    'Hồ sơ tiếp nhận trong kỳ',
    'flow',
    rule.RECEIVED,
    'Số hồ sơ có ngày tiếp nhận trong kỳ, không gồm hồ sơ mới đăng ký và hồ sơ bị từ chối tiếp nhận.',
    { traps: ['Không gồm hồ sơ từ kỳ trước chuyển qua.'] },
  ),
  dossierCount(
    'hs_tt',
    'Tiếp nhận trực tuyến',
    'flow',
    rule.both(rule.RECEIVED, { field: 'channel', is: 'online' }),
    'Hồ sơ tiếp nhận trong kỳ qua kênh trực tuyến: cột (4).',
  ),
  dossierCount(
    'hs_bcci',
    'Tiếp nhận qua dịch vụ BCCI',
    'flow',
    rule.both(rule.RECEIVED, { field: 'channel', is: 'postal' }),
    'Hồ sơ tiếp nhận trong kỳ qua dịch vụ bưu chính công ích.',
    { law: 'QĐ 45/2016/QĐ-TTg', traps: ['II.06a gộp BCCI với trực tiếp ở cột (5).'] },
  ),
  dossierCount(
    'hs_tructiep',
    'Tiếp nhận trực tiếp',
    'flow',
    rule.both(rule.RECEIVED, { not: { field: 'channel', is: ['online', 'postal'] } }),
    'Hồ sơ tiếp nhận trong kỳ không qua trực tuyến và không qua BCCI.',
    { traps: ['Hồ sơ không ghi kênh tiếp nhận được tính là trực tiếp, như Cổng DVC quốc gia.'] },
  ),
  dossierCount(
    'hs_ky_truoc',
    'Hồ sơ từ kỳ trước chuyển qua',
    'stock',
    rule.CARRIED_OVER,
    'Hồ sơ tiếp nhận trước kỳ và chưa giải quyết xong vào đầu kỳ: cột (6).',
    { traps: [NO_SUM, BY_DATES] },
  ),
  dossierCount(
    'hs_da_gq',
    'Hồ sơ đã giải quyết',
    'flow',
    rule.RESOLVED_IN_PERIOD,
    'Hồ sơ đã xử lý xong hoặc đã trả kết quả, có ngày kết thúc xử lý trong kỳ: cột (7).',
    {
      traps: [
        'Gồm cả hồ sơ tiếp nhận từ kỳ trước.',
        'Ngày kết thúc xử lý, không phải ngày người dân đến nhận.',
      ],
    },
  ),
  dossierCount(
    'hs_truoc_han',
    'Giải quyết trước hạn',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, rule.EARLY),
    'Hồ sơ đã giải quyết có ngày kết thúc trước ngày hẹn trả: cột (8).',
  ),
  dossierCount(
    'hs_dung_ngay',
    'Giải quyết đúng ngày hẹn',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, rule.ON_THE_DAY),
    'Hồ sơ đã giải quyết có ngày kết thúc bằng ngày hẹn trả hoặc không có ngày hẹn: cột (9).',
    { traps: [NO_DUE] },
  ),
  dossierCount(
    'hs_qua_han_gq',
    'Giải quyết quá hạn',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, rule.LATE),
    'Hồ sơ đã giải quyết có ngày kết thúc sau ngày hẹn trả: cột (10).',
    { traps: ['Gia hạn đổi ngày hẹn trả: so với ngày hẹn còn hiệu lực sau cùng.'] },
  ),
  dossierCount(
    'hs_dung_han',
    'Hồ sơ giải quyết đúng hạn',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, rule.NOT_LATE),
    'Hồ sơ đã giải quyết có ngày kết thúc không sau ngày hẹn trả: cột (8) + (9).',
    { traps: [NO_DUE] },
  ),
  dossierCount(
    'hs_khong_hen_tra',
    'Đã giải quyết, không có ngày hẹn trả',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, rule.NO_APPOINTMENT),
    'Hồ sơ đã giải quyết trong kỳ mà không có ngày hẹn trả; đang được tính đúng hạn.',
  ),
  dossierCount(
    'hs_gq_ky_truoc',
    'Đã giải quyết, tiếp nhận từ kỳ trước',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, { field: 'receivedAt', relation: '<', to: '@from' }),
    'Hồ sơ đã giải quyết trong kỳ mà ngày tiếp nhận ở trước kỳ.',
  ),
  dossierCount(
    'hs_dang_gq',
    'Hồ sơ đang giải quyết',
    'stock',
    rule.OPEN_AT_CUT_OFF,
    'Hồ sơ đã tiếp nhận đến ngày chốt và chưa giải quyết xong vào ngày chốt: cột (11).',
    { traps: [NO_SUM, BY_DATES] },
  ),
  dossierCount(
    'hs_trong_han',
    'Đang giải quyết, trong hạn',
    'stock',
    rule.both(rule.OPEN_AT_CUT_OFF, rule.IN_TERM),
    'Hồ sơ đang giải quyết có ngày hẹn trả từ ngày chốt trở đi hoặc không có ngày hẹn: cột (12).',
    { traps: [NO_SUM] },
  ),
  dossierCount(
    'hs_qua_han_dang',
    'Đang giải quyết, quá hạn',
    'stock',
    rule.both(rule.OPEN_AT_CUT_OFF, rule.OVERDUE),
    'Hồ sơ đang giải quyết có ngày hẹn trả trước ngày chốt: cột (13).',
    { traps: [NO_SUM] },
  ),
  dossierCount(
    'hs_rut_dung',
    'Hồ sơ rút, dừng xử lý',
    'flow',
    rule.both({ field: 'status', is: ['withdrawn', 'stopped'] }, { during: 'finishedAt' }),
    'Hồ sơ công dân rút hoặc dừng xử lý có ngày kết thúc trong kỳ; đứng ngoài cân đối (3) = (7) + (11).',
    { traps: ['Nhiều nơi cộng vào “đúng hạn”; ở đây liệt kê riêng.'] },
  ),
  dossierCount(
    'hs_ket_thuc_khong_ngay',
    'Đã kết thúc, không rõ ngày',
    'flow',
    rule.both(rule.CLOSED_UNDATED, { during: 'receivedAt' }),
    'Hồ sơ tiếp nhận trong kỳ đã kết thúc nhưng không có ngày kết thúc xử lý: không tính được vào cột nào.',
  ),
  {
    id: 'ty_le_dung_han',
    kind: 'ratio',
    label: 'Tỷ lệ giải quyết hồ sơ đúng hạn',
    unit: '%',
    numerator: 'hs_dung_han',
    denominator: 'hs_da_gq',
    formula: 'Hồ sơ giải quyết đúng hạn (gồm trước hạn) / hồ sơ đã giải quyết trong kỳ: ((8) + (9)) / (7).',
    source: DOSSIER_LIST,
    law: II06A,
    traps: ['Mẫu số là hồ sơ đã giải quyết, không phải hồ sơ tiếp nhận.'],
  },
  {
    id: 'hs_phai_gq',
    kind: 'sum',
    nature: 'flow',
    label: 'Tổng số hồ sơ tiếp nhận (gồm kỳ trước)',
    unit: 'hồ sơ',
    terms: ['hs_tiep_nhan', 'hs_ky_truoc'],
    formula: 'Tiếp nhận trong kỳ + từ kỳ trước chuyển qua: cột (3) = (4) + (5) + (6).',
    source: DOSSIER_LIST,
    law: II06A,
    traps: ['Không cộng qua các tháng vì cột (6) là số tồn.'],
  },
];
