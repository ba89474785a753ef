import { Hono } from 'hono';
import { cutOff } from '#shared/period.ts';
import { inMainRegisters, METRICS } from '../metrics/catalogue.ts';
import type { CountMetric } from '../metrics/definition.ts';
import { MAIN_REGISTERS, measure, registersIn } from '../reports/measured.ts';
import { aggregateBy } from '../store/counting/aggregate-by.ts';
import { factsOf } from '../store/counting/facts.ts';
import { unitById } from '../store/settings/units.ts';
import { asOfMoment, periodOfQuery, periodOfUnit } from './http/period-query.ts';
import { Refusal } from './http/refusal.ts';
import { allow, chosenUnit } from './people/authenticate.ts';
import type { AppEnv, Services } from './services.ts';

/**
 * `GET /metrics`: the definitions; with `?rule=…&year=…` also their values and coverage for that period
 * of the unit, broken down where the definition has a `groupBy`. `?id=` (repeatable) chooses.
 */
export function metricRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  return new Hono<AppEnv>().get('/', allow(services), async (c) => {
    const asked = c.req.queries('id');
    const chosen = asked === undefined ? METRICS : METRICS.filter(({ id }) => asked.includes(id));
    if (asked !== undefined && chosen.length < new Set(asked).size) {
      throw new Refusal(404, 'no-such-metric', { detail: 'Danh mục không có chỉ tiêu này.' });
    }
    const request = periodOfQuery(c);
    if (request === null) return c.json({ metrics: chosen });

    const unit = await unitById(db.query, chosenUnit(c));
    if (!unit) throw new Refusal(404, 'no-such-unit');
    const asOf = asOfMoment(c.req.query('asOf'), clock(), unit);
    const period = periodOfUnit(request, unit, asOf);
    const facts = factsOf(db, unit, asOf);
    const span = { from: period.from, to: cutOff(period, asOf) };
    const registers = registersIn((await facts.references([MAIN_REGISTERS], span)).get(MAIN_REGISTERS)?.text);
    const ids = chosen.map(({ id }) => id);
    const measured = await measure(facts, ids, span, registers);
    const scope = { unitIds: [unit.id], ...span, asOf };
    const groups = new Map<string, { group: string | null; n: number }[]>();
    for (const each of chosen) {
      if (each.kind !== 'count' || each.groupBy === undefined || measured.read(each.id).n === null) continue;
      const found = await aggregateBy(
        db,
        scope,
        [inMainRegisters<CountMetric>(each, registers)],
        each.groupBy,
      );
      groups.set(
        each.id,
        found.map(({ group, values }) => ({ group, n: values[each.id] ?? 0 })),
      );
    }
    const metrics = chosen.map((each) => ({
      ...each,
      groups: groups.get(each.id) ?? null,
      ...measured.read(each.id),
      coverage: measured.coverage(each.id),
      missing: measured.missing(each.id),
      remarks: measured.remarks(each.id),
      typed: measured.typed(each.id),
    }));
    return c.json({ unit: { id: unit.id, name: unit.name }, period, asOf, metrics });
  });
}
