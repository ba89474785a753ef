import type { EvidenceAnswer } from '#shared/contract/api.ts';
import type { CapturedList, HighestNumberMetric, LeafMetric } from '../metrics/definition.ts';
import { aggregate, boundsOf, type Scope } from './aggregate.ts';
import { listStates } from './coverage.ts';
import type { Database } from './database.ts';

type Reconciliation = EvidenceAnswer['reconciliation'];

/**
 * What else speaks of the same quantity, so that a difference is seen and not hidden (design §8): rows
 * counted now, the host's own total of the list asked for exactly these days, the highest number.
 */
export async function reconcile(
  db: Database,
  unitId: string,
  scope: Scope,
  leaf: LeafMetric,
  lists: readonly CapturedList[],
): Promise<Reconciliation> {
  const counted = (await aggregate(db, scope, [leaf]))[leaf.id] ?? null;
  const answer: Reconciliation = [{ label: 'Đếm lại lúc này', value: counted, note: leaf.label }];
  const days = boundsOf(scope);
  for (const list of lists) {
    if (list === 'catalogue') continue;
    const states = await listStates(db, unitId, list);
    const same = states
      .filter(
        (state) =>
          state.days?.from === days.from && state.days.to === days.to && !state.narrowed && !state.personal,
      )
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
    const note = same ? `đọc lúc ${same.at}` : 'chưa đọc danh sách nào đúng khoảng ngày này';
    answer.push({ label: 'Tổng số trên trang nguồn', value: same?.total ?? null, note });
    if (list === 'dossiers') continue;
    const highest = highestOf(list);
    const value = (await aggregate(db, scope, [highest]))[highest.id] ?? null;
    answer.push({ label: highest.label, value, note: highest.formula });
  }
  return answer;
}

/** The highest number of a register, whatever the figure counts of it. */
function highestOf(list: 'documents.incoming' | 'documents.outgoing'): HighestNumberMetric {
  const incoming = list === 'documents.incoming';
  return {
    kind: 'highest',
    nature: 'flow',
    of: 'documents',
    id: incoming ? 'highest.incoming' : 'highest.outgoing',
    label: incoming ? 'Số đến cao nhất trong kỳ' : 'Số đi cao nhất trong kỳ',
    unit: 'số',
    formula: 'Số cuối kỳ trừ số trước kỳ, cộng qua các sổ',
    source: 'iOffice',
    law: 'NĐ 30/2020/NĐ-CP Điều 15, 22',
    traps: [],
    where: {
      all: [
        { field: 'direction', is: incoming ? 'incoming' : 'outgoing' },
        { during: incoming ? 'receivedOn' : 'issuedOn' },
      ],
    },
  };
}
