import { resolve } from 'node:path';
import { readConfig } from './config.ts';
import { BackupError } from './store/backup.ts';
import { restore } from './store/restore.ts';

/** `npm run restore -- <copy>`: the way back from `npm run backup`, to SQLite or PostgreSQL as configured. */
const copy = process.argv[2];

if (copy === undefined) {
  console.error('Cách dùng: npm run restore -- <bản sao>');
  process.exitCode = 1;
} else {
  try {
    await restore(readConfig(process.env), resolve(copy));
    console.log('Đã khôi phục. Chạy dịch vụ:  npm start');
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
