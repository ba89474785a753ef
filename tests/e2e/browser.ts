import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../tools/browsers.ts';

/** A Chromium with the built extension, as an officer has it. */
export interface OfficerBrowser {
  context: BrowserContext;
  extensionId: string;
  /** Opens a page of the extension in a tab: `popup.html`, `options.html`. */
  openExtensionPage(name: string): Promise<Page>;
  close(): Promise<void>;
}

export const BUILT_EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Flags that keep Chromium from calling home: there is no network, and the hosts must not notice us. */
const QUIET_FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
];

export async function launchOfficer(options: {
  resolverRules: string;
  profile?: string;
  headed?: boolean;
  /** False: the same browser without the extension. */
  extension?: boolean;
}): Promise<OfficerBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'lien-thong-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: !options.headed,
    // As root (containers, CI) Chromium's sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET_FLAGS,
      `--host-resolver-rules=${options.resolverRules}`,
      ...(options.extension === false
        ? []
        : [`--disable-extensions-except=${BUILT_EXTENSION}`, `--load-extension=${BUILT_EXTENSION}`]),
    ],
  });
  const extensionId = options.extension === false ? '' : await extensionIdOf(context);
  return {
    context,
    extensionId,
    async openExtensionPage(name) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}`);
      return page;
    },
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

async function extensionIdOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}
