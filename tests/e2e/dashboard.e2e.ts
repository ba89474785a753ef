import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Companion, startCompanion } from '#hosts/companion.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { type PairedExtension, pairExtension } from '../server/dashboard/seed-service.ts';
import { findChromium } from '../tools/browsers.ts';

/** From an empty service to a figure open on its rows, in a real browser; the steps build on each other. */
const PASSWORD = 'mật khẩu đủ dài';
const year = unitYear('an-giang-2021');
const settings = {
  viewport: { width: 1366, height: 768 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
};

let folder: string;
let service: Companion;
let browser: Browser;
let admin: Page;
let officers: BrowserContext;
let officer: Page;
let extension: PairedExtension;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-thong-dashboard-'));
  service = await startCompanion(folder);
  browser = await chromium.launch({
    executablePath: findChromium(),
    // As root (containers, CI) Chromium's sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  admin = watched(await (await browser.newContext(settings)).newPage());
  officers = await browser.newContext({ ...settings, acceptDownloads: true });
  officer = watched(await officers.newPage());
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Notes what the page or its content security policy complains about; refused requests are answers. */
function watched(page: Page): Page {
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(message.text());
  });
  return page;
}

describe('the dashboard', () => {
  it('makes the administrator from the set-up link, which leaves the address', async () => {
    await admin.goto(service.setup ?? '');
    await admin.fill('[name=password]', PASSWORD);
    await admin.fill('[name=again]', PASSWORD);
    await admin.click('button[type=submit]');
    await admin.waitForSelector('[name=unitName]');
    expect(new URL(admin.url()).hash).toBe('');
  });

  it('adds a unit and an officer and shows a pairing code', async () => {
    await admin.fill('[name=unitName]', year.unit.name);
    await admin.fill('[name=validFrom]', '01/01/2015');
    await admin.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await admin.fill('[name=officer]', 'Nguyễn Văn Thư');
    await admin.getByRole('button', { name: 'Thêm', exact: true }).click();
    await admin.getByRole('button', { name: 'Cấp mã ghép nối cho Nguyễn Văn Thư' }).click();
    const code = (await admin.locator('.code').textContent()) ?? '';
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    extension = await pairExtension(service.service, code);
  });

  it('lists the paired device', async () => {
    await admin.getByRole('link', { name: 'Thiết bị' }).click();
    expect(await admin.locator('tbody').textContent()).toContain('Máy văn thư');
  });

  it('takes the catalogue as it is copied from Excel', async () => {
    await admin.getByRole('link', { name: 'Khai báo' }).click();
    const heading = 'Mã TTHC\tTên thủ tục\tLĩnh vực\tMức độ\tHiệu lực từ\tHiệu lực đến';
    const rows = year.procedures.map(({ code, name, sector, level, validFrom, validTo }) =>
      [code, name, sector, level, validFrom, validTo ?? ''].join('\t'),
    );
    await admin.fill('textarea', [heading, ...rows].join('\n'));
    await admin.getByRole('button', { name: 'Lưu danh mục' }).click();
    const saved = await admin.locator('.notice.good').textContent();
    expect(saved).toBe(`Đã lưu danh mục gồm ${rows.length} dòng.`);
  });

  it('takes a stated value with its days and reason', async () => {
    await admin.getByRole('link', { name: 'Số liệu khai' }).click();
    for (const [label, text] of [
      ['Sổ văn bản đến chính', year.unit.mainIncomingRegister],
      ['Ngoài phần mềm: Văn bản đến', '0'],
    ] as const) {
      await admin.getByRole('button', { name: label }).click();
      await admin.fill('[name=text]', text);
      await admin.fill('[name=from]', '01/01/2021');
      await admin.fill('[name=reason]', 'Theo sổ của văn thư');
      await admin.getByRole('button', { name: 'Lưu giá trị' }).click();
      await admin.getByText('Đã lưu.').waitFor();
    }
  });

  it('tells what is still to be opened, and that it is complete afterwards', async () => {
    await admin.getByRole('link', { name: 'Trang đã đọc' }).click();
    await admin.fill('[name=year]', '2021');
    await admin.getByText('chưa đọc danh sách văn bản đến').waitFor();
    await extension.sendYear('an-giang-2021');
    await admin.reload();
    await admin.fill('[name=year]', '2021');
    await admin.locator('.badge.complete:visible').nth(3).waitFor();
  });

  it('lets the officer in by ticket and makes the report of 2021', async () => {
    await officer.goto(await extension.ticket('/bao-cao/moi'));
    await officer.fill('[name=year]', '2021');
    await officer.getByText('Năm 2021 (từ 01/01/2021 đến 31/12/2021)').waitFor();
    await officer.getByRole('button', { name: 'Lập báo cáo' }).click();
    await officer.waitForSelector('.sheet');
    const printed = async (id: string) =>
      ((await officer.locator(`#so-${id}`).textContent()) ?? '').replace(/[•∑].*$/, '');
    const figures = ['vb_den', 'vb_di', 'ty_le_vb_di', 'hs_dung_han', 'dvc_phat_sinh', 'ty_le_online'];
    expect(await Promise.all(figures.map(printed))).toEqual([
      '12.481',
      '5351/5470',
      '97,82%',
      '1189HS/1194 HS',
      '15/29 TT',
      '40,34%',
    ]);
  });

  it('needs at most 80 kB of script for the report', async () => {
    await officer.reload();
    await officer.waitForSelector('.sheet');
    const bytes = await officer.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
    );
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(80_000);
  });

  it('lists what is missing first, with a way to it', async () => {
    await officer
      .getByRole('button', { name: /^Xem cả/ })
      .last()
      .click();
    await officer.locator('.aside').getByRole('button', { name: 'Tường lửa' }).click();
    expect(await officer.locator('.evidence h2').textContent()).toBe('Tường lửa');
    await officer.getByRole('form', { name: 'Khai, sửa số liệu' }).waitFor();
    await officer.keyboard.press('Escape');
    await officer.getByText('Cần xem trước khi gửi').waitFor();
  });

  it('opens a figure on the rows of both its sides', async () => {
    await officer.locator('#so-vb_di').focus();
    await officer.keyboard.press('Enter');
    await officer.getByText('1–20 trong 5.351 dòng').waitFor();
    expect(await officer.locator('.rows tbody tr').count()).toBe(20);
    await officer.getByRole('button', { name: 'Mẫu số' }).click();
    await officer.locator('.rows tbody tr').first().waitFor();
    expect(await officer.locator('.evidence').textContent()).toContain('Số đi cao nhất trong kỳ5.470');
  });

  it('returns the keyboard to the figure when its evidence is closed', async () => {
    await officer.keyboard.press('Escape');
    await officer.waitForFunction(() => document.activeElement?.id === 'so-vb_di');
  });

  it('hands out the Word file', async () => {
    const [file] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('button', { name: 'Tải tệp Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('sxd-ung-dung-cntt-2021-12-31-nhap.docx');
  });

  it('keeps the report among the earlier ones', async () => {
    await officer.getByRole('link', { name: 'Báo cáo', exact: true }).click();
    await officer.getByRole('link', { name: /^Báo cáo tình hình/ }).click();
    await officer.waitForSelector('.sheet');
  });

  it('sends an officer whose session ended back to the extension', async () => {
    await officers.clearCookies();
    await officer.getByRole('button', { name: 'Tính lại' }).click();
    await officer.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor();
    await officer.getByText('Bấm biểu tượng Liên Thông trên thanh trình duyệt.').waitFor();
  });

  it('says how long a lock lasts', async () => {
    const button = officer.getByRole('button', { name: 'Đăng nhập' });
    await officer.fill('[name=name]', 'quantri');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await officer.fill('[name=password]', `sai lần ${attempt}`);
      const answered = officer.waitForResponse('**/api/v1/session');
      await button.click();
      await answered;
    }
    await officer.getByText('tài khoản tạm khóa').waitFor();
    expect(await button.isDisabled()).toBe(true);
  });

  it('raises no error and breaks no rule of its content security policy', () => {
    expect(complaints).toEqual([]);
  });
});
