import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/** Which value stands in which field of a web form. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  await table('form_fields', ['unit_id', 'origin', 'path', 'form', 'report', 'field'], {
    unit_id: 'text',
    origin: 'text',
    path: 'text',
    form: 'text',
    report: 'text',
    field: 'text',
    value: 'text?',
    set_by: 'text',
    set_name: 'text',
    set_at: 'text',
  });
}
