import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTEBOOK_HEADERS, type Notebook, startNotebook } from '#hosts/notebook-server.ts';
import { closedRoot } from './closed-root.ts';
import { openIofficeList } from './officer.ts';
import { drained, openRoom, type Room, told, until } from './room.ts';
import { pressIcon } from './toolbar.ts';

const SHOTS = process.env.SCREENSHOTS;

/** "Chỉ cho Liên Thông biết" and the redacted sample in a real Chromium. */
describe('teaching an unknown list', () => {
  let room: Room;
  let notebook: Notebook;
  let page: Page;
  beforeAll(async () => {
    [room, notebook] = await Promise.all([openRoom('ly-son-2021'), startNotebook()]);
    page = await room.browser.context.newPage();
    await page.goto(`${notebook.origin}/so-tay/2026/danh-sach`);
  });
  afterAll(async () => {
    await room.close();
    await notebook.close();
  });

  const press = (on: Page) => pressIcon(room.browser.context, room.browser.extensionId, on, room.popup);
  const shoot = async (of: Page, name: string) => {
    if (SHOTS) await of.screenshot({ path: join(SHOTS, `${name}.png`) });
  };

  it('reads nothing there before', async () => {
    await page.waitForTimeout(1_000);
    expect((await told(room.popup)).today.pages).toBe(0);
  });

  it('starts from the popup, and a click on a row presses nothing of the host', async () => {
    await press(page);
    await shoot(room.popup, 'popup-unknown');
    await room.popup.evaluate(() => Object.assign(window, { close: () => undefined }));
    await room.popup.getByRole('button', { name: 'Chỉ cho Liên Thông biết' }).click();
    const panel = await closedRoot(page, 'lien-thong-teach');
    await panel.says('Bấm vào một dòng');
    await page.bringToFront();
    await page.hover('tbody tr:nth-child(3) td:nth-child(2)');
    await shoot(page, 'teach-point');
    await page.click('tbody tr:nth-child(3) button');
    await panel.says('Danh sách này có gì?');
    expect(notebook.changed).toEqual([]);
  });

  it('shows each column with its values, and what would be read', async () => {
    const panel = await closedRoot(page, 'lien-thong-teach');
    expect(await panel.says('Các cột')).toContain('Vào sổ lúc');
    for (const [label, field] of [
      ['Phiếu', 'code'],
      ['Vào sổ lúc', 'receivedAt'],
      ['Phải trả trước', 'dueAt'],
      ['Tình hình', 'status'],
    ])
      await panel.choose(`Cột ${label} là`, field ?? '');
    await panel.says('12 dòng trên trang này');
    await shoot(page, 'teach-panel');
  });

  it('saves the profile for the unit and reads the page by it from then on', async () => {
    const panel = await closedRoot(page, 'lien-thong-teach');
    await panel.press('Lưu cho đơn vị');
    await panel.says('Đã lưu cho cả đơn vị');
    await shoot(page, 'teach-saved');
    await page.reload();
    const state = await until(room.popup, ({ today }) => today.rows >= 12);
    expect(state.problems).toEqual([]);
    await drained(room.popup);
  });

  it('sent no name of a person', async () => {
    const answer = await room.popup.evaluate(
      () =>
        new Promise<string>((resolve) => {
          (
            globalThis as unknown as {
              chrome: { storage: { local: { get(keys: null, done: (all: object) => void): void } } };
            }
          ).chrome.storage.local.get(null, (all) => resolve(JSON.stringify(all)));
        }),
    );
    expect(answer).not.toMatch(/Tám|Bưởi|Gấm/);
  });

  it('sweeps the taught list, too', async () => {
    await press(page);
    await room.popup.getByRole('button', { name: /Đọc hết danh sách \(3 trang\)/ }).click();
    await room.popup.getByText('Đã đọc đủ 36 hồ sơ').waitFor({ timeout: 20_000 });
    expect(notebook.changed).toEqual([]);
  });

  it('refuses the page when its headers change', async () => {
    notebook.headers = NOTEBOOK_HEADERS.map((head) => (head === 'Vào sổ lúc' ? 'Ngày hẹn lại' : head));
    await page.goto(`${notebook.origin}/so-tay/2026/danh-sach`);
    const { problems } = await until(room.popup, (state) => state.problems.length > 0);
    expect(problems[0]).toMatchObject({ code: 'layout-changed', field: 'receivedAt' });
    await shoot(page, 'teach-changed');
  });
});

describe('the redacted sample', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom('ly-son-2021');
  });
  afterAll(() => room.close());

  it('is shown before it is saved, and holds no document of the page', async () => {
    const { context, extensionId } = room.browser;
    const page = await context.newPage();
    await page.goto(room.hosts.ioffice.url);
    await openIofficeList(page, 'm2766', room.counter);
    await pressIcon(context, extensionId, page, room.popup);
    const [sample] = await Promise.all([
      context.waitForEvent('page'),
      room.popup.getByRole('button', { name: /Tạo mẫu đã xóa nội dung/ }).click(),
    ]);
    const text = (await sample.textContent('pre')) ?? '';
    if (SHOTS) await sample.screenshot({ path: join(SHOTS, 'sample.png') });
    expect(text).toContain('id="dt_basic"');
    expect(text).toContain('Số ký hiệu');
    const cells = await page.locator('#dt_basic tbody td').allTextContents();
    const words = cells.flatMap((cell) => cell.match(/[\p{L}\p{N}]{5,}/gu) ?? []);
    expect(words.length).toBeGreaterThan(20);
    // Labels the recogniser knows stand in the header and may be said again by a cell.
    const kept = new Set(text.match(/(?<=>)[^<>]*(?=<\/th>)/g)?.flatMap((label) => label.split(/\s+/)));
    expect(words.filter((word) => !kept.has(word) && text.includes(word))).toEqual([]);
    const [download] = await Promise.all([
      sample.waitForEvent('download'),
      sample.getByRole('button', { name: /Lưu thành tệp/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mau-trang.html');
  });
});
