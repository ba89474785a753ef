import type { RequestAnswer } from '#shared/contract/request.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { hasSent } from '../../requests/states.ts';
import type { Database } from '../../store/database.ts';
import type { StoredAddressee, StoredRequest } from '../../store/requests/stored-request.ts';
import { holdersOn, unitsByIds, unitWithDescendants } from '../../store/settings/units.ts';

/**
 * Units that end before they have sent, each with those who hold its affairs on the day the report is due,
 * or today when that has passed: a unit that closed is replaced by its successor (reports.md §2.6).
 * @param now ms
 */
export async function endedUnits(
  { query }: Database,
  request: StoredRequest,
  addressees: readonly StoredAddressee[],
  now: number,
): Promise<RequestAnswer['ended']> {
  if (request.state !== 'open') return [];
  const waiting = addressees.filter(({ state }) => state !== 'excluded' && !hasSent(state));
  const units = await unitsByIds(
    query,
    waiting.flatMap(({ addresseeUnit }) => addresseeUnit ?? []),
  );
  const ended: RequestAnswer['ended'] = [];
  for (const { id: addressee, addresseeUnit, dueAt } of waiting) {
    const unit = units.find(({ id }) => id === addresseeUnit);
    const [due, today] = [localDate(Date.parse(dueAt)), localDate(now)];
    const day = due > today ? due : today;
    if (!unit || unit.validTo === null || unit.validTo >= day) continue;
    const tree = new Set(await unitWithDescendants(query, request.unitId));
    const holders = (await holdersOn(query, unit.id, day)).filter((id) => tree.has(id));
    const successors = (await unitsByIds(query, holders)).map(({ id, name }) => ({
      ...{ id, name },
      asked: addressees.some((each) => each.addresseeUnit === id),
    }));
    ended.push({ addressee, on: unit.validTo, successors });
  }
  return ended;
}
