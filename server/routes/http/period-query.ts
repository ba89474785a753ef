import { z } from 'zod';
import { ReportRequest } from '#shared/contract/api.ts';
import type { Period } from '#shared/contract/figure.ts';
import { PeriodError, resolvePeriod } from '#shared/period.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
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

/** The moment a state is asked for, as `momentOf` the unit. @throws Refusal 422 for a moment to come */
export function asOfMoment(
  asked: string | undefined,
  nowMs: number,
  unit: { validTo: string | null } | null = null,
): string {
  const asOf = asked === undefined ? instant(nowMs) : check(asked, z.iso.datetime({ offset: true }));
  if (Date.parse(asOf) > nowMs) {
    throw new Refusal(422, 'as-of-to-come', { detail: 'Thời điểm lấy số liệu còn ở phía trước.' });
  }
  return unit === null ? asOf : momentOf(unit, asOf);
}

/**
 * Of a unit that has ended, no moment after its last day: what was open then is its successors'
 * (reports.md §7.1).
 */
export function momentOf({ validTo }: { validTo: string | null }, asOf: string): string {
  const end = validTo === null ? Number.POSITIVE_INFINITY : Date.parse(`${validTo}T23:59:59.999+07:00`);
  return Date.parse(asOf) > end ? instant(end) : asOf;
}

/**
 * A period of a unit. @throws Refusal 422 for an impossible one, or one that begins after the unit ended
 */
export function periodOfUnit(
  request: ReportRequest['period'],
  unit: { validTo: string | null },
  asOf: string,
): Period {
  try {
    return resolvePeriod(request, asOf);
  } catch (error) {
    if (error instanceof PeriodError && error.fault === 'not-begun' && unit.validTo !== null) {
      const detail = `Đơn vị đã kết thúc hoạt động ngày ${printDate(unit.validTo)}, trước kỳ này; hãy lập báo cáo ở đơn vị kế thừa.`;
      throw new Refusal(422, 'unit-ended', { detail });
    }
    return possiblePeriod(request, asOf);
  }
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
