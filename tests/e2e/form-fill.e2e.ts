import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportForms, startReportForms } from '#hosts/report-forms/server.ts';
import { closedRoot } from './closed-root.ts';
import { captureMonth, draftOfMonth, lastMonth } from './report-month.ts';
import { openRoom, type Room } from './room.ts';
import { pressIcon } from './toolbar.ts';

const SHOTS = process.env.SCREENSHOTS;
const { year, month, from, to } = lastMonth();
const PERIOD = `rule=calendar.month&year=${year}&month=${month}`;

/** "Điền báo cáo" on forms of four kinds, in a real Chromium with the built extension. */
describe('filling report forms of the web', () => {
  let room: Room;
  let forms: ReportForms;
  let page: Page;
  let token: string;
  beforeAll(async () => {
    [room, forms] = await Promise.all([openRoom('ly-son-2021'), startReportForms()]);
    ({ token } = await captureMonth(room));
    page = await room.browser.context.newPage();
    await room.popup.evaluate(() => Object.assign(window, { close: () => undefined }));
  });
  afterAll(async () => {
    await room.close();
    await forms.close();
  });

  const shoot = async (name: string) => {
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };
  const open = async (url: string, report: string) => {
    await page.goto(url);
    await pressIcon(room.browser.context, room.browser.extensionId, page, room.popup);
    const button = room.popup.getByRole('button', { name: 'Điền báo cáo vào trang này' });
    await button.waitFor();
    if (SHOTS) await room.popup.screenshot({ path: join(SHOTS, 'fill-popup.png') });
    await button.click();
    await page.bringToFront();
    const panel = await closedRoot(page, 'lien-thong-dien');
    await panel.says('Thấy');
    await panel.choose('Lấy số liệu từ', report);
    if (report === 'ii06a' || report === 'metrics') await panel.choose('Kỳ', PERIOD);
    await panel.says(/Sẽ điền|Điền như/);
    return panel;
  };
  const model = (): Promise<Record<string, unknown>> =>
    page.evaluate(() => (window as unknown as { model(): Record<string, unknown> }).model());
  const fill = async (panel: Awaited<ReturnType<typeof closedRoot>>): Promise<number> => {
    const count = Number(/Điền (\d+) ô/.exec(await panel.says(/Điền [1-9]\d* ô/))?.[1]);
    await panel.press(`Điền ${count} ô`);
    await panel.says(/Đã điền \d+ ô/);
    return count;
  };

  it('fills the table of two levels by sector and column, and the page adds it up', async () => {
    const panel = await open(forms.pages.plain, 'ii06a');
    await shoot('fill-plain-diff');
    await fill(panel);
    await shoot('fill-plain-done');
    expect(await model()).toMatchObject({
      ky: String(month),
      nam: String(year),
      truc_tuyen_0: '15',
      truc_tiep_0: '15',
      ky_truoc_0: '0',
      con_han_0: '0',
      tong_nhan_0: '30',
      // Bảo trợ xã hội: the unit has no such sector, and no 0 is made up for it.
      truc_tuyen_3: '',
      nguoi: 'Lê Thị Lập',
      sdt: '',
      ma: '',
      __RequestVerificationToken: 'bi-mat',
    });
    await panel.press('Hoàn tác');
    await panel.says('Đã trả lại');
    expect(await model()).toMatchObject({ ky: '', nam: '', truc_tuyen_0: '', tong_nhan_0: '0' });
  });

  it('reaches what jQuery widgets keep for themselves', async () => {
    const panel = await open(forms.pages.widgets, 'metrics');
    await shoot('fill-widgets-diff');
    await fill(panel);
    await shoot('fill-widgets-done');
    expect(await model()).toEqual({
      from: new Date(`${from}T00:00:00`).toDateString(),
      to: new Date(`${to}T00:00:00`).toDateString(),
      month: `Tháng ${month}`,
      share: expect.stringMatching(/^\d+,\d\d$/),
      numbers: { vb_den: 1_234, vb_di: 56, vb_truoc: null, hs_nhan: 90, hs_xong: 60 },
      person: '',
    });
    await panel.press('Hoàn tác');
    await panel.says('Đã trả lại');
    expect(await model()).toMatchObject({ from: null, numbers: { vb_den: null, hs_nhan: null } });
  });

  it('is believed by inputs a framework controls', async () => {
    const panel = await open(forms.pages.controlled, 'metrics');
    await fill(panel);
    await shoot('fill-controlled-done');
    expect(await model()).toMatchObject({
      vb_den: { now: '1234', before: '' },
      vb_di: { now: '56', before: '' },
      hs_tt: { now: '45', before: '' },
      hs_tructiep: { now: '45', before: '' },
      ty_le: { now: expect.stringMatching(/^\d+\.\d\d$/), before: '' },
      checked: false,
    });
    await panel.press('Hoàn tác');
    await panel.says('Đã trả lại');
    expect(await model()).toMatchObject({ vb_den: { now: '' }, ty_le: { now: '' } });
  });

  it('types into the cells of a spreadsheet in a frame', async () => {
    const panel = await open(forms.pages.sheet, 'metrics');
    await fill(panel);
    await shoot('fill-sheet-done');
    const frame = page.frames().find((each) => each.url().endsWith('/luoi'));
    const cells = () => frame?.evaluate(() => (window as unknown as { model(): string[][] }).model());
    expect((await cells())?.slice(0, 4)).toEqual([
      ['', '1234'],
      ['', '56'],
      ['', '90'],
      ['', '60'],
    ]);
    await panel.press('Hoàn tác');
    await panel.says('Đã trả lại');
    expect((await cells())?.[0]).toEqual(['', '']);
  });

  it('lets the officer choose by hand for a field nothing was found for', async () => {
    const panel = await open(forms.pages.plain, 'ii06a');
    const before = Number(/Điền (\d+) ô/.exec(await panel.text())?.[1]);
    const words = 'Bảo trợ xã hội › Số hồ sơ tiếp nhận › Trong kỳ › Trực tuyến';
    await panel.press(words);
    await panel.choose(`Số liệu cho ô ${words}`, 'received.online/Đất đai');
    await panel.says(`Điền ${before + 1} ô`);
    await panel.press('Bảo trợ xã hội › Số hồ sơ đang giải quyết › Quá hạn');
    await page.waitForTimeout(300);
    await shoot('fill-by-hand');
    await fill(panel);
    expect(await model()).toMatchObject({ truc_tuyen_3: '15', tre_han_3: '' });
    await panel.press('Hoàn tác');
    await panel.says('Đã trả lại');
  });

  it('takes a draft of the unit, and leaves open what the draft does not have', async () => {
    const id = await draftOfMonth(room, token, 'sxd-ung-dung-cntt');
    const panel = await open(forms.pages.controlled, `draft/${id}`);
    const said = await panel.text();
    expect(said).toContain('bản đang soạn');
    await shoot('fill-draft');
    await fill(panel);
    const filled = await model();
    expect(filled).toMatchObject({
      vb_den: { now: '1234', before: '' },
      hs_tt: { now: '' },
      hs_qua_han: { now: '' },
    });
    await panel.press('Hoàn tác');
    await panel.says('Đã trả lại');
  });

  it('remembers for the unit what was filled, and asks again only about a changed field', async () => {
    const first = await open(forms.pages.controlled, 'metrics');
    const count = await fill(first);
    const again = await open(forms.pages.controlled, 'metrics');
    expect(await again.says('Điền như đơn vị đã xác nhận lần trước')).toContain('Cán bộ tổng hợp');
    await shoot('fill-remembered');
    expect(await again.text()).toContain(`Điền ${count} ô`);
    forms.renamed.set('nothing', 'nothing');
    await page.route('**/report-controlled.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ body: (await answer.text()).replace("'Văn bản đi'", "'Văn bản gửi đi'") });
    });
    const changed = await open(forms.pages.controlled, 'metrics');
    const said = await changed.says('Ô mới, hoặc nhãn đã đổi');
    expect(said).toContain(`Điền ${count - 1} ô`);
    expect(said.match(/Ô mới, hoặc nhãn đã đổi/g)).toHaveLength(1);
  });

  it('has sent nothing to any of the systems', () => {
    expect(forms.sent).toEqual([]);
  });
});
