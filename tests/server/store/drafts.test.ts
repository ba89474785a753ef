import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '#server/reports/draft.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import {
  addDraft,
  draftBefore,
  draftById,
  draftOfPeriod,
  draftOfRequest,
  periodKey,
  replaceDraft,
  type SavedDraft,
  versionOf,
} from '#server/store/reports/drafts.ts';
import { addIssue, issuedDocx, issuedOf, issuedReport, newestIssues } from '#server/store/reports/issued.ts';
import { figureOf, reportWith } from '../reports/draft-samples.ts';
import { postgres, SQLITE } from './dialects.ts';

const NOW = '2026-01-05T05:00:00.000Z';
const yearly = (year: number) => ({
  rule: 'calendar.year',
  label: `Năm ${year}`,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});
const saved = (id: string, year = 2025, unitId = 'u1'): SavedDraft => ({
  unitId,
  id,
  definition: 'thu',
  request: { rule: 'calendar.year', year },
  forRequest: null,
  draft: newDraft(reportWith([figureOf('a')], { id, period: yearly(year) }), {}),
  changes: [],
  changedBy: 'An',
  changedAt: NOW,
});

describe.each([SQLITE, postgres()])('drafts on $name', (dialect) => {
  let db: Database;
  beforeAll(() => dialect.start());
  afterAll(() => dialect.stop());
  beforeEach(async () => {
    db = await dialect.fresh();
    await migrate(db);
  });
  afterEach(() => db.close());

  const next = (draft: SavedDraft): SavedDraft => ({
    ...draft,
    draft: { ...draft.draft, version: draft.draft.version + 1 },
  });
  const issue = (draftVersion: number, after: number) =>
    addIssue(db, {
      unitId: 'u1',
      draftId: 'a',
      draftVersion,
      after,
      asOf: NOW,
      at: NOW,
      name: 'An',
      by: 'officer:an',
      reason: '',
      docxHash: 'd',
      contentHash: 'c',
      docx: Buffer.from('PK'),
      report: reportWith([figureOf('a')]),
      evidence: [],
    });

  it('are one per unit, report and period, however many begin it', async () => {
    const begun = await Promise.all(['a', 'b', 'c'].map((id) => addDraft(db.query, saved(id))));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await addDraft(db.query, saved('d', 2025, 'u2'))).toBe(true);
  });

  it('come back as they were kept', async () => {
    await addDraft(db.query, saved('a'));
    expect(await draftById(db.query, ['u1'], 'a')).toEqual(saved('a'));
  });

  it('are not seen from another unit', async () => {
    await addDraft(db.query, saved('a'));
    expect(await draftById(db.query, ['u2'], 'a')).toBeNull();
  });

  it('are replaced only at the version that was read', async () => {
    await addDraft(db.query, saved('a'));
    const outcomes = await Promise.all([1, 2, 3].map(() => replaceDraft(db.query, next(saved('a')), 1)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it('keep one key while a period to date grows', () => {
    const toDate = (to: string) => ({ rule: 'toDate', label: '', from: '2026-01-01', to });
    expect(periodKey(toDate('2026-03-01'))).toBe(periodKey(toDate('2026-03-02')));
  });

  it('are one for each request that is consolidated, beside the report of the period', async () => {
    const frame = { ...saved('f'), definition: 'tong-hop-yeu-cau' };
    expect(await addDraft(db.query, { ...frame, forRequest: 'r1' })).toBe(true);
    expect(await addDraft(db.query, { ...frame, id: 'g', forRequest: 'r1' })).toBe(false);
    expect(await addDraft(db.query, { ...frame, id: 'h', forRequest: 'r2' })).toBe(true);
    expect(await draftOfRequest(db.query, { unitId: 'u1', id: 'r1' })).toMatchObject({
      ...{ id: 'f', forRequest: 'r1' },
    });
    expect(await draftOfRequest(db.query, { unitId: 'u2', id: 'r1' })).toBeNull();
    expect(await versionOf(db.query, ['u1'], 'h')).toEqual({ version: 1, forRequest: 'r2' });
  });

  it('know the one of the period before', async () => {
    for (const [id, year] of [
      ['x', 2023],
      ['y', 2024],
      ['z', 2026],
    ] as const)
      await addDraft(db.query, saved(id, year));
    expect((await draftBefore(db.query, saved('x'), yearly(2025)))?.id).toBe('y');
    expect(await draftOfPeriod(db.query, 'u1', 'thu', yearly(2025))).toBeNull();
  });

  it('are issued once for a version, even when two press at the same moment', async () => {
    await addDraft(db.query, saved('a'));
    const numbers = await Promise.all([issue(1, 0), issue(1, 0)]);
    expect(numbers.toSorted()).toEqual([1, null]);
    expect([...(await newestIssues(db.query, 'u1'))]).toEqual([['a', 1]]);
  });

  it('are not issued at a version that is no longer theirs', async () => {
    await addDraft(db.query, saved('a'));
    await replaceDraft(db.query, next(saved('a')), 1);
    expect(await issue(1, 0)).toBeNull();
  });

  it('give back the issued bytes and values', async () => {
    await addDraft(db.query, saved('a'));
    await issue(1, 0);
    expect((await issuedDocx(db.query, 'u1', 'a', 1))?.toString()).toBe('PK');
    expect(await issuedReport(db.query, 'u1', 'a', 1)).toMatchObject({ n: 1, report: { id: 'r' } });
    expect(await issuedOf(db.query, 'u2', 'a')).toEqual([]);
  });

  it('let nobody alter or remove what was issued', async () => {
    await addDraft(db.query, saved('a'));
    await issue(1, 0);
    await expect(db.query.updateTable('issued_reports').set({ reason: 'x' }).execute()).rejects.toThrow(
      /never/,
    );
    await expect(db.query.deleteFrom('issued_reports').execute()).rejects.toThrow(/never/);
  });
});
