import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startHosts } from '#hosts/serve.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { launchOfficer, type OfficerBrowser } from './browser.ts';
import { closedRoot } from './closed-root.ts';
import { igateTotal, iofficeTotal, listTaken } from './strip.ts';
import { pressIcon } from './toolbar.ts';

const SHOTS = process.env.SCREENSHOTS;
const shoot = async (of: Page, name: string) => {
  if (SHOTS) await of.screenshot({ path: join(SHOTS, `${name}.png`) });
};

/** "Đọc hết danh sách" in a real Chromium: the officer presses the icon, the host's own pager is turned. */
describe('a sweep', () => {
  const year = unitYear('ly-son-2021');
  let hosts: Awaited<ReturnType<typeof startHosts>>;
  let profile: string;
  let browser: OfficerBrowser;
  let popup: Page;
  let page: Page;

  const open = async () => {
    browser = await launchOfficer({ resolverRules: hosts.resolverRules, profile });
    popup = await browser.openExtensionPage('popup.html');
    page = await browser.context.newPage();
  };
  const press = () => pressIcon(browser.context, browser.extensionId, page, popup);
  const list = async (menu: string) => {
    await page.goto(hosts.ioffice.url);
    await page.click(`#full_menu a#${menu}`);
    await page.locator('#pn1 .total_rec').waitFor();
    await listTaken(page, await iofficeTotal(page));
    await press();
  };
  const start = (name: RegExp) => popup.getByRole('button', { name }).click();
  const says = (words: string | RegExp) => popup.getByText(words).first().waitFor({ timeout: 40_000 });

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'lien-thong-sweep-'));
    hosts = await startHosts(year);
    await open();
  });
  afterEach(() => {
    hosts.setLoggedIn('ioffice', true);
  });
  afterAll(async () => {
    await browser.close();
    await hosts.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('stops at the officer’s word and goes on after the browser was closed', async () => {
    await list('m2771');
    await shoot(popup, 'popup-offer');
    await start(/Đọc hết danh sách \(8 trang\)/);
    const panel = await closedRoot(page, 'lien-thong-sweep');
    await page.bringToFront();
    await panel.says(/Đang đọc: 3\/8 trang/);
    await shoot(page, 'sweep-panel');
    await panel.press('Dừng');
    expect(await panel.says('Đã dừng theo yêu cầu')).toMatch(/Thiếu trang \d/);
    await shoot(page, 'sweep-stopped');

    await browser.context.close();
    await open();
    await popup.getByText('Danh sách đọc dở').waitFor();
    await shoot(popup, 'popup-unfinished');
    await list('m2771');
    await start(/Đọc tiếp \(còn \d trang\)/);
    await says('Đã đọc đủ 75 văn bản đến');
    await says(/khớp tổng số 75/);
    await shoot(popup, 'popup-complete');
  });

  it('asks the host for nothing but its own pages, one a second at most', async () => {
    const turns = hosts.requests.of('data').filter(({ path }) => path.includes('.getDoc.'));
    const kinds = new Set(hosts.requests.entries.map(({ kind }) => kind));
    for (const kind of ['state-change', 'open', 'other'] as const) expect(kinds.has(kind)).toBe(false);
    const gaps = turns.slice(1).map(({ at }, i) => at - (turns[i]?.at ?? 0));
    // Opening a list asks twice at once, for the frame and its first page; those are the officer's clicks.
    expect(gaps.filter((gap) => gap < 950).length).toBeLessThanOrEqual(2 * 2);
    expect(turns.length).toBeGreaterThan(8);
  });

  it('reads an iGate list by its paginator', async () => {
    hosts.requests.clear();
    await page.goto(hosts.igate.url);
    await page.fill('[formcontrolname=acceptFrom]', '01/10/2021');
    await page.fill('[formcontrolname=acceptTo]', '04/10/2021');
    await page.click('.searchBtn');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.searchtbl td.mat-column-acceptedDate')].every(({ textContent }) =>
        /0[1-4]\/10\/2021/.test(textContent ?? ''),
      ),
    );
    await listTaken(page, await igateTotal(page));
    await press();
    await start(/Đọc hết danh sách/);
    await says(/Đã đọc đủ \d+ hồ sơ/);
    const asked = hosts.requests.of('data').map(({ at }) => at);
    const gaps = asked.slice(2).map((at, i) => at - (asked[i + 1] ?? 0));
    expect(gaps.length).toBeGreaterThan(1);
    expect(Math.min(...gaps.slice(1))).toBeGreaterThanOrEqual(950);
    expect(hosts.requests.of('state-change', 'open', 'other')).toEqual([]);
    await shoot(page, 'sweep-igate');
  });

  it('stops by itself when the host asks to log in', async () => {
    await list('m2767');
    await start(/Đọc hết danh sách/);
    const panel = await closedRoot(page, 'lien-thong-sweep');
    await panel.says(/Đang đọc: 2\//);
    hosts.setLoggedIn('ioffice', false);
    await panel.says('Đã dừng vì trang đòi đăng nhập lại');
    const before = hosts.requests.of('data').length;
    await page.waitForTimeout(3_000);
    expect(hosts.requests.of('data').length).toBe(before);
    await shoot(page, 'sweep-login');
  });
});
