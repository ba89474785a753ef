import { Hono } from 'hono';
import { instant } from '../clock.ts';
import { pageProblems } from '../store/records/problems.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppEnv, Services } from './services.ts';

const LOOK_BACK_MS = 90 * 24 * 3_600_000;

/** `GET /problems`: pages of the unit that are not read well, of the last ninety days, newest first. */
export function problemRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  return new Hono<AppEnv>().get('/', allow(services), async (c) =>
    c.json({ problems: await pageProblems(db.query, chosenUnit(c), instant(clock() - LOOK_BACK_MS)) }),
  );
}
