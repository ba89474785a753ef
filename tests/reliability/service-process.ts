import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { hashToken, newToken } from '#server/accounts/secrets.ts';
import type { Database } from '#server/store/database.ts';
import { addPairingCode, pairDevice } from '#server/store/people/devices.ts';
import { addOfficer } from '#server/store/people/officers.ts';
import { addUnit } from '#server/store/settings/units.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** A service in a process of its own, as officers run it. */
export interface ServiceProcess {
  url: string;
  child: ChildProcess;
  /** SIGKILL, and wait for the end. */
  kill(): Promise<void>;
  /** SIGTERM, and wait for the end. */
  stop(): Promise<void>;
}

/**
 * Starts `server/main.js` and waits until it answers.
 * @param shell a prefix of the command line run by bash, e.g. `ulimit -f 100;`
 * @throws when it has not answered after a minute (a busy computer starts slowly) or ended before
 */
export async function startProcess(
  env: Record<string, string>,
  options: { shell?: string; nodeFlags?: readonly string[] } = {},
): Promise<ServiceProcess> {
  const port = await freePort();
  const flags = ['--disable-warning=ExperimentalWarning', ...(options.nodeFlags ?? [])];
  const command = [process.execPath, ...flags, 'server/main.js'];
  const settings = {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LIEN_THONG_CAPTURES_PER_SECOND: '100000', ...env, PORT: String(port) },
    stdio: 'ignore' as const,
  };
  const child =
    options.shell === undefined
      ? spawn(command[0] ?? '', command.slice(1), settings)
      : spawn(
          'bash',
          ['-c', `${options.shell} exec ${command.map((part) => `'${part}'`).join(' ')}`],
          settings,
        );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const limit = Date.now() + 60_000;
  while (!(await alive(url))) {
    if (child.exitCode !== null || Date.now() > limit) {
      child.kill('SIGKILL');
      throw new Error(`the service did not start (exit ${child.exitCode})`);
    }
    await new Promise((next) => setTimeout(next, 30));
  }
  return { url, child, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

/** Does anything answer there? A refusal is an answer. */
async function alive(url: string): Promise<boolean> {
  try {
    await (await fetch(`${url}/healthz`)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** A unit with one paired device, made straight in the store. */
export async function addPairedUnit(
  db: Database,
  name = 'Sở Xây dựng',
): Promise<{ unitId: string; officerId: string; deviceId: string; token: string }> {
  const [unitId, officerId, deviceId, token] = [randomUUID(), randomUUID(), randomUUID(), newToken()];
  const now = new Date().toISOString();
  await addUnit(db.query, { id: unitId, name, parentId: null, validFrom: '2020-01-01', validTo: null });
  await addOfficer(db.query, { unitId, id: officerId, name: 'Người thử', role: 'officer' }, now);
  const hash = hashToken(randomUUID());
  await addPairingCode(db.query, { unitId, officerId, hash, expiresAt: '2099-01-01T00:00:00.000Z' });
  await pairDevice(db.query, hash, { id: deviceId, label: 'máy thử', tokenHash: hashToken(token) }, now);
  return { unitId, officerId, deviceId, token };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
