import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Companion, startCompanion } from '#hosts/companion.ts';
import { type PracticeHosts, startHosts } from '#hosts/serve.ts';
import { type UnitYear, type UnitYearId, unitYear } from '#hosts/unit-year.ts';
import { launchOfficer, type OfficerBrowser } from './browser.ts';
import { GOLDEN, referenceValues } from './golden-units.ts';
import type { Counter } from './officer.ts';
import { type Prepared, prepareUnit } from './unit-admin.ts';

/** Practice hosts, a service with one unit, and an officer's browser whose extension may be paired. */
export interface Room {
  year: UnitYear;
  hosts: PracticeHosts;
  companion: Companion;
  prepared: Prepared;
  browser: OfficerBrowser;
  popup: Page;
  counter: Counter;
  folder: string;
  close(): Promise<void>;
}

/** What the background says of itself. */
export interface Told {
  today: { pages: number; rows: number };
  waiting: number;
  parked: number;
  paired: boolean;
  trouble: string | null;
  problems: { code: string; field: string | null; page: string }[];
}

export async function openRoom(
  id: UnitYearId,
  options: {
    paired?: boolean;
    /** What else the hosts hold. */
    year?: (year: UnitYear) => UnitYear;
    /** Other hosts, as Chromium's resolver rules. */
    also?: string;
  } = {},
): Promise<Room> {
  const year = (options.year ?? ((given) => given))(unitYear(id));
  const folder = await mkdtemp(join(tmpdir(), 'lien-thong-room-'));
  const hosts = await startHosts(year);
  const companion = await startCompanion(join(folder, 'data'));
  if (!companion.setup) throw new Error('The service printed no set-up link.');
  const prepared = await prepareUnit(
    companion.service,
    companion.setup,
    year,
    referenceValues(GOLDEN[id], year.unit.mainIncomingRegister),
  );
  const browser = await launchOfficer({
    resolverRules: [hosts.resolverRules, ...(options.also ? [options.also] : [])].join(', '),
  });
  const popup = await browser.openExtensionPage('popup.html');
  if (options.paired !== false) await pair(popup, companion.service, prepared.pairingCode);
  return {
    year,
    hosts,
    companion,
    prepared,
    browser,
    popup,
    folder,
    counter: { pages: async () => (await told(popup)).today.pages, ofList: () => pagesOfList(popup) },
    async close() {
      await browser.close();
      await Promise.all([hosts.close(), companion.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Types the address, the code and a name into the popup, as the officer does. */
export async function pair(popup: Page, service: string, code: string): Promise<void> {
  await popup.fill('input[name=serviceUrl]', service);
  await popup.fill('input[name=code]', code);
  await popup.fill('input[name=label]', 'Máy của bộ phận tổng hợp');
  await popup.click('button[type=submit]');
  await popup.getByRole('button', { name: 'Lập báo cáo' }).waitFor();
}

/** Asks the background, from one of the extension's own pages. */
export function told(popup: Page): Promise<Told> {
  return popup.evaluate(async () => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ res: never }> } };
      }
    ).chrome;
    return (await runtime.sendMessage({ id: 0, type: 'state', timestamp: Date.now() })).res;
  });
}

/** Pages of the list read last, from what the extension remembers of lists. */
function pagesOfList(popup: Page): Promise<number[]> {
  return popup.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as {
        chrome: {
          storage: {
            local: { get(key: string): Promise<{ listsRead?: { at: number; pages: number[] }[] }> };
          };
        };
      }
    ).chrome;
    const { listsRead = [] } = await storage.local.get('listsRead');
    return listsRead.toSorted((a, b) => b.at - a.at)[0]?.pages ?? [];
  });
}

/** Waits until nothing waits in the outbox. */
export async function drained(popup: Page, patienceMs = 60_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let state = await told(popup); state.waiting > 0; state = await told(popup)) {
    if (state.parked > 0) throw new Error('A capture was refused and parked.');
    if (Date.now() > deadline) throw new Error(`${state.waiting} captures were not delivered.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Waits until a condition on what the background says holds. */
export async function until(
  popup: Page,
  holds: (state: Told) => boolean,
  patienceMs = 15_000,
): Promise<Told> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const state = await told(popup);
    if (holds(state)) return state;
    if (Date.now() > deadline) throw new Error(`Not reached: ${JSON.stringify(state).slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
