import { Hono } from 'hono';
import { cutOff } from '#shared/period.ts';
import { instant } from '../clock.ts';
import type { CapturedList } from '../metrics/definition.ts';
import { countsOf } from '../store/records/counts.ts';
import { coverageOf, listStates } from '../store/records/coverage.ts';
import { unitById } from '../store/settings/units.ts';
import { periodOfQuery, possiblePeriod } from './http/period-query.ts';
import { Refusal } from './http/refusal.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppEnv, Services } from './services.ts';

const LISTS: readonly CapturedList[] = ['documents.incoming', 'documents.outgoing', 'dossiers', 'catalogue'];

/**
 * `GET /coverage`: what has been read of every list of the unit, newest first; with `?rule=…&year=…`
 * also how completely that period is covered.
 */
export function coverageRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  return new Hono<AppEnv>().get('/', allow(services), async (c) => {
    const unit = await unitById(db.query, chosenUnit(c));
    if (!unit) throw new Refusal(404, 'no-such-unit');
    const asOf = instant(clock());
    const request = periodOfQuery(c);
    const period = request === null ? null : possiblePeriod(request, asOf);
    const lists = await Promise.all(
      LISTS.map(async (list) => {
        const readings = list === 'catalogue' ? [] : await listStates(db, unit.id, list);
        return {
          list,
          coverage:
            period === null
              ? null
              : await coverageOf(db, unit.id, list, { from: period.from, to: cutOff(period, asOf) }),
          readings: readings.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
        };
      }),
    );
    const { documents, dossiers, lastCaptureAt } = await countsOf(db.query, unit.id);
    return c.json({ period, asOf, documents, dossiers, lastCaptureAt, lists });
  });
}
