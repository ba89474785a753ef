import type { Condition, CountMetric, DocumentGrouping } from './definition.ts';

export const REGISTER_LAW = 'NĐ 30/2020/NĐ-CP Điều 15, 22; Phụ lục IV';
export const EXCHANGE_LAW = 'QĐ 28/2018/QĐ-TTg';
export const INCOMING_LIST = 'iOffice: danh sách văn bản đến';
export const OUTGOING_LIST = 'iOffice: danh sách văn bản đi';
export const NO_SECRETS = 'Không gồm văn bản mật: dòng có dấu hiệu mật bị loại ngay trên trang.';

export const NOT_CANCELLED: Condition = { not: { field: 'status', is: 'cancelled' } };

/** Entries of the main incoming register: numbered, and not copies sent for information. */
export const REGISTERED: readonly Condition[] = [
  { field: 'direction', is: 'incoming' },
  { field: 'registerNumber', present: true },
  { not: { field: 'role', is: 'info' } },
  NOT_CANCELLED,
];

/** Registered in the period. */
export const INCOMING: readonly Condition[] = [...REGISTERED, { during: 'receivedOn' }];

/** Issued through the software in the period. */
export const OUTGOING: readonly Condition[] = [
  { field: 'direction', is: 'outgoing' },
  NOT_CANCELLED,
  { during: 'issuedOn' },
];

/** Finished by the cut-off; a document that is done on an unknown day is taken as done. */
export const FINISHED_BY_CUT_OFF: Condition = {
  any: [
    { field: 'completedOn', relation: '<=', to: '@to' },
    {
      all: [
        { field: 'status', is: 'done' },
        { field: 'completedOn', present: false },
      ],
    },
  ],
};

interface Words {
  formula: string;
  law?: string;
  traps?: readonly string[];
}

/** A count of incoming documents; `observed` follows day and number of arrival. */
export function incomingCount(
  id: string,
  label: string,
  where: readonly Condition[],
  observed: readonly string[],
  words: Words,
  more: { nature?: 'flow' | 'stock'; groupBy?: DocumentGrouping } = {},
): CountMetric {
  return {
    ...documentCount(id, label, where, ['receivedOn', 'registerNumber', ...observed], words),
    source: INCOMING_LIST,
    ...more,
  };
}

/** A count of outgoing documents; `observed` follows the day of the document. */
export function outgoingCount(
  id: string,
  label: string,
  where: readonly Condition[],
  observed: readonly string[],
  words: Words,
  more: { groupBy?: DocumentGrouping } = {},
): CountMetric {
  return {
    ...documentCount(id, label, where, ['issuedOn', ...observed], words),
    source: OUTGOING_LIST,
    ...more,
  };
}

function documentCount(
  id: string,
  label: string,
  where: readonly Condition[],
  observed: readonly string[],
  { formula, law = REGISTER_LAW, traps = [] }: Words,
): CountMetric {
  return {
    id,
    kind: 'count',
    nature: 'flow',
    of: 'documents',
    label,
    unit: 'văn bản',
    where: { all: where },
    observed,
    formula,
    source: '',
    law,
    traps: [...traps, NO_SECRETS],
  };
}
