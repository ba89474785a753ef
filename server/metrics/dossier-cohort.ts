import type { Metric } from './definition.ts';
import * as rule from './dossier-conditions.ts';
import { dossierCount } from './dossiers.ts';

const COHORT = 'Cách tính theo hồ sơ tiếp nhận trong kỳ (báo cáo 555/BC-UBND huyện Lý Sơn)';
const TRAPS = ['Chỉ theo dõi hồ sơ tiếp nhận trong kỳ; Biểu II.06a còn tính hồ sơ từ kỳ trước.'];
const RESOLVED = rule.both(rule.RECEIVED, rule.RESOLVED_BY_CUT_OFF);
const OPEN = rule.both(rule.RECEIVED, rule.OPEN_AT_CUT_OFF);

/** What became of the dossiers received in the period, as of the cut-off (S002: 12.269 = 12.243 + 26). */
export const COHORT_METRICS: readonly Metric[] = [
  dossierCount(
    'hs_kn_dung_han',
    'Tiếp nhận trong kỳ, đã giải quyết đúng hạn',
    'flow',
    rule.both(RESOLVED, rule.NOT_LATE),
    'Hồ sơ tiếp nhận trong kỳ, đến ngày chốt đã giải quyết và không sau ngày hẹn trả.',
    { law: COHORT, traps: TRAPS },
  ),
  dossierCount(
    'hs_kn_qua_han_gq',
    'Tiếp nhận trong kỳ, đã giải quyết quá hạn',
    'flow',
    rule.both(RESOLVED, rule.LATE),
    'Hồ sơ tiếp nhận trong kỳ, đến ngày chốt đã giải quyết sau ngày hẹn trả.',
    { law: COHORT, traps: TRAPS },
  ),
  dossierCount(
    'hs_kn_trong_han',
    'Tiếp nhận trong kỳ, chưa đến hạn trả',
    'stock',
    rule.both(OPEN, rule.IN_TERM),
    'Hồ sơ tiếp nhận trong kỳ, ngày chốt đang giải quyết và chưa quá ngày hẹn trả.',
    { law: COHORT, traps: TRAPS },
  ),
  dossierCount(
    'hs_kn_qua_han_dang',
    'Tiếp nhận trong kỳ, đang giải quyết quá hạn',
    'stock',
    rule.both(OPEN, rule.OVERDUE),
    'Hồ sơ tiếp nhận trong kỳ, ngày chốt đang giải quyết và đã quá ngày hẹn trả.',
    { law: COHORT, traps: TRAPS },
  ),
  {
    id: 'hs_kn_qua_han',
    kind: 'sum',
    nature: 'flow',
    label: 'Tiếp nhận trong kỳ, quá hạn',
    unit: 'hồ sơ',
    terms: ['hs_kn_qua_han_gq', 'hs_kn_qua_han_dang'],
    formula: 'Đã giải quyết quá hạn + đang giải quyết quá hạn, trong số hồ sơ tiếp nhận trong kỳ.',
    source: 'iGate: danh sách hồ sơ',
    law: COHORT,
    traps: ['Là hai số khác nhau được gộp trong một câu “hồ sơ quá hạn”.'],
  },
];
