import { Hono } from 'hono';
import type { StatusAnswer } from '#shared/contract/api.ts';
import { countsOf } from '../store/counts.ts';
import { unitById } from '../store/units.ts';
import { allow, chosenUnit } from './authenticate.ts';
import { Refusal } from './refusal.ts';
import type { AppEnv, Services } from './services.ts';

/** `GET /status`: who one is and how much the unit has stored, for the popup. */
export function statusRoutes(services: Services): Hono<AppEnv> {
  const { db } = services;
  return new Hono<AppEnv>().get('/', allow(services), async (c) => {
    const unit = await unitById(db.query, chosenUnit(c));
    if (!unit) throw new Refusal(404, 'no-such-unit');
    const counts = await countsOf(db.query, unit.id);
    const answer: StatusAnswer = {
      officer: c.get('caller').name,
      unit: { id: unit.id, name: unit.name },
      ...counts,
    };
    return c.json(answer);
  });
}
