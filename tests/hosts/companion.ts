import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RoomLinks } from './practice-room.ts';

export interface Companion extends RoomLinks {
  /** Kills the service where it stands (kill −9); its data stays. */
  cut(): Promise<void>;
  /** Starts it again under the same address, over the same data. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

const STARTED = /đang chạy tại (http\S+)/;
const SETUP = /(http\S+\/setup#\S+)/;
/** The service prints its two lines within this time after the first, or there is no set-up link. */
const SETUP_WAIT = 2_000;

/**
 * Starts the companion service as `npm start` does, on a free port with its data in `folder`.
 * @throws Error when the process ends before it listens
 */
export async function startCompanion(folder: string): Promise<Companion> {
  let child = launch(folder, '0');
  const links = await readLinks(child);
  return {
    ...links,
    cut: () => stop(child, 'SIGKILL'),
    async resume() {
      child = launch(folder, new URL(links.service).port);
      await readLinks(child);
    },
    close: () => stop(child, 'SIGTERM'),
  };
}

function launch(folder: string, port: string): ChildProcess {
  const main = fileURLToPath(new URL('../../server/main.js', import.meta.url));
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { ...process.env, LIEN_THONG_DATA: folder, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function readLinks(child: ChildProcess): Promise<RoomLinks> {
  return new Promise((resolve, reject) => {
    let service: string | null = null;
    let timer: NodeJS.Timeout | undefined;
    const answer = (setup: string | null) => {
      clearTimeout(timer);
      if (service !== null) resolve({ service, setup });
    };
    child.once('exit', (code) => reject(new Error(`Dịch vụ Liên Thông dừng khi khởi động (mã ${code}).`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const started = STARTED.exec(line)?.[1];
      if (started && service === null) {
        service = started;
        timer = setTimeout(() => answer(null), SETUP_WAIT);
      }
      const setup = SETUP.exec(line)?.[1];
      if (setup) answer(setup);
    });
  });
}

function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
