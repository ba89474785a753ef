import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BackupError } from './backup.ts';
import { copyFromFile, stepsOfFile, stepsOfServer } from './copy-rows.ts';
import { DATABASE_FILE, openPostgres } from './database.ts';
import { migrate, unknownSteps } from './migrate.ts';

/**
 * Puts a copy made by `backUp` where the service looks for its database: into the data folder, or into a
 * PostgreSQL database. Never over data: whoever restores moves that aside, and can go back to it.
 * @throws BackupError when the file is no sound copy, is of a newer Liên Thông, or there is data already
 */
export async function restore(
  where: { databaseUrl: string | null; dataFolder: string },
  file: string,
): Promise<void> {
  if (!existsSync(file)) throw new BackupError(`Không có tệp ${file}.`);
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const steps = soundSteps(copy);
    if (where.databaseUrl !== null) await intoPostgres(copy, steps, where.databaseUrl);
    else intoFolder(file, where.dataFolder);
  } finally {
    copy.close();
  }
}

function soundSteps(copy: DatabaseSync): string[] {
  let steps: string[] | null = null;
  try {
    const verdict = copy.prepare('PRAGMA integrity_check').get();
    if (verdict?.integrity_check === 'ok') steps = stepsOfFile(copy);
  } catch {
    // Not a database at all.
  }
  if (steps === null) throw new BackupError('Tệp này không phải bản sao lành lặn của Liên Thông.');
  if (unknownSteps(steps).length > 0) {
    throw new BackupError('Bản sao của bản Liên Thông mới hơn; hãy cài bản ấy rồi khôi phục.');
  }
  return steps;
}

function intoFolder(file: string, folder: string): void {
  const home = join(folder, DATABASE_FILE);
  // What a killed service left in the log is part of the old data, and would be read as part of the new.
  const there = ['', '-wal', '-shm'].map((end) => `${home}${end}`).filter((path) => existsSync(path));
  if (there.length > 0) {
    throw new BackupError(
      `Đã có dữ liệu ở ${there.join(', ')}; hãy dừng dịch vụ, dời đi chỗ khác (để cùng nhau) rồi chạy lại.`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  copyFileSync(file, `${home}.part`);
  renameSync(`${home}.part`, home);
}

async function intoPostgres(copy: DatabaseSync, steps: readonly string[], url: string): Promise<void> {
  const server = openPostgres(url);
  try {
    if ((await server.query.transaction().execute(stepsOfServer)) !== null) {
      throw new BackupError(
        'Cơ sở dữ liệu này đã có bảng của Liên Thông; hãy tạo một cơ sở dữ liệu PostgreSQL mới, đặt DATABASE_URL vào đó rồi chạy lại.',
      );
    }
    await migrate(server, steps);
    await server.query.transaction().execute((trx) => copyFromFile(copy, trx));
  } finally {
    await server.close();
  }
}
