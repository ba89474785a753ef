import type { ColumnDataType, Kysely, RawBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import { textOf } from './tables.ts';

/** The report a unit answers a request with, where it is another than the request's (reports.md §2.2: A and B answer one letter). */
export async function up(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const type = textOf(dialect) as RawBuilder<unknown> | ColumnDataType;
  await db.schema.alterTable('request_addressees').addColumn('definition', type).execute();
}
