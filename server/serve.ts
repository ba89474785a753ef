import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { newSetupToken } from './accounts/administrator.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { serveDashboard } from './dashboard-files.ts';
import { createLog, type Log } from './log.ts';
import { type Database, openDatabase } from './store/database.ts';
import { migrate } from './store/migrate.ts';
import { partitionByUnit } from './store/partition.ts';
import { applyRetention } from './store/retention.ts';

/** Root of the project: the built extension and dashboard lie under `.output`. */
const ROOT = resolve(import.meta.dirname, '..');
/** Requests still running at a stop get this long. */
const LAST_REQUESTS = 10_000;

const DAY = 24 * 3_600_000;

/** Opens the database, listens, and tells on the terminal what to do next. @throws ConfigError and what the database throws */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(process.env.LOG_LEVEL ?? 'warn');
  const db = openDatabase(config);
  await migrate(db);
  if (config.partitions !== null) await partitionByUnit(db, config.partitions);

  let address = config.publicUrl ?? `http://${shownHost(config.host)}:${config.port}`;
  const app = createApp({ db, clock: Date.now, config, log, publicUrl: () => address });
  serveDashboard(app, resolve(ROOT, '.output', 'dashboard'));
  if (config.retentionMonths !== null) tidyDaily(db, log, config.retentionMonths);

  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, (info) => {
    address = config.publicUrl ?? `http://${shownHost(config.host)}:${(info as AddressInfo).port}`;
    announce(db, address).catch((error: unknown) => {
      log.error({ err: error }, 'announcement failed');
    });
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(
      taken
        ? `Cổng ${config.port} đang được dùng; hãy đặt PORT khác.`
        : `Không mở được dịch vụ: ${error.code}`,
    );
    process.exit(1);
  });
  stopOnSignal(server, db);
}

function tidyDaily(db: Database, log: Log, months: number): void {
  const tidy = (): void => {
    applyRetention(db, months, new Date().toISOString()).catch((error: unknown) => {
      log.error({ err: error }, 'retention failed');
    });
  };
  tidy();
  setInterval(tidy, DAY).unref();
}

/** Tells whoever started the service, on its terminal, what to do next; the log never holds the link. */
async function announce(db: Database, address: string): Promise<void> {
  console.log(`Liên Thông đang chạy tại ${address}`);
  const token = await newSetupToken(db, Date.now);
  if (token !== null) {
    console.log(`Thiết lập tài khoản quản trị (dùng một lần, trong 30 phút): ${address}/setup#${token}`);
  }
  for (const [browser, folder] of [
    ['Chrome, Edge, Cốc Cốc', 'chrome-mv3'],
    ['Firefox', 'firefox-mv3'],
  ]) {
    const built = resolve(ROOT, '.output', folder ?? '');
    if (existsSync(built)) console.log(`Tiện ích cho ${browser}: ${built}`);
  }
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function stopOnSignal(server: ServerType, db: Database): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => process.exit(1), LAST_REQUESTS);
    server.close(() => {
      db.close().then(
        () => {
          clearTimeout(late);
          process.exit(0);
        },
        () => process.exit(1),
      );
    });
    // Idle keep-alive connections would hold the server open until they time out.
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
