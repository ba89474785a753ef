import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeName } from './ioffice-encoding.ts';
import { formQuery, IOFFICE_FORMS } from './ioffice-pages.ts';
import { type PracticeHosts, startHosts } from './serve.ts';
import { unitYear } from './unit-year.ts';

const year = unitYear('ly-son-2021');
let hosts: PracticeHosts;
beforeAll(async () => {
  hosts = await startHosts(year);
});
afterAll(() => hosts.close());

const ioffice = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${hosts.ioffice.port}/qlvbdh${path}`, init);
const dwr = async (call: string, fields: Record<string, string>) =>
  (
    await ioffice(`/dwr/exec/NEORemoting.${call}.dwr`, { method: 'POST', body: new URLSearchParams(fields) })
  ).text();
const form = async (flow: string) =>
  new JSDOM(await dwr('getDoc', { expression: 'new_doc', flow })).window.document;
const letter = {
  expression: 'addNew',
  [encodeName('DCMTYPE_CODE')]: 'CONGVAN',
  TRICH_YEU: 'Về việc thông báo kết quả hồ sơ H01.02-261101-0001',
  DONVI_SOANTHAO: 'VP',
  [encodeName('-DONVI_NHANNGOAI-1')]: '3001,3002',
  fileUpload: 'ket-qua.pdf',
};

describe('the practice iOffice’s forms', () => {
  it('name their fields as the real ones do', async () => {
    const names = [...(await form('vanban_di')).querySelectorAll('[name]')].map((each) =>
      each.getAttribute('name'),
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'PsLLAtbOPA9rRwPt',
        'StHHRxHHAtbVOw9sPO..',
        'TRICH_YEU',
        'HAN_GIAIQUYET',
        'RaTARwbVQxbVOwXHRaW.',
        'DONVI_SOANTHAO',
        'chk_van_ban_tdnv',
        'COMMENT',
        'fileUpload',
      ]),
    );
    const incoming = await form('van_ban_den');
    const named = (id: string) => incoming.getElementById(id)?.getAttribute('name');
    expect([
      named('txt_trich_yeu'),
      named('txt_so_hoso_igate'),
      named('MA_THUTUC_HANHCHINH'),
      named('5ELj3zP1DES.'),
    ]).toEqual([
      'TFXw3zPu6BLe3zbbTO..',
      'TFXw3zLl3yXlDy9V6BTXTES.',
      'RStVAsXAAtAr3wXpRaXrQsbMQo..',
      'JBPZCA9wU3pbJRs.',
    ]);
    expect(incoming.querySelector('#modalNewVanBan form#thongtin_form .datepicker')?.id).toBe(
      'txt_ngay_vanban',
    );
  });

  it('stand in the create menu, and open by their own address, too', async () => {
    const shell = await (await ioffice('/main?lang=vi')).text();
    expect(shell).toContain("javascript:newVanBanMenuTop('vanban_di'");
    const opened = await (await ioffice(`/main?${formQuery(IOFFICE_FORMS[0])}`)).text();
    expect(opened).toContain("<script>newVanBanMenuTop('vanban_di'");
  });

  it('save nothing that lacks what is required', async () => {
    expect(await dwr('getValue', { ...letter, fileUpload: '' })).toMatch(/^FALSE\|/);
  });

  it('keep a letter with its recipients, and list it when it is issued, as cancelled when it is cancelled', async () => {
    const [state, id] = (await dwr('getValue', letter)).split('|');
    expect([state, hosts.registry.recipients(Number(id))]).toEqual(['TRUE', ['3001', '3002']]);
    const list = async () => {
      const fields = { expression: 'list', menu: 'm2796', page: '1', rec: '100' };
      const page = new JSDOM(await dwr('getDoc', fields)).window.document;
      return page.querySelector(`#vbdi_${id}`)?.textContent ?? null;
    };
    expect(await list()).toBeNull();
    expect(await dwr('getValue', { expression: 'banhanh', id: id ?? '' })).toMatch(/^TRUE\|\d+$/);
    expect(await list()).toContain(letter.TRICH_YEU);
    hosts.registry.cancel(Number(id));
    expect(await list()).toContain('Đã hủy');
    expect(unitYear('ly-son-2021').documents.some((each) => each.id === Number(id))).toBe(false);
  });

  it('take an incoming letter into the list of what waits', async () => {
    const [state] = (
      await dwr('getValue', {
        expression: 'vbden.addNew',
        [encodeName('txt_trich_yeu')]: 'Về việc thử',
        [encodeName('txt_so')]: '12/STC-NS',
        [encodeName('txt_coquan')]: 'Sở Tài chính',
        [encodeName('txt_ngay_vanban')]: '20/11/2026',
        [encodeName('txt_ngay_den')]: '21/11/2026',
      })
    ).split('|');
    expect(state).toBe('TRUE');
    expect(await dwr('getDoc', { expression: 'list', menu: 'm2766', page: '1', rec: '10' })).toContain(
      '12/STC-NS',
    );
  });
});
