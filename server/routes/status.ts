import { Hono } from 'hono';
import type { StatusAnswer } from '#shared/contract/api.ts';
import { deadlineOf } from '../requests/deadline.ts';
import { hasSent } from '../requests/states.ts';
import type { Database } from '../store/database.ts';
import { countsOf } from '../store/records/counts.ts';
import { questionsTo } from '../store/requests/requests.ts';
import { unitById } from '../store/settings/units.ts';
import { Refusal } from './http/refusal.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppEnv, Services } from './services.ts';

/** `GET /status`: who one is and how much the unit has stored, for the popup. */
export function statusRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  return new Hono<AppEnv>().get('/', allow(services), async (c) => {
    const unit = await unitById(db.query, chosenUnit(c));
    if (!unit) throw new Refusal(404, 'no-such-unit');
    const counts = await countsOf(db.query, unit.id);
    const answer: StatusAnswer = {
      officer: c.get('caller').name,
      unit: { id: unit.id, name: unit.name },
      ...counts,
      requests: await openRequests(db, unit.id, clock()),
    };
    return c.json(answer);
  });
}

/** What the unit still has to send, and how near the nearest deadline is; null when nothing is asked. */
async function openRequests(db: Database, unitId: string, now: number): Promise<StatusAnswer['requests']> {
  const due = (await questionsTo(db.query, unitId))
    .filter(
      ({ request, addressee: { state } }) =>
        request.state === 'open' && state !== 'excluded' && !hasSent(state),
    )
    .map(({ addressee }) => addressee.dueAt)
    .sort();
  const [nearest] = due;
  if (nearest === undefined) return null;
  const { words, overdue } = deadlineOf(nearest, now);
  return { open: due.length, words, overdue };
}
