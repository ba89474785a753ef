import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutOff,
  PeriodError,
  type PeriodRequest,
  previousPeriod,
  resolvePeriod,
  samePeriodLastYear,
} from '#shared/period.ts';
import { addDays } from '#shared/vietnamese/dates.ts';

const LATER = '2099-12-31T12:00:00+07:00';
const bounds = (request: PeriodRequest, asOf = LATER) => {
  const { from, to } = resolvePeriod(request, asOf);
  return [from, to];
};
const fault = (request: PeriodRequest, asOf = LATER) => {
  try {
    resolvePeriod(request, asOf);
  } catch (error) {
    return error instanceof PeriodError ? error.fault : error;
  }
  return null;
};

/** reports.md §3.1.1 and Annex C. */
const GOLDEN: readonly (readonly [PeriodRequest, string, string])[] = [
  [{ rule: 'nd09.month', year: 2026, month: 1 }, '2025-12-15', '2026-01-14'],
  [{ rule: 'nd09.month', year: 2026, month: 11 }, '2026-10-15', '2026-11-14'],
  [{ rule: 'nd09.month', year: 2026, month: 12 }, '2026-11-15', '2026-12-14'],
  [{ rule: 'nd09.month', year: 2028, month: 3 }, '2028-02-15', '2028-03-14'],
  [{ rule: 'nd09.quarter', year: 2026, quarter: 1 }, '2025-12-15', '2026-03-14'],
  [{ rule: 'nd09.quarter', year: 2026, quarter: 4 }, '2026-09-15', '2026-12-14'],
  [{ rule: 'nd09.h1', year: 2026 }, '2025-12-15', '2026-06-14'],
  [{ rule: 'nd09.h2', year: 2026 }, '2026-06-15', '2026-12-14'],
  [{ rule: 'nd09.nineMonths', year: 2026 }, '2025-12-15', '2026-09-14'],
  [{ rule: 'nd09.year', year: 2026 }, '2025-12-15', '2026-12-14'],
  [{ rule: 'nd09.year', year: 2027 }, '2026-12-15', '2027-12-14'],
  [{ rule: 'calendar.quarter', year: 2026, quarter: 1 }, '2026-01-01', '2026-03-31'],
  [{ rule: 'calendar.month', year: 2028, month: 2 }, '2028-02-01', '2028-02-29'],
  [{ rule: 'calendar.h2', year: 2026 }, '2026-07-01', '2026-12-31'],
  [{ rule: 'calendar.nineMonths', year: 2026 }, '2026-01-01', '2026-09-30'],
  [{ rule: 'calendar.year', year: 2021 }, '2021-01-01', '2021-12-31'],
  [{ rule: 'week.thuWed', from: '2026-11-18' }, '2026-11-12', '2026-11-18'],
  [{ rule: 'week.monSun', from: '2026-11-22' }, '2026-11-16', '2026-11-22'],
  [{ rule: 'free', from: '2020-01-01', to: '2022-12-31' }, '2020-01-01', '2022-12-31'],
];

describe('the calendar of reports', () => {
  it.each(GOLDEN)('%o runs from %s to %s', (request, from, to) => {
    expect(bounds(request)).toEqual([from, to]);
  });
  it('runs "đến nay" from 01/01 to the as-of day', () => {
    expect(bounds({ rule: 'toDate', year: 2021 }, '2021-11-02T09:00:00+07:00')).toEqual([
      '2021-01-01',
      '2021-11-02',
    ]);
  });
  it('runs the decree\'s "đến nay" from 15/12', () => {
    expect(bounds({ rule: 'nd09.toDate' }, '2021-11-02')).toEqual(['2020-12-15', '2021-11-02']);
  });
  it("takes 20/12 into the decree's next year", () => {
    expect(bounds({ rule: 'nd09.toDate' }, '2026-12-20')).toEqual(['2026-12-15', '2026-12-20']);
  });
  it('reads the as-of instant in Vietnam: 18:00 UTC is the next day', () => {
    expect(bounds({ rule: 'toDate', year: 2021 }, '2021-11-01T18:00:00Z')[1]).toBe('2021-11-02');
  });
  it('says the period in Vietnamese', () => {
    expect(resolvePeriod({ rule: 'nd09.quarter', year: 2026, quarter: 4 }, LATER).label).toBe(
      'Quý IV/2026 (từ 15/09/2026 đến 14/12/2026)',
    );
  });
  it('cuts a running period at the as-of day', () => {
    const period = resolvePeriod({ rule: 'calendar.year', year: 2026 }, '2026-11-22');
    expect([cutOff(period, '2026-11-22'), cutOff(period, '2027-01-05')]).toEqual([
      '2026-11-22',
      '2026-12-31',
    ]);
  });
});

describe('impossible periods', () => {
  it.each<[PeriodRequest, string]>([
    [{ rule: 'lunar.year', year: 2026 }, 'unknown-rule'],
    [{ rule: 'nd09.month', year: 2026 }, 'missing'],
    [{ rule: 'nd09.month', year: 2026, month: 13 }, 'not-a-date'],
    [{ rule: 'nd09.year', year: 2026, month: 3 }, 'superfluous'],
    [{ rule: 'free', from: '2026-02-30', to: '2026-03-01' }, 'not-a-date'],
    [{ rule: 'free', from: '2026-03-02', to: '2026-03-01' }, 'reversed'],
    [{ rule: 'free', from: '2006-03-02', to: '2026-03-01' }, 'too-long'],
  ])('%o is refused as %s', (request, expected) => {
    expect(fault(request)).toBe(expected);
  });
  it('refuses a period that has not begun', () => {
    expect(fault({ rule: 'nd09.year', year: 2027 }, '2026-12-14')).toBe('not-begun');
  });
  it('refuses "đến nay" of a year that is over', () => {
    expect(fault({ rule: 'toDate', year: 2021 }, '2022-01-05')).toBe('year-over');
  });
});

const YEARS = fc.integer({ min: 2001, max: 2098 });
const FAMILIES = fc.constantFrom('nd09', 'calendar');
const chain = (parts: PeriodRequest[]) => {
  const spans = parts.map((part) => bounds(part));
  const unbroken = spans.every(
    ([from], index) => index === 0 || addDays(spans[index - 1]?.[1] ?? '', 1) === from,
  );
  return unbroken ? [spans[0]?.[0], spans.at(-1)?.[1]] : null;
};

describe('identities of flows', () => {
  it('makes a year of its twelve months, without gap or overlap', () => {
    fc.assert(
      fc.property(YEARS, FAMILIES, (year, family) => {
        const months = Array.from({ length: 12 }, (_, index) => ({
          rule: `${family}.month`,
          year,
          month: index + 1,
        }));
        expect(chain(months)).toEqual(bounds({ rule: `${family}.year`, year }));
      }),
    );
  });
  it('makes halves, nine months and the year of quarters', () => {
    fc.assert(
      fc.property(YEARS, FAMILIES, (year, family) => {
        const quarters = [1, 2, 3, 4].map((quarter) => ({ rule: `${family}.quarter`, year, quarter }));
        expect(chain(quarters.slice(0, 2))).toEqual(bounds({ rule: `${family}.h1`, year }));
        expect(chain(quarters.slice(2))).toEqual(bounds({ rule: `${family}.h2`, year }));
        expect(chain(quarters.slice(0, 3))).toEqual(bounds({ rule: `${family}.nineMonths`, year }));
        expect(chain(quarters)).toEqual(bounds({ rule: `${family}.year`, year }));
      }),
    );
  });
  it('ends the previous period on the eve of this one', () => {
    const request = fc.tuple(
      YEARS,
      FAMILIES,
      fc.constantFrom('month', 'quarter', 'h1', 'h2', 'year'),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(request, ([year, family, kind, nth]) => {
        const rule = `${family}.${kind}`;
        const asked: PeriodRequest = {
          rule,
          year,
          ...(kind === 'month' ? { month: nth } : kind === 'quarter' ? { quarter: nth } : {}),
        };
        const before = previousPeriod(asked);
        expect(before && bounds(before)[1]).toBe(addDays(bounds(asked)[0] ?? '', -1));
      }),
    );
  });
  it('gives a free interval a predecessor of the same length', () => {
    expect(previousPeriod({ rule: 'free', from: '2026-03-01', to: '2026-03-10' })).toEqual({
      rule: 'free',
      from: '2026-02-19',
      to: '2026-02-28',
    });
  });
  it('moves "đến nay" to the same days of last year, 29/02 to 28/02', () => {
    expect(samePeriodLastYear({ rule: 'toDate' }, '2028-02-29')).toEqual({
      rule: 'free',
      from: '2027-01-01',
      to: '2027-02-28',
    });
  });
});
