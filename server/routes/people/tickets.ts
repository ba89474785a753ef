import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { TicketAnswer } from '#shared/contract/api.ts';
import { enter, issueTicket } from '../../accounts/sessions.ts';
import { instant } from '../../clock.ts';
import { audit } from '../../store/people/audit.ts';
import { parse, readBytes } from '../http/body.ts';
import { RateLimit } from '../http/rate-limit.ts';
import { Refusal } from '../http/refusal.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';
import { allow, SESSION_COOKIE } from './authenticate.ts';

/** A path of the dashboard: never another host (`//…`, `/\…`). */
export const TicketRequest = z.strictObject({
  to: z
    .string()
    .max(300)
    .regex(/^\/(?![/\\])[^\s\\]*$/)
    .optional(),
});

/** `POST /tickets`: an address that lets the officer of a device into the dashboard once, within a minute. */
export function ticketRoutes(services: Services): Hono<AppEnv> {
  const { db, clock, publicUrl } = services;
  return new Hono<AppEnv>().post('/', allow(services, { via: 'device' }), async (c) => {
    const hasBody = c.req.header('Content-Type') !== undefined;
    const { to } = hasBody ? parse(await readBytes(c, 4_000), TicketRequest) : { to: undefined };
    const { unitId, officerId } = c.get('caller');
    if (unitId === null || officerId === null) throw new Refusal(403, 'not-allowed');
    const ticket = await issueTicket(db, clock, { unitId, officerId }, to ?? '/');
    const answer: z.infer<typeof TicketAnswer> = { url: `${publicUrl()}/enter/${ticket}` };
    return c.json(answer, 201);
  });
}

/** `GET /enter/<ticket>`: spends the ticket, opens a session, goes to the dashboard. */
export function enterRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  const tries = new RateLimit(60, 1, clock);
  return new Hono<AppEnv>().get('/:ticket', async (c) => {
    tries.take('all');
    const entered = await enter(db, clock, c.req.param('ticket'));
    if (!entered) {
      return c.text(
        'Đường dẫn này đã dùng hoặc quá một phút. Hãy mở lại bảng số liệu từ tiện ích Liên Thông.',
        410,
      );
    }
    const { unitId, officerId, path, session } = entered;
    await audit(db.query, {
      unitId,
      at: instant(clock()),
      actor: `officer:${officerId}`,
      action: 'session.opened',
      subject: officerId,
    });
    setSessionCookie(c, services, session);
    return c.redirect(path, 303);
  });
}

/** Not readable by scripts, never sent from foreign pages, only over https where there is https. */
export function setSessionCookie(c: AppContext, services: Services, session: string): void {
  const secure = services.publicUrl().startsWith('https:');
  setCookie(c, SESSION_COOKIE, session, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
}
