import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Companion, startCompanion } from '#hosts/companion.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { type PairedExtension, pairExtension } from '../server/dashboard/seed-service.ts';
import { findChromium } from '../tools/browsers.ts';
import { docxText } from './docx-text.ts';

/** Two officers at one report, each in a browser of their own: type, confirm, issue, correct; in this order. */
const PASSWORD = 'mật khẩu đủ dài';
const year = unitYear('an-giang-2021');
const settings = {
  viewport: { width: 1366, height: 768 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  acceptDownloads: true,
};
/** Where pictures of the page go, when somebody wants to look at them. */
const PICTURES = process.env.WORKBENCH_PICTURES;

let folder: string;
let service: Companion;
let browser: Browser;
let adminContext: BrowserContext;
let thu: Page;
let lan: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-thong-workbench-'));
  service = await startCompanion(folder);
  browser = await chromium.launch({
    executablePath: findChromium(),
    // As root (containers, CI) Chromium's sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  adminContext = await browser.newContext(settings);
  const [first, second] = await twoOfficers();
  await first.sendYear('an-giang-2021');
  thu = await enter(first);
  lan = await enter(second);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A unit with its catalogue and two officers, made as the administrator's page makes them. */
async function twoOfficers(): Promise<[PairedExtension, PairedExtension]> {
  const token = new URL(service.setup ?? '').hash.slice(1);
  const origin = service.service;
  const ask = async (method: 'POST' | 'PUT', path: string, data: object): Promise<Record<string, string>> => {
    const answer = await adminContext.request.fetch(`${origin}/api/v1${path}`, {
      method,
      data,
      headers: { Origin: origin },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.text().then((text) => (text === '' ? {} : JSON.parse(text)));
  };
  await ask('POST', '/session/setup', { token, name: 'quantri', password: PASSWORD });
  const unit = await ask('POST', '/admin/units', {
    name: year.unit.name,
    parentId: null,
    validFrom: '2015-01-01',
  });
  await ask('PUT', `/reference/procedures?unit=${unit.id}`, { procedures: year.procedures });
  const pair = async (name: string): Promise<PairedExtension> => {
    const officer = await ask('POST', '/admin/officers', { unitId: unit.id, name, role: 'officer' });
    const { code = '' } = await ask('POST', '/admin/pairing-codes', {
      unitId: unit.id,
      officerId: officer.id,
    });
    return pairExtension(origin, code);
  };
  // Carried from the year before: to be confirmed.
  const value = (id: string, text: string) => ({
    id,
    text,
    validFrom: '2020-01-01',
    validTo: null,
    reason: 'Năm trước',
  });
  await ask('PUT', `/reference/values?unit=${unit.id}`, {
    values: [
      value('so_van_ban_den', year.unit.mainIncomingRegister),
      value('vb_den_ngoai_phan_mem', '0'),
      value('tuong_lua', 'mềm pfsense'),
      value('can_bo_cntt', '01'),
      value('viet_tat', 'SXD'),
      value('dia_danh', 'An Giang'),
      value('co_quan_chu_quan', 'UBND TỈNH AN GIANG'),
    ],
  });
  return [await pair('Nguyễn Văn Thư'), await pair('Trần Thị Lan')];
}

async function enter(extension: PairedExtension): Promise<Page> {
  const page = await (await browser.newContext(settings)).newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.goto(await extension.ticket('/bao-cao/moi'));
  await page.fill('[name=year]', '2021');
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.waitForSelector('.sheet');
  return page;
}

const mark = (page: Page, id: string): Locator => page.locator(`#so-${id}`);
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Bằng chứng của số liệu' });
const saved = (page: Page): Promise<void> => page.locator('.save-state', { hasText: 'Đã lưu lúc' }).waitFor();
async function photograph(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

describe('the report workbench', () => {
  it('continues one draft for both officers', () => {
    expect(new URL(lan.url()).pathname).toBe(new URL(thu.url()).pathname);
  });

  it('names every figure as a button that opens its evidence', async () => {
    await thu
      .getByRole('button', { name: /5351\/5470/ })
      .first()
      .click();
    await panel(thu).getByText('1–20 trong 5.351 dòng').waitFor();
    await photograph(thu, 'evidence');
  });

  it('saves a value typed over a computed one by itself, once it has a reason', async () => {
    await panel(thu).getByRole('button', { name: 'Khai / sửa số liệu' }).click();
    await thu.fill('[name=value]', '5360/5470');
    await thu.getByText('Chưa lưu: hãy ghi lý do.').waitFor();
    await thu.fill('[name=reason]', 'Thêm 9 văn bản ghi tay');
    await saved(thu);
    expect(await mark(thu, 'vb_di').getAttribute('class')).toContain('typed');
    expect(await panel(thu).textContent()).toContain('Liên Thông tính được: 5351/5470');
    await photograph(thu, 'typed');
  });

  it('keeps who typed it, from what to what, and why', async () => {
    await panel(thu).getByText('Lịch sử sửa').click();
    await panel(thu).locator('del', { hasText: '5351/5470' }).waitFor();
    expect(await panel(thu).textContent()).toContain('Thêm 9 văn bản ghi tay');
  });

  it('shows the other officer what was changed, without a reload', async () => {
    await lan.getByText('Nguyễn Văn Thư vừa sửa bản soạn này').waitFor();
    expect(await mark(lan, 'vb_di').textContent()).toContain('5360/5470');
    await photograph(lan, 'others');
    await lan.getByRole('button', { name: 'Đã xem' }).click();
  });

  it('lets neither overwrite what the other has just written, and offers both values', async () => {
    await mark(thu, 'kho_khan').click();
    await mark(lan, 'kho_khan').click();
    await thu.fill('[name=value]', 'Thiếu kinh phí.\nThiếu người.');
    await lan.fill('[name=value]', 'Đường truyền yếu.');
    await saved(thu);
    await lan.getByText('Chưa ghi đè giá trị nào.').waitFor();
    expect(await lan.locator('.either').textContent()).toContain('Thiếu kinh phí.');
    await photograph(lan, 'conflict');
    await lan.getByRole('button', { name: 'Dùng của tôi' }).click();
    await saved(lan);
    await thu.getByText('Trần Thị Lan vừa sửa bản soạn này').waitFor();
    await thu.getByRole('button', { name: 'Đã xem' }).click();
    expect(await mark(thu, 'kho_khan').textContent()).toContain('Đường truyền yếu.');
  });

  it('does not lose an edit whose panel is closed at once, although another came first', async () => {
    await mark(thu, 'thuan_loi').click();
    await mark(lan, 'thuan_loi').click();
    await lan.fill('[name=value]', 'Lãnh đạo quan tâm.');
    await lan.fill('[name=reason]', '');
    await thu.fill('[name=value]', 'Cán bộ trẻ.');
    await saved(thu);
    await lan.fill('[name=reason]', 'Theo họp giao ban');
    await lan.keyboard.press('Escape');
    const left = lan.getByRole('region', { name: 'Thuận lợi' });
    await left.getByText('Cán bộ trẻ.').waitFor();
    await left.getByRole('button', { name: 'Dùng của tôi' }).click();
    await mark(lan, 'thuan_loi').getByText('Lãnh đạo quan tâm.').waitFor();
    await mark(lan, 'kho_khan').click();
  });

  it('keeps what is typed while the connection is gone, and saves it when it is back', async () => {
    await lan.context().setOffline(true);
    await lan.fill('[name=value]', 'Đường truyền yếu ở hai xã.');
    await lan.getByText('Chưa lưu được vì mất mạng').waitFor();
    await lan.context().setOffline(false);
    await saved(lan);
    await lan.keyboard.press('Escape');
  });

  it('confirms the values of the year before after they were read', async () => {
    await thu.keyboard.press('Escape');
    await thu.getByRole('button', { name: /^Xác nhận \d+ mục mang từ kỳ trước/ }).click();
    await thu.getByText('mềm pfsense').last().waitFor();
    await thu.getByRole('button', { name: 'Tất cả còn đúng cho kỳ này' }).click();
    await mark(thu, 'tuong_lua').and(thu.locator('.confirmed')).waitFor();
  });

  it('lists what blocks the issue and jumps to it', async () => {
    await thu.getByRole('button', { name: 'Kiểm tra và chốt' }).click();
    await thu.getByRole('heading', { name: 'Kiểm tra trước khi chốt' }).waitFor();
    await thu.locator('.checks.bad').waitFor();
    await photograph(thu, 'checks');
    expect(await thu.getByRole('button', { name: 'Chốt bản 1' }).isDisabled()).toBe(true);
    await thu.locator('.checks.bad').getByRole('button', { name: 'Người ký' }).click();
    await thu.fill('[name=value]', 'Nguyễn Thị Minh Thúy');
    await saved(thu);
    await thu.keyboard.press('Escape');
    await thu.locator('.checks.warn').waitFor();
    expect(await thu.locator('.checks.bad').count()).toBe(0);
  });

  it('repairs with one click where that is safe', async () => {
    const before = await thu.getByRole('heading', { name: /^Nên xem lại/ }).textContent();
    await thu.getByRole('button', { name: 'Ghi “Không phát sinh”' }).first().click();
    await thu.waitForFunction(
      (words) => ![...document.querySelectorAll('h3')].some((each) => each.textContent === words),
      before,
    );
  });

  it('issues the first version with its moment and its hash', async () => {
    await thu.getByRole('button', { name: 'Chốt bản 1' }).click();
    await thu.getByRole('heading', { name: 'Các bản đã chốt' }).waitFor();
    const [file] = await Promise.all([
      thu.waitForEvent('download'),
      thu.getByRole('button', { name: 'Tải bản 1' }).click(),
    ]);
    const bytes = await readFile(await file.path());
    const hash = await thu.locator('.hash').first().textContent();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    expect(docxText(new Uint8Array(bytes))).toContain('Số liệu trong báo cáo tính đến');
    await photograph(thu, 'issued');
  });

  it('issues a correction as the next version, with its reason and the visible difference', async () => {
    await mark(thu, 'can_bo_cntt').click();
    await thu.fill('[name=value]', '02');
    await thu.fill('[name=reason]', 'Tuyển thêm tháng 12');
    await saved(thu);
    await thu.getByRole('button', { name: 'Kiểm tra và chốt' }).click();
    await thu.fill('[name=issueReason]', 'Cập nhật nhân sự');
    await thu.getByRole('button', { name: 'Chốt bản thay thế (bản 2)' }).click();
    const row = thu.locator('.differences tr', { hasText: 'Cán bộ' }).last();
    await row.waitFor();
    expect([await row.locator('del').textContent(), await row.locator('ins').textContent()]).toEqual([
      '01',
      '02',
    ]);
    await photograph(thu, 'versions');
  });

  it('compares every computed figure with other periods', async () => {
    await thu.getByRole('button', { name: 'So sánh các kỳ' }).click();
    await thu.getByRole('columnheader', { name: 'Kỳ trước' }).waitFor();
    await photograph(thu, 'compare');
  });

  it('stands among the reports of the unit with its newest version', async () => {
    await thu.getByRole('link', { name: 'Báo cáo', exact: true }).click();
    await thu.getByText('Đã chốt bản 2').waitFor();
    await photograph(thu, 'list');
  });

  it('raises no error and breaks no rule of its content security policy', () => {
    expect(complaints).toEqual([]);
  });
});
