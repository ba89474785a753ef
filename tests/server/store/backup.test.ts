import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BackupError, backUp } from '#server/store/backup.ts';
import { type Database, openDatabase, type Value } from '#server/store/database.ts';
import { changesSince } from '#server/store/links/link-changes.ts';
import { migrate } from '#server/store/migrate.ts';
import { audit, auditTrail } from '#server/store/people/audit.ts';
import { storeCapture } from '#server/store/records/captures.ts';
import { countsOf } from '#server/store/records/counts.ts';
import { restore } from '#server/store/restore.ts';
import { captureOf } from '../service.ts';
import { postgres } from './dialects.ts';

const SENDER = { unitId: 'u1', officerId: 'o1', deviceId: 'd1' };
const NOW = '2027-01-01T00:00:00.000Z';

type Where = { databaseUrl: string | null; dataFolder: string };

const server = postgres();
let folder: string;
let count = 0;
const HOMES: Record<'sqlite' | 'postgres', () => Promise<Where>> = {
  sqlite: async () => ({ databaseUrl: null, dataFolder: join(folder, `data${++count}`) }),
  async postgres() {
    await (await server.fresh()).close();
    return { databaseUrl: server.url(), dataFolder: folder };
  },
};

beforeAll(() => server.start(), 60_000);
afterAll(() => server.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lien-thong-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function opened<T>(where: Where, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(where);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const letter = (key: string) => captureOf([{ type: 'document', direction: 'incoming', key }]);
const store = (db: Database, capture: ReturnType<typeof letter>) =>
  storeCapture(db, SENDER, capture, capture.id, NOW);

async function tablesOf(db: Database) {
  const tables = await db.query.introspection.getTables();
  // Partitions and what SQLite keeps for itself are no tables of the service.
  return tables.filter(({ name }) => !/^(kysely|sqlite)_/.test(name));
}

/** Two rows in every table, with whatever a text may hold. */
async function fill(db: Database): Promise<void> {
  for (const { name, columns } of await tablesOf(db)) {
    const own = columns.filter(({ isAutoIncrementing }) => !isAutoIncrementing);
    for (const row of [1, 2]) {
      const values = own.map(({ name: column, dataType, isNullable }): Value => {
        if (isNullable && row === 1) return null;
        return /int/i.test(dataType) ? row : `${column}-${row} 'Đ"\n\\`;
      });
      const listed = sql.join(own.map(({ name: column }) => sql.ref(column)));
      await sql`insert into ${sql.table(name)} (${listed}) values (${sql.join(values)})`.execute(db.query);
    }
  }
}

/** Every row of every table as text, in an order of its own; the epoch of changes is given anew by a copy. */
async function contents(db: Database): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name, columns } of await tablesOf(db)) {
    const asked = columns
      .map((column) => column.name)
      .filter((column) => column !== 'epoch')
      .sort();
    const { rows } = await sql<Record<string, Value>>`select * from ${sql.table(name)}`.execute(db.query);
    all[name] = rows.map((row) => JSON.stringify(asked.map((column) => row[column]))).sort();
  }
  return all;
}

describe.each(['sqlite', 'postgres'] as const)('a copy of a database on %s', (kind) => {
  let home: Where;
  let target: string;
  beforeEach(async () => {
    home = await HOMES[kind]();
    target = join(folder, 'copies', 'one.sqlite');
  });

  it.each(['sqlite', 'postgres'] as const)(
    'holds every row of every table, and gives it back on %s',
    async (to) => {
      const before = await opened(home, async (db) => {
        await migrate(db);
        await fill(db);
        return contents(db);
      });
      expect(await backUp(home, target)).toBeGreaterThan(0);
      const again = await HOMES[to]();
      await restore(again, target);
      await opened(again, async (db) => {
        expect(await contents(db)).toEqual(before);
        expect(await migrate(db)).toEqual([]);
        await expect(sql`update issued_reports set reason = 'khác'`.execute(db.query)).rejects.toThrow(
          'issued reports are never altered',
        );
      });
    },
  );

  it('made while the service runs holds what was stored before it, and takes the rest again without doubling', async () => {
    const [first, second] = [letter('id:1'), letter('id:2')];
    await opened(home, async (db) => {
      await migrate(db);
      await store(db, first);
      await backUp(home, target);
      await store(db, second);
    });
    const again = await HOMES[kind]();
    await restore(again, target);
    await opened(again, async (db) => {
      expect(await countsOf(db.query, 'u1')).toMatchObject({ documents: 1 });
      for (const capture of [first, second]) await store(db, capture);
      expect(await countsOf(db.query, 'u1')).toMatchObject({ documents: 2 });
    });
  });

  it('goes on numbering its logs after what it brought', async () => {
    const entry = { unitId: 'u1', at: NOW, actor: 'o1', action: 'erase', subject: 'một' };
    await opened(home, async (db) => {
      await migrate(db);
      for (const subject of ['một', 'hai', 'ba']) await audit(db.query, { ...entry, subject });
    });
    await backUp(home, target);
    const again = await HOMES[kind]();
    await restore(again, target);
    await opened(again, async (db) => {
      await audit(db.query, { ...entry, subject: 'bốn' });
      const trail = await auditTrail(db.query, null, 1, 10);
      expect(trail.map(({ subject }) => subject)).toEqual(['bốn', 'ba', 'hai', 'một']);
    });
  });

  it('counts changes anew, so that a browser that knows more than it begins again', async () => {
    await opened(home, async (db) => {
      await migrate(db);
      await db.query.insertInto('link_cursors').values({ unit_id: 'u1', epoch: 'abc', seq: 5 }).execute();
    });
    await backUp(home, target);
    const again = await HOMES[kind]();
    await restore(again, target);
    await opened(again, async (db) => {
      expect(await changesSince(db, 'u1', 'abc-3', { size: 10, first: 10 })).toMatchObject({ reset: true });
    });
  });

  it('never overwrites a file', async () => {
    await opened(home, migrate);
    await backUp(home, target);
    await expect(backUp(home, target)).rejects.toThrow(BackupError);
  });

  it('is refused, and leaves no file, where there is nothing to copy', async () => {
    await expect(backUp(home, target)).rejects.toThrow(BackupError);
    expect(existsSync(target)).toBe(false);
  });

  it('is never put over data', async () => {
    await opened(home, migrate);
    await backUp(home, target);
    await expect(restore(home, target)).rejects.toThrow(/đã có|Đã có/);
  });

  it('of an older Liên Thông comes back as old as it was, and is brought up to date by the service', async () => {
    await opened(home, (db) => migrate(db, ['0001-first', '0002-identity', '0003-profiles']));
    await backUp(home, target);
    const again = await HOMES[kind]();
    await restore(again, target);
    expect(await opened(again, migrate)).toContain('0004-reading');
  });
});

it('is not put beside the log a killed service left, which belongs to the data moved aside', async () => {
  const [from, to] = [await HOMES.sqlite(), await HOMES.sqlite()];
  await opened(from, migrate);
  const target = join(folder, 'one.sqlite');
  await backUp(from, target);
  mkdirSync(to.dataFolder);
  writeFileSync(join(to.dataFolder, 'lien-thong.sqlite-wal'), 'rows');
  await expect(restore(to, target)).rejects.toThrow('lien-thong.sqlite-wal');
});

it('a file that is no copy, or of a newer Liên Thông, is refused in words', async () => {
  const where = await HOMES.sqlite();
  const file = join(folder, 'letter.docx');
  writeFileSync(file, 'not a database, however long it may be'.repeat(100));
  await expect(restore(where, file)).rejects.toThrow('không phải bản sao');
  const newer = new DatabaseSync(join(folder, 'newer.sqlite'));
  newer.exec("create table kysely_migration (name text); insert into kysely_migration values ('9999-later')");
  newer.close();
  await expect(restore(where, join(folder, 'newer.sqlite'))).rejects.toThrow('mới hơn');
  await expect(restore(where, join(folder, 'missing.sqlite'))).rejects.toThrow(BackupError);
});
