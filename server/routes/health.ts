import { Hono } from 'hono';
import { answers } from '../store/database.ts';
import type { AppEnv, Services } from './services.ts';

/** `GET /healthz`: 200 when the database answers; says nothing of what is in it. */
export function healthRoutes({ db }: Services): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => c.json({ ok: await answers(db) }));
}
