import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements kept prepared; the service has far fewer different ones. */
const MAX_PREPARED = 400;

/**
 * How every connection is opened. What was answered is on the disk (`synchronous = FULL`). The log is
 * carried over into the file every 4,000 pages (16 MB), not SQLite's 1,000: the pages of the indexes are
 * written by nearly every capture and are then carried over once, not four times. More than 8 MB of pages
 * kept in memory made nothing faster; the operating system keeps them as well.
 */
export const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'cache_size = -8000',
  'wal_autocheckpoint = 4000',
] as const;

interface Prepared {
  statement: StatementSync;
  forKysely: SqliteStatement;
}

/**
 * `node:sqlite` in the shape Kysely's SqliteDialect expects of a driver. Statements stay prepared:
 * parsing the wide upsert anew would cost more than running it.
 */
export class SqliteAdapter implements SqliteDatabase {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  /** @param file path of the database, or `:memory:` */
  constructor(file: string) {
    this.#db = new DatabaseSync(file, { timeout: 10_000 });
    for (const pragma of PRAGMAS) this.#db.exec(`PRAGMA ${pragma}`);
  }

  prepare(sql: string): SqliteStatement {
    // A transaction that reads first and writes later must not lose its snapshot to another process.
    if (sql === 'rollback') return this.#rollback;
    return this.#prepare(sql === 'begin' ? 'begin immediate' : sql).forKysely;
  }

  /** SQLite has already rolled back by itself when the disk is full; asking again must not hide that error. */
  readonly #rollback: SqliteStatement = {
    reader: false,
    all: () => [],
    run: () => {
      if (this.#db.isTransaction) this.#db.exec('rollback');
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [][Symbol.iterator](),
  };

  /** Runs one statement for each list of parameters; the caller holds the transaction. */
  runMany(sql: string, rows: readonly (readonly SQLInputValue[])[]): void {
    const statement = this.statement(sql);
    for (const row of rows) statement.run(...row);
  }

  statement(sql: string): StatementSync {
    return this.#prepare(sql).statement;
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    if (this.#prepared.size >= MAX_PREPARED) this.#prepared.clear();
    const statement = this.#db.prepare(sql);
    const forKysely: SqliteStatement = {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
      run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
      iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
    };
    const prepared = { statement, forKysely };
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  close(): void {
    this.#prepared.clear();
    this.#db.close();
  }
}
