import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#server/store/database.ts';
import { changesSince } from '#server/store/links/link-changes.ts';
import { matchMarked } from '#server/store/links/match-links.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { captureOf } from '../service.ts';
import { postgres, SQLITE } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2026-11-20T05:00:00.000Z';
const CODE = 'H01.02-261101-0001';
const ROWS: CapturedRecord[] = [
  {
    ...{ type: 'dossier', code: CODE, procedureCode: '1.004227', receivedAt: '2026-11-02' },
    ...{ finishedAt: '2026-11-10', status: 'done' },
  },
  {
    ...{ type: 'document', direction: 'outgoing', key: 'id:1', symbol: '12/QĐ-SXD', issuedOn: '2026-11-10' },
    references: [{ kind: 'dossier', key: CODE, how: 'subject' }],
  },
];
/** What the steps after 0007 made, taken away again: the newest first. */
const UNDO = [
  'alter table document_members drop column features',
  'alter table documents drop column features',
  'drop index documents_flagged',
  'drop index dossiers_flagged',
  'drop index documents_report',
  'create index documents_report on documents (unit_id, direction, issued_on, status)',
  'drop index dossiers_report',
  'create index dossiers_report on dossiers (unit_id, received_at, status)',
  'drop table link_changes',
  'drop table link_cursors',
  'drop table link_blocks',
  'drop table link_waiting',
  'drop table link_counts',
  'alter table links drop column theme',
  'drop table form_fields',
  'drop table relays',
  'drop table relay_rules',
  'drop table request_addressees',
  'drop table request_events',
  'drop table request_files',
  'drop table request_submissions',
  'drop table report_requests',
];
const FUNCTIONS = ['request_submissions', 'request_events'].map(
  (name) => `drop function refuse_to_alter_${name}()`,
);

describe.each([SQLITE, postgres()])(
  'a database of before the derived tables of links, on $name',
  (dialect) => {
    let db: Database;
    beforeAll(async () => {
      await dialect.start();
      db = await dialect.fresh();
      await migrate(db);
      const capture = captureOf(ROWS);
      await storeCapture(db, SENDER, capture, capture.id, NOW);
      await matchMarked(db, 'u1', NOW);
      for (const text of [...UNDO, ...(dialect.name === 'postgres' ? FUNCTIONS : [])])
        await db.rows(db.query, text, []);
      await db.rows(db.query, "update dossiers set procedure_code = '1.004227.000.00.00.H01'", []);
      await db.rows(db.query, "delete from kysely_migration where name > '0007-links'", []);
      await migrate(db);
    });
    afterAll(async () => {
      await db.close();
      await dialect.stop();
    });

    it('tells browsers of the pairs it held', async () => {
      const { matters, more } = await changesSince(db, 'u1', null, { size: 10, first: 10 });
      expect(more).toBe(false);
      expect(matters.map(({ dossier, pairs }) => [dossier.code, pairs.map(({ state }) => state)])).toEqual([
        [CODE, ['automatic']],
      ]);
    });

    it('names procedures as the national catalogue does', async () => {
      expect(await db.query.selectFrom('dossiers').select('procedure_code').execute()).toEqual([
        { procedure_code: '1.004227' },
      ]);
    });

    it('counts what is usual from all its records when it is next matched, and keeps the pairs', async () => {
      const capture = captureOf([
        { type: 'document', direction: 'outgoing', key: 'id:2', issuedOn: '2026-11-12' },
      ]);
      await storeCapture(db, SENDER, capture, capture.id, NOW);
      await matchMarked(db, 'u1', NOW);
      const blocks = await db.query
        .selectFrom('link_blocks')
        .select(['ref', 'owned'])
        .orderBy('ref')
        .execute();
      expect(blocks).toEqual([
        { ref: 'ioffice/outgoing/id:1', owned: 1 },
        { ref: 'ioffice/outgoing/id:2', owned: 0 },
      ]);
      const learnt = await db.query
        .selectFrom('link_counts')
        .select('n')
        .where('subject', '=', 'p:1.004227')
        .execute();
      expect(learnt.length).toBeGreaterThan(0);
      expect(learnt.every(({ n }) => n === 1)).toBe(true);
      expect(
        await db.query.selectFrom('links').select('state').where('document', 'like', '%id:1').execute(),
      ).toEqual([{ state: 'automatic' }]);
    });
  },
);
