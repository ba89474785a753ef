import { z } from 'zod';
import { ReportRequest } from '#shared/contract/api.ts';
import type { Period } from '#shared/contract/figure.ts';
import { PeriodError, resolvePeriod } from '#shared/period.ts';
import { instant } from '../../clock.ts';
import type { AppContext } from '../services.ts';
import { check } from './body.ts';
import { Refusal } from './refusal.ts';

const Numbers = z.object({
  year: z.coerce.number().optional(),
  month: z.coerce.number().optional(),
  quarter: z.coerce.number().optional(),
});

/** The period of a query (`?rule=calendar.year&year=2021`); null when it names no rule. */
export function periodOfQuery(c: AppContext): ReportRequest['period'] | null {
  const rule = c.req.query('rule');
  if (rule === undefined) return null;
  const texts = { year: c.req.query('year'), month: c.req.query('month'), quarter: c.req.query('quarter') };
  const asked = { rule, ...check(texts, Numbers), from: c.req.query('from'), to: c.req.query('to') };
  const present = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return check(present, ReportRequest.shape.period);
}

/** The moment a state is asked for. @throws Refusal 422 for a moment to come */
export function asOfMoment(asked: string | undefined, nowMs: number): string {
  if (asked === undefined) return instant(nowMs);
  const asOf = check(asked, z.iso.datetime({ offset: true }));
  if (Date.parse(asOf) > nowMs) {
    throw new Refusal(422, 'as-of-to-come', { detail: 'Thời điểm lấy số liệu còn ở phía trước.' });
  }
  return asOf;
}

/** @throws Refusal 422 with the officer's sentence when the request names no possible period */
export function possiblePeriod(request: ReportRequest['period'], asOf: string): Period {
  try {
    return resolvePeriod(request, asOf);
  } catch (error) {
    if (error instanceof PeriodError)
      throw new Refusal(422, `period-${error.fault}`, { detail: error.message });
    throw error;
  }
}
