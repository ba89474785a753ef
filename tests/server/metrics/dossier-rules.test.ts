import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '#server/metrics/catalogue.ts';
import { addDays } from '#shared/vietnamese/dates.ts';
import { naiveCount, type Row } from './naive.ts';

const Q1 = { from: '2026-01-01', to: '2026-03-31' };
const count = (id: string, rows: readonly Row[], span = Q1) => {
  const [leaf] = leavesOf(id);
  if (!leaf) throw new Error(id);
  return naiveCount(leaf, rows, span, []);
};
const dossier = (fields: Row): Row => ({
  type: 'dossier',
  receivedAt: '2026-02-02',
  dueAt: '2026-02-20',
  status: 'processing',
  ...fields,
});

describe('the state on the cut-off day', () => {
  it('has a dossier finished after the cut-off still open, whatever its status says now', () => {
    const rows = [dossier({ status: 'returned', finishedAt: '2026-04-02', dueAt: '2026-04-03' })];
    expect([count('hs_dang_gq', rows), count('hs_trong_han', rows), count('hs_da_gq', rows)]).toEqual([
      1, 1, 0,
    ]);
  });
  it('has one withdrawn after the cut-off still open', () => {
    expect(count('hs_dang_gq', [dossier({ status: 'withdrawn', finishedAt: '2026-04-02' })])).toBe(1);
  });
  it('counts a due date on the cut-off day as in term, the day before as overdue', () => {
    const rows = [dossier({ dueAt: '2026-03-31' }), dossier({ dueAt: '2026-03-30' })];
    expect([count('hs_trong_han', rows), count('hs_qua_han_dang', rows)]).toEqual([1, 1]);
  });
  it('compares days: finished on the due day is on time, a day later is late', () => {
    const rows = ['2026-02-19', '2026-02-20', '2026-02-21'].map((finishedAt) =>
      dossier({ status: 'done', finishedAt }),
    );
    expect(
      ['hs_truoc_han', 'hs_dung_ngay', 'hs_qua_han_gq', 'hs_dung_han'].map((id) => count(id, rows)),
    ).toEqual([1, 1, 1, 2]);
  });
  it('counts a dossier without due date on time, and reports it apart', () => {
    const rows = [dossier({ status: 'done', finishedAt: '2026-02-21', dueAt: null })];
    expect([count('hs_dung_han', rows), count('hs_khong_hen_tra', rows)]).toEqual([1, 1]);
  });
  it('counts no dossier that was refused or only registered', () => {
    const rows = [dossier({ status: 'refused' }), dossier({ status: 'new' })];
    expect(['hs_tiep_nhan', 'hs_dang_gq', 'hs_tructiep'].map((id) => count(id, rows))).toEqual([0, 0, 0]);
  });
  it('dates a result sent by post by the day of handing over, else by that of the result', () => {
    const rows = [
      dossier({
        status: 'returned',
        returnChannel: 'postal',
        finishedAt: '2025-12-30',
        returnedAt: '2026-01-05',
      }),
      dossier({
        status: 'returned',
        returnChannel: 'postal',
        finishedAt: '2026-03-30',
        returnedAt: '2026-04-01',
      }),
      dossier({ status: 'returned', returnChannel: 'postal', finishedAt: '2026-02-10' }),
      dossier({ status: 'done', returnChannel: 'postal', finishedAt: '2026-02-10' }),
    ];
    expect(count('bcci_tra', rows)).toBe(2);
  });
  it('counts an unknown channel as in person', () => {
    expect(count('hs_tructiep', [dossier({ channel: null }), dossier({})])).toBe(2);
  });
});

const day = fc.integer({ min: -120, max: 150 }).map((n) => addDays('2026-01-01', n));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyDossier = fc.record({
  type: fc.constant('dossier'),
  receivedAt: day,
  dueAt: maybe(day),
  finishedAt: maybe(day),
  channel: maybe(fc.constantFrom('online', 'inPerson', 'postal')),
  status: fc.constantFrom(
    'new',
    'received',
    'refused',
    'processing',
    'supplement',
    'payment',
    'withdrawn',
    'stopped',
    'done',
    'returned',
  ),
});
/** Finished before received is impossible and flagged at the door. */
const dossiers = fc.array(
  anyDossier.filter((each) => each.finishedAt === null || each.finishedAt >= each.receivedAt),
  { maxLength: 40 },
);

describe('the identities of Biểu II.06a', () => {
  const holdsFor = (check: (value: (id: string, span?: typeof Q1) => number) => void) =>
    fc.assert(fc.property(dossiers, (rows) => void check((id, span) => count(id, rows, span))));

  it('R1: channels make up what was received', () => {
    holdsFor((value) =>
      expect(value('hs_tt') + value('hs_bcci') + value('hs_tructiep')).toBe(value('hs_tiep_nhan')),
    );
  });
  it('R2: early, on the day and late make up what was resolved', () => {
    holdsFor((value) =>
      expect(value('hs_truoc_han') + value('hs_dung_ngay') + value('hs_qua_han_gq')).toBe(value('hs_da_gq')),
    );
  });
  it('R3: in term and overdue make up what is open', () => {
    holdsFor((value) => expect(value('hs_trong_han') + value('hs_qua_han_dang')).toBe(value('hs_dang_gq')));
  });
  it('R4: received and carried over are resolved, open, or ended without a result', () => {
    holdsFor((value) =>
      expect(
        value('hs_da_gq') + value('hs_dang_gq') + value('hs_rut_dung') + value('hs_ket_thuc_khong_ngay'),
      ).toBe(value('hs_tiep_nhan') + value('hs_ky_truoc')),
    );
  });
  it('R5: carried over is what was open at the end of the period before', () => {
    holdsFor((value) =>
      expect(value('hs_ky_truoc')).toBe(value('hs_dang_gq', { from: '2025-10-01', to: '2025-12-31' })),
    );
  });
  it('adds flows over months, and not stocks', () => {
    const months = [
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-31' },
    ];
    const sum = (rows: readonly Row[], id: string) =>
      months.reduce((total, span) => total + count(id, rows, span), 0);
    fc.assert(
      fc.property(dossiers, (rows) => {
        for (const id of ['hs_tiep_nhan', 'hs_da_gq', 'hs_dung_han'])
          expect(sum(rows, id)).toBe(count(id, rows));
      }),
    );
    expect(sum([dossier({ receivedAt: '2026-01-05' })], 'hs_dang_gq')).toBe(3);
  });
});
