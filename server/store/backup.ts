import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { copyToFile, stepsOfServer } from './copy-rows.ts';
import { DATABASE_FILE, openPostgres, openSqlite } from './database.ts';
import { migrate, unknownSteps } from './migrate.ts';

export class BackupError extends Error {
  override name = 'BackupError';
}

/**
 * Copies the database while the service runs; the copy is of one moment, writers wait for no one, and it is
 * checked before it counts. It is a SQLite file whichever database the service keeps, so `restore` takes it
 * into either: an office that outgrows SQLite moves this way.
 * @param target a file that does not exist yet
 * @returns size of the copy, bytes
 * @throws BackupError when there is nothing to copy, the target exists, or the copy is not sound
 */
export async function backUp(
  where: { databaseUrl: string | null; dataFolder: string },
  target: string,
): Promise<number> {
  if (existsSync(target)) throw new BackupError(`Tệp ${target} đã có; hãy chọn tên khác.`);
  const source = join(where.dataFolder, DATABASE_FILE);
  if (where.databaseUrl === null && !existsSync(source)) {
    throw new BackupError(`Không có cơ sở dữ liệu trong ${where.dataFolder}.`);
  }
  mkdirSync(dirname(target), { recursive: true });
  try {
    if (where.databaseUrl !== null) await copyPostgres(where.databaseUrl, target);
    else await copySqlite(source, target);
    finish(target);
  } catch (error) {
    // Half a copy must not be taken for one.
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${target}${end}`, { force: true });
    throw error;
  }
  return statSync(target).size;
}

/** SQLite's own online backup. */
async function copySqlite(source: string, target: string): Promise<void> {
  const db = new DatabaseSync(source, { timeout: 10_000 });
  try {
    await backup(db, target);
  } finally {
    db.close();
  }
}

/** One transaction reads all; the file gets the tables as old as the server's, so that either can be newer. */
async function copyPostgres(url: string, target: string): Promise<void> {
  const server = openPostgres(url);
  try {
    await server.query
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const steps = await stepsOfServer(trx);
        if (steps === null) throw new BackupError('Cơ sở dữ liệu này chưa có dữ liệu của Liên Thông.');
        if (unknownSteps(steps).length > 0) {
          throw new BackupError('Dữ liệu do bản Liên Thông mới hơn lưu; hãy sao lưu bằng bản ấy.');
        }
        const made = openSqlite(target);
        await migrate(made, steps).finally(() => made.close());
        const file = new DatabaseSync(target);
        try {
          file.exec('PRAGMA synchronous = OFF');
          file.exec('PRAGMA cache_size = -64000');
          await copyToFile(trx, file);
        } finally {
          file.close();
        }
      });
  } finally {
    await server.close();
  }
}

function finish(target: string): void {
  const copy = new DatabaseSync(target);
  try {
    // The copy stands alone: no companion files that could be forgotten.
    copy.exec('PRAGMA journal_mode = DELETE');
    const verdict = copy.prepare('PRAGMA integrity_check').get();
    if (verdict?.integrity_check !== 'ok') throw new BackupError('Bản sao không lành lặn; hãy sao lưu lại.');
    restartChanges(copy);
  } finally {
    copy.close();
  }
}

/**
 * A copy that is restored gives its numbers of changes anew: browsers that know the old ones must begin again,
 * or they would take new changes for told ones (`link-changes.ts`).
 */
function restartChanges(copy: DatabaseSync): void {
  const cursors = copy.prepare("select 1 from sqlite_master where type = 'table' and name = 'link_cursors'");
  if (cursors.get() !== undefined) copy.exec('update link_cursors set epoch = lower(hex(randomblob(6)))');
}
