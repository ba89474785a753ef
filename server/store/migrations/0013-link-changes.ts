import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/** What browsers are told of links: one number per change of a matter, counted by the unit. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  await table('link_changes', ['unit_id', 'dossier'], {
    unit_id: 'text',
    dossier: 'text',
    seq: 'int',
    /** Of the matter as last told; empty when it is gone. */
    digest: 'text',
  });
  await table('link_cursors', ['unit_id'], { unit_id: 'text', epoch: 'text', seq: 'int' });
  await db.schema.createIndex('link_changes_seq').on('link_changes').columns(['unit_id', 'seq']).execute();
  // What was linked before this table was: told once, under a digest no matter has.
  await sql`insert into link_changes (unit_id, dossier, seq, digest)
    select unit_id, code, row_number() over (partition by unit_id order by observed_at, code), '-' from dossiers as d
    where finished_at is not null
       or exists (select 1 from links where links.unit_id = d.unit_id and links.dossier = d.code)`.execute(
    db,
  );
  await sql`insert into link_cursors (unit_id, epoch, seq)
    select unit_id, ${sql.raw(EPOCH[dialect])}, max(seq) from link_changes group by unit_id`.execute(db);
}

/** By chance, so that a database restored and migrated again is told from what it was. */
const EPOCH = {
  sqlite: 'lower(hex(randomblob(6)))',
  postgres: 'substr(md5(random()::text), 1, 12)',
} as const;
