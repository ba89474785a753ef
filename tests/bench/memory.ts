import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { deliver } from '../reliability/delivery.ts';
import { addPairedUnit, startProcess } from '../reliability/service-process.ts';
import { capturesOf } from './ingest-records.ts';
import type { BenchRow } from './table.ts';

/** Memory of the service (resident set, Linux): just started, and at rest after a busy day of captures. */
export async function benchMemory(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-memory-'));
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  await migrate(db);
  const { token } = await addPairedUnit(db);
  await db.close();
  const service = await startProcess({ LIEN_THONG_DATA: folder });
  try {
    const rest = (): Promise<void> => new Promise((wake) => setTimeout(wake, 3_000));
    await rest();
    const fresh = residentMegabytes(service.child.pid ?? 0);
    for (const capture of capturesOf(200, 100)) await deliver(service.url, token, capture);
    await rest();
    const busy = residentMegabytes(service.child.pid ?? 0);
    return [
      { what: 'service at rest, just started', value: `${fresh} MB`, target: '< 150 MB', met: fresh < 150 },
      {
        what: 'service at rest after 20,000 records',
        value: `${busy} MB`,
        target: '< 150 MB',
        met: busy < 150,
      },
    ];
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
