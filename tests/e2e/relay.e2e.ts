import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formQuery, IOFFICE_FORMS } from '#hosts/ioffice-pages.ts';
import type { HostDossier, UnitYear } from '#hosts/unit-year.ts';
import type { UnrelayedAnswer } from '#shared/contract/link.ts';
import { nationalProcedureCode } from '#shared/procedure-code.ts';
import { addDays, localDate } from '#shared/vietnamese/dates.ts';
import { closedRoot } from './closed-root.ts';
import { andCaptured, openIofficeList } from './officer.ts';
import { drained, openRoom, type Room } from './room.ts';

const SHOTS = process.env.SCREENSHOTS;
const TODAY = localDate(Date.now());
/** A result of last week, of a procedure whose result others must know. */
const FINISHED = addDays(TODAY, -7);
const CODE = `000.00.35.H48-${addDays(TODAY, -20).slice(2).replaceAll('-', '')}-0001`;

function withRecentResult(year: UnitYear): UnitYear {
  const done = year.dossiers.find(({ status }) => status === 'returned') as HostDossier;
  const recent: HostDossier = {
    ...done,
    id: 'f'.repeat(24),
    code: CODE,
    acceptedAt: `${addDays(TODAY, -20)}T08:00:00.000+0700`,
    appliedAt: `${addDays(TODAY, -20)}T08:00:00.000+0700`,
    dueAt: `${TODAY}T17:00:00.000+0700`,
    finishedAt: `${FINISHED}T10:00:00.000+0700`,
  };
  return { ...year, today: TODAY, dossiers: [recent, ...year.dossiers.slice(0, 40)] };
}

/** The result relay in a real Chromium, from iGate to the issued letter and back into the list. */
describe('relaying a result', () => {
  let room: Room;
  let igate: Page;
  let ioffice: Page;
  let cookie = '';
  let posing: Server;
  beforeAll(async () => {
    posing = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(POSING);
    });
    await new Promise<void>((resolve) => posing.listen(0, '127.0.0.1', resolve));
    const { port } = posing.address() as AddressInfo;
    const also = `MAP gia-mao.gov.vn 127.0.0.1:${port}`;
    room = await openRoom('ly-son-2021', { year: withRecentResult, also });
    const signedIn = await ask('POST', '/session', { name: 'quantri', password: 'mật khẩu đủ dài' });
    cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const { procedure } = room.year.dossiers[0] as HostDossier;
    await ask('PUT', `/relay/rules?unit=${room.prepared.unitId}`, {
      procedure: procedure.code,
      name: procedure.name,
      docType: 'Công văn',
      recipients: ['Chi cục Thuế khu vực', 'UBND xã An Hải', 'Chi nhánh điện lực'],
      note: 'Đề nghị theo dõi, quản lý theo thẩm quyền.',
      since: '2026-01-01',
    });
    const page = await room.browser.context.newPage();
    await page.goto(room.hosts.ioffice.url);
    await openIofficeList(page, 'm2766', room.counter);
    await page.close();
    igate = await room.browser.context.newPage();
  });
  afterAll(async () => {
    await room.close();
    posing.close();
    posing.closeAllConnections();
  });

  function ask(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${room.companion.service}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(cookie ? { Cookie: cookie } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
  const unrelayed = async () => {
    await drained(room.popup);
    const answer = await ask('GET', `/links/unrelayed?unit=${room.prepared.unitId}`);
    return (await answer.json()) as UnrelayedAnswer;
  };
  const shoot = async (page: Page, name: string) => {
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };
  const inForm = () =>
    ioffice.evaluate(() => {
      const value = (id: string) => (document.getElementById(id) as HTMLInputElement | null)?.value ?? null;
      const recipients = document.querySelector('select[multiple]')?.nextElementSibling;
      return {
        subject: value('TRICH_YEU'),
        type: value('PsLLAtbOPA9rRwPt'),
        comment: value('COMMENT'),
        sent: recipients?.querySelector<HTMLInputElement>('input[type=hidden]')?.value ?? null,
        shown: recipients?.querySelector('button')?.textContent ?? null,
      };
    });
  const changes = () => room.hosts.requests.of('state-change').length;
  const openForm = () => ioffice.click('#m_tao_vbdi');

  it('lists the result as waiting once its page was read', async () => {
    await andCaptured(room.counter, () =>
      igate.goto(`http://${room.year.igate.host}/vi/dossier/search/${'f'.repeat(24)}`),
    );
    expect(await unrelayed()).toMatchObject({ total: 1, dossiers: [{ code: CODE, state: 'waiting' }] });
  });

  it('opens iOffice by the officer’s press and waits for the form there', async () => {
    const [opened] = await Promise.all([room.browser.context.waitForEvent('page'), pressRelay()]);
    ioffice = opened;
    await ioffice.waitForURL(/qlvbdh\/main/);
    const card = await closedRoot(ioffice, 'lien-thong-relay');
    await card.says('Hãy mở mục tạo văn bản đi');
    await shoot(ioffice, 'relay-waits');
  });

  it('shows the letter against the form before anything is written', async () => {
    await openForm();
    const panel = await closedRoot(ioffice, 'lien-thong-fill');
    const said = await panel.says('Gửi kết quả hồ sơ');
    expect(said).toContain(`Về việc thông báo kết quả giải quyết hồ sơ ${CODE}`);
    expect(said).toContain('Báo cáo → Công văn');
    expect(said).toContain('Danh sách nơi nhận của iOffice không có: Chi nhánh điện lực');
    expect(said).toContain('tự đính kèm');
    await shoot(ioffice, 'relay-diff');
    expect(await inForm()).toEqual({
      subject: '',
      type: 'BAOCAO',
      comment: '',
      sent: '',
      shown: 'Chưa chọn',
    });
  });

  it('fills what the officer accepts, the host’s widgets too, and gives it back on undo', async () => {
    const panel = await closedRoot(ioffice, 'lien-thong-fill');
    await panel.press('Điền 4 ô');
    await panel.says('Đã điền 4 ô');
    expect(await inForm()).toEqual({
      subject: expect.stringContaining(CODE),
      type: 'CONGVAN',
      comment: 'Gửi kết quả cho: Chi nhánh điện lực. Đề nghị theo dõi, quản lý theo thẩm quyền.',
      sent: '3001,3005',
      shown: 'Chi cục Thuế khu vực, UBND xã An Hải',
    });
    await shoot(ioffice, 'relay-filled');
    await panel.press('Hoàn tác');
    await panel.says('Đã trả lại 4 ô như cũ');
    expect((await unrelayed()).dossiers[0]?.state).toBe('waiting');
    expect(await inForm()).toEqual({
      subject: '',
      type: 'BAOCAO',
      comment: '',
      sent: '',
      shown: 'Chưa chọn',
    });
    await panel.press('Đóng');
  });

  it('offers the same letter again when the form is opened anew', async () => {
    await openForm();
    const panel = await closedRoot(ioffice, 'lien-thong-fill');
    await panel.press('Điền 4 ô');
    await panel.says('Đã điền 4 ô');
    await panel.press('Đóng');
    await openForm();
    const card = await closedRoot(ioffice, 'lien-thong-relay');
    await card.says('(đã điền một lần)');
    await shoot(ioffice, 'relay-again');
    await card.press('Xem nội dung điền');
    await panel.press('Điền 4 ô');
    await panel.says('Đã điền 4 ô');
    await panel.press('Đóng');
    expect((await unrelayed()).dossiers[0]?.state).toBe('prepared');
  });

  it('changed nothing on the host until the officer saves and issues', async () => {
    expect(changes()).toBe(0);
    await ioffice.setInputFiles('#fileUpload', {
      name: 'ket-qua.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4'),
    });
    await ioffice.getByRole('button', { name: 'Lưu', exact: true }).click();
    await ioffice.getByText('Thực hiện thành công!').waitFor();
    await ioffice.getByRole('button', { name: 'Ban hành' }).click();
    await ioffice.getByText(/Đã ban hành, số \d+/).waitFor();
    expect(changes()).toBe(2);
  });

  it('closes by itself when the issued letter is read, and opens when it is cancelled', async () => {
    await openIofficeList(ioffice, 'm2796', room.counter);
    await shoot(ioffice, 'relay-issued');
    expect((await unrelayed()).total).toBe(0);
    const [letter] = await ioffice.locator('tr[id^=vbdi_]').evaluateAll((rows) => rows.map((row) => row.id));
    room.hosts.registry.cancel(Number(letter?.replace('vbdi_', '')));
    await openIofficeList(ioffice, 'm2796', room.counter);
    expect((await unrelayed()).dossiers[0]?.state).toBe('prepared');
    expect(changes()).toBe(2);
  });

  it('opens the form itself once its address is known', async () => {
    const { context } = room.browser;
    const address = `http://${room.year.ioffice.host}/qlvbdh/main?${formQuery(IOFFICE_FORMS[0])}`;
    const [direct] = await Promise.all([context.waitForEvent('page'), pressRelay()]);
    await direct.goto(address);
    const learning = await closedRoot(direct, 'lien-thong-fill');
    await learning.says('Gửi kết quả hồ sơ');
    await direct.close();
    const [opened] = await Promise.all([context.waitForEvent('page'), pressRelay()]);
    const panel = await closedRoot(opened, 'lien-thong-fill');
    await panel.says('Gửi kết quả hồ sơ');
    expect(opened.url()).toBe(address);
    await opened.close();
  });

  it('tells a page that poses as iOffice nothing', async () => {
    await pressRelay();
    const hostile = await room.browser.context.newPage();
    await hostile.goto('http://gia-mao.gov.vn/qlvbdh/main?lang=vi');
    await hostile.waitForTimeout(2_500);
    const html = await hostile.evaluate(() => document.documentElement.outerHTML);
    expect(html).not.toMatch(/<lien-thong-(?:relay|fill|offer)/);
    const heard = await hostile.evaluate(() => (globalThis as { heard?: string[] }).heard?.join(' '));
    expect(heard).not.toMatch(/H48|Chi cục|kết quả/);
    expect(await hostile.inputValue('#TRICH_YEU')).toBe('');
  });

  it('offers the dossier on an incoming letter that names it, and takes it back', async () => {
    await ioffice.bringToFront();
    await ioffice.click('#m_tao_vbden');
    await ioffice.fill('#txt_trich_yeu', `Phúc đáp việc phối hợp giải quyết hồ sơ ${CODE.toLowerCase()}`);
    const offer = await closedRoot(ioffice, 'lien-thong-offer-igate');
    await offer.says('Mã có trong trích yếu');
    // The service is asked only once the officer has got past "Độ mật".
    await ioffice.focus('#txt_so_hoso_igate');
    const procedure = await closedRoot(ioffice, 'lien-thong-offer-tthc');
    // As the national catalogue has it, whatever agency the dossier's page adds.
    const code = nationalProcedureCode((room.year.dossiers[0] as HostDossier).procedure.code);
    await procedure.says(code);
    await ioffice.locator('#txt_so_hoso_igate').scrollIntoViewIfNeeded();
    await shoot(ioffice, 'incoming-offer');
    expect(await ioffice.inputValue('#txt_so_hoso_igate')).toBe('');
    await offer.press('Điền');
    await offer.says('Đã điền');
    expect(await ioffice.inputValue('#txt_so_hoso_igate')).toBe(CODE);
    await offer.press('Hoàn tác');
    await ioffice.waitForFunction(
      () => (document.getElementById('txt_so_hoso_igate') as HTMLInputElement).value === '',
    );
    await procedure.press('Điền');
    await procedure.says('Đã điền');
    expect(await ioffice.inputValue('#MA_THUTUC_HANHCHINH')).toBe(code);
    expect(changes()).toBe(2);
  });

  it('shows what a field holds before it would replace it, and offers nothing for a secret letter', async () => {
    await ioffice.click('#m_tao_vbden');
    await ioffice.waitForFunction(
      () => (document.getElementById('txt_trich_yeu') as HTMLTextAreaElement | null)?.value === '',
    );
    await ioffice.fill('#txt_so_hoso_igate', 'gõ dở');
    await ioffice.fill('#txt_trich_yeu', `Về hồ sơ ${CODE}`);
    const offer = await closedRoot(ioffice, 'lien-thong-offer-igate');
    await offer.says(`gõ dở → ${CODE}`);
    await shoot(ioffice, 'incoming-replace');
    expect(await ioffice.inputValue('#txt_so_hoso_igate')).toBe('gõ dở');
    await ioffice.evaluate(() => {
      const select = document.getElementById('5ELj3yLlCc5f5EAkTEbXCo..') as HTMLSelectElement;
      select.value = 'MAT';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await ioffice.waitForFunction(() => !document.querySelector('lien-thong-offer-igate'));
  });

  /** The mark beside the dossier, then the button at the foot of its matter. */
  async function pressRelay(): Promise<void> {
    await igate.bringToFront();
    const marks = await closedRoot(igate, 'lien-thong-marks');
    // The service finds the pair a little after the page was read; the page asks again after 3, 8 and 20 s.
    await marks.says('chưa gửi đơn vị liên quan', 45_000);
    await shoot(igate, 'relay-mark');
    await marks.pressFirst();
    const panel = await closedRoot(igate, 'lien-thong-matter');
    await panel.says('Gửi đơn vị liên quan');
    await shoot(igate, 'relay-panel');
    await panel.press('Gửi đơn vị liên quan');
    await panel.says(/Đã mở/);
  }
});

/** Looks like the form, and listens to everything we could say in its world. */
const POSING = `<!doctype html><title> SmartAdmin </title><div id="full_menu"></div><table id="dt_basic"></table>
<script>var heard=[];for(const type of ['lien-thong-widgets','lien-thong:answer','message'])document.addEventListener(type,e=>heard.push(String(e.detail)));
addEventListener('message',e=>heard.push(JSON.stringify(e.data)));document.dispatchEvent(new CustomEvent('lien-thong:ask',{detail:'{}'}));</script>
<form id="vbdi_form"><select name="PsLLAtbOPA9rRwPt"><option>Công văn</option></select><textarea id="TRICH_YEU" name="TRICH_YEU"></textarea></form>`;
