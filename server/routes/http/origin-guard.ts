import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { SESSION_COOKIE } from '../people/authenticate.ts';
import type { AppEnv, Services } from '../services.ts';
import { Refusal } from './refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const EXTENSION = /^(?:chrome|moz)-extension:\/\//;

/**
 * Refuses what a foreign web page could make a browser send (R18). The session cookie is
 * SameSite=Strict; this is the second lock: a request that alters something must come from the
 * dashboard's own origin, from an extension (which brings its token, never the cookie), or from no
 * browser at all. A rebound host name does not help: it is not one of ours.
 */
export function originGuard(services: Services): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!SAFE.has(c.req.method)) {
      const origin = c.req.header('Origin');
      const site = c.req.header('Sec-Fetch-Site');
      const byCookie =
        c.req.header('Authorization') === undefined && getCookie(c, SESSION_COOKIE) !== undefined;
      const ours = origin === undefined || ownOrigins(services.publicUrl()).includes(origin);
      const extension = origin !== undefined && EXTENSION.test(origin) && !byCookie;
      if (!ours && !extension) throw new Refusal(403, 'foreign-origin');
      if (byCookie && site !== undefined && site !== 'same-origin') throw new Refusal(403, 'foreign-origin');
    }
    await next();
  };
}

/** The public origin; the two names of the own computer are one. */
function ownOrigins(publicUrl: string): string[] {
  const own = new URL(publicUrl);
  if (own.hostname !== '127.0.0.1' && own.hostname !== 'localhost') return [own.origin];
  return ['127.0.0.1', 'localhost'].map((name) => {
    own.hostname = name;
    return own.origin;
  });
}
