import { openPostgres } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { postgres } from '../server/store/dialects.ts';
import { deliver, letter, listOf, shuffled } from './delivery.ts';
import { addPairedUnit, startProcess } from './service-process.ts';
import type { Proof } from './table.ts';

/**
 * Two services on one PostgreSQL (design §7): they start at the same moment on an empty database, then
 * get the same captures at the same moment, for two units, with rows that overlap. One effect each.
 * @param partitions splits the tables by unit as well
 */
export async function twoServices(partitions = 4, batches = 60): Promise<Proof[]> {
  const server = postgres();
  await server.start();
  try {
    const empty = await server.fresh();
    const url = server.url();
    await empty.close();
    const env = { DATABASE_URL: url, LIEN_THONG_PARTITIONS: String(partitions) };
    const services = await Promise.all([startProcess(env), startProcess(env)]);
    const db = openPostgres(url);
    try {
      const again = await migrate(db);
      const units = [await addPairedUnit(db, 'Sở Một'), await addPairedUnit(db, 'Sở Hai')];
      const counts: Record<number, number> = {};
      const stored = new Map<string, number>();
      const jobs = units.flatMap(({ token, unitId }) =>
        Array.from({ length: batches }, (_, index) => ({ token, unitId, capture: listOf(index * 10, 20) })),
      );
      const queue = shuffled(jobs, 5);
      const one = async (): Promise<void> => {
        for (let job = queue.shift(); job; job = queue.shift()) {
          const { capture, token } = job;
          const both = services.flatMap(({ url: base }) => [
            deliver(base, token, capture),
            deliver(base, token, capture),
          ]);
          for (const answer of await Promise.all(both)) {
            const status = answer?.status ?? 0;
            counts[status] = (counts[status] ?? 0) + 1;
            if (status === 201) stored.set(capture.id, (stored.get(capture.id) ?? 0) + 1);
          }
        }
      };
      await Promise.all([one(), one(), one()]);
      const effects = [...stored.values()];
      const rows = await db.query.selectFrom('documents').select(['unit_id', 'key']).execute();
      const readings = await db.query.selectFrom('captures').select('id').execute();
      const only = Object.keys(counts).every((status) => ['200', '201', '409'].includes(status));
      const crossed = await rewrites(services, units[0]?.token ?? '', db);
      return [
        {
          id: 'S1',
          what: 'two services start at once on an empty database',
          figure: `${again.length} migrations left to do`,
          held: again.length === 0,
        },
        {
          id: 'S2',
          what: `${jobs.length} captures, each twice to each of both services at the same moment`,
          figure: JSON.stringify(counts),
          held: only && effects.length === jobs.length && effects.every((times) => times === 1),
        },
        {
          id: 'S2',
          what: 'every row once, every reading once',
          figure: `${rows.length} rows, ${readings.length} readings`,
          held: rows.length === 2 * (batches + 1) * 10 && readings.length === jobs.length,
        },
        crossed,
      ];
    } finally {
      await db.close();
      await Promise.all(services.map((service) => service.stop()));
    }
  } finally {
    await server.stop();
  }
}

/** Both services alter the same rows at once: the newest page must win, and each change be kept once. */
async function rewrites(
  services: readonly { url: string }[],
  token: string,
  db: ReturnType<typeof openPostgres>,
): Promise<Proof> {
  const captures = Array.from({ length: 40 }, (_, index) =>
    listOf(1_000_000 + index, 1, {
      rows: [
        letter(777_777, {
          status: index === 39 ? 'done' : 'processing',
          dueOn: `2026-04-${String((index % 28) + 1).padStart(2, '0')}`,
        }),
      ],
    }),
  );
  await Promise.all(
    shuffled(captures, 11).map((capture, index) =>
      deliver(services[index % services.length]?.url ?? '', token, capture),
    ),
  );
  const [row] = await db.query.selectFrom('documents').selectAll().where('key', '=', 'id:777777').execute();
  const last = captures.at(-1);
  const held = row?.status === 'done' && row.due_on === '2026-04-12' && row.capture_id === last?.id;
  return {
    id: 'S3',
    what: 'one row altered by forty captures through both at once: the newest wins',
    figure: `${row?.status}, due ${row?.due_on}`,
    held,
  };
}
