import type { Metric, TypedMetric } from './definition.ts';

const LAW = 'Hệ thống CSDL theo dõi nhiệm vụ của UBND tỉnh (báo cáo 555/BC-UBND huyện Lý Sơn)';
const NOT_CAPTURED = 'Hệ thống theo dõi nhiệm vụ chưa được đọc: số này do người nhập.';

function task(id: string, label: string, nature: 'flow' | 'stock', formula: string): TypedMetric {
  return {
    id,
    kind: 'typed',
    nature,
    label,
    unit: 'nhiệm vụ',
    formula,
    source: 'Nhập tay',
    law: LAW,
    traps: [NOT_CAPTURED],
  };
}

/** Nhiệm vụ được giao (reports.md §1.2 Q2-14…17): kept in another system, typed until it is captured. */
export const TASK_METRICS: readonly Metric[] = [
  task('nv_giao', 'Nhiệm vụ được giao', 'flow', 'Nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao trong kỳ.'),
  task('nv_ht', 'Nhiệm vụ đã hoàn thành', 'flow', 'Nhiệm vụ được giao trong kỳ đã hoàn thành đến ngày chốt.'),
  task('nv_cdh', 'Nhiệm vụ chưa đến hạn', 'stock', 'Nhiệm vụ chưa hoàn thành và chưa đến hạn vào ngày chốt.'),
  {
    id: 'nv_qh',
    kind: 'sum',
    nature: 'stock',
    label: 'Nhiệm vụ quá hạn',
    unit: 'nhiệm vụ',
    terms: ['nv_giao', '-nv_ht', '-nv_cdh'],
    formula: 'Nhiệm vụ được giao − đã hoàn thành − chưa đến hạn.',
    source: 'Nhập tay',
    law: LAW,
    traps: ['Số âm là dấu hiệu nhập sai một trong ba số.', NOT_CAPTURED],
  },
  {
    id: 'ty_le_nv_ht',
    kind: 'ratio',
    label: 'Tỷ lệ nhiệm vụ đã hoàn thành',
    unit: '%',
    numerator: 'nv_ht',
    denominator: 'nv_giao',
    formula: 'Nhiệm vụ đã hoàn thành / nhiệm vụ được giao.',
    source: 'Nhập tay',
    law: LAW,
    traps: [NOT_CAPTURED],
  },
];
