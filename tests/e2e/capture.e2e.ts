import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHosts } from '#hosts/serve.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { launchOfficer } from './browser.ts';
import { andCaptured, openIofficeList, readIgateList, searchIoffice, turnIofficePages } from './officer.ts';
import { drained, openRoom, type Room, told, until } from './room.ts';

/** Capturing in a real Chromium: what is read, what is refused, and what the hosts notice. */
describe('capture on the practice hosts', () => {
  let room: Room;
  let ioffice: Page;

  beforeAll(async () => {
    room = await openRoom('ly-son-2021');
    ioffice = await room.browser.context.newPage();
    await ioffice.goto(room.hosts.ioffice.url);
  });
  afterAll(() => room.close());

  it('reads a list that is swapped in without a change of address', async () => {
    const address = ioffice.url();
    await openIofficeList(ioffice, 'm2766', room.counter);
    expect(ioffice.url()).toBe(address);
    expect((await told(room.popup)).today.rows).toBeGreaterThan(0);
  });

  it('keeps its strip in a closed shadow root that the page cannot look into', async () => {
    const open = await ioffice.evaluate(() => document.querySelector('lien-thong-strip')?.shadowRoot ?? null);
    expect(await ioffice.locator('lien-thong-strip').count()).toBe(1);
    expect(open).toBeNull();
  });

  it('leaves the document of the host as it was, but for its own strip', async () => {
    const marks = await ioffice.evaluate(
      () =>
        [...document.body.querySelectorAll('*')].filter((element) =>
          /lien-?thong/i.test(`${element.tagName} ${element.id} ${element.className}`),
        ).length,
    );
    expect(marks).toBe(0);
  });

  it('queues nothing for a page read again unchanged', async () => {
    await drained(room.popup);
    const before = (await told(room.popup)).today.pages;
    await ioffice.evaluate(() => document.body.append(document.createElement('hr')));
    await ioffice.waitForTimeout(1_000);
    expect((await told(room.popup)).today.pages).toBe(before);
  });

  it('tells of a lost session, and loses nothing else', async () => {
    const pages = (await told(room.popup)).today.pages;
    room.hosts.setLoggedIn('ioffice', false);
    await ioffice.goto(room.hosts.ioffice.url);
    const state = await until(room.popup, ({ problems }) =>
      problems.some(({ code }) => code === 'not-logged-in'),
    );
    expect(state.today.pages).toBeGreaterThanOrEqual(pages);
    room.hosts.setLoggedIn('ioffice', true);
    await ioffice.goto(room.hosts.ioffice.url);
    await openIofficeList(ioffice, 'm2771', room.counter);
  });

  it('refuses a list whose dates were renamed away, in a typed problem', async () => {
    await openIofficeList(ioffice, 'm2767', room.counter);
    await ioffice.evaluate(() => {
      for (const row of document.querySelectorAll('#dt_basic tbody tr')) {
        for (const name of row.getAttributeNames()) if (name !== 'class') row.removeAttribute(name);
      }
      for (const header of document.querySelectorAll('#dt_basic th')) {
        header.removeAttribute('field');
        header.textContent = 'Cột';
      }
    });
    const state = await until(room.popup, ({ problems }) =>
      problems.some(({ code }) => code === 'missing-column'),
    );
    expect(state.problems.some(({ field }) => field !== null)).toBe(true);
  });

  it('stores none of the secret rows of a list', async () => {
    const secret = room.year.documents
      .filter((document) => document.secrecy !== 'Thường')
      .map((document) => `id:${document.id}`);
    expect(secret.length).toBeGreaterThan(0);
    await openIofficeList(ioffice, 'm2286', room.counter);
    await searchIoffice(ioffice, '2020-12-01', room.year.today, room.counter);
    await turnIofficePages(ioffice, room.counter);
    const kept = await room.popup.evaluate(async () => {
      const open = indexedDB.open('outbox');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const all: string[] = [];
      for (const name of db.objectStoreNames) {
        const request = db.transaction(name).objectStore(name).getAll();
        await new Promise((resolve) => {
          request.onsuccess = resolve;
        });
        all.push(JSON.stringify(request.result));
      }
      return all.join('');
    });
    for (const key of secret) expect(kept).not.toContain(`"${key}"`);
    await drained(room.popup);
  });
});

describe('the hosts', () => {
  it('see the same requests with and without the extension', async () => {
    const session = async (withExtension: boolean): Promise<string[]> => {
      const hosts = await startHosts(unitYear('ly-son-2021'));
      const browser = await launchOfficer({ resolverRules: hosts.resolverRules, extension: withExtension });
      const page = await browser.context.newPage();
      await page.goto(hosts.ioffice.url);
      for (const menu of ['m2766', 'm2796']) {
        await page.click(`#full_menu a#${menu}`);
        await page.locator('#pn1 .total_rec').waitFor();
        await page.waitForTimeout(700);
      }
      await page.goto(hosts.igate.url);
      await page.locator('.searchtbl').waitFor();
      await page.click('.mat-paginator-navigation-next');
      await page.waitForTimeout(700);
      const seen = hosts.requests.entries
        .filter(({ kind }) => kind !== 'background')
        .map(({ method, host, path, kind }) => `${kind} ${method} ${host}${path}`);
      await browser.close();
      await hosts.close();
      return seen.sort();
    };
    const [without, withIt] = [await session(false), await session(true)];
    expect(withIt).toEqual(without);
  });
});

describe('the line', () => {
  it('may be cut and come back: every page read meanwhile arrives, once', async () => {
    const room = await openRoom('ly-son-2021');
    try {
      const page = await room.browser.context.newPage();
      await andCaptured(room.counter, () => page.goto(room.hosts.igate.url));
      await drained(room.popup);
      await room.companion.cut();
      await readIgateList(page, '2021-09-01', '2021-11-02', room.counter);
      const waiting = (await told(room.popup)).waiting;
      expect(waiting).toBeGreaterThan(5);
      await room.companion.resume();
      await room.popup.reload();
      await room.popup.getByRole('button', { name: 'Gửi lại ngay' }).click();
      await drained(room.popup);
      const expected = room.year.dossiers.filter(
        ({ acceptedAt }) => acceptedAt !== null && acceptedAt >= '2021-09-01',
      ).length;
      const stored = await room.popup.evaluate(async () => {
        const { runtime } = (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: unknown): Promise<{ res: { dossiers: number } }> } };
          }
        ).chrome;
        return (await runtime.sendMessage({ id: 0, type: 'serviceStatus', timestamp: Date.now() })).res
          .dossiers;
      });
      expect(stored).toBeGreaterThanOrEqual(expected);
      expect(stored).toBeLessThanOrEqual(expected + 60);
    } finally {
      await room.close();
    }
  });
});
