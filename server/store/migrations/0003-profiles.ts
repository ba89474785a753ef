import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { tableMaker } from './tables.ts';

/** What a unit tells its extensions from afar: switches, and lists taught by pointing with their history. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const table = tableMaker(db, dialect);
  await table('unit_switches', ['unit_id'], {
    unit_id: 'text',
    disabled_adapters: 'text',
    disabled_features: 'text',
    secrets_not_registered: 'int',
    set_by: 'text',
    set_at: 'text',
  });
  await table('page_profiles', ['unit_id', 'id', 'version'], {
    unit_id: 'text',
    id: 'text',
    version: 'int',
    content: 'text',
    author: 'text',
    saved_at: 'text',
  });
  await table('page_profiles_off', ['unit_id', 'id'], {
    unit_id: 'text',
    id: 'text',
    set_by: 'text',
    set_at: 'text',
  });
}
