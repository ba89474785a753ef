import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { replayOf, storeCapture } from '#server/store/records/captures.ts';
import { countsOf } from '#server/store/records/counts.ts';
import { coverageOf } from '#server/store/records/coverage.ts';
import {
  overlapsOf,
  proceduresOf,
  saveProcedures,
  saveValues,
  valuesOn,
} from '#server/store/settings/reference.ts';
import {
  addUnit,
  closeUnit,
  holdersOn,
  unitsDuring,
  unitWithDescendants,
} from '#server/store/settings/units.ts';
import type { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';

const dossier = (more: Partial<DossierRecord> = {}): DossierRecord => ({
  type: 'dossier',
  code: 'H01.02-260105-0001',
  ...more,
});
const letter = (more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  type: 'document',
  direction: 'incoming',
  key: 'id:1',
  ...more,
});

describe.each([SQLITE, postgres()])('the store on $name', (dialect) => {
  let db: Database;
  beforeAll(() => dialect.start());
  afterAll(() => dialect.stop());
  beforeEach(async () => {
    db = await dialect.fresh();
    await migrate(db);
  });
  afterEach(() => db.close());

  const store = (
    rows: (DocumentRecord | DossierRecord)[],
    capturedAt: string,
    more = {},
    sender = SENDER,
  ) => {
    const capture = captureOf(rows, { capturedAt, ...more });
    return storeCapture(db, sender, capture, `hash of ${capture.id}`, NOW).then((outcome) => ({
      capture,
      outcome,
    }));
  };
  const dossiers = () => db.query.selectFrom('dossiers').selectAll().execute();

  it('migrates once', async () => {
    expect(await migrate(db)).toEqual([]);
  });

  it('keeps fields a later page does not show', async () => {
    await store([dossier({ receivedAt: '2026-01-05', sector: 'Đất đai' })], '2026-01-06T00:00:00Z');
    await store([dossier({ status: 'done' })], '2026-01-07T00:00:00Z');
    expect(await dossiers()).toMatchObject([
      { received_at: '2026-01-05', sector: 'Đất đai', status: 'done' },
    ]);
  });

  it('lets no late older page overwrite a newer one', async () => {
    await store([dossier({ status: 'done' })], '2026-01-07T00:00:00Z');
    await store([dossier({ status: 'processing', channel: 'online' })], '2026-01-06T00:00:00Z');
    expect(await dossiers()).toMatchObject([{ status: 'done', channel: 'online' }]);
  });

  it('records a changed value with its page and adapter', async () => {
    await store([dossier({ status: 'processing' })], '2026-01-06T00:00:00Z');
    const { outcome } = await store([dossier({ status: 'done' })], '2026-01-07T00:00:00Z');
    expect(outcome).toMatchObject({ receipt: { stored: 1, changed: 1 } });
    expect(await db.query.selectFrom('changes').selectAll().execute()).toMatchObject([
      {
        field: 'status',
        old_value: 'processing',
        new_value: 'done',
        page: 'ioffice/incoming-list',
        adapter: 'ioffice-incoming-list@1',
        officer_id: 'o1',
      },
    ]);
  });

  it('changes nothing when another capture says the same', async () => {
    await store([dossier({ status: 'done' })], '2026-01-06T00:00:00Z');
    const { outcome } = await store([dossier({ status: 'done' })], '2026-01-07T00:00:00Z');
    expect(outcome).toMatchObject({ receipt: { changed: 0 } });
    expect(await db.query.selectFrom('changes').selectAll().execute()).toEqual([]);
  });

  it('keeps impossible dates and flags them', async () => {
    await store([dossier({ receivedAt: '2026-02-01', finishedAt: '2026-01-01' })], '2026-02-02T00:00:00Z');
    expect(await dossiers()).toMatchObject([
      { finished_at: '2026-01-01', flags: '["finished-before-received"]' },
    ]);
  });

  it('takes a capture from a clock that runs ahead as read now', async () => {
    await store([dossier({ status: 'processing' })], '2031-01-01T00:00:00Z');
    expect(await dossiers()).toMatchObject([{ observed_at: NOW }]);
  });

  it('keeps records of two units apart', async () => {
    await store([dossier({ status: 'done' })], '2026-01-06T00:00:00Z');
    await store([dossier({ status: 'new' })], '2026-01-07T00:00:00Z', {}, { ...SENDER, unitId: 'u2' });
    expect((await dossiers()).map(({ unit_id, status }) => `${unit_id} ${status}`).sort()).toEqual([
      'u1 done',
      'u2 new',
    ]);
    expect(await countsOf(db.query, 'u2')).toMatchObject({ documents: 0, dossiers: 1 });
  });

  it('derives the numbers of a document from its register and symbol', async () => {
    await store([letter({ registerNumber: '0125', symbol: '47/SXD-VP' })], '2026-01-06T00:00:00Z');
    expect(await db.query.selectFrom('documents').select(['register_no', 'symbol_no']).execute()).toEqual([
      { register_no: 125, symbol_no: 47 },
    ]);
  });

  it('stores yes and no, and the seen-and-empty', async () => {
    await store([letter({ signed: true, electronic: false, dueOn: null })], '2026-01-06T00:00:00Z');
    await store([letter({ dueOn: '2026-03-01' })], '2026-01-05T00:00:00Z');
    expect(
      await db.query.selectFrom('documents').select(['signed', 'electronic', 'due_on']).execute(),
    ).toEqual([{ signed: 1, electronic: 0, due_on: null }]);
  });

  it('stores one capture once when two transactions bring it at the same time', async () => {
    const capture = captureOf([dossier()], { capturedAt: '2026-01-06T00:00:00Z' });
    const outcomes = await Promise.all([1, 2, 3].map(() => storeCapture(db, SENDER, capture, 'same', NOW)));
    const states = outcomes.map(({ state }) => state);
    expect(states.filter((state) => state === 'stored')).toHaveLength(1);
    expect(states.every((state) => ['stored', 'replayed', 'running'].includes(state))).toBe(true);
    expect(await storeCapture(db, SENDER, capture, 'same', NOW)).toMatchObject({ state: 'replayed' });
    expect(await replayOf(db, 'u1', capture.id, 'other')).toEqual({ state: 'conflict' });
  });

  it('merges a thousand rows and more in one capture', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) =>
      letter({ key: `id:${index}`, registerNumber: String(index) }),
    );
    await store(rows, '2026-01-06T00:00:00Z');
    const { outcome } = await store(
      rows.map((row) => ({ ...row, status: 'done' as const })),
      '2026-01-07T00:00:00Z',
    );
    expect(outcome).toMatchObject({ receipt: { stored: 1_000, changed: 0 } });
    expect(await countsOf(db.query, 'u1')).toMatchObject({ documents: 1_000 });
  });

  it('keeps counters and statements with the capture they came in', async () => {
    const statements = [
      { form: 'ii06a', from: '2026-01-01', to: null, subject: 'Đất đai', values: { 'received.online': 3 } },
    ];
    const counters = [{ id: 'm1', label: 'Chờ xử lý', count: 4 }];
    await store([], '2026-01-06T00:00:00Z', { counters, statements });
    expect(await db.query.selectFrom('counters').select(['counter', 'count']).execute()).toEqual([
      { counter: 'm1', count: 4 },
    ]);
    expect(
      await db.query.selectFrom('statements').select(['from_day', 'to_day', 'figures']).execute(),
    ).toEqual([{ from_day: '2026-01-01', to_day: '', figures: '{"received.online":3}' }]);
  });

  it('replaces the catalogue and finds overlapping validity', async () => {
    const entry = {
      code: 'p1',
      name: 'Thủ tục',
      sector: 'Đất đai',
      level: '3' as const,
      validFrom: '2020-01-01',
      validTo: null,
    };
    await saveProcedures(db, 'u1', [entry]);
    await saveProcedures(db, 'u1', [{ ...entry, level: '4' }]);
    expect(await proceduresOf(db.query, 'u1')).toEqual([{ ...entry, level: '4' }]);
    expect(overlapsOf([entry, { ...entry, validFrom: '2021-01-01' }])).toEqual(['p1']);
  });

  it('gives the reference value that began last', async () => {
    const value = (text: string, validFrom: string) => ({
      id: 'a',
      text,
      validFrom,
      validTo: null,
      reason: 'thử',
    });
    await saveValues(db, 'u1', [value('cũ', '2020-01-01'), value('mới', '2026-01-01')], 'me', NOW);
    expect((await valuesOn(db.query, 'u1', ['a'], '2025-12-31')).get('a')?.text).toBe('cũ');
    expect((await valuesOn(db.query, 'u1', ['a'], '2026-01-01')).get('a')?.text).toBe('mới');
  });

  it('walks the tree of units', async () => {
    const unit = (id: string, parentId: string | null) => ({
      id,
      parentId,
      name: id,
      validFrom: '2020-01-01',
      validTo: null,
    });
    for (const [id, parent] of [
      ['a', null],
      ['b', 'a'],
      ['c', 'b'],
      ['d', null],
    ] as const)
      await addUnit(db.query, unit(id, parent));
    expect(await unitWithDescendants(db.query, 'a')).toEqual(['a', 'b', 'c']);
  });

  it('follows a merged unit to those that hold its affairs, through a second merger', async () => {
    const unit = (id: string, validFrom: string) => ({
      id,
      parentId: null,
      name: id,
      validFrom,
      validTo: null,
    });
    for (const id of ['huyện', 'xã cũ']) await addUnit(db.query, unit(id, '2020-01-01'));
    for (const id of ['xã 1', 'xã 2']) await addUnit(db.query, unit(id, '2025-07-01'));
    await addUnit(db.query, unit('xã 3', '2026-07-01'));
    await closeUnit(db.query, 'huyện', '2025-06-30', ['xã 1', 'xã 2']);
    await closeUnit(db.query, 'xã 2', '2026-06-30', ['xã 3']);
    await closeUnit(db.query, 'xã cũ', '2025-06-30', []);
    expect(await holdersOn(db.query, 'huyện', '2025-06-30')).toEqual(['huyện']);
    expect(await holdersOn(db.query, 'huyện', '2025-07-01')).toEqual(['xã 1', 'xã 2']);
    expect(await holdersOn(db.query, 'huyện', '2026-12-31')).toEqual(['xã 1', 'xã 3']);
    expect(await holdersOn(db.query, 'xã cũ', '2026-01-01')).toEqual([]);
    const all = ['huyện', 'xã cũ', 'xã 1', 'xã 2', 'xã 3'];
    const year = await unitsDuring(db.query, all, { from: '2024-12-15', to: '2025-12-14' });
    expect(year.map(({ id }) => id).sort()).toEqual(['huyện', 'xã 1', 'xã 2', 'xã cũ'].sort());
  });

  describe('says of a list', () => {
    const page = (number: number, of: number, total: number, more = {}) => ({
      hostTotal: total,
      pagesSeen: { pages: [number], of, size: 10 },
      page: {
        system: 'ioffice',
        kind: 'incoming-list',
        url: 'http://ioffice.example/main',
        filter: { box: 'DEN_HE_THONG' },
        window: { field: 'receivedOn', from: '2026-01-01', to: '2026-01-31' },
        ...more,
      },
    });
    const january = { from: '2026-01-01', to: '2026-01-31' };
    const read = (more: object, at = '2026-02-01T01:00:00Z') => store([], at, more);
    const coverage = (span = january) => coverageOf(db, 'u1', 'documents.incoming', span);

    it('unknown when nothing of it was read', async () => {
      expect(await coverage()).toEqual({ state: 'unknown', notes: ['chưa đọc danh sách văn bản đến'] });
    });

    it('how far it was read', async () => {
      await read(page(1, 3, 25));
      await read(page(3, 3, 25));
      expect(await coverage()).toEqual({
        state: 'partial',
        notes: ['đã đọc 15/25 dòng của danh sách văn bản đến (2/3 trang)'],
      });
    });

    it('complete when every page was read', async () => {
      for (const number of [2, 1, 3]) await read(page(number, 3, 25));
      expect(await coverage()).toEqual({ state: 'complete', notes: [] });
    });

    it('partial again when its total has grown since', async () => {
      for (const number of [1, 2, 3]) await read(page(number, 3, 25));
      await read(page(1, 3, 26), '2026-02-01T02:00:00Z');
      expect((await coverage()).state).toBe('partial');
    });

    it('which days are missing', async () => {
      for (const number of [1, 2, 3]) await read(page(number, 3, 25));
      expect(await coverage({ from: '2026-01-20', to: '2026-02-09' })).toEqual({
        state: 'partial',
        notes: ['danh sách văn bản đến: thiếu từ 01/02 đến 09/02/2026'],
      });
    });

    it('that an open end reaches only to the day it was read', async () => {
      await read(
        page(1, 1, 5, { window: { field: 'receivedOn', from: '2026-01-01', to: null } }),
        '2026-01-20T01:00:00Z',
      );
      expect((await coverage()).notes).toEqual(['danh sách văn bản đến: thiếu từ 21/01 đến 31/01/2026']);
    });

    it('that a filtered list or an officer’s own box is not the register', async () => {
      await read(page(1, 1, 5, { filter: { box: 'DEN_HE_THONG', search: 'set' } }));
      await read(page(1, 1, 5, { filter: { box: 'VAN_BAN_DEN_CA_NHAN' } }));
      expect((await coverage()).state).toBe('partial');
    });
  });
});
