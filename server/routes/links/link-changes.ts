import { Hono } from 'hono';
import { z } from 'zod';
import { instant } from '../../clock.ts';
import { changesSince } from '../../store/links/link-changes.ts';
import { matchMarked } from '../../store/links/match-links.ts';
import { check } from '../http/body.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppEnv, Services } from '../services.ts';

const Query = z.object({
  since: z
    .string()
    .regex(/^\w{1,40}-\d{1,15}$/)
    .optional(),
});
/** A page of at most some 300 kB; a browser keeps no more matters than it is told of at first. */
const PAGE = { size: 200, first: 5_000 };

/** `GET /links/changes?since=`: what a browser keeps of the unit's matters, brought up to date in small steps. */
export function linkChangeRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  return new Hono<AppEnv>().get('/', allow(services), async (c) => {
    const { since } = check(c.req.query(), Query);
    const unitId = chosenUnit(c);
    await matchMarked(db, unitId, instant(clock()));
    return c.json(await changesSince(db, unitId, since ?? null, PAGE));
  });
}
