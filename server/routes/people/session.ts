import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { z } from 'zod';
import { MIN_PASSWORD, setUp, signIn } from '../../accounts/administrator.ts';
import { closeSession, openAdministratorSession } from '../../accounts/sessions.ts';
import { instant } from '../../clock.ts';
import { audit } from '../../store/people/audit.ts';
import { administratorExists } from '../../store/people/sign-in.ts';
import { unitsByIds } from '../../store/settings/units.ts';
import { readJson } from '../http/body.ts';
import { RateLimit } from '../http/rate-limit.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppEnv, Services } from '../services.ts';
import { allow, SESSION_COOKIE } from './authenticate.ts';
import { setSessionCookie } from './tickets.ts';

const Name = z.string().trim().min(1).max(60);
export const SetupRequest = z.strictObject({
  token: z.string().max(100),
  name: Name,
  password: z.string().min(MIN_PASSWORD).max(200),
});
export const SignInRequest = z.strictObject({ name: Name, password: z.string().min(1).max(200) });

/** Password checks, service-wide: each costs 128 MB for a moment. */
const TRIES = 20;
const TRIES_PER_SECOND = 1 / 3;

/** `/session`: the administrator's set-up, sign-in and sign-out, and who one is. */
export function sessionRoutes(services: Services): Hono<AppEnv> {
  const { db, clock, log } = services;
  const tries = new RateLimit(TRIES, TRIES_PER_SECOND, clock);
  const note = (actor: string, action: string): Promise<void> =>
    audit(db.query, { unitId: null, at: instant(clock()), actor, action, subject: actor });

  return new Hono<AppEnv>()
    .post('/setup', async (c) => {
      tries.take('all');
      const { token, name, password } = await readJson(c, SetupRequest);
      if (!(await setUp(db, clock, token, name, password))) {
        throw new Refusal(403, 'setup-link-spent', {
          detail: 'Đường dẫn thiết lập đã dùng hoặc hết hạn; hãy khởi động lại dịch vụ để có đường dẫn mới.',
        });
      }
      await note('administrator:first', 'administrator.created');
      log.info('administrator created');
      setSessionCookie(c, services, await openAdministratorSession(db, clock, 'first'));
      return c.json({ name, role: 'administrator' }, 201);
    })
    .post('/', async (c) => {
      tries.take('all');
      const { name, password } = await readJson(c, SignInRequest);
      const outcome = await signIn(db, clock, name, password);
      if (!outcome.ok) {
        log.warn({ locked: outcome.lockedUntil !== null }, 'sign-in refused');
        if (outcome.lockedUntil === null) {
          throw new Refusal(401, 'wrong-password', { detail: 'Tên hoặc mật khẩu không đúng.' });
        }
        const seconds = Math.ceil((Date.parse(outcome.lockedUntil) - clock()) / 1000);
        const detail = 'Sai mật khẩu nhiều lần; tài khoản tạm khóa 15 phút.';
        throw new Refusal(429, 'locked', {
          detail,
          headers: { 'Retry-After': String(Math.max(1, seconds)) },
        });
      }
      await note(`administrator:${outcome.administratorId}`, 'session.opened');
      setSessionCookie(c, services, await openAdministratorSession(db, clock, outcome.administratorId));
      return c.json({ name, role: 'administrator' }, 201);
    })
    .get('/', allow(services), async (c) => {
      const { role, name, unitId } = c.get('caller');
      const units = (await unitsByIds(db.query, c.get('units'))).map(({ id, name: title }) => ({
        id,
        name: title,
      }));
      return c.json({ role, name, unitId, units });
    })
    .get('/state', async (c) => c.json({ administrator: await administratorExists(db.query) }))
    .delete('/', allow(services, { via: 'session' }), async (c) => {
      const { session } = c.get('caller');
      if (session !== null) await closeSession(db, session);
      deleteCookie(c, SESSION_COOKIE, { path: '/' });
      return c.body(null, 204);
    });
}
