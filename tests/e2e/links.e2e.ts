import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeHosts, startHosts } from '#hosts/serve.ts';
import { type HostDocument, type HostDossier, unitYear } from '#hosts/unit-year.ts';
import { findDossierCodes } from '#shared/dossier-code.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { launchOfficer } from './browser.ts';
import { type Box, closedRoot } from './closed-root.ts';
import { drained, openRoom, type Room } from './room.ts';
import { igateTotal, iofficeTotal, listTaken } from './strip.ts';

/** Marks of linked records and the panel of a matter, on both practice hosts, with the built extension. */
const YEAR = unitYear('an-giang-2021');

/** A letter whose subject names a dossier, and that dossier. */
function linkedPair(): { letter: HostDocument; dossier: HostDossier; received: string } {
  for (const letter of YEAR.documents) {
    const [code] = findDossierCodes(letter.subject);
    const dossier = YEAR.dossiers.find((one) => one.code === code);
    if (letter.direction === 'outgoing' && dossier?.acceptedAt && dossier.finishedAt)
      return { letter, dossier, received: dossier.acceptedAt.slice(0, 10) };
  }
  throw new Error('No letter of the year names a dossier.');
}
const { letter, dossier, received } = linkedPair();

/** A dossier no letter names, with a result on a day when letters went out: some are proposed for it. */
function unlinked(): { received: string; finished: string; code: string; id: string } {
  const named = new Set(YEAR.documents.flatMap(({ subject }) => findDossierCodes(subject)));
  for (const { id, code, acceptedAt, finishedAt } of YEAR.dossiers) {
    const finished = finishedAt?.slice(0, 10) ?? '';
    const letters = YEAR.documents.filter(
      ({ direction, issuedOn, cancelled }) => direction === 'outgoing' && issuedOn === finished && !cancelled,
    );
    if (acceptedAt && !named.has(code) && finished > '2021-03' && letters.length > 4)
      return { received: acceptedAt.slice(0, 10), finished, code, id };
  }
  throw new Error('No dossier of the year is without a letter.');
}

/** Every row the host shows is of that day: the list asked for is there. */
const allOf = (page: Page, rows: string, day: string) =>
  page.waitForFunction(
    ([selector, printed]) => {
      const shown = [...document.querySelectorAll(selector ?? '')];
      return shown.length > 0 && shown.every(({ textContent }) => textContent?.includes(printed ?? ''));
    },
    [rows, printDate(day)],
  );

/** The dossiers received on a day, the first page of them. */
async function openIgate(page: Page, hosts: PracticeHosts, day = received): Promise<void> {
  await page.goto(hosts.igate.url);
  await page.locator('.searchtbl').waitFor();
  await page.fill('[formcontrolname=acceptFrom]', printDate(day));
  await page.fill('[formcontrolname=acceptTo]', printDate(day));
  await page.click('.searchBtn');
  await allOf(page, '.searchtbl td.mat-column-acceptedDate', day);
}
/** The letters of a day, all on one page. */
async function openIoffice(page: Page, hosts: PracticeHosts, day = letter.issuedOn): Promise<void> {
  await page.goto(hosts.ioffice.url);
  await page.click('#full_menu a#m2796');
  await page.locator('#pn1 .total_rec').waitFor();
  await page.click('#a-search-toggle');
  await page.fill('#a-search-start-ngaybanhanh', printDate(day));
  await page.fill('#a-search-end-ngaybanhanh', printDate(day));
  await page.click('#a-search-panel button');
  await allOf(page, 'tr[tridrecord]', day);
  await page.selectOption('#selectPageRec', '100');
  const shown = Math.min(100, await iofficeTotal(page));
  await page.waitForFunction((rows) => document.querySelectorAll('tr[tridrecord]').length === rows, shown);
}
/** Turns the list to the letter's row. */
async function openLetter(page: Page, hosts: PracticeHosts): Promise<void> {
  await openIoffice(page, hosts);
  await page.locator(`tr[tridrecord="${letter.id}"]`).scrollIntoViewIfNeeded();
}

/** Boxes of everything the host has drawn in its list. */
const layout = (page: Page): Promise<number[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, table, tr, td, th, a, button')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + scrollX, top + scrollY, width, height];
    }),
  );

describe('linked records', () => {
  let room: Room;
  let igate: Page;
  let ioffice: Page;
  beforeAll(async () => {
    room = await openRoom('an-giang-2021');
    igate = await room.browser.context.newPage();
    ioffice = await room.browser.context.newPage();
    await openIgate(igate, room.hosts);
    await listTaken(igate, await igateTotal(igate));
    await openLetter(ioffice, room.hosts);
    await listTaken(ioffice, await iofficeTotal(ioffice));
    await drained(room.popup);
  }, 120_000);
  afterAll(() => room?.close());

  /** Marks of a page, once one of them says so. */
  async function marksSaying(page: Page, words: string, patienceMs = 60_000) {
    await page.bringToFront();
    const marks = await closedRoot(page, 'lien-thong-marks');
    for (const until = Date.now() + patienceMs; Date.now() < until; await page.waitForTimeout(100)) {
      const shown = await marks.buttons();
      if (shown.some(({ label }) => label.includes(words))) return { marks, shown };
    }
    throw new Error(`No mark says ${words}: ${JSON.stringify(await marks.buttons())}`);
  }
  const press = async (page: Page, words: string) => {
    const { shown } = await marksSaying(page, words);
    const box = shown.find(({ label }) => label.includes(words))?.box;
    if (!box) throw new Error('no mark');
    await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return closedRoot(page, 'lien-thong-matter');
  };

  it('are marked on the dossier’s row and on the document’s', async () => {
    const { shown } = await marksSaying(igate, `Văn bản: ${letter.symbol}`);
    expect(shown.map(({ label }) => label)).toContainEqual(
      expect.stringMatching(
        new RegExp(`^Văn bản: ${letter.symbol} · ${printDate(letter.issuedOn)} · đã phát hành`),
      ),
    );
    await marksSaying(ioffice, `Hồ sơ: ${dossier.code}`);
  });

  it('cover no text of the host', async () => {
    for (const [page, words] of [
      [igate, letter.symbol],
      [ioffice, dossier.code],
    ] as const) {
      const { shown } = await marksSaying(page, words);
      const texts = await page.evaluate(() => {
        const found: Box[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          if ((node.nodeValue ?? '').trim() !== '')
            for (const { left, top, right, bottom } of range.getClientRects())
              found.push({ left, top, right, bottom });
        }
        return found;
      });
      const over = (a: Box, b: Box) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3.5;
      expect(shown.filter(({ box }) => texts.some((text) => over(box, text)))).toEqual([]);
    }
  });

  it('open a panel with the thread over both systems', async () => {
    const panel = await press(igate, letter.symbol);
    const said = await panel.says('Ban hành văn bản');
    const order = ['Tiếp nhận hồ sơ', 'Có kết quả', `Ban hành văn bản ${letter.symbol}`].map((words) =>
      said.indexOf(words),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(said).toContain(dossier.procedure.name);
    expect(said).toMatch(/iGate · đọc lúc \d\d:\d\d/);
    expect(said).toMatch(/iOffice · đọc lúc \d\d:\d\d/);
    if (process.env.SCREENSHOTS) {
      await (await press(ioffice, dossier.code)).says('Ban hành văn bản');
      await ioffice.screenshot({ path: `${process.env.SCREENSHOTS}/matter.png` });
      await ioffice.keyboard.press('Escape');
      await igate.bringToFront();
    }
    await igate.keyboard.press('Escape');
    await igate.waitForFunction(() => !document.querySelector('lien-thong-matter'));
  });

  it('stand on the detail pages too', async () => {
    const detail = await room.browser.context.newPage();
    await detail.goto(`http://${YEAR.igate.host}/vi/dossier/search/${dossier.id}`);
    await marksSaying(detail, letter.symbol);
    await detail.close();
    await ioffice.bringToFront();
    await ioffice.click(`tr[tridrecord="${letter.id}"] td:nth-child(8)`);
    await ioffice.locator('#dt_thongtin_vanban').waitFor();
    await marksSaying(ioffice, dossier.code);
    await openLetter(ioffice, room.hosts);
  });

  it('that are weak proposals stand on the record’s own page alone, are refused once, and stay refused', async () => {
    const other = unlinked();
    const openDetail = async () => {
      await igate.goto(`http://${YEAR.igate.host}/vi/dossier/search/${other.id}`);
      await igate.getByText(other.code).first().waitFor();
    };
    await openIoffice(ioffice, room.hosts, other.finished);
    await listTaken(ioffice, await iofficeTotal(ioffice));
    await openIgate(igate, room.hosts, other.received);
    await listTaken(igate, await igateTotal(igate));
    const onRows = await closedRoot(igate, 'lien-thong-marks');
    await openDetail();
    const { shown } = await marksSaying(igate, 'Có thể liên quan');
    const label = shown.find((one) => one.label.startsWith('Có thể'))?.label ?? '';
    const symbol = /: (\S+)/.exec(label)?.[1] ?? '';
    const panel = await press(igate, label);
    await panel.says(symbol);
    await panel.press('Không liên quan');
    await panel.says('Liên Thông sẽ không hỏi lại');
    await drainedDecisions(room.popup);
    await openIgate(igate, room.hosts, other.received);
    await listTaken(igate, await igateTotal(igate));
    const still = await pairsOf(room.popup, other.code);
    expect([still.length > 0, still.includes(symbol)]).toEqual([true, false]);
    const said = (await onRows.buttons()).map((one) => one.label);
    expect(
      said.filter((words) => still.some((each) => words.includes(`Có thể liên quan: ${each} `))),
    ).toEqual([]);
    await openDetail();
    const again = (await marksSaying(igate, 'Có thể liên quan')).shown;
    expect(again.filter((one) => one.label.includes(`${symbol} `))).toEqual([]);
  });

  it('stay while the service is gone, say their age, and a decision waits for it', async () => {
    await room.companion.cut();
    // A page not read before: it waits in the outbox, and the line is known to be down.
    await openIgate(igate, room.hosts, '2021-06-15');
    await listTaken(igate, await igateTotal(igate), /sẽ gửi khi có mạng/);
    await openIgate(igate, room.hosts);
    const panel = await press(igate, letter.symbol);
    await panel.says(/Số liệu lúc \d\d:\d\d/);
    await panel.press('Không liên quan');
    await panel.says('Liên Thông sẽ không hỏi lại');
    // The panel says so first and draws the thread anew after it.
    await panel.says(new RegExp(`^(?!.*Ban hành văn bản ${letter.symbol})`, 's'));
    expect(await waitingDecisions(room.popup)).toBe(1);
    await room.companion.resume();
    await room.popup.bringToFront();
    await room.popup.reload();
    // Pressed as the officer would, unless the queue has found the way by itself meanwhile.
    const again = room.popup.getByRole('button', { name: 'Gửi lại ngay' });
    await again.click({ timeout: 3_000 }).catch(() => undefined);
    await drainedDecisions(room.popup);
    await openIgate(igate, room.hosts);
    await listTaken(igate, await igateTotal(igate));
    expect(await pairsOf(room.popup, dossier.code)).not.toContain(letter.symbol);
    const marks = await closedRoot(igate, 'lien-thong-marks');
    expect(
      (await marks.buttons()).filter(({ label }) => label.includes(`Văn bản: ${letter.symbol}`)),
    ).toEqual([]);
  });
});

/** Decisions of the officer that the service has not told of again. */
function waitingDecisions(popup: Page): Promise<number> {
  return popup.evaluate(async () => {
    const open = indexedDB.open('links');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const request = db.transaction('decisions').objectStore('decisions').count();
    const count = await new Promise<number>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return count;
  });
}
/** Symbols of the documents this browser holds for a dossier, asked as a page asks. */
function pairsOf(popup: Page, code: string): Promise<(string | null)[]> {
  return popup.evaluate(async (dossier) => {
    interface Here {
      res: { matters: { pairs: { document: { symbol: string | null } }[] }[] };
    }
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<Here> } } }
    ).chrome;
    const data = { dossiers: [dossier], documents: [] };
    const { res } = await runtime.sendMessage({ id: 0, type: 'linksHere', data, timestamp: Date.now() });
    return res.matters.flatMap(({ pairs }) => pairs.map(({ document }) => document.symbol));
  }, code);
}
async function drainedDecisions(popup: Page): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await popup.waitForTimeout(250))
    if ((await waitingDecisions(popup)) === 0) return;
  throw new Error('A decision was not delivered.');
}

/** Waits for the extension where there is one. */
const OFFICER = {
  taken: listTaken as (page: Page, total: number) => Promise<void>,
  async marked(page: Page): Promise<void> {
    const marks = await closedRoot(page, 'lien-thong-marks');
    for (const until = Date.now() + 60_000; Date.now() < until; await page.waitForTimeout(100))
      if ((await marks.buttons()).length > 0) return;
    throw new Error('No row is marked.');
  },
};
const nothing = async (): Promise<void> => undefined;

describe('the hosts', () => {
  it('have the same layout and get the same requests with marks on their lists as without us', async () => {
    const walk = async (hosts: PracticeHosts, page: Page, officer: typeof OFFICER) => {
      // Both sides are known before the walk, so that every list shows its marks.
      await openLetter(page, hosts);
      await officer.taken(page, await iofficeTotal(page));
      await openIgate(page, hosts);
      await officer.taken(page, await igateTotal(page));
      hosts.requests.entries.length = 0;
      await openIgate(page, hosts);
      await officer.marked(page);
      const seen = [await layout(page)];
      await openLetter(page, hosts);
      await officer.marked(page);
      seen.push(await layout(page));
      const asked = hosts.requests.entries.filter(({ kind }) => kind !== 'background');
      return { seen, asked: asked.map(({ method, host, path, kind }) => `${kind} ${method} ${host}${path}`) };
    };
    const room = await openRoom('an-giang-2021');
    const hosts = await startHosts(YEAR);
    const plain = await launchOfficer({ resolverRules: hosts.resolverRules, extension: false });
    try {
      const marked = await room.browser.context.newPage();
      const withUs = await walk(room.hosts, marked, OFFICER);
      const page = await plain.context.newPage();
      const without = await walk(hosts, page, { taken: nothing, marked: nothing });
      expect(withUs.seen).toEqual(without.seen);
      expect(withUs.asked.toSorted()).toEqual(without.asked.toSorted());
    } finally {
      await plain.close();
      await hosts.close();
      await room.close();
    }
  });
});
