import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Companion, startCompanion } from '#hosts/companion.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { type PairedExtension, pairExtension } from '../server/dashboard/seed-service.ts';
import { makeDocx } from '../server/learn/make-docx.ts';
import { readMarked } from '../server/learn/marked.ts';
import { findChromium } from '../tools/browsers.ts';
import { docxText } from './docx-text.ts';

/** A unit's report of last year is uploaded, confirmed, and fills itself; the steps build on each other. */
const year = unitYear('an-giang-2021');
const settings = {
  viewport: { width: 1366, height: 768 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  acceptDownloads: true,
};
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Where pictures of the page go, when somebody wants to look at them. */
const PICTURES = process.env.TEMPLATES_PICTURES;

let folder: string;
let service: Companion;
let browser: Browser;
let officer: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-thong-templates-'));
  service = await startCompanion(folder);
  browser = await chromium.launch({
    executablePath: findChromium(),
    // As root (containers, CI) Chromium's sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const extension = await onePairedOfficer(await browser.newContext(settings));
  await extension.sendYear('an-giang-2021');
  officer = await (await browser.newContext(settings)).newPage();
  officer.setDefaultTimeout(15_000);
  officer.on('pageerror', (error) => complaints.push(error.message));
  officer.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(message.text());
  });
  await officer.goto(await extension.ticket('/bao-cao/moi'));
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A unit with its catalogue and one officer, as the administrator's pages make them. */
async function onePairedOfficer(admin: BrowserContext): Promise<PairedExtension> {
  const origin = service.service;
  const token = new URL(service.setup ?? '').hash.slice(1);
  const ask = async (method: 'POST' | 'PUT', path: string, data: object): Promise<Record<string, string>> => {
    const answer = await admin.request.fetch(`${origin}/api/v1${path}`, {
      method,
      data,
      headers: { Origin: origin },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.text().then((text) => (text === '' ? {} : JSON.parse(text)));
  };
  await ask('POST', '/session/setup', { token, name: 'quantri', password: 'mật khẩu đủ dài' });
  const { id } = await ask('POST', '/admin/units', {
    name: year.unit.name,
    parentId: null,
    validFrom: '2015-01-01',
  });
  await ask('PUT', `/reference/procedures?unit=${id}`, { procedures: year.procedures });
  const value = (name: string, text: string) => ({
    id: name,
    text,
    validFrom: '2020-01-01',
    validTo: null,
    reason: 'Theo sổ của văn thư',
  });
  await ask('PUT', `/reference/values?unit=${id}`, {
    values: [value('so_van_ban_den', year.unit.mainIncomingRegister), value('vb_den_ngoai_phan_mem', '0')],
  });
  const person = await ask('POST', '/admin/officers', {
    unitId: id,
    name: 'Nguyễn Văn Thư',
    role: 'officer',
  });
  const { code = '' } = await ask('POST', '/admin/pairing-codes', { unitId: id, officerId: person.id });
  return pairExtension(origin, code);
}

/** The report of seed S004 as its figures stood a year before: none of them is right for 2021. */
async function lastYearsReport(): Promise<Buffer> {
  const path = new URL('../server/learn/reports/04-s004.txt', import.meta.url);
  const { lines } = readMarked(await readFile(path, 'utf8'));
  const older = lines.map((line) => line.replace('12.481', '11.306').replace('5351/5470', '4800/5000'));
  return Buffer.from(await makeDocx([...older, '| Nội dung | Số lượng |', '| Văn bản đến | 11.306 |']));
}

const picture = async (name: string) => {
  if (PICTURES) await officer.screenshot({ path: join(PICTURES, `${name}.png`) });
};
const waiting = () => officer.getByRole('region', { name: 'Số liệu cần xác nhận' });
const progress = async () => (await waiting().getByRole('heading').textContent()) ?? '';

describe('a template of the unit', () => {
  it('is refused with the sentence of the fault when its tags are wrong', async () => {
    await officer.getByRole('link', { name: 'Mẫu', exact: true }).click();
    await officer.setInputFiles('[name=file]', {
      name: 'Có thẻ sai.docx',
      mimeType: DOCX,
      buffer: Buffer.from(await makeDocx(['Tiếp nhận {vb_denn} văn bản.'])),
    });
    const refused = officer.locator('.notice.bad');
    await refused.waitFor();
    expect(await refused.textContent()).toContain('Có phải {vb_den}?');
    expect(await refused.textContent()).toContain('Tiếp nhận {vb_denn} văn bản.');
  });

  it('is a report of last year, shown with every figure found in it', async () => {
    await officer.setInputFiles('[name=file]', {
      name: 'Báo cáo năm 2020.docx',
      mimeType: DOCX,
      buffer: await lastYearsReport(),
    });
    await officer.getByRole('heading', { name: 'Báo cáo năm 2020' }).waitFor();
    expect(await officer.locator('.file-text .fig').count()).toBeGreaterThanOrEqual(26);
    expect(await officer.locator('.file-text td .fig').textContent()).toContain('11.306');
    expect(await progress()).toMatch(/^Đã xác nhận 0\/\d+$/);
    await picture('template');
  });

  it('has its certain figures confirmed at once, and no others', async () => {
    await waiting()
      .getByRole('button', { name: /số chắc chắn$/ })
      .click();
    await officer.locator('.file-text .learned-confirmed').first().waitFor();
    expect(await officer.locator('.file-text .learned-proposed').count()).toBeGreaterThan(0);
    expect(await progress()).not.toMatch(/ 0\//);
  });

  it('shows why a figure is proposed, and takes another metric for it', async () => {
    await officer.locator('.file-text .fig', { hasText: '4800/5000' }).click();
    const panel = officer.getByRole('region', { name: 'Số liệu đang xem' });
    expect(await panel.textContent()).toContain('rất khớp');
    expect(await panel.textContent()).toContain('Cạnh con số có các từ');
    await panel.getByText('Chỉ tiêu khác').click();
    await panel.locator('[name=sought]').fill('dien tu');
    await panel.locator('details label.option').first().waitFor();
    await picture('figure');
    await panel.locator('.option', { hasText: 'Để nguyên' }).getByRole('radio').check();
    await panel.getByRole('button', { name: /^(Lưu lựa chọn|Xác nhận)$/ }).click();
    await officer.locator('.file-text .learned-kept', { hasText: '4800/5000' }).waitFor();
  });

  it('is filled for a period after a look at what it would say', async () => {
    await officer.keyboard.press('Escape');
    await officer.fill('[name=year]', '2021');
    await officer.getByRole('button', { name: 'Xem trước' }).click();
    await officer.getByRole('heading', { name: /^Số liệu được điền/ }).waitFor();
    expect(await officer.locator('.fill-result').textContent()).toContain('12.481');
    expect(await officer.locator('.fill-result').textContent()).toContain('chưa xác nhận');
    await officer.locator('.fill-result').scrollIntoViewIfNeeded();
    await picture('filled');
  });

  it('comes as the same file with the confirmed figures changed and the others as they were', async () => {
    const [file] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('button', { name: 'Tải tệp Word (.docx)' }).click(),
    ]);
    const text = docxText(await readFile(await file.path()));
    expect(text).toContain('xử lý văn bản đến: 12.481 VB');
    expect(text).toContain('tổng số văn bản đi trên phần mềm: 4800/5000');
    expect(text).not.toContain('11.306');
  });

  it('may be a file with tags, which needs nothing confirmed', async () => {
    await officer.getByRole('link', { name: 'Mẫu', exact: true }).click();
    await officer.setInputFiles('[name=file]', {
      name: 'Mẫu có thẻ.docx',
      mimeType: DOCX,
      buffer: Buffer.from(await makeDocx(['Năm {nam} tiếp nhận {vb_den} văn bản.'])),
    });
    await officer.getByRole('heading', { name: 'Các thẻ trong tệp (2)' }).waitFor();
    await officer.fill('[name=year]', '2021');
    await officer.getByRole('button', { name: 'Xem trước' }).click();
    await officer.fill('[name=tag]', 'van ban den');
    await picture('tagged');
    const [file] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('button', { name: 'Tải tệp Word (.docx)' }).click(),
    ]);
    expect(docxText(await readFile(await file.path()))).toContain('Năm 2021 tiếp nhận 12.481 văn bản.');
  });

  it('stands in the list, and is gone once deleted', async () => {
    await officer.getByRole('link', { name: 'Mẫu', exact: true }).click();
    await officer.getByRole('button', { name: 'Xóa mẫu Mẫu có thẻ' }).click();
    await officer.getByRole('button', { name: 'Xóa hẳn' }).click();
    await officer.getByRole('link', { name: 'Mẫu có thẻ' }).waitFor({ state: 'detached' });
    await officer.getByRole('link', { name: 'Báo cáo năm 2020' }).waitFor();
  });

  it('raises no error and breaks no rule of its content security policy', () => {
    expect(complaints).toEqual([]);
  });
});
