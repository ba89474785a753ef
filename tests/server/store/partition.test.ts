import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openSqlite } from '#server/store/database.ts';
import { linksOf } from '#server/store/links/links.ts';
import { matchMarked } from '#server/store/links/match-links.ts';
import { migrate } from '#server/store/migrate.ts';
import { up } from '#server/store/migrations/0011-report-order.ts';
import { partitionByUnit } from '#server/store/partition.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { countsOf } from '#server/store/records/counts.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { captureOf } from '../service.ts';
import { postgres } from './dialects.ts';

const server = postgres();
let db: Database;
beforeAll(async () => {
  await server.start();
  db = await server.fresh();
  await migrate(db);
});
afterAll(async () => {
  await db.close();
  await server.stop();
});

const store = (unitId: string, key: string) => {
  const capture = captureOf([{ type: 'document', direction: 'incoming', key, receivedOn: '2026-01-05' }]);
  return storeCapture(
    db,
    { unitId, officerId: 'o', deviceId: 'd' },
    capture,
    capture.id,
    '2027-01-01T00:00:00.000Z',
  );
};

it('a database with records in it is split by unit once, and serves on as before', async () => {
  for (let unit = 0; unit < 12; unit += 1) await store(`unit-${unit}`, 'id:1');
  expect(await partitionByUnit(db, 4)).toContain('documents');
  expect(await partitionByUnit(db, 4)).toEqual([]);
  expect(await migrate(db)).toEqual([]);
  for (let unit = 0; unit < 12; unit += 1) {
    await store(`unit-${unit}`, 'id:1');
    await store(`unit-${unit}`, 'id:2');
    expect(await countsOf(db.query, `unit-${unit}`)).toMatchObject({ documents: 2 });
  }
  const parts = await sql<{ part: string; rows: number }>`
    select tableoid::regclass::text as part, count(*) as rows from documents group by 1`.execute(db.query);
  expect(parts.rows.length).toBeGreaterThan(1);
  expect(parts.rows.reduce((sum, { rows }) => sum + rows, 0)).toBe(24);
});

it('a question about one unit reads one partition', async () => {
  const plan = await sql<Record<string, string>>`
    explain select count(*) from documents where unit_id = 'unit-3'`.execute(db.query);
  const text = plan.rows.map((row) => Object.values(row).join()).join('\n');
  expect(new Set(text.match(/documents_p\d/g)).size).toBe(1);
});

it('a database split before its index for reports was made anew gets the new one in place of the old', async () => {
  const old = await server.fresh();
  await migrate(old);
  await sql`drop index documents_report`.execute(old.query);
  await sql`create index documents_report on documents (unit_id, direction, issued_on, received_on)`.execute(
    old.query,
  );
  await partitionByUnit(old, 4);
  await up(old.query, 'postgres');
  const indexes = await sql<{ indexdef: string }>`
    select indexdef from pg_indexes where tablename = 'documents'`.execute(old.query);
  const second = indexes.rows.map(({ indexdef }) => /\(unit_id, direction, (\w+)/.exec(indexdef)?.[1]);
  expect(second.filter((column) => column !== undefined)).toEqual(['register']);
  await old.close();
});

it('documents and dossiers find each other across the partitions of their links, and stay within their unit', async () => {
  const pair = (unitId: string): CapturedRecord[] =>
    [
      { type: 'dossier', code: 'H01.02-261101-0001', finishedAt: '2026-11-10', status: 'done' },
      {
        type: 'document',
        direction: 'outgoing',
        key: `id:${unitId}`,
        symbol: '12/QĐ-SXD',
        issuedOn: '2026-11-10',
        references: [{ kind: 'dossier', key: 'H01.02-261101-0001', how: 'subject' }],
      },
    ] as CapturedRecord[];
  const units = Array.from({ length: 8 }, (_, unit) => `linked-${unit}`);
  for (const unitId of units) {
    const capture = captureOf(pair(unitId));
    const sender = { unitId, officerId: 'o', deviceId: 'd' };
    await storeCapture(db, sender, capture, capture.id, '2027-01-01T00:00:00.000Z');
    await matchMarked(db, unitId, '2027-01-01T00:00:00.000Z');
    const links = await linksOf(db, unitId, 'dossier', 'H01.02-261101-0001');
    expect(links.map(({ document, state }) => [document.ref, state])).toEqual([
      [`ioffice/outgoing/id:${unitId}`, 'automatic'],
    ]);
  }
  for (const table of ['links', 'link_keys', 'link_blocks', 'link_counts']) {
    const parts = await sql<{ part: string; rows: number }>`
      select tableoid::regclass::text as part, count(*) as rows from ${sql.table(table)} group by 1`.execute(
      db.query,
    );
    expect([table, parts.rows.length > 1]).toEqual([table, table !== 'link_counts']);
  }
});

it('SQLite is left as it is', async () => {
  const small = openSqlite(':memory:');
  await migrate(small);
  expect(await partitionByUnit(small, 4)).toEqual([]);
  await small.close();
});
