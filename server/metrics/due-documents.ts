import type { Condition, Metric } from './definition.ts';
import { FINISHED_BY_CUT_OFF, INCOMING_LIST, incomingCount, REGISTERED } from './document-rules.ts';

const LAW = 'NĐ 30/2020/NĐ-CP Điều 24';
const TODAYS_STATE =
  'Danh sách cho biết trạng thái hôm nay; trạng thái ngày chốt được dựng lại theo ngày hoàn thành.';
const UNDATED = 'Văn bản đã xong mà không rõ ngày hoàn thành không tính là quá hạn.';

/** Due on a day of the period. */
const DUE: readonly Condition[] = [...REGISTERED, { during: 'dueOn' }];
const ARRIVED: Condition = { field: 'receivedOn', relation: '<=', to: '@to' };

/** Hạn xử lý of incoming documents (reports.md §5.7; vb_den_qua_han of the unit's daily work). */
export const DUE_METRICS: readonly Metric[] = [
  incomingCount('vb_den_den_han', 'Văn bản đến có hạn xử lý trong kỳ', DUE, ['dueOn'], {
    formula: 'Số văn bản đến có hạn xử lý rơi vào một ngày của kỳ.',
    law: LAW,
  }),
  incomingCount(
    'vb_den_dung_han',
    'Văn bản đến xử lý đúng hạn',
    [...DUE, { field: 'completedOn', relation: '<=', to: 'dueOn' }],
    ['dueOn', 'completedOn'],
    { formula: 'Văn bản đến có hạn trong kỳ, hoàn thành không sau hạn.', law: LAW },
  ),
  incomingCount(
    'vb_den_tre_han',
    'Văn bản đến xử lý trễ hạn',
    [...REGISTERED, { during: 'completedOn' }, { field: 'completedOn', relation: '>', to: 'dueOn' }],
    ['dueOn', 'completedOn'],
    { formula: 'Văn bản đến hoàn thành trong kỳ, sau hạn xử lý.', law: LAW },
  ),
  {
    id: 'ty_le_vb_den_dung_han',
    kind: 'ratio',
    label: 'Tỷ lệ văn bản đến xử lý đúng hạn',
    unit: '%',
    numerator: 'vb_den_dung_han',
    denominator: 'vb_den_den_han',
    formula: 'Văn bản có hạn trong kỳ, hoàn thành không sau hạn / văn bản có hạn trong kỳ.',
    source: INCOMING_LIST,
    law: LAW,
    traps: ['Văn bản không ghi hạn không vào mẫu số.'],
  },
  incomingCount(
    'vb_den_qua_han',
    'Văn bản đến quá hạn xử lý',
    [...REGISTERED, ARRIVED, { field: 'dueOn', relation: '<', to: '@to' }, { not: FINISHED_BY_CUT_OFF }],
    ['dueOn'],
    {
      formula: 'Số văn bản đến có hạn xử lý trước ngày chốt mà đến ngày chốt chưa hoàn thành.',
      law: LAW,
      traps: [UNDATED, TODAYS_STATE],
    },
    { nature: 'stock' },
  ),
  incomingCount(
    'vb_den_chua_den_han',
    'Văn bản đến đang xử lý, chưa quá hạn',
    [...REGISTERED, ARRIVED, { field: 'dueOn', relation: '>=', to: '@to' }, { not: FINISHED_BY_CUT_OFF }],
    ['dueOn'],
    {
      formula: 'Số văn bản đến có hạn xử lý từ ngày chốt trở đi mà đến ngày chốt chưa hoàn thành.',
      law: LAW,
      traps: [UNDATED, TODAYS_STATE],
    },
    { nature: 'stock' },
  ),
];
