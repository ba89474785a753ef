import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * The indexes for reports in the order reports and captures want them. Documents lie by register and
 * number: a list is read number by number, so a capture writes to a few neighbouring pages (by date, as
 * before, to nearly as many pages as rows), and the numbers of a register need no sorting. Dossiers lie by
 * procedure and channel, so that what is asked of these is asked of a whole group of rows at once.
 */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  for (const [name, table, columns] of INDEXES) {
    for (const old of await named(db, dialect, name, table)) await db.schema.dropIndex(old).execute();
    await db.schema.createIndex(name).on(table).columns(columns.split(' ')).execute();
  }
}

const INDEXES = [
  [
    'documents_report',
    'documents',
    'unit_id direction register register_no issued_on received_on status role register_number symbol_no due_on completed_on doc_type urgency signed electronic seen',
  ],
  [
    'dossiers_report',
    'dossiers',
    'unit_id procedure_code channel status received_at finished_at due_at returned_at return_channel sector seen',
  ],
] as const;

/** The index to replace; splitting a table by unit (`partition.ts`) gave it a name of PostgreSQL's own. */
async function named(
  db: Kysely<Schema>,
  dialect: 'sqlite' | 'postgres',
  name: string,
  table: string,
): Promise<string[]> {
  if (dialect === 'sqlite') return [name];
  const second = table === 'documents' ? 'direction, issued_on' : 'received_at';
  const found = await sql<{ indexname: string }>`
    select indexname from pg_indexes
    where schemaname = current_schema() and tablename = ${table} and indexdef like ${`%(unit_id, ${second},%`}`.execute(
    db,
  );
  return found.rows.map(({ indexname }) => indexname);
}
