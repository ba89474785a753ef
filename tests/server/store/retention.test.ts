import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { auditTrail } from '#server/store/people/audit.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { countsOf } from '#server/store/records/counts.ts';
import { noteSaid } from '#server/store/relay/relays.ts';
import { saveTemplate, templatesOf } from '#server/store/reports/templates.ts';
import { applyRetention, eraseBefore, eraseRecord, eraseUnit } from '#server/store/retention.ts';
import { addUnit } from '#server/store/settings/units.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';
const OLD = 'H01.02-200105-0001';
const OPEN = 'H01.02-200105-0002';
const NEW = 'H01.02-260105-0003';

describe.each([SQLITE, postgres()])('erasing on $name', (dialect) => {
  let db: Database;
  beforeAll(() => dialect.start());
  afterAll(() => dialect.stop());
  beforeEach(async () => {
    db = await dialect.fresh();
    await migrate(db);
    await addUnit(db.query, { id: 'u1', parentId: null, name: 'Sở', validFrom: '2020-01-01', validTo: null });
    const store = (rows: CapturedRecord[], capturedAt: string, unitId = 'u1') => {
      const capture = captureOf(rows, { capturedAt });
      return storeCapture(db, { ...SENDER, unitId }, capture, capture.id, NOW);
    };
    await store(
      [
        {
          type: 'dossier',
          code: OLD,
          receivedAt: '2020-01-05',
          finishedAt: '2020-01-09',
          status: 'processing',
        },
        { type: 'dossier', code: OPEN, receivedAt: '2020-01-05', status: 'processing' },
        { type: 'document', direction: 'incoming', key: 'id:1', receivedOn: '2020-02-01' },
      ],
      '2020-03-01T00:00:00Z',
    );
    await store(
      [
        { type: 'dossier', code: OLD, status: 'done' },
        { type: 'dossier', code: NEW, receivedAt: '2026-01-05', status: 'done' },
        { type: 'document', direction: 'incoming', key: 'id:2', receivedOn: '2026-02-01' },
      ],
      '2026-12-01T00:00:00Z',
    );
    await store(
      [{ type: 'dossier', code: OLD, finishedAt: '2020-01-09', status: 'done' }],
      '2020-03-01T00:00:00Z',
      'u2',
    );
  });
  afterEach(() => db.close());

  const codes = async () =>
    (
      await db.query
        .selectFrom('dossiers')
        .select('code')
        .where('unit_id', '=', 'u1')
        .orderBy('code')
        .execute()
    ).map(({ code }) => code);

  it('before a day takes what ended before it and leaves open dossiers, later records and other units', async () => {
    expect(await eraseBefore(db, 'u1', '2024-01-01')).toEqual({ documents: 1, dossiers: 1, captures: 1 });
    expect(await codes()).toEqual([OPEN, NEW]);
    expect(await countsOf(db.query, 'u1')).toMatchObject({ documents: 1 });
    expect(await countsOf(db.query, 'u2')).toMatchObject({ dossiers: 1 });
  });

  it('one record takes its history with it', async () => {
    expect(await eraseRecord(db, 'u1', 'dossiers', OLD)).toMatchObject({ dossiers: 1 });
    expect(await codes()).toEqual([OPEN, NEW]);
    expect(await db.query.selectFrom('changes').selectAll().execute()).toEqual([]);
  });

  it('a unit leaves nothing of it', async () => {
    await eraseUnit(db, 'u1');
    expect(await countsOf(db.query, 'u1')).toEqual({ documents: 0, dossiers: 0, lastCaptureAt: null });
  });

  it('a unit takes the files it uploaded as templates with it, and no others', async () => {
    for (const unitId of ['u1', 'u2']) {
      await saveTemplate(db.query, {
        id: `template-${unitId}`,
        unitId,
        name: 'Báo cáo năm 2025',
        kind: 'tagged',
        format: 'docx',
        fileName: 'Báo cáo năm 2025.docx',
        file: new Uint8Array([1]),
        content: '{"tags":[]}',
        by: 'test',
        at: NOW,
      });
    }
    await eraseUnit(db, 'u1');
    expect(await templatesOf(db.query, 'u1')).toEqual([]);
    expect(await templatesOf(db.query, 'u2')).toHaveLength(1);
  });

  it('a document is no longer named by a relay it told', async () => {
    await noteSaid(
      db,
      'u1',
      { dossier: NEW, said: 'sent', document: 'ioffice/incoming/id:2' },
      { by: 'o1', now: NOW },
    );
    const named = () => db.query.selectFrom('relays').select(['said', 'said_document as by']).execute();
    expect(await named()).toEqual([{ said: 'sent', by: 'ioffice/incoming/id:2' }]);
    await eraseRecord(db, 'u1', 'documents', 'id:2');
    expect(await named()).toEqual([{ said: 'sent', by: null }]);
  });

  it('takes files uploaded for a request that nothing was entered from', async () => {
    const file = {
      unit_id: 'u1',
      request_id: 'r1',
      addressee: 'a1',
      name: 'x.docx',
      size: 1,
      file: 'AA==',
      by: 'o1',
    };
    const sent = {
      unit_id: 'u1',
      request_id: 'r1',
      addressee: 'a1',
      n: 1,
      kind: 'file' as const,
      draft_id: null,
    };
    const whole = { ...sent, issued_n: null, symbol: '', symbol_on: '', sent_at: NOW, file_hash: 'entered' };
    await db.query
      .insertInto('request_submissions')
      .values({ ...whole, file_name: 'x.docx', content: '{}', by: 'o1', name: 'A', at: NOW })
      .execute();
    for (const [hash, at] of [
      ['entered', '2020-01-01T00:00:00.000Z'],
      ['old', '2020-01-01T00:00:00.000Z'],
      ['new', NOW],
    ] as const)
      await db.query
        .insertInto('request_files')
        .values({ ...file, hash, at })
        .execute();
    const left = async () =>
      (await db.query.selectFrom('request_files').select('hash').orderBy('hash').execute()).map(
        ({ hash }) => hash,
      );
    await eraseBefore(db, 'u1', '2024-01-01');
    expect(await left()).toEqual(['entered', 'new']);
    await eraseUnit(db, 'u1');
    expect(await left()).toEqual(['entered']);
  });

  it('by the retention of the service is noted in the audit trail, once', async () => {
    await applyRetention(db, 24, NOW);
    await applyRetention(db, 24, NOW);
    const entries = await auditTrail(db.query, ['u1'], 1, 10);
    expect(entries.map(({ action, actor }) => `${actor} ${action}`)).toEqual(['service retention.applied']);
    expect(entries[0]?.subject).toContain('"dossiers":1');
  });
});
