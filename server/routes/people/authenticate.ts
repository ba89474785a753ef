import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Caller } from '../../accounts/caller.ts';
import { callerOfDevice } from '../../accounts/devices.ts';
import { visibleUnits } from '../../accounts/scope.ts';
import { callerOfSession } from '../../accounts/sessions.ts';
import type { Role } from '../../store/schema.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';

export const SESSION_COOKIE = 'lien_thong_session';

/**
 * Lets a request pass only with a device token or a session cookie, and only for the given roles and
 * ways in; puts the caller and the units it may see into the context.
 */
export function allow(
  services: Services,
  who: { roles?: readonly Role[]; via?: Caller['via'] } = {},
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const caller = await callerOf(c, services);
    if (!caller) {
      throw new Refusal(401, 'not-signed-in', {
        headers: { 'WWW-Authenticate': 'Bearer realm="lien-thong"' },
      });
    }
    if (who.via !== undefined && who.via !== caller.via) throw new Refusal(403, 'not-allowed');
    if (who.roles !== undefined && !who.roles.includes(caller.role)) throw new Refusal(403, 'not-allowed');
    c.set('caller', caller);
    c.set('units', await visibleUnits(services.db, caller));
    await next();
  };
}

async function callerOf(c: AppContext, { db, clock }: Services): Promise<Caller | null> {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('Authorization') ?? '')?.[1];
  if (bearer !== undefined) return callerOfDevice(db, clock, bearer);
  const cookie = getCookie(c, SESSION_COOKIE);
  return cookie === undefined || cookie === '' ? null : callerOfSession(db, clock, cookie);
}

/**
 * The unit a request is about: `?unit=`, else the caller's own, else the only one there is.
 * @throws Refusal 404 for a unit the caller may not see (that it exists is not told), 400 when unclear
 */
export function chosenUnit(c: AppContext): string {
  const units = c.get('units');
  const asked = c.req.query('unit');
  if (asked !== undefined) {
    if (!units.includes(asked)) throw new Refusal(404, 'no-such-unit', { detail: 'Không có đơn vị này.' });
    return asked;
  }
  const own = c.get('caller').unitId ?? (units.length === 1 ? units[0] : undefined);
  if (own === undefined) throw new Refusal(400, 'unit-needed', { detail: 'Hãy chọn đơn vị.' });
  return own;
}
