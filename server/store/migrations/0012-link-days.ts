import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/**
 * What proposing a document for a dossier asks of a unit, kept ready: documents and waiting dossiers by
 * day, and what is usual. Filled from the records when a unit is next matched (`link-days.ts`).
 */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  await table('link_blocks', ['unit_id', 'day', 'doc_type', 'office', 'theme', 'owned', 'ref'], {
    unit_id: 'text',
    /** Days since 1970. */
    day: 'int',
    doc_type: 'text',
    office: 'text',
    theme: 'text',
    owned: 'int',
    ref: 'text',
  });
  await table('link_waiting', ['unit_id', 'day', 'dossier'], {
    unit_id: 'text',
    day: 'int',
    dossier: 'text',
    kind: 'text',
    procedure_code: 'text',
    procedure_name: 'text',
    sector: 'text',
    unit: 'text',
  });
  await table('link_counts', ['unit_id', 'subject', 'trait', 'value'], {
    unit_id: 'text',
    subject: 'text',
    trait: 'text',
    value: 'text',
    n: 'int',
  });
  await db.schema
    .alterTable('links')
    .addColumn('theme', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.createIndex('link_blocks_ref').on('link_blocks').columns(['unit_id', 'ref']).execute();
  await db.schema
    .createIndex('link_waiting_dossier')
    .on('link_waiting')
    .columns(['unit_id', 'dossier'])
    // Unique, which it is: so SQLite sees that it finds one row.
    .unique()
    .execute();
  // Days are found in the new tables; their old keys would only lengthen the table of keys.
  await db.deleteFrom('link_keys').where('key', 'like', 'day:%').execute();
}
