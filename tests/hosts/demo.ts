import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/browsers.ts';
import { startCompanion } from './companion.ts';
import { practiceRoom } from './practice-room.ts';
import { startReportForms } from './report-forms/server.ts';
import { startHosts } from './serve.ts';
import { unitYear, unitYearIds } from './unit-year.ts';

/**
 * `npm run demo [-- ly-son-2021]`: the training room. Practice hosts, the service with an empty store and
 * a Chromium with the built extension, opened on the exercise. Everything ends, and is deleted, with it.
 */
const wanted = process.argv[2] ?? 'an-giang-2021';
const id = unitYearIds.find((known) => known === wanted);
if (!id) {
  console.error(`Không có đơn vị tập “${wanted}”. Chọn một trong: ${unitYearIds.join(', ')}.`);
  process.exit(1);
}
const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
if (!existsSync(extension)) {
  console.error('Chưa dựng tiện ích. Hãy chạy: npm run build');
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'lien-thong-demo-'));
const year = unitYear(id);
const hosts = await startHosts(year);
const companion = await startCompanion(join(folder, 'data'));
const forms = await startReportForms();
const page = practiceRoom(year, hosts, companion, forms);
const room = await new Promise<{ url: string; close(): void }>((resolve) => {
  const server = serve(
    { fetch: new Hono().get('/', (context) => context.html(page)).fetch, port: 0, hostname: '127.0.0.1' },
    (info) => resolve({ url: `http://127.0.0.1:${info.port}/`, close: () => server.close() }),
  );
});
const flags = [
  `--host-resolver-rules=${hosts.resolverRules}`,
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  // The pages are Vietnamese and stay so.
  '--disable-features=Translate',
];

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  room.close();
  await Promise.all([hosts.close(), forms.close(), companion.close()]);
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
process.on('SIGINT', close);
process.on('SIGTERM', close);

console.log(`Phòng tập: ${room.url}`);
const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
if (noScreen) {
  console.log('Máy này không có màn hình nên chưa mở trình duyệt. Trên máy có màn hình, chạy:');
  console.log(
    `  chromium --user-data-dir=${join(folder, 'profile')} ${flags.map((flag) => `"${flag}"`).join(' ')} ${room.url}`,
  );
  console.log('Bấm Ctrl+C để đóng phòng tập.');
} else {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findChromium(),
    headless: false,
    viewport: null,
    // As root (containers) Chromium's sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0,
    args: flags,
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  context.on('close', close);
  const tab = context.pages()[0] ?? (await context.newPage());
  await tab.goto(room.url);
  console.log('Đóng cửa sổ trình duyệt hoặc bấm Ctrl+C để kết thúc.');
}
