import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Rows with an impossible date are few: an index of their own finds them at once. It bears the flags as
 * well, or SQLite takes it for one that does not answer the question.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  for (const [name, on] of INDEXES) {
    await db.schema
      .createIndex(name)
      .on(on)
      .columns(['unit_id', 'flags'])
      .where(sql.ref('flags'), '<>', sql.lit('[]'))
      .execute();
  }
}

const INDEXES = [
  ['documents_flagged', 'documents'],
  ['dossiers_flagged', 'dossiers'],
] as const;
