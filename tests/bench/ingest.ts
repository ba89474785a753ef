import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { openDatabase } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { PRAGMAS } from '#server/store/sqlite.ts';
import type { Capture } from '#shared/contract/capture.ts';
import { addPairedUnit, startProcess } from '../reliability/service-process.ts';
import { capturesOf } from './ingest-records.ts';
import { type BenchRow, quantile } from './table.ts';

const SIZES: [size: number, batches: number, rounds: number][] = [
  [1, 200, 1],
  [20, 150, 1],
  [100, 60, 7],
  [500, 20, 3],
];

/**
 * P2 and P3: captures of new rows over HTTP into a running service, the same captures again, and a raw
 * prepared upsert of the same values into a table of the same width on the same disk, all in one run.
 */
export async function benchIngest(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-bench-'));
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  await migrate(db);
  const { token } = await addPairedUnit(db);
  await db.close();
  const service = await startProcess({ LIEN_THONG_DATA: folder });
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const rows: BenchRow[] = [];
  let full: RawPeer | undefined;
  try {
    const warmUp = capturesOf(60, 100, 90_000_000);
    await deliver(service.url, agent, token, warmUp, 1);
    // A second peer holds at every turn the rows the service holds: an index grown tenfold costs both.
    full = openRaw(folder, join(folder, 'raw-full.sqlite'));
    full.upsert(warmUp);
    let first = 0;
    for (const [size, batches, rounds] of SIZES) {
      // Raw and HTTP in turns: whatever else the computer does falls on both alike.
      const raw: number[] = [];
      const grown: number[] = [];
      const one: number[] = [];
      const again: number[] = [];
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const captures = capturesOf(batches, size, first);
        first += batches * size;
        raw.push(rawUpsert(folder, captures));
        grown.push(full.upsert(captures));
        const delivered = await deliver(service.url, agent, token, captures, 1);
        one.push(delivered.seconds);
        times.push(...delivered.times);
        again.push((await deliver(service.url, agent, token, captures, 1)).seconds);
      }
      const more = capturesOf(batches, size, first);
      first += batches * size;
      const four = await deliver(service.url, agent, token, more, 4);
      full.upsert(more);
      const rate = (seconds: number): number => Math.round((batches * size) / seconds);
      const shareOf = (peer: readonly number[]): number =>
        quantile(
          peer.map((seconds, round) => seconds / (one[round] ?? seconds)),
          0.5,
        );
      const share = shareOf(raw);
      const replay = quantile(
        again.map((seconds, round) => (one[round] ?? seconds) / seconds),
        0.5,
      );
      const typical = (seconds: readonly number[]): string => `${rate(quantile(seconds, 0.5))} records/s`;
      const promised = size === 100;
      rows.push(
        { what: `raw prepared upsert, batch ${size}`, value: typical(raw) },
        {
          what: `HTTP ingest, batch ${size}, one client`,
          value: `${typical(one)}, p50 ${ms(times, 0.5)}, p99 ${ms(times, 0.99)}`,
        },
        { what: `HTTP ingest, batch ${size}, four clients`, value: `${rate(four.seconds)} records/s` },
        {
          what: `P2 HTTP ÷ raw, batch ${size}`,
          value: `${(100 * share).toFixed(0)} % (median of ${rounds})`,
          ...(promised ? { target: '≥ 40 %', met: share >= 0.4 } : {}),
        },
        {
          what: `HTTP ÷ raw with as many rows, batch ${size}`,
          value: `${(100 * shareOf(grown)).toFixed(0)} % (median of ${rounds}); raw ${typical(grown)}`,
        },
        {
          what: `P3 first delivery ÷ replay, batch ${size}`,
          value: `${replay.toFixed(1)} ×, ${typical(again)}`,
          ...(promised ? { target: '≥ 3 ×', met: replay >= 3 } : {}),
        },
      );
    }
  } finally {
    full?.close();
    agent.destroy();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

function ms(times: readonly number[], share: number): string {
  return `${quantile(times, share).toFixed(1)} ms`;
}

/** Delivers every capture once. @throws when one is not taken */
async function deliver(
  url: string,
  agent: Agent,
  token: string,
  captures: readonly Capture[],
  clients: number,
): Promise<{ seconds: number; times: number[] }> {
  const bodies = captures.map((capture) => ({ id: capture.id, body: Buffer.from(JSON.stringify(capture)) }));
  const times: number[] = [];
  let next = 0;
  await connectAnew(url, agent);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let mine = bodies[next++]; mine; mine = bodies[next++]) {
        const began = performance.now();
        const status = await post(`${url}/api/v1/captures`, agent, token, mine.id, mine.body);
        times.push(performance.now() - began);
        if (status !== 201 && status !== 200) throw new Error(`capture answered ${status}`);
      }
    }),
  );
  return { seconds: (performance.now() - start) / 1000, times };
}

/** The service ends connections that were idle while the raw peer was measured: they are opened anew, untimed. */
function connectAnew(url: string, agent: Agent): Promise<void> {
  agent.destroy();
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/healthz`, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve());
    });
    sent.on('error', reject);
    sent.end();
  });
}

function post(url: string, agent: Agent, token: string, id: string, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      'Idempotency-Key': id,
    };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** `RawPeer` with an empty table. @returns seconds */
function rawUpsert(folder: string, captures: readonly Capture[]): number {
  const file = join(folder, 'raw.sqlite');
  rmSync(file, { force: true });
  const raw = openRaw(folder, file);
  const seconds = raw.upsert(captures);
  raw.close();
  return seconds;
}

interface RawPeer {
  /** @returns seconds */
  upsert(captures: readonly Capture[]): number;
  close(): void;
}

/** The floor: nothing but the statement, with the service's own table, its pragmas and one transaction a batch. */
function openRaw(folder: string, file: string): RawPeer {
  const db = new DatabaseSync(file);
  for (const pragma of PRAGMAS) db.exec(`PRAGMA ${pragma}`);
  const source = new DatabaseSync(join(folder, 'lien-thong.sqlite'), { readOnly: true });
  const made = source
    .prepare(
      "select sql from sqlite_master where tbl_name = 'documents' and sql is not null order by type desc",
    )
    .all();
  const columns = source
    .prepare("select name from pragma_table_info('documents')")
    .all()
    .map((row) => String(row.name));
  source.close();
  for (const { sql } of made) db.exec(String(sql));
  const key = ['unit_id', 'system', 'direction', 'key'];
  const updates = columns
    .filter((name) => !key.includes(name))
    .map((name) => `"${name}" = excluded."${name}"`);
  const statement = db.prepare(
    `insert into documents (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})
     on conflict (${key.join(', ')}) do update set ${updates.join(', ')}`,
  );
  return {
    upsert(captures) {
      const batches = captures.map((capture) =>
        capture.rows.map((row) => valuesOf(columns, row, capture.id)),
      );
      const start = performance.now();
      for (const batch of batches) {
        db.exec('begin immediate');
        for (const values of batch) statement.run(...values);
        db.exec('commit');
      }
      return (performance.now() - start) / 1000;
    },
    close: () => db.close(),
  };
}

function valuesOf(columns: readonly string[], row: object, captureId: string): SQLInputValue[] {
  const fields = row as Record<string, SQLInputValue | undefined>;
  const fixed: Record<string, SQLInputValue> = {
    unit_id: '00000000-0000-4000-8000-000000000001',
    system: 'ioffice',
    flags: '[]',
    first_seen_at: '2026-11-20T04:00:00.000Z',
    observed_at: '2026-11-20T04:00:00.000Z',
    capture_id: captureId,
    seen: 262_143,
    stamps: '{}',
    register_no: 1,
    symbol_no: 1,
  };
  return columns.map((column) => {
    const name = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    return fixed[column] ?? fields[name] ?? null;
  });
}
