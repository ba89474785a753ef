import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '#server/store/backup.ts';
import { openDatabase, openSqlite } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { listOf, shuffled } from './delivery.ts';
import type { Proof } from './table.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';

/** R21: yesterday's copy, taken while the service wrote, then everything sent again: the same tables. */
export async function backupReplay(): Promise<Proof[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-restore-'));
  try {
    const db = openDatabase({ databaseUrl: null, dataFolder: folder });
    await migrate(db);
    const captures = Array.from({ length: 80 }, (_, index) => listOf(index * 15, 30));
    const store = (into: typeof db, from: number, to: number) =>
      captures
        .slice(from, to)
        .reduce<Promise<unknown>>(
          (before, capture) => before.then(() => storeCapture(into, SENDER, capture, capture.id, NOW)),
          Promise.resolve(),
        );
    await store(db, 0, 40);
    const copy = join(folder, 'yesterday.sqlite');
    await Promise.all([backUp({ databaseUrl: null, dataFolder: folder }, copy), store(db, 40, 80)]);
    const restored = openSqlite(copy);
    for (const capture of shuffled(captures, 3))
      await storeCapture(restored, SENDER, capture, capture.id, NOW);
    const tables = async (from: typeof db) => {
      const documents = await from.query.selectFrom('documents').selectAll().orderBy('key').execute();
      const ids = await from.query.selectFrom('captures').select('id').orderBy('id').execute();
      return { text: JSON.stringify([documents, ids]), rows: documents.length };
    };
    const [today, again] = [await tables(db), await tables(restored)];
    await restored.close();
    await db.close();
    return [
      {
        id: 'R21',
        what: "yesterday's copy restored, then all captures sent again in another order",
        figure: `${again.rows} rows, ${today.text === again.text ? 'equal to the byte' : 'different'}`,
        held: today.text === again.text,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
