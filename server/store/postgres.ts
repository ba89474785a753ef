import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/** Connection pool whose counts arrive as numbers: `pg` hands int8 and numeric over as text. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 || oid === NUMERIC
          ? Number
          : pg.types.getTypeParser(oid as Parameters<typeof pg.types.getTypeParser>[0], format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // A server that restarts ends idle connections: the next question opens a new one, nothing is lost.
  pool.on('error', () => {});
  return pool;
}
