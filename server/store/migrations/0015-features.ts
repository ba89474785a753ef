import type { ColumnDataType, Kysely, RawBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import { textOf } from './tables.ts';

/** Public procedure words of a letter's subject (`shared/procedure-words.ts`), for proposing what it ends. */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const type = textOf(dialect) as RawBuilder<unknown> | ColumnDataType;
  for (const table of ['documents', 'document_members'])
    await db.schema.alterTable(table).addColumn('features', type).execute();
}
