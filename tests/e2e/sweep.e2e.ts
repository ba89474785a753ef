import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOfficer } from './browser.ts';
import { openIofficeList } from './officer.ts';
import { drained, openRoom, type Room, told } from './room.ts';
import { pressIcon } from './toolbar.ts';

const SHOTS = process.env.SCREENSHOTS;

/** "Đọc hết danh sách" in a real Chromium: the officer presses the icon, the host's own pager is turned. */
describe('a sweep', () => {
  let room: Room;
  let page: Page;
  beforeAll(async () => {
    room = await openRoom('ly-son-2021');
    page = await room.browser.context.newPage();
    await page.goto(room.hosts.ioffice.url);
    await openIofficeList(page, 'm2766', room.counter);
  });
  afterAll(() => room.close());

  const press = async (on: Page = page) => {
    await pressIcon(room.browser.context, room.browser.extensionId, on, room.popup);
    return room.popup;
  };
  const shoot = async (of: Page, name: string) => {
    if (SHOTS) await of.screenshot({ path: join(SHOTS, `${name}.png`) });
  };

  it('is offered with the number of pages', async () => {
    const popup = await press();
    await popup.getByRole('button', { name: /Đọc hết danh sách|Đọc tiếp/ }).waitFor();
    console.log(await popup.textContent('main'));
    await shoot(popup, 'popup-offer');
    await popup.getByRole('button', { name: /Đọc hết danh sách/ }).click();
    await popup.getByText(/Đang đọc/).waitFor();
    await page.waitForTimeout(4000);
    await shoot(page, 'panel');
    const again = await press();
    await again.getByRole('button', { name: 'Dừng' }).waitFor();
    console.log(await again.textContent('main'));
    await shoot(again, 'popup-running');
    await again.getByRole('button', { name: 'Dừng' }).click();
    await again.getByText('Đã dừng theo yêu cầu').waitFor();
    await shoot(page, 'panel-stopped');
    console.log(room.hosts.requests.of('data').map((e) => [e.at, e.path]));
    void [drained, told, launchOfficer, expect];
  });
});
