import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Tables that grow with what is captured; every one has `unit_id` first in its key. */
const TABLES = [
  'documents',
  'dossiers',
  'captures',
  'document_members',
  'document_evidence',
  'daily_counts',
  'links',
  'reply_links',
  'link_keys',
  'link_blocks',
  'link_waiting',
  'link_changes',
] as const;

/**
 * Splits the growing tables of a PostgreSQL database into hash partitions by unit, once; questions name
 * their units, so each reads only the partitions of these. Does nothing on SQLite or where it is done.
 * The service's own migrations and statements are the same either way.
 * @param count partitions of each table; not to be altered later, so take more than there are disks
 * @returns the tables that were split now
 */
export async function partitionByUnit(db: Database, count: number): Promise<string[]> {
  if (db.dialect !== 'postgres' || count < 2) return [];
  return db.query.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('partition', 13))`.execute(trx);
    const split: string[] = [];
    for (const table of TABLES) {
      const kind = await sql<{ relkind: string }>`
        select relkind from pg_class where oid = to_regclass(${table})`.execute(trx);
      if (kind.rows[0]?.relkind !== 'r') continue;
      const [whole, old] = [sql.table(table), sql.table(`${table}_whole`)];
      await sql`alter table ${whole} rename to ${sql.id(`${table}_whole`)}`.execute(trx);
      await sql`create table ${whole} (like ${old} including all) partition by hash (unit_id)`.execute(trx);
      for (let part = 0; part < count; part += 1) {
        const name = sql.table(`${table}_p${part}`);
        await sql`create table ${name} partition of ${whole}
          for values with (modulus ${sql.lit(count)}, remainder ${sql.lit(part)})`.execute(trx);
      }
      await sql`insert into ${whole} select * from ${old}`.execute(trx);
      await sql`drop table ${old}`.execute(trx);
      split.push(table);
    }
    return split;
  });
}
