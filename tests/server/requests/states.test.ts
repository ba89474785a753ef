import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf, lastWorkingDayOf, printDue } from '#server/requests/deadline.ts';
import { DEEDS, hasSent, stateAfter } from '#server/requests/states.ts';
import { countsOf } from '#server/requests/tracking.ts';
import { type AddresseeState, AddresseeState as States } from '#shared/contract/report-source.ts';

const state = fc.constantFrom(...States.options);
const deed = fc.constantFrom(...DEEDS);
const kind = fc.constantFrom('issued' as const, 'file' as const, null);
const every = States.options;

describe('the report of a unit that is asked', () => {
  it('can be sent, or entered from its file, from every state but locked and excluded', () => {
    const stuck = every.filter((each) => stateAfter(each, 'send', null) === null);
    expect(stuck.sort()).toEqual(['excluded', 'locked']);
  });

  it('leaves the lock by unlocking only, and its exclusion by including only', () => {
    fc.assert(
      fc.property(deed, kind, (what, sent) => {
        if (what !== 'unlock') expect(stateAfter('locked', what, sent)).toBeNull();
        if (what !== 'include') expect(stateAfter('excluded', what, sent)).toBeNull();
      }),
    );
  });

  it('is locked only when it is here', () => {
    expect(every.filter((each) => stateAfter(each, 'lock', null) !== null).every(hasSent)).toBe(true);
  });

  it('is sent back only when it is here, and is then missing', () => {
    for (const each of every) {
      const next = stateAfter(each, 'return', null);
      if (next !== null) expect([hasSent(each), hasSent(next)]).toEqual([true, false]);
    }
  });

  it('never stops being counted while deeds go on, unless it is excluded', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, kind), { maxLength: 30 }), (deeds) => {
        let now: AddresseeState = 'notSent';
        for (const [what, sent] of deeds) now = stateAfter(now, what, sent) ?? now;
        const { asked, excluded } = countsOf([{ state: now, late: null }]);
        expect([asked, excluded]).toEqual(now === 'excluded' ? [0, 1] : [1, 0]);
      }),
    );
  });

  it('is counted once: asked is sent and missing together, sent is on time and late together', () => {
    const addressee = fc.record({ state, late: fc.constantFrom(true, false, null) });
    fc.assert(
      fc.property(fc.array(addressee), (all) => {
        const counts = countsOf(all);
        expect(counts.asked).toBe(counts.sent + counts.missing);
        expect(counts.sent).toBe(counts.onTime + counts.late);
        expect(counts.asked + counts.excluded).toBe(all.length);
      }),
    );
  });
});

describe('a deadline', () => {
  const at = (local: string) => Date.parse(`${local}+07:00`);
  const due = '2026-11-25T10:00:00.000Z';
  it.each([
    // 24/11/2026 is a day off, 21 and 22/11 a weekend.
    ['2026-11-20T12:00:00', 'còn 2 ngày làm việc', false],
    ['2026-11-22T23:00:00', 'còn 2 ngày làm việc', false],
    ['2026-11-24T08:00:00', 'còn 1 ngày làm việc', false],
    ['2026-11-25T16:59:00', 'hạn cuối hôm nay', false],
    ['2026-11-25T17:00:01', 'đã quá hạn', true],
    ['2026-11-26T08:00:00', 'quá hạn 1 ngày làm việc', true],
    ['2026-11-30T08:00:00', 'quá hạn 3 ngày làm việc', true],
  ])('seen at %s reads “%s”', (now, words, overdue) => {
    expect(deadlineOf(due, at(now))).toMatchObject({ words, overdue });
  });

  it('on a day off with no working day before it says so', () => {
    expect(deadlineOf('2026-11-22T16:59:00.000Z', at('2026-11-21T09:00:00')).words).toBe(
      'không còn ngày làm việc nào trước hạn',
    );
  });

  it('beyond the table of holidays is told by its day', () => {
    expect(deadlineOf('2199-01-05T10:00:00.000Z', at('2026-11-21T09:00:00'))).toMatchObject({
      ...{ remaining: null, words: 'hạn 05/01/2199' },
    });
  });

  it('on a weekend names the last working day before it', () => {
    expect(lastWorkingDayOf('2026-11-22T10:00:00.000Z')).toBe('2026-11-20');
    expect(lastWorkingDayOf('2026-11-25T10:00:00.000Z')).toBeNull();
  });

  it('at the end of a day prints as that day', () => {
    expect(printDue('2026-11-25T16:59:00.000Z')).toBe('25/11/2026');
    expect(printDue('2026-11-25T10:00:00.000Z')).toBe('17h00 ngày 25/11/2026');
  });
});
