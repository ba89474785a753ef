import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Companion, startCompanion } from '#hosts/companion.ts';
import { unitYear } from '#hosts/unit-year.ts';
import type { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import type { DraftAnswer } from '#shared/contract/draft.ts';
import { addDays, localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printRatio } from '#shared/vietnamese/numbers.ts';
import { type PairedExtension, pairExtension } from '../server/dashboard/seed-service.ts';
import { makeDocx } from '../server/learn/make-docx.ts';
import { findChromium } from '../tools/browsers.ts';
import { docxText } from './docx-text.ts';

/** A department asks four units for a report; what they send is put together. The steps build on each other. */
const year = unitYear('an-giang-2021');
const settings = {
  viewport: { width: 1366, height: 768 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  acceptDownloads: true,
};
/** Where pictures of the pages go, when somebody wants to look at them. */
const PICTURES = process.env.REQUESTS_PICTURES;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What the unit outside the system wrote. */
const OUTSIDE = [
  'Trong năm, đơn vị tiếp nhận 1.250 văn bản đến trên phần mềm.',
  'Phát hành văn bản đi trên phần mềm, được ký số 320/340 văn bản điện tử.',
  '| Nội dung | Số lượng |',
  '| Văn bản đến độ hỏa tốc | 7 |',
];
const DUE = printDate(addDays(localDate(Date.now()), 9));

let folder: string;
let service: Companion;
let browser: Browser;
let admin: BrowserContext;
/** Who asks, and an officer of each of the two communes that answer here. */
let so: Page;
let anPhu: Page;
let binhMinh: Page;
const complaints: string[] = [];

const ask = async (context: BrowserContext, method: string, path: string, data?: object) => {
  const origin = service.service;
  const answer = await context.request.fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { Origin: origin },
    ...(data === undefined ? {} : { data }),
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  const text = await answer.text();
  return text === '' ? {} : JSON.parse(text);
};

async function pair(
  unitId: string,
  name: string,
  role: 'officer' | 'consolidator',
): Promise<PairedExtension> {
  const { id } = await ask(admin, 'POST', '/admin/officers', { unitId, name, role });
  const { code } = await ask(admin, 'POST', '/admin/pairing-codes', { unitId, officerId: id });
  return pairExtension(service.service, code);
}

async function enter(extension: PairedExtension, path: string): Promise<Page> {
  const page = await (await browser.newContext(settings)).newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.goto(await extension.ticket(path));
  return page;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-thong-requests-'));
  service = await startCompanion(folder);
  browser = await chromium.launch({
    executablePath: findChromium(),
    // As root (containers, CI) Chromium's sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  admin = await browser.newContext(settings);
  const token = new URL(service.setup ?? '').hash.slice(1);
  await ask(admin, 'POST', '/session/setup', { token, name: 'quantri', password: 'mật khẩu đủ dài' });
  const unit = async (name: string, parentId: string | null): Promise<string> =>
    (await ask(admin, 'POST', '/admin/units', { name, parentId, validFrom: '2015-01-01' })).id;
  const department = await unit('Sở Khoa học và Công nghệ', null);
  const [first, second] = [
    await unit('UBND xã An Phú', department),
    await unit('UBND xã Bình Minh', department),
  ];
  await unit('UBND xã Châu Thành', department);
  const value = (id: string, text: string) => ({
    ...{ id, text, validFrom: '2020-01-01', validTo: null, reason: 'Theo quyết định' },
  });
  await ask(admin, 'PUT', `/reference/values?unit=${department}`, {
    values: [
      value('co_quan_chu_quan', 'ỦY BAN NHÂN DÂN TỈNH AN GIANG'),
      value('viet_tat', 'SKHCN'),
      value('dia_danh', 'An Giang'),
      value('chuc_vu_ky', 'GIÁM ĐỐC'),
      value('nguoi_ky', 'Nguyễn Văn Minh'),
    ],
  });
  await ask(admin, 'PUT', `/reference/values?unit=${first}`, {
    values: [value('so_van_ban_den', year.unit.mainIncomingRegister)],
  });
  const thu = await pair(first, 'Trần Thị Thu', 'officer');
  await thu.sendYear('an-giang-2021');
  so = await enter(await pair(department, 'Lê Văn Tổng', 'consolidator'), '/yeu-cau');
  anPhu = await enter(thu, '/bao-cao/moi');
  binhMinh = await enter(await pair(second, 'Phạm Văn Bình', 'officer'), '/yeu-cau');
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});

const picture = async (page: Page, name: string, fullPage = true) => {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage });
};

/** Types what the service could not count, as an officer does figure by figure. */
async function typeTheRest(page: Page, all: boolean): Promise<void> {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const context = page.context();
  const draft: DraftAnswer = await ask(context, 'GET', `/drafts/${id}`);
  const text = (figure: DraftAnswer['report']['figures'][number]): string => {
    if (figure.id === 'ngay_ky') return printDate(localDate(Date.now()));
    if (figure.id === 'vb_ky_so') return '90/100';
    if (figure.metric === null) return 'Đề nghị bổ sung máy quét cho bộ phận văn thư.';
    return figure.id.startsWith('ty_le') ? '90%' : '100';
  };
  const edits = draft.report.figures
    .filter((figure) => !figure.id.startsWith('giai_trinh.') && (all || figure.state === 'missing'))
    .map((figure) => ({
      ...{ figure: figure.id, kind: 'type', text: text(figure) },
      ...{ reason: 'Theo sổ của văn thư', seen: draft.version },
    }));
  await ask(context, 'PATCH', `/drafts/${id}`, { edits });
  await page.reload();
}

async function issueAndSend(page: Page, symbol: string): Promise<void> {
  await page.getByRole('button', { name: /^Kiểm tra/ }).click();
  await page.getByRole('button', { name: 'Chốt bản 1' }).click();
  await page.getByRole('button', { name: 'Gửi bản 1' }).click();
  await page.fill('[name=symbol]', symbol);
  await picture(page, 'send');
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByText('Đã gửi bản 1.').waitFor();
}

/** The share of signed documents, from the parts of the three units that gave them. */
async function signedTotal(): Promise<string> {
  const id = new URL(so.url()).pathname.split('/')[2];
  const table: ConsolidatedAnswer = await ask(so.context(), 'GET', `/requests/${id}/table`);
  const cells = table.rows.flatMap(({ cells: own }) => own.filter(({ column }) => column === 'vb_ky_so'));
  const sum = (side: 'n' | 'd') => cells.reduce((total, cell) => total + (cell[side] ?? 0), 0);
  expect(cells.filter(({ n, d }) => n !== null && d !== null)).toHaveLength(3);
  return `${printRatio(sum('n'), sum('d'))}%`;
}

describe('a request for a report', () => {
  it('is made as the letter says, and asks units inside and outside the system', async () => {
    await so.getByRole('link', { name: 'Lập yêu cầu mới' }).click();
    await so.fill('[name=symbol]', '1412/SKHCN-CĐS');
    await so.fill('[name=title]', 'Báo cáo tình hình văn bản năm 2021');
    await so.selectOption('[name=definition]', 'tong-hop-van-ban');
    await so.selectOption('[name=rule]', 'calendar.year');
    await so.fill('[name=year]', '2021');
    await so.fill('[name=dueOn]', DUE);
    await so.fill('[name=dueTime]', '17:00');
    await so.check('[name=allUnits]');
    await so.fill('[name=outside]', 'Công ty Cấp nước An Giang');
    await picture(so, 'new-request');
    await so.getByRole('button', { name: 'Lập yêu cầu' }).click();
    await so.getByRole('heading', { name: 'Đã có 0/4 đơn vị gửi' }).waitFor();
    await picture(so, 'tracking-0');
  });

  it('asks a further unit for a report of its own, and leaves it out again', async () => {
    await so.getByText('Thêm đơn vị', { exact: true }).click();
    await so.fill('[name=moreOutside]', 'Trường Cao đẳng An Giang');
    await so.selectOption('[name=moreDefinition]', 'chinh-sach-cds');
    await so.getByRole('button', { name: 'Thêm 1 đơn vị' }).click();
    const row = so.getByRole('row', { name: /Trường Cao đẳng An Giang/ }).first();
    await row.getByText('Mẫu: ').waitFor();
    await row.getByRole('button', { name: 'Xử lý Trường Cao đẳng An Giang' }).click();
    await so.getByRole('button', { name: 'Đưa ra khỏi yêu cầu' }).first().click();
    await so.fill('[name=deedReason]', 'Đã gửi theo hệ thống của ngành');
    await so.locator('form.row button[type=submit]').click();
    await so.getByRole('heading', { name: 'Đã có 0/4 đơn vị gửi' }).waitFor();
  });

  it('stands at the top of the reports of a unit that is asked, with the working days left', async () => {
    await anPhu.reload();
    const card = anPhu.getByRole('article', { name: 'Báo cáo tình hình văn bản năm 2021' });
    await card.waitFor();
    expect(await card.textContent()).toMatch(/còn \d+ ngày làm việc/);
    await picture(anPhu, 'asked');
    await card.getByRole('button', { name: 'Soạn báo cáo' }).click();
    await anPhu.getByText('Soạn theo yêu cầu').waitFor();
  });

  it('is answered by issuing the report and sending that version', async () => {
    await typeTheRest(anPhu, false);
    await issueAndSend(anPhu, '15/BC-UBND');
    await picture(anPhu, 'sent');
    await binhMinh.reload();
    await binhMinh.getByRole('button', { name: 'Soạn báo cáo' }).click();
    await binhMinh.getByText('Soạn theo yêu cầu').waitFor();
    await typeTheRest(binhMinh, true);
    await issueAndSend(binhMinh, '27/BC-UBND');
  });

  it('tells whoever asked who has sent and who has not, with a reminder to copy', async () => {
    await so.reload();
    await so.getByRole('heading', { name: 'Đã có 2/4 đơn vị gửi' }).waitFor();
    const reminder = await so.locator('textarea[readonly]').inputValue();
    expect(reminder).toContain('UBND xã Châu Thành (chưa gửi, còn');
    expect(reminder).not.toContain('UBND xã An Phú (');
    await picture(so, 'tracking');
    await so.getByRole('button', { name: 'Xử lý UBND xã An Phú' }).click();
    await so.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await so.getByText('Đã tiếp nhận').waitFor();
    await picture(so, 'received');
  });

  it('takes the report of a unit outside the system from its file, each number confirmed', async () => {
    await so.getByRole('button', { name: 'Xử lý Công ty Cấp nước An Giang' }).click();
    await so.getByRole('link', { name: 'Nhập từ tệp' }).click();
    await so.setInputFiles('[name=file]', {
      name: 'Báo cáo năm 2021.docx',
      mimeType: DOCX,
      buffer: Buffer.from(await makeDocx(OUTSIDE)),
    });
    const incoming = so.locator('[name="value.vb_den"]');
    await incoming.waitFor();
    expect(await incoming.inputValue()).toBe('1.250');
    expect(await so.getByRole('row', { name: /^Văn bản đến \(/ }).textContent()).toContain('tiếp nhận 1.250');
    for (const box of await so.locator('.entry input[type=checkbox]').all()) await box.check();
    await so.fill('[name=entryAsOf]', '31/12/2021');
    await picture(so, 'entry');
    await so.getByRole('button', { name: /^Nhập \d+ số liệu$/ }).click();
    await so.getByRole('heading', { name: 'Đã có 3/4 đơn vị gửi' }).waitFor();
    expect(await so.getByRole('row', { name: /Công ty Cấp nước/ }).textContent()).toContain('Nhập từ tệp');
    await picture(so, 'tracking-3');
  });

  it('gives a table that adds what was sent, each cell with the report behind it', async () => {
    await so.getByRole('link', { name: 'Xem bảng tổng hợp' }).click();
    const line = so.getByRole('row').filter({ has: so.getByRole('rowheader', { name: /^Văn bản đến \(/ }) });
    await line.waitFor();
    expect(await line.textContent()).toContain('13.831');
    expect(await line.textContent()).toContain('cộng của 3/4 đơn vị');
    const signed = so.getByRole('row', { name: /ký số/ }).first();
    expect(await signed.textContent()).toContain(await signedTotal());
    expect(await so.locator('.unit-head', { hasText: 'Châu Thành' }).textContent()).toContain('Chưa gửi');
    expect(await so.locator('.notice.warn').textContent()).toContain(
      'Chưa có số liệu của 1 đơn vị: UBND xã Châu Thành',
    );
    await picture(so, 'table', false);
    await line.getByRole('button', { name: /UBND xã An Phú: 12\.481$/ }).click();
    const panel = so.getByRole('region', { name: 'Bằng chứng của ô' });
    await panel.getByText('Bản 1 đã chốt').waitFor();
    expect(await panel.textContent()).toContain('Khớp với số Liên Thông đọc được (12.481)');
    await picture(so, 'cell', false);
  });

  it('opens a number from a file on its sentence, and on the file itself', async () => {
    await so.getByRole('button', { name: 'Văn bản đến, Công ty Cấp nước An Giang: 1.250' }).click();
    const panel = so.getByRole('region', { name: 'Bằng chứng của ô' });
    await panel.getByText('Báo cáo năm 2021.docx').waitFor();
    expect(await panel.textContent()).toContain('tiếp nhận 1.250 văn bản đến');
    expect(await panel.locator('.hash').textContent()).toMatch(/^[0-9a-f]{64}$/);
    await picture(so, 'cell-file', false);
  });

  it('is written as a report with the table in its appendix, and as a workbook', async () => {
    const [word] = await Promise.all([
      so.waitForEvent('download'),
      so.getByRole('button', { name: 'Tải tệp Word (.docx)' }).click(),
    ]);
    const bytes = await readFile(await word.path());
    if (PICTURES) await writeFile(join(PICTURES, 'tong-hop.docx'), bytes);
    const text = docxText(bytes);
    expect(text).toContain('đã có 3/4 cơ quan, đơn vị, địa phương (đạt 75%) gửi báo cáo');
    expect(text).toContain('Còn lại 01 đơn vị chưa gửi: UBND xã Châu Thành.');
    expect(text).toContain('- Văn bản đến: 13.831 văn bản (cộng của 3/4 đơn vị);');
    expect(text).toContain(await signedTotal());
    expect(text).toContain('Công ty Cấp nước An Giang (nhập từ tệp)');
    const [book] = await Promise.all([
      so.waitForEvent('download'),
      so.getByRole('button', { name: 'Tải bảng tổng hợp (.xlsx)' }).click(),
    ]);
    expect(book.suggestedFilename()).toBe('tong-hop-2021-12-31.xlsx');
    if (PICTURES) await book.saveAs(join(PICTURES, 'tong-hop.xlsx'));
  });

  it('becomes a report of the workbench, each total opening on what the units gave', async () => {
    await so.getByRole('button', { name: 'Lập báo cáo tổng hợp' }).click();
    await so.getByText('từ báo cáo của').waitFor();
    await picture(so, 'consolidated-draft', false);
    await so.getByRole('button', { name: /13\.831 văn bản \(cộng của 3\/4 đơn vị\)/ }).click();
    const panel = so.getByRole('region', { name: 'Bằng chứng của số liệu' });
    const row = panel.getByRole('row', { name: /UBND xã An Phú/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('12.481');
    expect(await panel.getByRole('row', { name: /UBND xã Châu Thành/ }).textContent()).toContain('chưa gửi');
    await picture(so, 'consolidated-evidence', false);
  });

  it('is checked and frozen like any report', async () => {
    await so.getByRole('button', { name: '‹ Danh sách cần xem' }).click();
    await so.getByRole('button', { name: /^Xác nhận \d+ mục mang từ kỳ trước/ }).click();
    await so.getByRole('button', { name: 'Tất cả còn đúng cho kỳ này' }).click();
    await so.getByRole('button', { name: 'Kiểm tra và chốt' }).click();
    await so.getByRole('button', { name: 'Chốt bản 1' }).waitFor();
    await picture(so, 'consolidated-checks', false);
    await so.getByRole('button', { name: 'Chốt bản 1' }).click();
    await so.getByRole('button', { name: 'Tải bản 1' }).waitFor();
    await so.getByRole('link', { name: 'Bảng tổng hợp' }).click();
    await so.getByRole('button', { name: 'Mở báo cáo tổng hợp' }).waitFor();
  });

  it('sends a report back with its reason, which the unit reads where it corrects it', async () => {
    await so.getByRole('link', { name: '‹ Đơn vị nào đã gửi' }).click();
    await so.getByRole('button', { name: 'Xử lý UBND xã Bình Minh' }).click();
    await so.getByRole('button', { name: 'Trả lại, yêu cầu bổ sung' }).click();
    await so.fill('[name=deedReason]', 'Tỷ lệ cần ghi cả tử số và mẫu số');
    await picture(so, 'return');
    await so.locator('form.row button[type=submit]').click();
    await so.getByRole('heading', { name: 'Đã có 2/4 đơn vị gửi' }).waitFor();
    await binhMinh.reload();
    await binhMinh.getByText('“Tỷ lệ cần ghi cả tử số và mẫu số”').waitFor();
    await picture(binhMinh, 'returned', false);
  });

  it('tells in the consolidated report that figures have changed, and is issued anew with the differences', async () => {
    await so.getByRole('link', { name: 'Xem bảng tổng hợp' }).click();
    await so.getByRole('button', { name: 'Mở báo cáo tổng hợp' }).click();
    await so.getByText('UBND xã Bình Minh được yêu cầu bổ sung').waitFor();
    await picture(so, 'consolidated-moved', false);
    await so.getByRole('button', { name: 'Tính lại theo số mới' }).click();
    await so
      .getByRole('button', { name: /13\.731 văn bản \(cộng của 2\/4 đơn vị\)/ })
      .first()
      .waitFor();
    await so.getByRole('button', { name: 'Kiểm tra và chốt' }).click();
    await so.fill('[name=issueReason]', 'UBND xã Bình Minh đang bổ sung');
    await so.getByRole('button', { name: 'Chốt bản thay thế (bản 2)' }).click();
    const versions = so.getByRole('region', { name: 'Các bản đã chốt' });
    await versions
      .getByRole('row', { name: /Văn bản đến/ })
      .first()
      .waitFor();
    await picture(so, 'consolidated-versions', false);
    await so.getByRole('link', { name: 'Bảng tổng hợp' }).click();
    await so.getByRole('link', { name: '‹ Đơn vị nào đã gửi' }).click();
    await so.getByRole('heading', { name: 'Đã có 2/4 đơn vị gửi' }).waitFor();
  });

  it('is locked as it stands, and units see that nothing more is taken', async () => {
    await so.getByRole('button', { name: 'Khóa số liệu' }).click();
    await so.locator('form.row button[type=submit]').click();
    await so.getByText('Đã khóa số liệu').first().waitFor();
    await so.getByRole('link', { name: '‹ Các yêu cầu báo cáo' }).click();
    await so.getByText('Đã có 2/4 đơn vị gửi').waitFor();
    await picture(so, 'list');
    await binhMinh.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
    await binhMinh.getByText('Nơi tổng hợp đã khóa số liệu').waitFor();
    await picture(binhMinh, 'closed');
  });
});

it('no page complained', () => {
  expect(complaints).toEqual([]);
});
