import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { DATABASE_FILE, type Database, openDatabase } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import type { Capture } from '#shared/contract/capture.ts';
import { listOf } from './delivery.ts';
import { addPairedUnit } from './service-process.ts';
import type { Proof } from './table.ts';

type Ask = (capture: Capture) => Promise<Response>;

/**
 * R20: a database that may grow no further, and one that may not be written. Each capture gets a plain
 * answer, none is stored by halves, and all are taken once there is room again.
 */
export async function fullDisk(): Promise<Proof[]> {
  return [await full(), await readOnly()];
}

async function full(): Promise<Proof> {
  return withService(async (ask, db, file) => {
    // SQLite answers with the very error of a full disk when a file may have no more pages.
    const pages = Number(
      new DatabaseSync(file, { readOnly: true }).prepare('pragma page_count').get()?.page_count,
    );
    await db.rows(db.query, `pragma max_page_count = ${pages + 60}`, []);
    const captures = Array.from({ length: 30 }, (_, index) => listOf(index * 100, 100));
    const refused: Capture[] = [];
    let stored = 0;
    let plain = true;
    for (const capture of captures) {
      const answer = await ask(capture);
      if (answer.status === 201) stored += 1;
      else {
        refused.push(capture);
        plain &&= answer.status === 507 && (await saysSo(answer, 'disk-full'));
      }
    }
    const kept = await rowsOf(db);
    await db.rows(db.query, 'pragma max_page_count = 1000000', []);
    let taken = 0;
    for (const capture of refused) if ((await ask(capture)).status === 201) taken += 1;
    const after = await rowsOf(db);
    const held =
      plain && refused.length > 0 && kept === stored * 100 && taken === refused.length && after === 3_000;
    return {
      id: 'R20',
      what: 'database full: 507 problem details, nothing by halves, taken once there is room',
      figure: `${stored} stored, ${refused.length} refused, ${taken} taken later, ${after} rows of 3000`,
      held,
    };
  });
}

async function readOnly(): Promise<Proof> {
  return withService(async (ask, db) => {
    const first = await ask(listOf(0, 10));
    await db.rows(db.query, 'pragma query_only = on', []);
    const capture = listOf(10, 10);
    const answer = await ask(capture);
    const plain = answer.status === 503 && (await saysSo(answer, 'read-only'));
    await db.rows(db.query, 'pragma query_only = off', []);
    const later = await ask(capture);
    const held = first.status === 201 && plain && later.status === 201 && (await rowsOf(db)) === 20;
    return {
      id: 'R20',
      what: 'database read-only: 503 problem details, nothing lost',
      figure: `${first.status}, ${answer.status}, ${later.status}`,
      held,
    };
  });
}

async function saysSo(answer: Response, code: string): Promise<boolean> {
  const body = (await answer.json()) as { type?: string; title?: string };
  const type = answer.headers.get('Content-Type') === 'application/problem+json';
  return (
    type &&
    body.type === `urn:lien-thong:problem:${code}` &&
    (body.title ?? '').length > 20 &&
    answer.headers.has('Retry-After')
  );
}

async function rowsOf(db: Database): Promise<number> {
  const [row] = await db.rows<{ n: number }>(db.query, 'select count(*) as n from documents', []);
  return Number(row?.n);
}

async function withService(work: (ask: Ask, db: Database, file: string) => Promise<Proof>): Promise<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-full-'));
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  try {
    await migrate(db);
    const { token } = await addPairedUnit(db);
    const app = createApp({
      db,
      clock: Date.now,
      config: readConfig({ LIEN_THONG_CAPTURES_PER_SECOND: '100000' }),
      log: createLog('silent'),
      publicUrl: () => 'http://127.0.0.1:8787',
    });
    const ask: Ask = async (capture) =>
      app.request('/api/v1/captures', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': capture.id,
        },
        body: JSON.stringify(capture),
      });
    return await work(ask, db, join(folder, DATABASE_FILE));
  } finally {
    await db.close();
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  }
}
