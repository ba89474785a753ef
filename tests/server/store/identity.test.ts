import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openSqlite } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import type { Capture } from '#shared/contract/capture.ts';
import type { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';

const letter = (key: string, more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  type: 'document',
  direction: 'incoming',
  key,
  ...more,
});
const BOOK = { register: 'Sổ công văn đến', registerNumber: '125', receivedOn: '2026-03-02' };
const LETTER = { symbol: '47/SXD-VP', issuer: 'Sở Xây dựng', issuedOn: '2026-02-27' };
const page = (system: 'ioffice' | 'file'): Capture['page'] => ({
  system,
  kind: 'incoming-list',
  url: 'http://ioffice.example/main',
  filter: {},
  window: null,
});

describe.each([SQLITE, postgres()])('a document seen under several keys on $name', (dialect) => {
  let db: Database;
  let hour = 0;
  beforeAll(() => dialect.start());
  afterAll(() => dialect.stop());
  beforeEach(async () => {
    db = await dialect.fresh();
    await migrate(db);
    hour = 0;
  });
  afterEach(() => db.close());

  const see = (system: 'ioffice' | 'file', ...rows: (DocumentRecord | DossierRecord)[]) => {
    hour += 1;
    const capture = captureOf(rows, {
      capturedAt: `2026-04-01T${String(hour).padStart(2, '0')}:00:00Z`,
      page: page(system),
    });
    return storeCapture(db, SENDER, capture, capture.id, NOW);
  };
  const keys = async (): Promise<string[]> =>
    (await db.query.selectFrom('documents').select('key').orderBy('key').execute()).map(({ key }) => key);

  it('is one when book, number and year agree', async () => {
    await see('ioffice', letter('id:1', BOOK));
    await see('file', letter('reg:1', { ...BOOK, registerNumber: '0125', completedOn: '2026-03-09' }));
    const [row, ...others] = await db.query.selectFrom('documents').selectAll().execute();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ system: 'ioffice', key: 'id:1', completed_on: '2026-03-09' });
  });

  it('is one when symbol, issuer and date agree, whichever came first', async () => {
    await see('file', letter('sym:1', LETTER));
    await see('ioffice', letter('id:1', { ...LETTER, ...BOOK }));
    expect(await keys()).toEqual(['id:1']);
  });

  it('is one over three sources that only agree two by two', async () => {
    await see('file', letter('sym:1', LETTER));
    await see('file', letter('reg:1', BOOK));
    expect(await keys()).toHaveLength(2);
    await see('ioffice', letter('id:1', { ...BOOK, ...LETTER }));
    expect(await keys()).toEqual(['id:1']);
  });

  it('takes the newest observation of each field', async () => {
    await see('ioffice', letter('id:1', { ...BOOK, status: 'processing', urgency: 'urgent' }));
    await see('file', letter('reg:1', { ...BOOK, status: 'done' }));
    expect(await db.query.selectFrom('documents').select(['status', 'urgency']).execute()).toEqual([
      { status: 'done', urgency: 'urgent' },
    ]);
  });

  it('stays two when the same number stands in another year or another book', async () => {
    await see('ioffice', letter('id:1', BOOK));
    await see('file', letter('reg:1', { ...BOOK, receivedOn: '2027-03-02' }));
    await see('file', letter('reg:2', { ...BOOK, register: 'Sổ đơn thư' }));
    expect(await keys()).toEqual(['id:1', 'reg:1', 'reg:2']);
  });

  it('stays two when equal symbols are of different issuers', async () => {
    await see('ioffice', letter('id:1', LETTER));
    await see('file', letter('sym:1', { ...LETTER, issuer: 'Sở Nội vụ' }));
    expect(await keys()).toHaveLength(2);
  });

  it('stays two when an incoming symbol has no issuer', async () => {
    await see('ioffice', letter('id:1', { ...LETTER, issuer: null }));
    await see('file', letter('sym:1', { ...LETTER, issuer: null }));
    expect(await keys()).toHaveLength(2);
  });

  it('stays two when the same letter was registered twice', async () => {
    await see('ioffice', letter('id:1', { ...LETTER, ...BOOK }));
    await see('file', letter('reg:1', { ...LETTER, ...BOOK, registerNumber: '130' }));
    expect(await keys()).toHaveLength(2);
  });

  it('is parted again when another row makes the evidence ambiguous', async () => {
    await see('ioffice', letter('id:1', { ...LETTER, urgency: 'urgent' }));
    await see('file', letter('sym:1', { ...LETTER, status: 'done' }));
    expect(await keys()).toEqual(['id:1']);
    await see('ioffice', letter('id:2', LETTER));
    expect(await keys()).toEqual(['id:1', 'id:2', 'sym:1']);
    expect(
      await db.query.selectFrom('documents').select('status').where('key', '=', 'id:1').execute(),
    ).toEqual([{ status: null }]);
  });

  it('of another direction is another document', async () => {
    await see('ioffice', letter('id:1', { ...LETTER, direction: 'outgoing' }));
    await see('file', letter('sym:1', LETTER));
    expect(await keys()).toHaveLength(2);
  });

  it('keeps one dossier by its code over iGate and a file, however the code is spaced', async () => {
    await see('ioffice', { type: 'dossier', code: 'H01.02-260105-0001', status: 'processing' });
    await see('file', { type: 'dossier', code: 'h01.02 - 260105-0001', dueAt: '2026-02-01' });
    expect(await db.query.selectFrom('dossiers').select(['code', 'status', 'due_at']).execute()).toEqual([
      { code: 'H01.02-260105-0001', status: 'processing', due_at: '2026-02-01' },
    ]);
  });
});

/** Few numbers, symbols and days: agreement, contradiction and ambiguity all occur. */
const row = fc
  .record({
    register: fc.constantFrom('Sổ A', 'Sổ B', undefined),
    registerNumber: fc.constantFrom('1', '2', undefined),
    receivedOn: fc.constantFrom('2026-01-05', '2027-01-05', undefined),
    symbol: fc.constantFrom('1/A-B', '2/A-B', undefined),
    issuer: fc.constantFrom('Sở X', 'Sở Y', undefined),
    issuedOn: fc.constantFrom('2026-01-02', undefined),
    status: fc.constantFrom('done', 'processing', undefined),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
const sighting = fc
  .record({
    row,
    key: fc.constantFrom('id:1', 'id:2', 'reg:1', 'sym:1'),
    system: fc.constantFrom('ioffice' as const, 'file' as const),
    hour: fc.integer({ min: 1, max: 9 }),
    id: fc.uuid(),
  })
  .map(({ row: fields, key, system, hour, id }) =>
    captureOf([letter(key, fields)], { id, capturedAt: `2026-04-01T0${hour}:00:00Z`, page: page(system) }),
  );

async function tablesAfter(captures: readonly Capture[]): Promise<unknown> {
  const db = openSqlite(':memory:');
  await migrate(db);
  for (const capture of captures) await storeCapture(db, SENDER, capture, capture.id, NOW);

  const documents = await db.query
    .selectFrom('documents')
    .selectAll()
    .orderBy('system')
    .orderBy('direction')
    .orderBy('key')
    .execute();
  const members = await db.query
    .selectFrom('document_members')
    .selectAll()
    .orderBy('system')
    .orderBy('direction')
    .orderBy('key')
    .execute();
  await db.close();
  return { documents, members };
}

it('which rows are one document does not depend on the order they came in', async () => {
  const many = fc.uniqueArray(sighting, { minLength: 2, maxLength: 8, selector: ({ id }) => id });
  const orders = many.chain((captures) =>
    fc.tuple(
      fc.constant(captures),
      fc.shuffledSubarray(captures, { minLength: captures.length, maxLength: captures.length }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(orders, async ([captures, other]) => {
      expect(await tablesAfter(other)).toEqual(await tablesAfter(captures));
    }),
    { numRuns: 150 },
  );
});
