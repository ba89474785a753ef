import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery, Kysely, PostgresDialect, SqliteDialect, sql, type Transaction } from 'kysely';
import { openPool } from './postgres.ts';
import type { Schema } from './schema.ts';
import { SqliteAdapter } from './sqlite.ts';

export type Value = string | number | null;
export type Connection = Kysely<Schema> | Transaction<Schema>;

/** The store's database: Kysely over one of two dialects, with the two things Kysely leaves to the dialect. */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres';
  readonly query: Kysely<Schema>;
  /**
   * Inserts or replaces rows by key, many at once; the caller holds the transaction.
   * @param adding column whose value is added to what is there instead
   */
  upsert(
    trx: Transaction<Schema>,
    table: string,
    columns: readonly string[],
    key: readonly string[],
    rows: readonly (readonly Value[])[],
    adding?: string,
  ): Promise<void>;
  /** Rows of a table whose column is in the list; `where` are equal conditions. Locks nothing. */
  selectIn(
    trx: Transaction<Schema>,
    table: string,
    columns: readonly string[],
    where: Record<string, Value>,
    column: string,
    values: readonly string[],
  ): Promise<Record<string, Value>[]>;
  /**
   * Runs one statement written once with `?` for its values, without building it anew: for what every
   * capture asks. Inside a transaction it is part of it.
   */
  rows<Row = Record<string, Value>>(
    connection: Connection,
    text: string,
    values: readonly Value[],
  ): Promise<Row[]>;
  /**
   * Takes the right to store a capture until the transaction ends; false while another transaction, of
   * this service or of another one on the same database, has it.
   */
  claim(trx: Transaction<Schema>, unitId: string, captureId: string): Promise<boolean>;
  /** Until the transaction ends nobody else stores for this unit: two merges of one row never interleave. */
  lockUnit(trx: Transaction<Schema>, unitId: string): Promise<void>;
  close(): Promise<void>;
}

/** Name of the SQLite file inside the data folder. */
export const DATABASE_FILE = 'lien-thong.sqlite';

/**
 * Opens the database of the configuration; PostgreSQL when a URL is given, else SQLite in the folder.
 * Tables are made by `migrate`.
 */
export function openDatabase(where: { databaseUrl: string | null; dataFolder: string }): Database {
  if (where.databaseUrl !== null) return openPostgres(where.databaseUrl);
  mkdirSync(where.dataFolder, { recursive: true, mode: 0o700 });
  return openSqlite(join(where.dataFolder, DATABASE_FILE));
}

/** @param file path, or `:memory:` for a database of one test */
export function openSqlite(file: string): Database {
  const adapter = new SqliteAdapter(file);
  const query = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapter }) });
  return {
    dialect: 'sqlite',
    query,
    async upsert(_trx, table, columns, key, rows, adding) {
      adapter.runMany(upsertText(table, columns, key, [columns.map(() => '?')], adding), rows);
    },
    async selectIn(_trx, table, columns, where, column, values) {
      if (values.length === 0) return [];
      const hint = HINTS.get(`${table}.${column}`);
      const text = `${selectText(table, columns, Object.keys(where), () => '?', hint)} and "${column}" in (select value from json_each(?))`;
      const rows = adapter.statement(text).all(...Object.values(where), JSON.stringify(values));
      return rows as Record<string, Value>[];
    },
    async rows<Row>(connection: Connection, text: string, values: readonly Value[]) {
      // Outside a transaction the one connection may be amid somebody else's: Kysely makes it wait.
      if (connection.isTransaction) return adapter.statement(text).all(...values) as Row[];
      return (await connection.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
    },
    async claim() {
      return true;
    },
    async lockUnit() {
      // `begin immediate` already made this transaction the only writer.
    },
    async close() {
      // Kysely closes only what it has used.
      await query.destroy();
      try {
        adapter.close();
      } catch {
        // Already closed by Kysely.
      }
    },
  };
}

/** Most parameters of one PostgreSQL statement. */
const MAX_PARAMETERS = 60_000;

export function openPostgres(url: string): Database {
  const query = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openPool(url) }) });
  return {
    dialect: 'postgres',
    query,
    async upsert(trx, table, columns, key, rows, adding) {
      const chunk = Math.floor(MAX_PARAMETERS / columns.length);
      for (let start = 0; start < rows.length; start += chunk) {
        const part = rows.slice(start, start + chunk);
        const places = part.map((_, row) =>
          columns.map((_, column) => `$${row * columns.length + column + 1}`),
        );
        await trx.executeQuery(
          CompiledQuery.raw(upsertText(table, columns, key, places, adding), part.flat()),
        );
      }
    },
    async selectIn(trx, table, columns, where, column, values) {
      if (values.length === 0) return [];
      const fields = Object.keys(where);
      const text = `${selectText(table, columns, fields, (index) => `$${index + 1}`)} and "${column}" = any($${fields.length + 1})`;
      const answer = await trx.executeQuery(CompiledQuery.raw(text, [...Object.values(where), values]));
      return answer.rows as Record<string, Value>[];
    },
    async rows<Row>(connection: Connection, text: string, values: readonly Value[]) {
      return (await connection.executeQuery<Row>(CompiledQuery.raw(numbered(text), [...values]))).rows;
    },
    async claim(trx, unitId, captureId) {
      const key = `${unitId}/${captureId}`;
      const answer = await sql<{ taken: boolean }>`
        select pg_try_advisory_xact_lock(hashtextextended(${key}, 11)) as taken`.execute(trx);
      return answer.rows[0]?.taken === true;
    },
    async lockUnit(trx, unitId) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${unitId}, 7))`.execute(trx);
    },
    async close() {
      await query.destroy();
    },
  };
}

const NUMBERED = new Map<string, string>();

/** `?` written `$1`, `$2` …, as PostgreSQL has it. */
function numbered(text: string): string {
  let known = NUMBERED.get(text);
  if (known === undefined) {
    let count = 0;
    known = text.replace(/\?/g, () => `$${++count}`);
    NUMBERED.set(text, known);
  }
  return known;
}

function upsertText(
  table: string,
  columns: readonly string[],
  key: readonly string[],
  places: readonly (readonly string[])[],
  adding?: string,
): string {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const rows = places.map((row) => `(${row.join(', ')})`).join(', ');
  const updates = columns
    .filter((name) => !key.includes(name))
    .map((name) => `"${name}" = ${name === adding ? `"${table}"."${name}" + ` : ''}excluded."${name}"`);
  const otherwise = updates.length === 0 ? 'do nothing' : `do update set ${updates.join(', ')}`;
  return `insert into "${table}" (${names}) values ${rows} on conflict (${key.map((name) => `"${name}"`).join(', ')}) ${otherwise}`;
}

/**
 * Indexes SQLite is told to take: knowing nothing of the data it would read a whole unit by the table's
 * own key, which begins with the unit as well.
 */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['links.document', 'links_document'],
  ['reply_links.reply_to', 'reply_links_to'],
]);

function selectText(
  table: string,
  columns: readonly string[],
  fields: readonly string[],
  place: (index: number) => string,
  index?: string,
): string {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const from = index === undefined ? `"${table}"` : `"${table}" indexed by "${index}"`;
  return `select ${names} from ${from} where ${fields.map((name, index) => `"${name}" = ${place(index)}`).join(' and ')}`;
}

/** Asks the database anything at all. @throws when it does not answer */
export async function answers(db: Database): Promise<true> {
  await sql`select 1`.execute(db.query);
  return true;
}
