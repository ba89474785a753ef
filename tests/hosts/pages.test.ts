import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeName, encodeName } from './ioffice-encoding.ts';
import { IOFFICE_LISTS } from './ioffice-lists.ts';
import { listQuery } from './ioffice-pages.ts';
import { practiceRoom } from './practice-room.ts';
import { type PracticeHosts, startHosts } from './serve.ts';
import { unitYear } from './unit-year.ts';

const year = unitYear('an-giang-2021');
let hosts: PracticeHosts;
beforeAll(async () => {
  hosts = await startHosts(year);
});
afterAll(() => hosts.close());

const ioffice = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${hosts.ioffice.port}${path}`, init);
const dwr = (call: string, fields: Record<string, string>) =>
  ioffice(`/vpdt/dwr/exec/NEORemoting.${call}.dwr`, { method: 'POST', body: new URLSearchParams(fields) });
const api = (query: string, headers: Record<string, string> = { authorization: 'Bearer practice-token' }) =>
  fetch(`http://127.0.0.1:${hosts.api.port}/pa/dossier/search?${query}`, { headers });
async function table(fields: Record<string, string>) {
  return new JSDOM(await (await dwr('getDoc', fields)).text()).window.document;
}

describe('name encoding', () => {
  it('writes the names known from real installations', () => {
    expect(encodeName('+configFile')).toBe('IyLlCc5f5w5fCES.');
    expect(encodeName('menu_id')).toBe('CBAkTA9f5o..');
    expect(encodeName('kho')).toBe('6yXl');
    expect(encodeName('qlvb/van_ban_den/dsvb_den/index')).toBe(
      'DBny4Y9y4B1V4ctk3yPbCY9aDz5Y3yPbCY9fCcPbUo..',
    );
  });

  it('reads back what it wrote', () => {
    expect(decodeName(encodeName('qlvb/ds_van_ban/index'))).toBe('qlvb/ds_van_ban/index');
    expect(decodeName('menu_id')).toBeNull();
  });
});

describe('practice iOffice', () => {
  it('names its page as the real one, with counters in the menu', async () => {
    const document = new JSDOM(await (await ioffice('/vpdt/main?lang=vi')).text()).window.document;
    expect(document.querySelector('title')?.textContent).toBe(' SmartAdmin ');
    expect(document.querySelector('#full_menu #m2766')?.textContent).toMatch(
      /^Văn bản đến chờ xử lý \(\d+\)$/,
    );
    expect(document.querySelector('#m2766')?.getAttribute('href')).toMatch(/^javascript:link\('m2766',/);
    expect(document.documentElement.outerHTML).toMatch(/<!-- ?IOFFICE-\d+ ?-->/);
  });

  it('opens the list an encoded address names', async () => {
    const lookup = IOFFICE_LISTS.find((list) => list.list === 'lookup');
    const page = await (await ioffice(`/vpdt/main?${lookup ? listQuery(lookup) : ''}`)).text();
    expect(page).toContain("<script>link('m2286'");
  });

  it('writes 29 headers and 29 cells, hidden cells filled, modals between the rows', async () => {
    const fields = { menu: 'm2286', from: '01/01/2021', to: '31/12/2021', page: '1', rec: '100' };
    const raw = await (await dwr('getDoc', fields)).text();
    const document = new JSDOM(raw).window.document;
    const rows = [...document.querySelectorAll('#dt_basic tbody tr[FlyID]')];
    expect(rows.length).toBe(100);
    expect(document.querySelectorAll('#dt_basic th').length).toBe(29);
    expect(rows.every((row) => row.querySelectorAll('td').length === 29)).toBe(true);
    expect(rows[0]?.querySelector('td.sodendi')?.textContent).toMatch(/^\d+$/);
    expect(document.querySelectorAll('[id=modal_phucdap]').length).toBe(100);
    expect(raw).toContain('&comma;');
    expect(raw).toContain('<id class="fa fa-sort"></i>');
    expect(rows[0]?.id).toMatch(/^vanban_id_/);
  });

  it('carries every row attribute in full', async () => {
    const document = await table({
      menu: 'm2767',
      from: '01/12/2021',
      to: '31/12/2021',
      page: '1',
      rec: '50',
    });
    const row = document.querySelector('tr[FlyID]');
    const source = year.documents.find((candidate) => String(candidate.id) === row?.getAttribute('FlyID'));
    expect(row?.getAttribute('trich_yeu')).toBe(source?.subject);
    expect(row?.getAttribute('so_ky_hieu')).toBe(source?.symbol);
    expect(row?.getAttribute('hinh_thuc')).toBe(source?.docType);
    expect(row?.getAttribute('sovanban_code')).toBe(source?.register);
    expect(row?.getAttribute('do_mat')).toBe(source?.secrecy);
  });

  it('mixes outgoing rows into a look-up of all documents, marked 2', async () => {
    const document = await table({
      menu: 'm2286',
      kind: '',
      from: '30/12/2021',
      to: '31/12/2021',
      page: '1',
      rec: '100',
    });
    const kinds = [...document.querySelectorAll('tr[FlyID]')].map((row) => row.getAttribute('congvanDenDi'));
    expect(new Set(kinds)).toEqual(new Set(['1', '2']));
    expect(document.querySelector('tr[congvanDenDi="2"]')?.getAttribute('ngay_den')).toBe('');
  });

  it('prefixes the rows of the waiting list with vb_', async () => {
    const document = await table({ menu: 'm2766', page: '1', rec: '10' });
    expect(document.querySelector('tr[FlyID]')?.id).toMatch(/^vb_\d+$/);
  });

  it('writes 34 headers and 36 cells in the outgoing list, the drafter in the 23rd', async () => {
    const document = await table({
      menu: 'm2796',
      from: '01/01/2021',
      to: '31/12/2021',
      page: '2',
      rec: '100',
    });
    const row = document.querySelector('tr[id^=vbdi_]');
    const source = year.documents.find(
      (candidate) => String(candidate.id) === row?.getAttribute('tridrecord'),
    );
    expect(document.querySelectorAll('#tabale_dsvb th').length).toBe(34);
    expect(row?.querySelectorAll('td').length).toBe(36);
    expect(row?.querySelectorAll('td')[22]?.textContent).toBe(source?.drafter);
  });

  it('counts the whole list and shows 30 days unless asked', async () => {
    const total = async (from: string, to: string) =>
      (await (await dwr('getRSet', { menu: 'm2796', from, to, page: '-1', rec: '100' })).json())[0];
    expect(await total('01/01/2021', '31/12/2021')).toEqual({ nor: String(5_351 + 12 + 6), nop: '54' });
    const frame = await (await dwr('getDoc', { expression: 'smart_index', menu: 'm2796' })).text();
    expect(frame).toContain(
      'id="a-search-start-ngaybanhanh" class="form-control datepicker" value="06/12/2021"',
    );
  });

  it('says so when nothing is found', async () => {
    const document = await table({
      menu: 'm2286',
      from: '01/01/2010',
      to: '02/01/2010',
      page: '1',
      rec: '10',
    });
    expect(document.querySelector('#dt_basic tbody')?.textContent).toContain('Không tìm thấy dữ liệu');
  });

  it('answers a lost session with the login page', async () => {
    hosts.setLoggedIn('ioffice', false);
    const page = await (await dwr('getDoc', { menu: 'm2286', page: '1', rec: '10' })).text();
    hosts.setLoggedIn('ioffice', true);
    expect(page).toContain('id="form_login_qlvb"');
  });

  it('records a pressed button as a change of state', async () => {
    hosts.requests.clear();
    await dwr('getValue', { expression: 'ketthuc_hangloat' });
    expect(hosts.requests.of('state-change').length).toBe(1);
  });
});

describe('practice iGate', () => {
  it('answers a Spring page with rows that carry persons, codes and instants without colon', async () => {
    const page = await (
      await api('page=1&size=50&spec=page&accepted-from=01/01/2021&accepted-to=31/12/2021')
    ).json();
    const row = page.content[0];
    expect([page.number, page.totalElements, page.totalPages, page.last]).toEqual([1, 523 + 690, 25, false]);
    expect(row.code).toMatch(/^000\.00\.12\.H01-21\d{4}-\d{4}$/);
    expect(row.appointmentDate).toMatch(/^\d{4}-\d\d-\d\dT17:00:00\.000\+0700$/);
    expect(row.applicant.data.ownerFullname).not.toBe('');
    expect(row.dossierReceivingKind.name[0].languageId).toBe(228);
  });

  it('carries no level and, as a slice, no total', async () => {
    const page = await (await api('page=0&size=5&spec=slice')).json();
    expect('totalElements' in page).toBe(false);
    expect(JSON.stringify(page)).not.toContain('level');
  });

  it('refuses a call without the bearer and answers the preflight', async () => {
    expect((await api('page=0', {})).status).toBe(401);
    const preflight = await fetch(`http://127.0.0.1:${hosts.api.port}/pa/dossier/search`, {
      method: 'OPTIONS',
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('http://motcua.angiang.gov.vn');
  });

  it('maps the real names to its ports', () => {
    expect(hosts.resolverRules).toContain(`MAP apidvc.angiang.gov.vn 127.0.0.1:${hosts.api.port}`);
    expect(hosts.igate.url).toBe('http://motcua.angiang.gov.vn/vi/dossier/search');
  });
});

describe('training room', () => {
  it('links every practice list and the service, attributes escaped', () => {
    const page = practiceRoom(
      year,
      hosts,
      {
        service: 'http://127.0.0.1:1/',
        setup: 'http://127.0.0.1:1/setup#a&b',
      },
      {
        pages: {
          plain: 'http://127.0.0.1:1/a',
          widgets: 'http://127.0.0.1:1/b',
          controlled: 'http://127.0.0.1:1/c',
          sheet: 'http://127.0.0.1:1/d',
        },
      },
    );
    const links = [...new JSDOM(page).window.document.querySelectorAll('a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links.filter((link) => link?.startsWith('http://angiang.vnptioffice.vn/vpdt/main?')).length).toBe(
      6,
    );
    expect(links).toContain('http://motcua.angiang.gov.vn/vi/dossier/search');
    expect(links).toContain('http://127.0.0.1:1/setup#a&b');
  });
});
