import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BackupError, backUpSqlite } from '#server/store/backup.ts';
import { openDatabase, openSqlite } from '#server/store/database.ts';
import { changesSince } from '#server/store/links/link-changes.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { countsOf } from '#server/store/records/counts.ts';
import { captureOf } from '../service.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lien-thong-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };

it('a copy of a running database holds what was stored before it, and takes the rest again without doubling', async () => {
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  await migrate(db);
  const captures = ['id:1', 'id:2'].map((key) =>
    captureOf([{ type: 'document', direction: 'incoming', key }]),
  );
  const [first, second] = captures;
  if (!first || !second) throw new Error('two captures');
  await storeCapture(db, SENDER, first, 'a', '2027-01-01T00:00:00.000Z');
  const target = join(folder, 'copies', 'one.sqlite');
  expect(await backUpSqlite(folder, target)).toBeGreaterThan(0);
  await storeCapture(db, SENDER, second, 'b', '2027-01-01T00:00:00.000Z');
  await db.close();

  const restored = openSqlite(target);
  expect(await countsOf(restored.query, 'u1')).toMatchObject({ documents: 1 });
  for (const [capture, hash] of [
    [first, 'a'],
    [second, 'b'],
  ] as const) {
    await storeCapture(restored, SENDER, capture, hash, '2027-01-01T00:00:00.000Z');
  }
  expect(await countsOf(restored.query, 'u1')).toMatchObject({ documents: 2 });
  await restored.close();
});

it('a backup never overwrites a file', async () => {
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  await migrate(db);
  const target = join(folder, 'one.sqlite');
  await backUpSqlite(folder, target);
  await expect(backUpSqlite(folder, target)).rejects.toThrow(BackupError);
  await db.close();
});

it('a copy counts changes anew, so that a browser that knows more than it begins again', async () => {
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  await migrate(db);
  await db.query.insertInto('link_cursors').values({ unit_id: 'u1', epoch: 'abc', seq: 5 }).execute();
  const target = join(folder, 'one.sqlite');
  await backUpSqlite(folder, target);
  await db.close();
  const copy = openSqlite(target);
  expect(await changesSince(copy, 'u1', 'abc-3', { size: 10, first: 10 })).toMatchObject({ reset: true });
  await copy.close();
});
