import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/**
 * For reading: one index per table that holds all a report's counts ask (anchors: a scan of it is half a
 * scan of the table), and counts by day of every unit for tables over many units (`daily.ts`).
 */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  for (const [name, on, columns] of INDEXES) {
    await db.schema.createIndex(name).on(on).columns(columns.split(' ')).execute();
  }
  const table = tableMaker(db, dialect);
  await table('daily_counts', ['unit_id', 'metric', 'day'], {
    unit_id: 'text',
    metric: 'text',
    day: 'text',
    count: 'int',
  });
  await table('daily_state', ['unit_id'], { unit_id: 'text', definitions: 'text' });
}

const INDEXES = [
  [
    'documents_report',
    'documents',
    'unit_id direction issued_on received_on due_on completed_on status role signed electronic seen register_number register register_no symbol_no',
  ],
  [
    'dossiers_report',
    'dossiers',
    'unit_id received_at finished_at due_at returned_at status channel return_channel procedure_code sector seen',
  ],
] as const;
