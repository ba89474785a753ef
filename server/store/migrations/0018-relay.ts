import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** A captured document is asked for the relays in which an officer named it. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createIndex('relays_said_document')
    .on('relays')
    .columns(['unit_id', 'said_document'])
    .execute();
}
