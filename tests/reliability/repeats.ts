import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { deliver, letter, listOf, shuffled } from './delivery.ts';
import { addPairedUnit, startProcess } from './service-process.ts';
import type { Proof } from './table.ts';

/** R2 and R3 over HTTP: batches sent one to five times in any order and at once, and poison among them. */
export async function repeats(batches = 60): Promise<Proof[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-repeats-'));
  const db = openDatabase({ databaseUrl: null, dataFolder: folder });
  await migrate(db);
  const { token } = await addPairedUnit(db);
  const service = await startProcess({ LIEN_THONG_DATA: folder });
  try {
    // Every second batch sees again rows of the one before, with another state and a later hour.
    const captures = Array.from({ length: batches }, (_, index) =>
      listOf(index * 20, 20, {
        rows: Array.from({ length: 40 }, (_, row) =>
          letter(index * 20 + row, { status: index % 2 ? 'done' : 'processing' }),
        ),
      }),
    );
    const sendings = shuffled(
      captures.flatMap((capture, index) => Array.from({ length: 1 + (index % 5) }, () => capture)),
      7,
    );
    const first = new Map<string, number>();
    let wrong = 0;
    const queue = [...sendings];
    const statuses: Record<number, number> = {};
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const answer = await deliver(service.url, token, next);
          const status = answer?.status ?? 0;
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (status === 201) first.set(next.id, (first.get(next.id) ?? 0) + 1);
          else if (status !== 200 && status !== 409) wrong += 1;
        }
      }),
    );
    const once = [...first.values()].every((times) => times === 1) && first.size === batches;
    const rows = await db.query
      .selectFrom('documents')
      .select(['key', 'status', 'capture_id'])
      .orderBy('key')
      .execute();
    const newest = rows.every(({ key, capture_id }) => capture_id === newestOf(captures, key)?.id);
    const reused = await deliver(service.url, token, { ...listOf(0, 1), id: captures[0]?.id ?? '' });
    const keyless = await deliver(service.url, token, listOf(0, 1), null);

    const poisoned = listOf(90_000, 100);
    poisoned.rows[50] = letter(90_050, { issuer: 'Công dân 079012345678' });
    const parked = await deliver(service.url, token, poisoned);
    const receipt = JSON.parse(parked?.body ?? '{}') as { stored?: number; refused?: { index: number }[] };
    const malformed = listOf(95_000, 2);
    malformed.rows[1] = letter(95_001, { receivedOn: '2026-02-30' });
    const never = await deliver(service.url, token, malformed);
    const next = await deliver(service.url, token, listOf(96_000, 5));
    return [
      {
        id: 'R2',
        what: `${sendings.length} sendings of ${batches} batches, 1–5 times, shuffled, six at once`,
        figure: `${JSON.stringify(statuses)}, ${rows.length} rows`,
        held: once && wrong === 0 && rows.length === (batches + 1) * 20,
      },
      {
        id: 'R2',
        what: 'each row as the newest page showed it',
        figure: newest ? 'all' : 'not all',
        held: newest,
      },
      {
        id: 'R2',
        what: 'same key with another body 422, without a key 400',
        figure: `${reused?.status}, ${keyless?.status}`,
        held: reused?.status === 422 && keyless?.status === 400,
      },
      {
        id: 'R3',
        what: 'one bad record in a hundred',
        figure: `${receipt.stored} stored, refused at ${receipt.refused?.map(({ index }) => index)}`,
        held: receipt.stored === 99 && receipt.refused?.[0]?.index === 50,
      },
      {
        id: 'R3',
        what: 'a batch that can never be taken holds up no other',
        figure: `${never?.status}, then ${next?.status}`,
        held: never?.status === 400 && next?.status === 201,
      },
    ];
  } finally {
    await db.close();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function newestOf(captures: ReturnType<typeof listOf>[], key: string) {
  const showing = captures.filter(({ rows }) =>
    rows.some((row) => row.type === 'document' && row.key === key),
  );
  return showing.toSorted((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1))[0];
}
