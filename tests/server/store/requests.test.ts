import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '#server/reports/draft.ts';
import type { Deed } from '#server/requests/states.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { addDraft } from '#server/store/reports/drafts.ts';
import {
  draftIssued,
  type NewSubmission,
  submissionsOf,
  takeSteps,
} from '#server/store/requests/request-deeds.ts';
import { eventsOf } from '#server/store/requests/request-events.ts';
import { changeState } from '#server/store/requests/request-state.ts';
import {
  addRequest,
  addresseesOf,
  questionsTo,
  requestById,
  requestsMadeBy,
} from '#server/store/requests/requests.ts';
import type { StoredAddressee, StoredRequest } from '#server/store/requests/stored-request.ts';
import { figureOf, reportWith } from '../reports/draft-samples.ts';
import { postgres, SQLITE } from './dialects.ts';

const NOW = '2026-11-20T05:00:00.000Z';
const LATER = '2026-11-27T10:00:00.000Z';
const doer = { by: 'officer:an', name: 'An', at: NOW };
const request = (id = 'r1', unitId = 'so'): StoredRequest => ({
  unitId,
  id,
  symbol: '1412/STTTT',
  symbolOn: '2026-11-18',
  title: 'Báo cáo kết quả năm 2026',
  note: '',
  dueAt: LATER,
  definition: 'thu',
  period: { rule: 'calendar.year', year: 2026 },
  state: 'open',
  reason: '',
  madeBy: 'officer:an',
  madeName: 'An',
  madeAt: NOW,
});
const ASKED = [
  { id: 'a1', unit: 'xa1', name: 'UBND xã Một', definition: null },
  { id: 'a2', unit: 'xa2', name: 'UBND xã Hai', definition: null },
  { id: 'a3', unit: null, name: 'Công ty Ba', definition: null },
];
const sent = (issuedN = 1): NewSubmission => ({
  kind: 'issued',
  draftId: 'd1',
  issuedN,
  symbol: '12/BC-UBND',
  symbolOn: '2026-11-20',
  sentAt: NOW,
  fileHash: null,
  fileName: null,
  content: '',
});

describe.each([SQLITE, postgres()])('requests on $name', (dialect) => {
  let db: Database;
  beforeAll(() => dialect.start());
  afterAll(() => dialect.stop());
  beforeEach(async () => {
    db = await dialect.fresh();
    await migrate(db);
    await addRequest(db, request(), ASKED);
  });
  afterEach(() => db.close());

  const addressee = async (id: string): Promise<StoredAddressee> => {
    const found = (await addresseesOf(db.query, request())).find((each) => each.id === id);
    if (!found) throw new Error(`no addressee ${id}`);
    return found;
  };
  const step = async (id: string, deed: Deed, more: object = {}) => {
    const found = await addressee(id);
    return { addressee: found, deed, seen: found.version, ...more };
  };
  const take = async (id: string, deed: Deed, more: object = {}) =>
    takeSteps(db, [await step(id, deed, more)], doer);

  it('come back as they were made, the units asked in their order', async () => {
    expect(await requestById(db.query, ['so'], 'r1')).toEqual(request());
    const names = (await addresseesOf(db.query, request())).map(({ name, state }) => [name, state]);
    expect(names).toEqual(ASKED.map(({ name }) => [name, 'notSent']));
  });

  it('are not found by another unit', async () => {
    expect(await requestById(db.query, ['khac'], 'r1')).toBeNull();
    expect(await requestById(db.query, [], 'r1')).toBeNull();
    expect(await requestsMadeBy(db.query, 'khac')).toEqual([]);
  });

  it('are found by the units asked, whoever asks, and by no other', async () => {
    await addRequest(db, request('r2', 'so2'), [
      { id: 'b1', unit: 'xa1', name: 'UBND xã Một', definition: null },
    ]);
    const asked = await questionsTo(db.query, 'xa1');
    expect(asked.map((each) => each.request.id).sort()).toEqual(['r1', 'r2']);
    expect((await questionsTo(db.query, 'xa2', 'r2')).length).toBe(0);
    expect(await questionsTo(db.query, 'so')).toEqual([]);
  });

  it('remember what was sent, and each sending beside the one before', async () => {
    expect(await take('a1', 'send', { submission: sent(1) })).toBe('done');
    expect(await take('a1', 'return', { reason: 'thiếu quý IV' })).toBe('done');
    expect(await take('a1', 'send', { submission: sent(2) })).toBe('done');
    const found = await addressee('a1');
    expect([found.state, found.submission, found.firstSentAt]).toEqual(['resent', 2, NOW]);
    expect((await submissionsOf(db.query, request())).get('a1')).toMatchObject({ n: 2, issuedN: 2 });
  });

  it('keep who did what, when and why, newest first', async () => {
    await take('a1', 'send', { submission: sent() });
    await take('a1', 'return', { reason: 'thiếu quý IV' });
    const [newest, ...older] = await eventsOf(db.query, request());
    expect(newest).toEqual({
      n: 3,
      addressee: 'a1',
      deed: 'return',
      before: 'sent',
      after: 'returned',
      reason: 'thiếu quý IV',
      ...doer,
    });
    expect(older.map(({ deed }) => deed)).toEqual(['send', 'ask']);
  });

  it('show a unit the history of itself and of the request only', async () => {
    await take('a1', 'send', { submission: sent() });
    await take('a2', 'exclude', { reason: 'không quản lý' });
    expect((await eventsOf(db.query, request(), 'a1')).map(({ deed }) => deed)).toEqual(['send', 'ask']);
  });

  it('take one of two deeds at once, the other learns that it came late', async () => {
    const receive = await step('a1', 'exclude');
    const outcomes = await Promise.all([takeSteps(db, [receive], doer), takeSteps(db, [receive], doer)]);
    expect(outcomes.sort()).toEqual(['changed', 'done']);
    expect((await eventsOf(db.query, request(), 'a1')).length).toBe(2);
  });

  it('refuse a deed that its state does not allow', async () => {
    expect(await take('a1', 'receive')).toBe('impossible');
    expect((await addressee('a1')).version).toBe(1);
  });

  it('take several deeds together or none of them', async () => {
    await take('a2', 'send', { submission: sent() });
    const both = [await step('a1', 'exclude'), await step('a2', 'exclude')];
    expect(await takeSteps(db, both, doer)).toBe('impossible');
    expect((await addressee('a1')).state).toBe('notSent');
  });

  it('extend the deadline of one unit alone', async () => {
    await take('a1', 'extend', { reason: 'bão', dueAt: '2026-12-01T10:00:00.000Z' });
    expect((await addressee('a1')).dueAt).toBe('2026-12-01T10:00:00.000Z');
    expect((await addressee('a2')).dueAt).toBe(LATER);
  });

  it('wait for the signature once the draft begun for them is issued', async () => {
    const draft = newDraft(reportWith([figureOf('a')], { id: 'd1' }), {});
    await addDraft(db.query, {
      ...{ unitId: 'xa1', id: 'd1', definition: 'thu', request: request().period, draft },
      ...{ forRequest: null, changes: [], changedBy: 'An', changedAt: NOW },
    });
    await take('a1', 'draft', { draftId: 'd1' });
    await draftIssued(db, 'xa2', 'd1', doer);
    expect((await addressee('a1')).state).toBe('drafting');
    await draftIssued(db, 'xa1', 'd1', doer);
    expect((await addressee('a1')).state).toBe('awaitingSignature');
  });

  it('unlock a report from a file as one that came outside the system', async () => {
    const file = {
      ...sent(),
      kind: 'file',
      draftId: null,
      issuedN: null,
      fileHash: 'h',
      fileName: 'bc.docx',
    };
    await take('a3', 'enter', { submission: file });
    await changeState(db, request(), { state: 'closed', reason: '' }, doer);
    expect((await addressee('a3')).state).toBe('locked');
    await changeState(db, { ...request(), state: 'closed' }, { state: 'open', reason: 'thêm' }, doer);
    expect((await addressee('a3')).state).toBe('outside');
  });

  it('change from a state once', async () => {
    const closing = { state: 'closed', reason: '' } as const;
    expect(await changeState(db, request(), closing, doer)).toBe(true);
    expect(await changeState(db, request(), closing, doer)).toBe(false);
  });

  it('take nothing more once they are closed, whoever was about to send', async () => {
    const sending = await step('a1', 'send', { submission: sent() });
    const outcomes = await Promise.all([
      changeState(db, request(), { state: 'closed', reason: '' }, doer),
      takeSteps(db, [sending], doer),
    ]);
    const { state } = await addressee('a1');
    expect(outcomes).toEqual([true, state === 'locked' ? 'done' : 'impossible']);
    expect(['locked', 'notSent']).toContain(state);
  });

  it('never lose or alter what was sent or done', async () => {
    await take('a1', 'send', { submission: sent() });
    for (const table of ['request_submissions', 'request_events'] as const) {
      await expect(db.query.updateTable(table).set({ name: 'Bình' }).execute()).rejects.toThrow(
        'never altered',
      );
      await expect(db.query.deleteFrom(table).execute()).rejects.toThrow('never altered');
    }
  });
});
