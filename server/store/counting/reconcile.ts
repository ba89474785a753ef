import type { EvidenceAnswer } from '#shared/contract/api.ts';
import type { Ii06aColumn } from '#shared/contract/ii06a.ts';
import type {
  CapturedList,
  Condition,
  CountMetric,
  HighestNumberMetric,
  LeafMetric,
} from '../../metrics/definition.ts';
import { reconcile as explain, type Part, type Sources } from '../../metrics/reconcile.ts';
import { COLUMN_METRICS } from '../../reports/ii06a/ii06a-columns.ts';
import type { Database } from '../database.ts';
import { listStates } from '../records/coverage.ts';
import { unitById } from '../settings/units.ts';
import { aggregate, boundsOf, type Scope } from './aggregate.ts';
import { registerGaps } from './register-gaps.ts';
import { statedColumn } from './stated-column.ts';

type ReadList = Exclude<CapturedList, 'catalogue'>;

/**
 * What else speaks of the same quantity, so that a difference is seen and not hidden (design §8): rows
 * counted now, the host's own total of the list asked for exactly these days, its own table, the highest
 * number.
 */
export async function reconcile(
  db: Database,
  unitId: string,
  scope: Scope,
  leaf: LeafMetric,
  lists: readonly CapturedList[],
): Promise<EvidenceAnswer['reconciliation']> {
  const counted = (await aggregate(db, scope, [leaf]))[leaf.id] ?? null;
  const list = lists.find((each) => each !== 'catalogue');
  if (leaf.kind === 'catalogue' || list === undefined)
    return explain({ label: leaf.label, counted, list: null, register: null });
  const listed = populationOf(list, leaf);
  return explain({
    label: leaf.label,
    counted,
    byNumber: leaf.kind === 'highest',
    list: await listOf(db, unitId, scope, leaf, list, listed),
    statement: list === 'dossiers' ? await statementOf(db, unitId, scope, leaf) : undefined,
    register: list === 'dossiers' ? null : await registerOf(db, scope, list, listed),
  });
}

/** Rows a list shows for the days of the period; of the registers the figure is narrowed to. */
function populationOf(list: ReadList, leaf: LeafMetric): Condition {
  if (list === 'dossiers') return { during: 'receivedAt' };
  const incoming = list === 'documents.incoming';
  const registers = leaf.kind === 'catalogue' ? [] : registerConditions(leaf.where);
  return {
    all: [
      { field: 'direction', is: incoming ? 'incoming' : 'outgoing' },
      { during: incoming ? 'receivedOn' : 'issuedOn' },
      ...registers,
    ],
  };
}

function registerConditions(where: Condition): Condition[] {
  if ('all' in where) return where.all.flatMap(registerConditions);
  return 'field' in where && where.field === 'register' ? [where] : [];
}

async function listOf(
  db: Database,
  unitId: string,
  scope: Scope,
  leaf: Exclude<LeafMetric, { kind: 'catalogue' }>,
  list: ReadList,
  listed: Condition,
): Promise<NonNullable<Sources['list']>> {
  const days = boundsOf(scope);
  const states = await listStates(db, unitId, list);
  const same = states
    .filter(
      (state) =>
        state.days?.from === days.from && state.days.to === days.to && !state.narrowed && !state.personal,
    )
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  // A highest number counts no rows: all of the list belong to it but what it skips is told by the register.
  const figure: Condition = leaf.kind === 'count' && leaf.distinct === undefined ? leaf.where : listed;
  const reasons = (list === 'dossiers' ? OF_DOSSIERS : OF_DOCUMENTS).map(({ label, where }, index) =>
    count(`left${index}`, leaf.of, { all: [listed, { not: figure }, where] }, label),
  );
  const rest: Condition = { all: [listed, { not: figure }] };
  const values = await aggregate(db, scope, [
    count('rows', leaf.of, listed, ''),
    count('rest', leaf.of, rest, ''),
    count('other', leaf.of, { all: [figure, { not: listed }] }, ''),
    ...reasons,
  ]);
  const left: Part[] = reasons.map(({ id, label }) => ({ label, count: values[id] ?? 0 }));
  const named = left.reduce((sum, part) => sum + part.count, 0);
  return {
    rows: values.rows ?? 0,
    left: [...left, { label: 'dòng không thuộc chỉ tiêu này', count: (values.rest ?? 0) - named }],
    otherPeriod: values.other ?? 0,
    host: same && same.total !== null ? { total: same.total, readAt: same.at } : null,
  };
}

const CANCELLED: Condition = { field: 'status', is: 'cancelled' };
/** Reasons a listed row is not in a figure; disjoint. */
const OF_DOCUMENTS: ReadonlyArray<{ label: string; where: Condition }> = [
  { label: 'văn bản đã hủy', where: CANCELLED },
  {
    label: 'bản gửi để biết',
    where: { all: [{ not: CANCELLED }, { field: 'role', is: 'info' }] },
  },
];
const OF_DOSSIERS: ReadonlyArray<{ label: string; where: Condition }> = [
  {
    label: 'hồ sơ mới đăng ký hoặc không được tiếp nhận',
    where: { field: 'status', is: ['new', 'refused'] },
  },
  { label: 'hồ sơ rút, dừng xử lý', where: { field: 'status', is: ['withdrawn', 'stopped'] } },
  {
    label: 'hồ sơ đã kết thúc, không rõ ngày',
    where: {
      all: [
        { field: 'status', is: ['done', 'returned'] },
        { field: 'finishedAt', present: false },
      ],
    },
  },
];

/** The host's own II.06a for the same days; undefined where the figure is none of its columns. */
async function statementOf(
  db: Database,
  unitId: string,
  scope: Scope,
  leaf: LeafMetric,
): Promise<Sources['statement']> {
  const column = (Object.keys(COLUMN_METRICS) as Ii06aColumn[]).find(
    (key) => COLUMN_METRICS[key].length === 1 && COLUMN_METRICS[key][0] === leaf.id,
  );
  if (column === undefined) return undefined;
  const days = boundsOf(scope);
  const unit = await unitById(db.query, unitId);
  const value = unit && (await statedColumn(db, unit, column, days.to, days.from));
  if (value === null) return null;
  const candidates: readonly [label: string, where: Condition][] = [
    [
      'hồ sơ rút, dừng xử lý (nhiều nơi cộng vào “đúng hạn”)',
      { all: [{ field: 'status', is: ['withdrawn', 'stopped'] }, { during: 'finishedAt' }] },
    ],
    ['hồ sơ không có ngày hẹn trả', { all: [{ field: 'dueAt', present: false }, leafWhere(leaf)] }],
    ['hồ sơ bị từ chối tiếp nhận', { all: [{ field: 'status', is: 'refused' }, { during: 'receivedAt' }] }],
  ];
  const metrics = candidates.map(([label, where], index) => count(`c${index}`, 'dossiers', where, label));
  const values = await aggregate(db, scope, metrics);
  return { value, candidates: metrics.map(({ id, label }) => ({ label, count: values[id] ?? 0 })) };
}

function leafWhere(leaf: LeafMetric): Condition {
  return leaf.kind === 'catalogue' ? { all: [] } : leaf.where;
}

/** The highest number of the register, whatever the figure counts of it, and the numbers nobody saw. */
async function registerOf(
  db: Database,
  scope: Scope,
  list: 'documents.incoming' | 'documents.outgoing',
  listed: Condition,
): Promise<Sources['register']> {
  const metric: HighestNumberMetric = {
    ...count('highest', 'documents', listed, ''),
    of: 'documents',
    kind: 'highest',
    nature: 'flow',
  };
  const highest = (await aggregate(db, scope, [metric])).highest ?? 0;
  return {
    label: list === 'documents.incoming' ? 'Số đến cao nhất trong kỳ' : 'Số đi cao nhất trong kỳ',
    formula: 'Số cuối kỳ trừ số trước kỳ, cộng qua các sổ',
    highest,
    ...(await registerGaps(db, scope, listed)),
  };
}

function count(id: string, of: CountMetric['of'], where: Condition, label: string): CountMetric {
  return {
    kind: 'count',
    nature: 'flow',
    id,
    of,
    where,
    label,
    observed: [],
    unit: 'dòng',
    formula: '',
    source: '',
    law: '',
    traps: [],
  };
}
