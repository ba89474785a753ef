import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIofficeList } from './officer.ts';
import { drained, openRoom, type Room } from './room.ts';

/** What is due, from a list the officer opened to the popup and the dashboard; through an outage; switched off. */
let room: Room;
beforeAll(async () => {
  room = await openRoom('an-giang-2021');
  const page = await room.browser.context.newPage();
  await page.goto(room.hosts.ioffice.url);
  await openIofficeList(page, 'm2766', room.counter);
  await drained(room.popup);
}, 120_000);
afterAll(() => room?.close());

const card = () => room.popup.getByRole('region', { name: 'Việc đến hạn' });
async function openPopup(): Promise<void> {
  await room.popup.bringToFront();
  await room.popup.reload();
  await room.popup.getByText('Gửi lần cuối').waitFor();
}

describe('the to-do of the day', () => {
  it('is on the popup once a list was read, the most urgent first', async () => {
    await openPopup();
    await card().waitFor();
    expect(await card().textContent()).toMatch(/\d+ quá hạn.*quá [\d.]+ ngày làm việc/);
  });

  it('opens whole on the dashboard, without a password, and is narrowed there', async () => {
    const [dashboard] = await Promise.all([
      room.browser.context.waitForEvent('page'),
      card().getByRole('button').click(),
    ]);
    await dashboard.getByRole('heading', { name: 'Việc đến hạn' }).waitFor();
    const rows = dashboard.locator('table.todo tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(0);
    await dashboard.selectOption('[name=kind]', 'dossier');
    await dashboard.getByText('Không có việc nào quá hạn').waitFor();
    if (process.env.SCREENSHOTS) {
      await dashboard.selectOption('[name=kind]', '');
      await rows.first().waitFor();
      await dashboard.screenshot({ path: `${process.env.SCREENSHOTS}/todo-page.png` });
    }
    await dashboard.close();
  });

  it('stays on the popup while the service is away, with the time it was asked', async () => {
    await room.companion.cut();
    await openPopup();
    await room.popup.getByText(/Danh sách lúc \d\d:\d\d hôm nay/).waitFor();
    expect(await card().textContent()).toContain('quá hạn');
    if (process.env.SCREENSHOTS)
      await room.popup.screenshot({ path: `${process.env.SCREENSHOTS}/todo-popup.png` });
    await room.companion.resume();
  });

  it('is gone from the popup once the unit has switched it off by name', async () => {
    await room.prepared.switchOff(['todo']);
    await openPopup();
    await card().waitFor({ state: 'detached' });
    expect(await room.popup.getByText('Việc đến hạn').count()).toBe(0);
  });
});
