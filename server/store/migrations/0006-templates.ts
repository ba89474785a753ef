import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/** Uploaded templates of units. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await tableMaker(db, dialect)('templates', ['unit_id', 'id'], {
    unit_id: 'text',
    id: 'text',
    name: 'text',
    kind: 'text',
    format: 'text',
    file_name: 'text',
    file: 'text',
    size: 'int',
    hash: 'text',
    content: 'text',
    version: 'int',
    made_by: 'text',
    made_at: 'text',
    changed_by: 'text',
    changed_at: 'text',
  });
}
