import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLIDAYS } from '#shared/holidays.ts';
import { addDays } from '#shared/vietnamese/dates.ts';
import {
  addWorkingDays,
  isWorkingDay,
  lastWorkingDayBefore,
  UnknownYearError,
  workingDaysBetween,
} from '#shared/working-days.ts';

const days = fc.integer({ min: 0, max: 2_500 }).map((n) => addDays('2020-06-01', n));

describe('working days', () => {
  it('takes the Friday before a Saturday cut-off', () => {
    expect(lastWorkingDayBefore('2026-11-14')).toBe('2026-11-13');
  });
  it('keeps a Monday cut-off', () => {
    expect(lastWorkingDayBefore('2026-12-14')).toBe('2026-12-14');
  });
  it('steps over Tết', () => {
    expect(addWorkingDays('2021-02-09', 1)).toBe('2021-02-17');
  });
  it('counts two working days after the cut-off of December 2026', () => {
    expect(addWorkingDays('2026-12-14', 2)).toBe('2026-12-16');
  });
  it('works on a swapped Saturday', () => {
    expect([isWorkingDay('2024-05-04'), isWorkingDay('2024-04-29')]).toEqual([true, false]);
  });
  it('lists only Mondays to Fridays as days off', () => {
    const weekend = Object.entries(HOLIDAYS).flatMap(([year, { off }]) =>
      off.filter((day) => [0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay())),
    );
    expect(weekend).toEqual([]);
  });
  it('swaps only weekend days in', () => {
    const weekdays = Object.entries(HOLIDAYS).flatMap(([year, { worked }]) =>
      worked.filter((day) => ![0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay())),
    );
    expect(weekdays).toEqual([]);
  });
  it('refuses a year without a table', () => {
    expect(() => isWorkingDay('2031-03-03')).toThrow(UnknownYearError);
  });
  it('finds as many working days between a day and its n-th successor as were added', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 40 }),
        (day, n) => workingDaysBetween(day, addWorkingDays(day, n)) === n,
      ),
    );
  });
  it('comes back to the same working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const start = lastWorkingDayBefore(day);
        return addWorkingDays(addWorkingDays(start, n), -n) === start;
      }),
    );
  });
});
