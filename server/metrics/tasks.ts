import type { Metric, TypedMetric } from './definition.ts';

const LAW = 'Hệ thống CSDL theo dõi nhiệm vụ của UBND tỉnh (báo cáo 555/BC-UBND huyện Lý Sơn)';
const SOURCE = 'Danh sách nhiệm vụ đã đọc; chưa đọc thì nhập tay';
const NO_DAY = 'Danh sách không ghi ngày giao: số này là mọi nhiệm vụ trong danh sách lúc đọc.';

function task(
  id: string,
  label: string,
  nature: 'flow' | 'stock',
  formula: string,
  terms: readonly string[],
): TypedMetric {
  return {
    id,
    kind: 'typed',
    nature,
    label,
    unit: 'nhiệm vụ',
    formula,
    source: SOURCE,
    law: LAW,
    traps: [],
    stated: { form: 'tasks', list: 'danh sách nhiệm vụ', terms, by: 'moment', caution: NO_DAY },
  };
}

/** Nhiệm vụ được giao (reports.md §1.2 Q2-14…17): kept in another system, whose list is read as counts. */
export const TASK_METRICS: readonly Metric[] = [
  task('nv_giao', 'Nhiệm vụ được giao', 'flow', 'Nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao trong kỳ.', [
    'task.total',
  ]),
  task(
    'nv_ht',
    'Nhiệm vụ đã hoàn thành',
    'flow',
    'Nhiệm vụ được giao trong kỳ đã hoàn thành đến ngày chốt.',
    ['task.done'],
  ),
  task(
    'nv_cdh',
    'Nhiệm vụ chưa đến hạn',
    'stock',
    'Nhiệm vụ chưa hoàn thành và chưa đến hạn vào ngày chốt.',
    ['task.open', '-task.overdue'],
  ),
  {
    id: 'nv_qh',
    kind: 'sum',
    nature: 'stock',
    label: 'Nhiệm vụ quá hạn',
    unit: 'nhiệm vụ',
    terms: ['nv_giao', '-nv_ht', '-nv_cdh'],
    formula: 'Nhiệm vụ được giao − đã hoàn thành − chưa đến hạn.',
    source: SOURCE,
    law: LAW,
    traps: ['Số âm là dấu hiệu nhập sai một trong ba số.'],
  },
  {
    id: 'ty_le_nv_ht',
    kind: 'ratio',
    label: 'Tỷ lệ nhiệm vụ đã hoàn thành',
    unit: '%',
    numerator: 'nv_ht',
    denominator: 'nv_giao',
    formula: 'Nhiệm vụ đã hoàn thành / nhiệm vụ được giao.',
    source: SOURCE,
    law: LAW,
    traps: [NO_DAY],
  },
];
