import { type ColumnDataType, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Type of a column; with `?` it may be empty. */
export type Column = 'text' | 'text?' | 'int' | 'int?';
export type MakeTable = (
  name: string,
  key: readonly string[],
  columns: Record<string, Column>,
) => Promise<void>;

/**
 * Text is compared byte by byte in both dialects (SQLite does so by itself), so that dates, keys and
 * instants order alike whatever the locale of the PostgreSQL server.
 */
export function textOf(dialect: 'sqlite' | 'postgres'): RawBuilder<unknown> {
  return dialect === 'sqlite' ? sql`text` : sql`text collate "C"`;
}

/** Makes a table found by its key: SQLite then keeps the rows in the key's order, not beside it. */
export function tableMaker(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): MakeTable {
  return async (name, key, columns) => {
    let builder = db.schema.createTable(name);
    for (const [column, kind] of Object.entries(columns)) {
      const [type, optional] = kind.endsWith('?') ? [kind.slice(0, -1), true] : [kind, false];
      const stored = (type === 'text' ? textOf(dialect) : 'integer') as RawBuilder<unknown> | ColumnDataType;
      builder = builder.addColumn(column, stored, (spec) => (optional ? spec : spec.notNull()));
    }
    const keyed = builder.addPrimaryKeyConstraint(`${name}_key`, [...key] as never[]);
    await (dialect === 'sqlite' ? keyed.modifyEnd(sql`without rowid`) : keyed).execute();
  };
}
