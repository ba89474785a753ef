import type { Metric, RatioMetric } from './definition.ts';
import * as rule from './dossier-conditions.ts';
import { DOSSIER_LIST, dossierCount } from './dossiers.ts';

const LAW = 'QĐ 766/QĐ-TTg';
const NOT_THE_SCORE = 'Chỉ để đối chiếu, không thay điểm chính thức trên Cổng DVC quốc gia.';

function ratio(
  id: string,
  label: string,
  [numerator, denominator]: readonly [string, string],
  formula: string,
  law: string,
  traps: readonly string[],
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

/** Measures of QĐ 766/QĐ-TTg that dossiers alone can tell (reports.md §4.4.1); 3.1–3.3 are with the procedures. */
export const QUALITY_METRICS: readonly Metric[] = [
  {
    id: 'hs_766_dung_han',
    kind: 'sum',
    nature: 'stock',
    label: 'Đúng hạn và đang giải quyết trong hạn',
    unit: 'hồ sơ',
    terms: ['hs_dung_han', 'hs_trong_han'],
    formula: 'Đã giải quyết đúng hạn trong kỳ + đang giải quyết trong hạn vào ngày chốt.',
    source: DOSSIER_LIST,
    law: `${LAW}, chỉ số 2.1`,
    traps: [],
  },
  {
    id: 'hs_766_xu_ly',
    kind: 'sum',
    nature: 'stock',
    label: 'Hồ sơ đã và đang giải quyết trong kỳ',
    unit: 'hồ sơ',
    terms: ['hs_da_gq', 'hs_dang_gq'],
    formula: 'Đã giải quyết trong kỳ + đang giải quyết vào ngày chốt.',
    source: DOSSIER_LIST,
    law: `${LAW}, chỉ số 2.1`,
    traps: [],
  },
  ratio(
    'ty_le_766_tien_do',
    'Tỷ lệ đúng hạn theo QĐ 766',
    ['hs_766_dung_han', 'hs_766_xu_ly'],
    '(Giải quyết đúng hạn + đang giải quyết trong hạn) / (đã giải quyết + đang giải quyết).',
    `${LAW}, chỉ số 2.1`,
    [
      NOT_THE_SCORE,
      'Cổng còn trừ thời gian chờ bổ sung, tính trễ khi yêu cầu bổ sung quá một lần, và so với thời hạn tối đa khi không có ngày hẹn.',
    ],
  ),
  ratio(
    'ty_le_dung_han_tiep_nhan',
    'Tỷ lệ đúng hạn trên hồ sơ phải giải quyết',
    ['hs_dung_han', 'hs_phai_gq'],
    'Giải quyết đúng hạn trong kỳ / (tiếp nhận trong kỳ + từ kỳ trước).',
    'Cách tính của một số địa phương',
    ['Hồ sơ chưa đến hạn nằm ở mẫu số, nên thấp hơn “Tỷ lệ giải quyết hồ sơ đúng hạn”.'],
  ),
  dossierCount(
    'hs_da_gq_kq_dien_tu',
    'Đã giải quyết, trả kết quả trực tuyến',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, { field: 'returnChannel', is: 'online' }),
    'Hồ sơ có kết quả trong kỳ và trả kết quả qua kênh trực tuyến.',
    {
      law: `${LAW}, chỉ số 4.1`,
      traps: ['Danh sách chỉ cho biết hình thức trả, không cho biết tệp kết quả có hợp lệ.'],
    },
  ),
  ratio(
    'ty_le_766_kq_dien_tu',
    'Tỷ lệ hồ sơ có kết quả điện tử',
    ['hs_da_gq_kq_dien_tu', 'hs_da_gq'],
    'Hồ sơ trả kết quả trực tuyến / hồ sơ đã giải quyết trong kỳ.',
    `${LAW}, chỉ số 4.1`,
    [NOT_THE_SCORE],
  ),
  dossierCount(
    'hs_tt_dung_han',
    'Hồ sơ trực tuyến giải quyết đúng hạn',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, rule.NOT_LATE, { field: 'channel', is: 'online' }),
    'Hồ sơ nộp trực tuyến có kết quả trong kỳ, không sau ngày hẹn trả.',
    { law: 'Bộ chỉ số vận hành' },
  ),
  dossierCount(
    'hs_tt_da_gq',
    'Hồ sơ trực tuyến đã giải quyết',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, { field: 'channel', is: 'online' }),
    'Hồ sơ nộp trực tuyến có kết quả trong kỳ.',
    { law: 'Bộ chỉ số vận hành' },
  ),
  ratio(
    'ty_le_tt_dung_han',
    'Tỷ lệ hồ sơ trực tuyến giải quyết đúng hạn',
    ['hs_tt_dung_han', 'hs_tt_da_gq'],
    'Hồ sơ trực tuyến đúng hạn / hồ sơ trực tuyến đã giải quyết trong kỳ (đúng hạn + quá hạn).',
    'Bộ chỉ số vận hành',
    [],
  ),
];
