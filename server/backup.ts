import { join, resolve } from 'node:path';
import { readConfig } from './config.ts';
import { BackupError, backUpSqlite } from './store/backup.ts';
import { DATABASE_FILE } from './store/database.ts';

/** `npm run backup -- <target>`: a consistent copy of the running database, and how to go back to it. */
const config = readConfig(process.env);
const target = process.argv[2];

if (config.databaseUrl !== null) {
  console.log('Dữ liệu nằm ở PostgreSQL; sao lưu bằng công cụ của nó:');
  console.log('  pg_dump --format=custom --file=lien-thong.dump "$DATABASE_URL"');
  console.log('  pg_restore --clean --if-exists --dbname="$DATABASE_URL" lien-thong.dump');
  console.log('Sau khi khôi phục, để trình duyệt tải lại từ đầu các liên kết đã lưu:');
  console.log(
    '  psql "$DATABASE_URL" -c "update link_cursors set epoch = substr(md5(random()::text), 1, 12)"',
  );
} else if (target === undefined) {
  console.error('Cách dùng: npm run backup -- <tệp đích>');
  process.exitCode = 1;
} else {
  try {
    const file = resolve(target);
    const size = await backUpSqlite(config.dataFolder, file);
    const home = join(config.dataFolder, DATABASE_FILE);
    console.log(`Đã sao lưu ${Math.ceil(size / 1024)} KB vào ${file}`);
    console.log(
      `Khôi phục: dừng dịch vụ, xóa ${home}-wal và ${home}-shm nếu có, chép tệp sao lưu đè lên ${home}, chạy lại.`,
    );
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
