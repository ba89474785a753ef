import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { CompiledQuery, sql, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Rows that are in memory at once; a statement of PostgreSQL takes 65,535 values, the widest table has 30 columns. */
const BATCH = 1_000;

interface Table {
  name: string;
  columns: string[];
}

/** What migrations have been done to a database whose tables they made, in order; null: none ever. */
export function stepsOfFile(file: DatabaseSync): string[] | null {
  const made = file.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
  if (made === undefined) return null;
  return namesIn(file, 'select name from kysely_migration order by name');
}

/** As `stepsOfFile`, of a PostgreSQL database. */
export async function stepsOfServer(trx: Transaction<Schema>): Promise<string[] | null> {
  const made = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(trx);
  if (made.rows[0]?.there !== true) return null;
  const steps = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(trx);
  return steps.rows.map(({ name }) => name);
}

/**
 * Copies every row of a PostgreSQL database into a SQLite file with the same tables: both dialects hold text
 * and whole numbers only, so a row is the same in each.
 * @param trx repeatable read, so that the copy is of one moment
 */
export async function copyToFile(trx: Transaction<Schema>, file: DatabaseSync): Promise<void> {
  file.exec('begin');
  for (const { name, columns } of tablesOf(file)) {
    const insert = file.prepare(
      `insert into "${name}" (${listed(columns)}) values (${columns.map(() => '?').join(', ')})`,
    );
    const ask = (text: string) =>
      trx.executeQuery<Record<string, SQLInputValue>>(CompiledQuery.raw(text, []));
    await ask(`declare copied no scroll cursor for select ${listed(columns)} from "${name}"`);
    for (;;) {
      const { rows } = await ask(`fetch ${BATCH} from copied`);
      for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
      if (rows.length < BATCH) break;
    }
    await ask('close copied');
  }
  file.exec('commit');
}

/** The way back: every row of the file into the empty tables of a PostgreSQL database. */
export async function copyFromFile(file: DatabaseSync, trx: Transaction<Schema>): Promise<void> {
  for (const { name, columns } of tablesOf(file)) {
    let batch: unknown[][] = [];
    const write = async (): Promise<void> => {
      if (batch.length === 0) return;
      const places = batch.map(
        (row, at) => `(${row.map((_, column) => `$${at * row.length + column + 1}`).join(', ')})`,
      );
      // Numbers a log gave its lines are kept: what refers to them goes on doing so.
      const text = `insert into "${name}" (${listed(columns)}) overriding system value values ${places.join(', ')}`;
      await trx.executeQuery(CompiledQuery.raw(text, batch.flat()));
      batch = [];
    };
    for (const row of file.prepare(`select ${listed(columns)} from "${name}"`).iterate()) {
      batch.push(columns.map((column) => row[column]));
      if (batch.length === BATCH) await write();
    }
    await write();
  }
  await countOn(trx);
}

/** Logs go on numbering after the highest number copied. */
async function countOn(trx: Transaction<Schema>): Promise<void> {
  const logs = await sql<{ name: string; column: string }>`
    select table_name as name, column_name as column from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(trx);
  for (const { name, column } of logs.rows) {
    await sql`select setval(pg_get_serial_sequence(${name}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(name)} having max(${sql.ref(column)}) is not null`.execute(trx);
  }
}

/** Tables of the service: not those SQLite and the migrations keep for themselves. */
function tablesOf(file: DatabaseSync): Table[] {
  const names = namesIn(file, "select name from sqlite_master where type = 'table' order by name");
  return names
    .filter((name) => !name.startsWith('sqlite_') && !name.startsWith('kysely_'))
    .map((name) => ({ name, columns: namesIn(file, `select name from pragma_table_info('${name}')`) }));
}

function namesIn(file: DatabaseSync, text: string): string[] {
  return file
    .prepare(text)
    .all()
    .map(({ name }) => String(name));
}

function listed(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
