import { resolve } from 'node:path';
import { readConfig } from './config.ts';
import { BackupError, backUp } from './store/backup.ts';

/** `npm run backup -- <target>`: a consistent copy of the running database, and how to go back to it. */
const target = process.argv[2];

if (target === undefined) {
  console.error('Cách dùng: npm run backup -- <tệp đích>');
  process.exitCode = 1;
} else {
  try {
    const file = resolve(target);
    const size = await backUp(readConfig(process.env), file);
    console.log(`Đã sao lưu ${Math.ceil(size / 1024).toLocaleString('vi-VN')} KB vào ${file}`);
    console.log(`Khôi phục: dừng dịch vụ rồi chạy  npm run restore -- ${file}`);
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
