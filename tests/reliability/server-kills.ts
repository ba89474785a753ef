import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DATABASE_FILE, openDatabase } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import type { Capture } from '#shared/contract/capture.ts';
import { deliver, listOf } from './delivery.ts';
import { addPairedUnit, startProcess } from './service-process.ts';
import type { Proof } from './table.ts';

const ROWS = 50;

/**
 * R20: the service is killed (SIGKILL) amid ingest again and again. After each kill the file must be
 * sound and hold every acknowledged capture whole; what was not acknowledged is sent to the next service.
 */
export async function serverKills(times: number): Promise<Proof[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-kills-'));
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  await migrate(db);
  const { token } = await addPairedUnit(db);
  await db.close();
  const acknowledged = new Set<string>();
  let waiting: Capture[] = [];
  let sent = 0;
  let resent = 0;
  let unsound = 0;
  let missing = 0;
  let refused = 0;
  try {
    for (let round = 0; round < times; round += 1) {
      const service = await startProcess({ LIEN_THONG_DATA: folder });
      resent += waiting.length;
      const queue = [...waiting, ...Array.from({ length: 60 }, () => listOf(sent++ * ROWS, ROWS))];
      let dead = false;
      const send = async (): Promise<void> => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const answer = dead ? null : await deliver(service.url, token, next);
          if (answer !== null && (answer.status === 200 || answer.status === 201)) acknowledged.add(next.id);
          else if (answer !== null && answer.status !== 409) refused += 1;
          if (!acknowledged.has(next.id)) lost.push(next);
        }
      };
      const lost: Capture[] = [];
      const senders = [send(), send(), send()];
      // Some kills come before the first commit, some late in the queue.
      await new Promise((wake) => setTimeout(wake, 40 + ((round * 67) % 500)));
      dead = true;
      await service.kill();
      await Promise.all(senders);
      waiting = lost;
      const state = look(folder, acknowledged);
      if (!state.sound) unsound += 1;
      missing += state.missing;
    }
    const service = await startProcess({ LIEN_THONG_DATA: folder });
    for (const capture of waiting) {
      const answer = await deliver(service.url, token, capture);
      if (answer === null || answer.status > 201) refused += 1;
    }
    await service.stop();
    const end = count(folder);
    const whole = end.captures === sent && end.documents === sent * ROWS;
    return [
      {
        id: 'R20',
        what: `integrity_check after each of ${times} kills −9 during ingest`,
        figure: `${unsound} unsound`,
        held: unsound === 0,
      },
      {
        id: 'R20',
        what: 'acknowledged captures present after each kill',
        figure: `${missing} missing of ${acknowledged.size} acknowledged`,
        held: missing === 0,
      },
      {
        id: 'R20',
        what: 'unacknowledged captures taken when sent again',
        figure: `${resent} sent again, ${refused} refused`,
        held: refused === 0,
      },
      {
        id: 'R20',
        what: 'in the end every row once',
        figure: `${end.documents} rows of ${sent * ROWS}, ${end.captures} captures of ${sent}`,
        held: whole,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the file as the next service will: what lies in the log of the killed one counts. */
function look(folder: string, acknowledged: ReadonlySet<string>): { sound: boolean; missing: number } {
  const db = new DatabaseSync(join(folder, DATABASE_FILE));
  const sound = db.prepare('pragma integrity_check').get()?.integrity_check === 'ok';
  const stored = new Set(
    db
      .prepare('select id from captures')
      .all()
      .map((row) => String(row.id)),
  );
  const partial = db
    .prepare(
      `select count(*) as n from captures as c
       left join (select capture_id, count(*) as held from documents group by capture_id) as d on d.capture_id = c.id
       where row_count <> coalesce(held, 0)`,
    )
    .get();
  db.close();
  const missing = [...acknowledged].filter((id) => !stored.has(id)).length;
  return { sound, missing: missing + Number(partial?.n ?? 0) };
}

function count(folder: string): { documents: number; captures: number } {
  const db = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true });
  const of = (table: string): number => Number(db.prepare(`select count(*) as n from ${table}`).get()?.n);
  const counted = { documents: of('documents'), captures: of('captures') };
  db.close();
  return counted;
}
