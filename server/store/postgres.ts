import { createRequire } from 'node:module';
import type Pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/*
 * Past one machine. `unit_id` leads every key and every question names its units, so nothing a request
 * does crosses units but consolidation, which only adds counts.
 *
 * 1. Several services, one PostgreSQL. A service keeps nothing a request needs: sessions, tickets,
 *    devices, idempotency keys and receipts lie in the database. Two requests that store the same capture
 *    meet at an advisory lock (`claim`: the second gets 409), two that store for one unit wait for each
 *    other (`lockUnit`), and the receipt is written in the transaction of its rows. Only the rate limits
 *    count per process: they protect the process. Proven by `npm run reliability` (two services).
 * 2. Partitions. `LIEN_THONG_PARTITIONS=16` splits the growing tables by hash of the unit
 *    (`partition.ts`); statements, keys and migrations stay the same. Vacuum, indexes and backups then
 *    work on a sixteenth of the data each.
 * 3. Several database machines. The same key distributes the tables (Citus: `create_distributed_table(…,
 *    'unit_id')`); or provinces simply run one database each, for no question spans provinces.
 * 4. Tables over many units are sums of daily counts kept per unit (`daily.ts`), about 200 × 14 × 365 small
 *    rows for a province-year instead of its five million records.
 */

/** Connection pool whose counts arrive as numbers: `pg` hands int8 and numeric over as text. */
export function openPool(url: string): Pg.Pool {
  // Loaded only where it is used: most services keep SQLite.
  const pg = createRequire(import.meta.url)('pg') as typeof Pg;
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 || oid === NUMERIC
          ? Number
          : pg.types.getTypeParser(oid as Parameters<typeof pg.types.getTypeParser>[0], format as 'text'),
    } as Pg.CustomTypesConfig,
  });
  // A server that restarts ends idle connections: the next question opens a new one, nothing is lost.
  pool.on('error', () => {});
  return pool;
}
