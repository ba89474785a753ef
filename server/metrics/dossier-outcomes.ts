import type { Condition, DossierGrouping, Metric } from './definition.ts';
import * as rule from './dossier-conditions.ts';
import { dossierCount } from './dossiers.ts';

const FORMS = 'TT 03/2025/TT-VPCP';
const TODAYS_STATE = 'Theo trạng thái lần xem sau cùng: danh sách không cho biết ngày đổi trạng thái này.';

const REFUSED: Condition = {
  all: [
    { field: 'status', is: 'refused' },
    {
      any: [
        { during: 'receivedAt' },
        { all: [{ field: 'receivedAt', present: false }, { during: 'finishedAt' }] },
      ],
    },
  ],
};

/** Closed in the period without a result. */
export function endedAs(status: 'withdrawn' | 'stopped'): Condition {
  return { all: [{ field: 'status', is: status }, { during: 'finishedAt' }] };
}

const HANDED_OVER: Condition = {
  any: [
    { field: 'returnedAt', relation: '<=', to: '@to' },
    {
      all: [
        { field: 'status', is: 'returned' },
        { field: 'returnedAt', present: false },
      ],
    },
  ],
};

/** How dossiers ended or where they stand, apart from the columns of II.06a (reports.md §4.2.5, §4.3). */
export const OUTCOME_METRICS: readonly Metric[] = [
  dossierCount(
    'hs_rut',
    'Hồ sơ công dân rút',
    'flow',
    endedAs('withdrawn'),
    'Hồ sơ công dân yêu cầu rút, có ngày kết thúc trong kỳ.',
    { law: FORMS, traps: ['Nhiều nơi cộng vào “đúng hạn”; ở đây liệt kê riêng.'] },
  ),
  dossierCount(
    'hs_dung',
    'Hồ sơ dừng xử lý',
    'flow',
    endedAs('stopped'),
    'Hồ sơ dừng xử lý (mẫu 05), có ngày kết thúc trong kỳ.',
    { law: FORMS, traps: ['Nhiều nơi cộng vào “đúng hạn”; ở đây liệt kê riêng.'] },
  ),
  dossierCount(
    'hs_tu_choi',
    'Hồ sơ không được tiếp nhận',
    'flow',
    REFUSED,
    'Hồ sơ bị từ chối tiếp nhận (mẫu 03) có ngày tiếp nhận trong kỳ, hoặc ngày kết thúc khi không có ngày tiếp nhận.',
    { law: FORMS, traps: ['Không nằm trong cột nào của Biểu II.06a.'], observed: ['status'] },
  ),
  dossierCount(
    'hs_bo_sung',
    'Hồ sơ đang chờ bổ sung',
    'stock',
    rule.both(rule.OPEN_AT_CUT_OFF, { field: 'status', is: 'supplement' }),
    'Hồ sơ đang giải quyết vào ngày chốt, đang yêu cầu bổ sung giấy tờ (mẫu 02).',
    { law: FORMS, traps: [TODAYS_STATE, 'Đã nằm trong cột (11), (12) hoặc (13).'] },
  ),
  dossierCount(
    'hs_cho_nghia_vu',
    'Hồ sơ đang chờ nghĩa vụ tài chính',
    'stock',
    rule.both(rule.OPEN_AT_CUT_OFF, { field: 'status', is: 'payment' }),
    'Hồ sơ đang giải quyết vào ngày chốt, đang chờ thực hiện nghĩa vụ tài chính.',
    { law: FORMS, traps: [TODAYS_STATE] },
  ),
  dossierCount(
    'hs_tra_kq',
    'Hồ sơ đã trả kết quả trong kỳ',
    'flow',
    rule.both({ field: 'status', is: 'returned' }, { during: 'returnedAt' }),
    'Hồ sơ đã trả kết quả có ngày trả trong kỳ.',
    {
      law: FORMS,
      traps: ['Người dân nhận muộn không phải là giải quyết muộn: cột (7) theo ngày có kết quả.'],
    },
  ),
  dossierCount(
    'hs_cho_tra',
    'Hồ sơ có kết quả, chưa trả',
    'stock',
    rule.both(rule.RESOLVED_BY_CUT_OFF, { not: HANDED_OVER }),
    'Hồ sơ có kết quả đến ngày chốt mà chưa trả cho người nộp.',
    { law: FORMS },
  ),
  dossierCount(
    'hs_dang_khong_hen_tra',
    'Đang giải quyết, không có ngày hẹn trả',
    'stock',
    rule.both(rule.OPEN_AT_CUT_OFF, rule.NO_APPOINTMENT),
    'Hồ sơ đang giải quyết vào ngày chốt mà không có ngày hẹn trả; đang được tính trong hạn.',
  ),
  dossierCount(
    'hs_khong_ngay_tiep_nhan',
    'Đã giải quyết, không có ngày tiếp nhận',
    'flow',
    rule.both(rule.RESOLVED_IN_PERIOD, { field: 'receivedAt', present: false }),
    'Hồ sơ có kết quả trong kỳ mà danh sách không ghi ngày tiếp nhận: làm lệch cân đối (3) = (7) + (11).',
  ),
  dossierCount(
    'hs_ngay_vo_ly',
    'Hồ sơ có kết quả trước ngày tiếp nhận',
    'flow',
    rule.both({ during: 'finishedAt' }, { field: 'finishedAt', relation: '<', to: 'receivedAt' }),
    'Hồ sơ có ngày kết quả trong kỳ nhưng trước ngày tiếp nhận: ngày ghi sai, cần kiểm tra trên iGate.',
  ),
  ...byField('hs_tiep_nhan', 'Hồ sơ tiếp nhận', rule.RECEIVED, 'Hồ sơ tiếp nhận trong kỳ'),
  ...byField('hs_da_gq', 'Hồ sơ đã giải quyết', rule.RESOLVED_IN_PERIOD, 'Hồ sơ đã giải quyết trong kỳ'),
];

function byField(id: string, label: string, where: Condition, formula: string): Metric[] {
  const ways: ReadonlyArray<readonly [suffix: string, words: string, by: DossierGrouping]> = [
    ['linh_vuc', 'lĩnh vực', 'sector'],
    ['thu_tuc', 'thủ tục', 'procedureCode'],
    ['don_vi', 'đơn vị giải quyết', 'unit'],
    ['kenh', 'kênh tiếp nhận', 'channel'],
  ];
  return ways.map(([suffix, words, groupBy]) =>
    dossierCount(
      `${id}_theo_${suffix}`,
      `${label} theo ${words}`,
      'flow',
      where,
      `${formula}, chia theo ${words}.`,
      {
        groupBy,
      },
    ),
  );
}
