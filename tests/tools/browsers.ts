import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Finds the browsers the end-to-end tests drive, installing them where that is possible. */

interface Wanted {
  name: string;
  /** Environment variable that overrides the search. */
  variable: string;
  /** Absolute paths where distributions and vendors put it. */
  paths: string[];
  /** Names on PATH. */
  commands: string[];
  /** Folders of a playwright cache: prefix of the folder and path of the executable inside it. */
  cached: { prefix: string; inside: string[] };
}

const CHROMIUM: Wanted = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  paths: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  // Branded Chrome ignores --load-extension since version 137, so it is not looked for.
  commands: ['chromium', 'chromium-browser'],
  cached: {
    prefix: 'chromium-',
    inside: [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-win/chrome.exe',
      'chrome-win64/chrome.exe',
    ],
  },
};

const FIREFOX: Wanted = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  paths: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  commands: ['firefox-esr', 'firefox'],
  cached: { prefix: 'firefox-', inside: ['firefox/firefox', 'firefox/firefox.exe'] },
};

/** The browser is missing and could not be installed; the message says what to do, in both languages. */
export class BrowserMissing extends Error {
  override name = 'BrowserMissing';
}

/** Path of a Chromium that loads unpacked extensions. Throws `BrowserMissing`. */
export function findChromium(): string {
  return find(CHROMIUM);
}

/** Path of Firefox 128 or later. Throws `BrowserMissing`. */
export function findFirefox(): string {
  return find(FIREFOX);
}

function find(wanted: Wanted): string {
  const chosen = process.env[wanted.variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new BrowserMissing(
      `${wanted.variable}=${chosen} không tồn tại. / ${wanted.variable}=${chosen} does not exist.`,
    );
  }
  const found = look(wanted);
  if (found) return found;
  if (canInstall()) {
    install();
    const installed = look(wanted);
    if (installed) return installed;
  }
  throw new BrowserMissing(
    [
      `Không tìm thấy ${wanted.name}. Trên Debian/Ubuntu hãy chạy: sudo apt-get install chromium firefox-esr fonts-liberation;`,
      `trên hệ khác hãy cài ${wanted.name} rồi đặt biến ${wanted.variable} bằng đường dẫn tới tệp chạy.`,
      `${wanted.name} was not found. On Debian/Ubuntu run: sudo apt-get install chromium firefox-esr fonts-liberation;`,
      `elsewhere install ${wanted.name} and set ${wanted.variable} to its executable.`,
    ].join('\n'),
  );
}

function look(wanted: Wanted): string | null {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    // npm puts node_modules/.bin first; a package's script is not a browser.
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .flatMap((folder) => wanted.commands.map((command) => join(folder, command)));
  return [...wanted.paths, ...onPath, ...fromPlaywright(wanted)].find((path) => existsSync(path)) ?? null;
}

function fromPlaywright(wanted: Wanted): string[] {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    process.env.LOCALAPPDATA ? join(process.env.LOCALAPPDATA, 'ms-playwright') : undefined,
  ].filter((folder): folder is string => folder !== undefined && existsSync(folder));
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((entry) => entry.startsWith(wanted.cached.prefix))
      .sort()
      .reverse()
      .flatMap((entry) => wanted.cached.inside.map((inside) => join(folder, entry, inside))),
  );
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

let installTried = false;
function install(): void {
  if (installTried) return;
  installTried = true;
  console.log('Đang cài Chromium và Firefox… / Installing Chromium and Firefox…');
  const run = (args: string[]): void => {
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    run(['update']);
    run(['install', '-y', '--no-install-recommends', 'chromium', 'firefox-esr', 'fonts-liberation']);
  } catch (error) {
    // The caller looks again and says what is missing; here only why the attempt failed.
    console.error(error instanceof Error ? error.message : error);
  }
}
