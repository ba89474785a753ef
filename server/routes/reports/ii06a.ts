import { Hono } from 'hono';
import { type Ii06aAnswer, Ii06aGrouping } from '#shared/contract/ii06a.ts';
import { previousPeriod, resolvePeriod } from '#shared/period.ts';
import { XLSX } from '../../media-types.ts';
import { buildIi06a } from '../../reports/ii06a/ii06a.ts';
import { ii06aWorkbook } from '../../reports/ii06a/ii06a-workbook.ts';
import { ii06aFactsOf } from '../../store/counting/ii06a.ts';
import { unitById } from '../../store/settings/units.ts';
import { check } from '../http/body.ts';
import { asOfMoment, periodOfQuery, periodOfUnit } from '../http/period-query.ts';
import { Refusal } from '../http/refusal.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppContext, AppEnv, Services } from '../services.ts';

/**
 * `GET /ii06a?rule=…&by=sector|procedure|unit[&asOf=]`: Biểu II.06a with its checks, for a period of the
 * unit; `GET /ii06a/xlsx` the same as a workbook with formulas.
 */
export function ii06aRoutes(services: Services): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', allow(services), async (c) => c.json(await answer(c, services)))
    .get('/xlsx', allow(services), async (c) => {
      const form = await answer(c, services);
      const bytes = await ii06aWorkbook(form);
      return c.body(Uint8Array.from(bytes), 200, {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="II.06a-${form.cutOff}.xlsx"`,
      });
    });
}

async function answer(c: AppContext, { db, clock }: Services): Promise<Ii06aAnswer> {
  const request = periodOfQuery(c);
  if (request === null) throw new Refusal(400, 'period-needed', { detail: 'Hãy chọn kỳ báo cáo.' });
  const by = check(c.req.query('by'), Ii06aGrouping.default('sector'));
  const unit = await unitById(db.query, chosenUnit(c));
  if (!unit) throw new Refusal(404, 'no-such-unit');
  const asOf = asOfMoment(c.req.query('asOf'), clock(), unit);
  const period = periodOfUnit(request, unit, asOf);
  const earlier = previousPeriod(request);
  const before = earlier === null ? null : resolvePeriod(earlier, asOf);
  const question = {
    unit: { id: unit.id, name: unit.name },
    period,
    before: before === null ? null : { from: before.from, to: before.to },
    asOf,
    by,
  };
  return buildIi06a(question, ii06aFactsOf(db, unit, asOf));
}
