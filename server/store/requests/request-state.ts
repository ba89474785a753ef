import type { AddresseeState } from '#shared/contract/report-source.ts';
import type { RequestState } from '#shared/contract/request.ts';
import type { Database } from '../database.ts';
import { type Step, takeAll } from './request-deeds.ts';
import { addEvents, type Doer } from './request-events.ts';
import { addresseesOf } from './requests.ts';
import type { StoredRequest } from './stored-request.ts';

/** What closing locks, and opening again unlocks. */
const LOCKED: readonly AddresseeState[] = ['locked'];
const LOCKABLE: readonly AddresseeState[] = ['sent', 'received', 'resent', 'outside'];

/**
 * Closes a request, which locks what was sent, opens it again, or withdraws it; all at once, so that nothing
 * is sent in between. @returns false when it no longer is in the state that was read
 */
export async function changeState(
  db: Database,
  request: StoredRequest,
  to: { state: RequestState; reason: string },
  doer: Doer,
): Promise<boolean> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, request.unitId);
    const done = await trx
      .updateTable('report_requests')
      .set({ state: to.state, reason: to.reason })
      .where('unit_id', '=', request.unitId)
      .where('id', '=', request.id)
      .where('state', '=', request.state)
      .executeTakeFirst();
    if (Number(done.numUpdatedRows) !== 1) return false;
    await addEvents(trx, request, doer, [
      { addressee: null, deed: to.state, before: request.state, after: to.state, reason: to.reason },
    ]);
    if (to.state === 'withdrawn') return true;
    const [deed, states] =
      to.state === 'closed' ? (['lock', LOCKABLE] as const) : (['unlock', LOCKED] as const);
    const steps = (await addresseesOf(trx, request))
      .filter(({ state }) => states.includes(state))
      .map((addressee): Step => ({ addressee, deed, seen: addressee.version }));
    await takeAll(trx, request, steps, doer);
    return true;
  });
}
