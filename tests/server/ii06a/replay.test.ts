import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIi06a } from '#server/reports/ii06a/ii06a.ts';
import { ii06aFactsOf } from '#server/store/counting/ii06a.ts';
import { type Database, openSqlite } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import type { Ii06aAnswer, Ii06aCells } from '#shared/contract/ii06a.ts';
import { previousPeriod, resolvePeriod } from '#shared/period.ts';
import { addDays } from '#shared/vietnamese/dates.ts';
import { asRecords, dossierCode } from '../metrics/records.ts';
import { captureOf } from '../service.ts';
import { anyHistory, type History, LAST_DAY, recordOf, stateOn } from './history.ts';

const UNIT = { id: 'u1', parentId: null, name: 'Sở Xây dựng', validFrom: '2020-01-01', validTo: null };
const READ_AT = `${addDays(LAST_DAY, 1)}T00:00:00.000Z`;
let db: Database;

beforeAll(async () => {
  db = openSqlite(':memory:');
  await migrate(db);
});
afterAll(() => db.close());

async function formOf(histories: readonly History[], request: Parameters<typeof resolvePeriod>[0]) {
  await db.query.deleteFrom('dossiers').execute();
  await db.query.deleteFrom('captures').execute();
  const rows = histories.map((history, index) => recordOf(history, dossierCode(index)));
  const page = {
    system: 'igate' as const,
    kind: 'dossier-list',
    url: 'http://igate.example/search',
    filter: {},
    window: null,
  };
  const pagesSeen = { pages: [1], of: 1, size: 200 };
  const capture = captureOf(asRecords(rows), {
    page,
    pagesSeen,
    capturedAt: READ_AT,
    hostTotal: rows.length,
  });
  const sender = { unitId: UNIT.id, officerId: 'o1', deviceId: 'd1' };
  await storeCapture(db, sender, capture, capture.id, READ_AT);
  const period = resolvePeriod(request, READ_AT);
  const earlier = previousPeriod(request);
  const before = earlier === null ? null : resolvePeriod(earlier, READ_AT);
  const question = {
    unit: { id: 'u1', name: UNIT.name },
    period,
    before,
    asOf: READ_AT,
    by: 'sector' as const,
  };
  return buildIi06a(question, ii06aFactsOf(db, UNIT, READ_AT));
}

/** The form written by someone who stood at the counter on the eve of the period and on its last day. */
function replayed(histories: readonly History[], { from, to }: { from: string; to: string }): Ii06aCells {
  const eve = addDays(from, -1);
  const count = (holds: (history: History) => boolean) => histories.filter(holds).length;
  const carried = (each: History) => stateOn(each, eve) === 'open';
  const came = (each: History) => stateOn(each, eve) === 'absent' && stateOn(each, to) !== 'absent';
  const resolved = (each: History) => (carried(each) || came(each)) && stateOn(each, to) === 'resolved';
  const open = (each: History) => stateOn(each, to) === 'open';
  const on = (each: History) => each.end?.on ?? '';
  const early = (each: History) => resolved(each) && each.dueAt !== null && on(each) < each.dueAt;
  const late = (each: History) => resolved(each) && each.dueAt !== null && on(each) > each.dueAt;
  const overdue = (each: History) => open(each) && each.dueAt !== null && each.dueAt < to;
  return {
    'received.total': count(carried) + count(came),
    'received.online': count((each) => came(each) && each.channel === 'online'),
    'received.direct': count((each) => came(each) && each.channel !== 'online'),
    'received.carried': count(carried),
    'resolved.total': count(resolved),
    'resolved.early': count(early),
    'resolved.onTime': count((each) => resolved(each) && !early(each) && !late(each)),
    'resolved.late': count(late),
    'open.total': count(open),
    'open.inTerm': count((each) => open(each) && !overdue(each)),
    'open.overdue': count(overdue),
  };
}

const histories = fc.array(anyHistory, { minLength: 1, maxLength: 40 });
const periods = fc.constantFrom(
  { rule: 'nd09.month', year: 2026, month: 1 },
  { rule: 'nd09.month', year: 2026, month: 3 },
  { rule: 'nd09.quarter', year: 2026, quarter: 1 },
  { rule: 'nd09.quarter', year: 2026, quarter: 2 },
  { rule: 'calendar.month', year: 2025, month: 12 },
  { rule: 'calendar.quarter', year: 2026, quarter: 1 },
  { rule: 'nd09.h1', year: 2026 },
  { rule: 'free', from: '2026-02-03', to: '2026-02-28' },
);
const state = (form: Ii06aAnswer, id: string) => form.checks.find((check) => check.id === id)?.state;

describe('Biểu II.06a read from the lists of a later day', () => {
  it('is the form someone would have written on the cut-off day', async () => {
    await fc.assert(
      fc.asyncProperty(histories, periods, async (all, request) => {
        const form = await formOf(all, request);
        expect(form.total).toEqual(replayed(all, form.period));
        for (const row of form.rows) {
          const own = all.filter(({ sector }) => sector === row.group);
          expect([row.group, row.cells]).toEqual([row.group, replayed(own, form.period)]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('holds R1 to R8 whatever happened, and R9 exactly when nothing was late', async () => {
    await fc.assert(
      fc.asyncProperty(histories, periods, async (all, request) => {
        const form = await formOf(all, request);
        const held = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'].map((id) => state(form, id));
        expect(held).toEqual(Array(8).fill('passed'));
        const late = (form.total['resolved.late'] ?? 0) + (form.total['open.overdue'] ?? 0);
        expect(state(form, 'R9')).toBe(late === 0 ? 'passed' : 'warning');
      }),
      { numRuns: 50 },
    );
  });

  it('lists exactly the dossiers that ended without a result', async () => {
    await fc.assert(
      fc.asyncProperty(histories, periods, async (all, request) => {
        const form = await formOf(all, request);
        const ended = all.flatMap(({ end, refused }, index) =>
          !refused && end && end.as !== 'done' && end.on >= form.period.from && end.on <= form.period.to
            ? [dossierCode(index)]
            : [],
        );
        const listed = form.checks
          .find(({ id }) => id === 'R4')
          ?.lists.flatMap(({ dossiers }) => dossiers.map(({ code }) => code));
        expect(listed?.toSorted()).toEqual(ended.toSorted());
      }),
      { numRuns: 40 },
    );
  });
});

describe('over the parts of a year', () => {
  const quarters = (rule: string) => [1, 2, 3, 4].map((quarter) => ({ rule, year: 2026, quarter }));
  const months = (rule: string) =>
    Array.from({ length: 12 }, (_, index) => ({ rule, year: 2026, month: index + 1 }));
  const halves = [
    { rule: 'nd09.h1', year: 2026 },
    { rule: 'nd09.h2', year: 2026 },
  ];
  it.each([
    ['quarters of NĐ 09', 'nd09.year', quarters('nd09.quarter')],
    ['halves of NĐ 09', 'nd09.year', halves],
    ['months of NĐ 09', 'nd09.year', months('nd09.month')],
    ['quarters of the calendar', 'calendar.year', quarters('calendar.quarter')],
  ])('flows add up, stocks are those of the first and last: %s', async (_, rule, parts) => {
    await fc.assert(
      fc.asyncProperty(histories, async (all) => {
        const year = (await formOf(all, { rule, year: 2026 })).total;
        const each: Ii06aCells[] = [];
        for (const part of parts) each.push((await formOf(all, part)).total);
        const sum = (key: keyof Ii06aCells) => each.reduce((total, cells) => total + (cells[key] ?? 0), 0);
        for (const key of ['received.online', 'received.direct', 'resolved.total', 'resolved.late'] as const)
          expect([key, sum(key)]).toEqual([key, year[key]]);
        expect(each[0]?.['received.carried']).toBe(year['received.carried']);
        expect(each.at(-1)?.['open.total']).toBe(year['open.total']);
      }),
      { numRuns: 10 },
    );
  });
  it('what is open is not the sum of what was open each month', async () => {
    const waiting: History = {
      receivedAt: '2026-01-05',
      dueAt: null,
      channel: 'online',
      sector: null,
      end: null,
      returnedAt: null,
      refused: false,
    };
    const open = [];
    for (const part of months('calendar.month').slice(0, 3))
      open.push((await formOf([waiting], part)).total['open.total']);
    const quarter = await formOf([waiting], { rule: 'calendar.quarter', year: 2026, quarter: 1 });
    expect([open, quarter.total['open.total']]).toEqual([[1, 1, 1], 1]);
  });
});
