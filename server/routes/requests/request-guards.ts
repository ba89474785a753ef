import { instant } from '../../clock.ts';
import type { Taken } from '../../store/requests/request-deeds.ts';
import type { Doer } from '../../store/requests/request-events.ts';
import { addresseesOf, requestById } from '../../store/requests/requests.ts';
import type { StoredAddressee, StoredRequest } from '../../store/requests/stored-request.ts';
import type { Role } from '../../store/schema.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppContext, Services } from '../services.ts';

/** Who may ask units for reports, and see what they sent. */
export const ASKERS: readonly Role[] = ['consolidator', 'unitAdmin', 'administrator'];

/** The request of the address, if one of the caller's units made it. @throws Refusal 404 */
export async function requestOf(c: AppContext, { db }: Services): Promise<StoredRequest> {
  const found = await requestById(db.query, c.get('units'), c.req.param('id') ?? '');
  if (!found) throw new Refusal(404, 'no-such-request', { detail: 'Không có yêu cầu báo cáo này.' });
  return found;
}

/** The unit of the address among those the request asks. @throws Refusal 404 */
export async function addresseeAt(
  c: AppContext,
  { db }: Services,
  request: StoredRequest,
): Promise<StoredAddressee> {
  const found = (await addresseesOf(db.query, request)).find(({ id }) => id === c.req.param('addressee'));
  if (!found) throw new Refusal(404, 'no-such-addressee', { detail: 'Yêu cầu không có đơn vị này.' });
  return found;
}

/** @throws Refusal 409 when the request is closed or withdrawn */
export function mustBeOpen({ state }: StoredRequest): void {
  if (state === 'open') return;
  const detail =
    state === 'closed' ? 'Yêu cầu này đã khóa số liệu; hãy mở lại trước.' : 'Yêu cầu này đã được thu hồi.';
  throw new Refusal(409, `request-${state}`, { detail });
}

/** @throws Refusal 409 when the step was overtaken by another or is not possible any more */
export function mustBeTaken(taken: Taken): void {
  if (taken === 'done') return;
  const detail =
    taken === 'changed'
      ? 'Có người vừa cập nhật đơn vị này; hãy xem lại rồi làm tiếp.'
      : 'Không làm được việc này ở trạng thái hiện tại của đơn vị; hãy xem lại.';
  throw new Refusal(409, `step-${taken}`, { detail });
}

export function doerOf(c: AppContext, { clock }: Services): Doer {
  const { actor, name } = c.get('caller');
  return { by: actor, name, at: instant(clock()) };
}

export function impossible(code: string, detail: string): Refusal {
  return new Refusal(422, code, { detail });
}
