import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { DATABASE_FILE } from './database.ts';

export class BackupError extends Error {
  override name = 'BackupError';
}

/**
 * Copies the database of a data folder while the service runs; the copy is of one moment and is checked
 * before it counts. SQLite's own online backup: writers wait for no one.
 * @param target a file that does not exist yet
 * @returns size of the copy, bytes
 * @throws BackupError when there is nothing to copy, the target exists, or the copy is not sound
 */
export async function backUpSqlite(dataFolder: string, target: string): Promise<number> {
  const source = join(dataFolder, DATABASE_FILE);
  if (!existsSync(source)) throw new BackupError(`Không có cơ sở dữ liệu trong ${dataFolder}.`);
  if (existsSync(target)) throw new BackupError(`Tệp ${target} đã có; hãy chọn tên khác.`);
  mkdirSync(join(target, '..'), { recursive: true });
  const db = new DatabaseSync(source, { timeout: 10_000 });
  try {
    await backup(db, target);
  } finally {
    db.close();
  }
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
  return statSync(target).size;
}

/**
 * A copy that is restored gives its numbers of changes anew: browsers that know the old ones must begin again,
 * or they would take new changes for told ones (`link-changes.ts`).
 */
function restartChanges(copy: DatabaseSync): void {
  const cursors = copy.prepare("select 1 from sqlite_master where type = 'table' and name = 'link_cursors'");
  if (cursors.get() !== undefined) copy.exec('update link_cursors set epoch = lower(hex(randomblob(6)))');
}
