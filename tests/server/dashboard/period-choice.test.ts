import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERIOD_RULES, resolvePeriod } from '#shared/period.ts';
import {
  draftFor,
  preview,
  RULE_GROUPS,
  requestAgain,
  requestOf,
} from '../../../server/dashboard/words/period-choice.ts';

const TODAY = '2026-11-20';

describe('the choice of a period', () => {
  it('offers every rule once', () => {
    const offered = RULE_GROUPS.flatMap(({ rules }) => rules.map(([rule]) => rule));
    expect(offered.toSorted()).toEqual([...PERIOD_RULES].toSorted());
  });

  it('shows the exact days of the decree’s year', () => {
    const shown = preview({ ...draftFor('nd09.year', TODAY), year: 2021 }, TODAY);
    expect(shown).toMatchObject({ period: { label: 'Năm 2021 (từ 15/12/2020 đến 14/12/2021)' } });
  });

  it('says why a period cannot be', () => {
    const shown = preview({ ...draftFor('calendar.year', TODAY), year: 2027 }, TODAY);
    expect(shown).toEqual({ sentence: 'Năm 2027 chưa bắt đầu vào ngày lấy số liệu 20/11/2026.' });
  });

  it('says that a day is missing', () => {
    expect(preview({ ...draftFor('free', TODAY), to: '' }, TODAY)).toHaveProperty('sentence');
  });

  it('sends only what the rule uses', () => {
    expect(requestOf(draftFor('calendar.quarter', TODAY))).toEqual({
      rule: 'calendar.quarter',
      year: 2026,
      quarter: 4,
    });
  });

  it('asks for the same period again from the days of a computed one', () => {
    const drafts = fc.record({
      rule: fc.constantFrom(...PERIOD_RULES),
      year: fc.integer({ min: 2010, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
      quarter: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        const year = draft.rule.endsWith('toDate') ? 2026 : draft.year;
        const full = { ...draft, year, from: `${draft.year}-03-05`, to: `${draft.year}-07-01` };
        const period = resolvePeriod(requestOf(full), TODAY);
        expect(resolvePeriod(requestAgain(period), TODAY)).toEqual(period);
      }),
    );
  });
});
