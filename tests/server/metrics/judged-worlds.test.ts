import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Capture, Statement } from '#shared/contract/capture.ts';
import { Ii06aAnswer } from '#shared/contract/ii06a.ts';
import type { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';
import {
  addDevice,
  addUnit,
  captureOf,
  makeAdministrator,
  send,
  startService,
  type TestService,
} from '../service.ts';

/** Small offices whose figures were worked out by hand from reports.md, by a judge who knew no code. */
let service: TestService;
let admin: { cookie: string };
beforeAll(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
});
afterAll(() => service.close());

const IGATE: Capture['page'] = {
  system: 'igate',
  kind: 'dossier-list',
  url: 'http://igate/x',
  filter: {},
  window: null,
};
const OUTGOING: Capture['page'] = { ...IGATE, system: 'ioffice', kind: 'outgoing-list' };

async function office(name: string) {
  const id = await addUnit(service, admin, name);
  const device = await addDevice(service, admin, id);
  const ask = async (path: string) => (await service.ask('GET', `/api/v1${path}`, undefined, device)).json();
  return {
    id,
    device,
    read: (rows: (DocumentRecord | DossierRecord)[], page = IGATE, at = '2026-11-20T11:00:00+07:00') =>
      send(service, captureOf(rows, { page, capturedAt: at }), device),
    state: (...statements: Statement[]) =>
      send(service, captureOf([], { page: { ...IGATE, kind: 'statistics' }, statements }), device),
    form: async (query: string) => Ii06aAnswer.parse(await ask(`/ii06a?${query}`)),
    count: async (query: string, id: string) =>
      ((await ask(`/metrics?${query}&id=${id}`)) as { metrics: { n: number | null }[] }).metrics[0]?.n,
  };
}

const dossier = (code: string, fields: Partial<DossierRecord>): DossierRecord => ({
  ...{ type: 'dossier', code, channel: 'inPerson', sector: 'Đất đai', status: 'processing' },
  ...{ receivedAt: null, dueAt: null, finishedAt: null, ...fields },
});
const letter = (symbol: string, docType: string, more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  ...{ type: 'document', direction: 'outgoing', key: `id:${symbol}`, registerNumber: symbol.split('/')[0] },
  ...{ symbol, docType, issuedOn: '2026-03-02', status: 'issued', ...more },
});

describe('the table of the host for the period before', () => {
  const NOVEMBER = 'rule=nd09.month&year=2026&month=11';
  const before = { from: '2026-09-15', to: '2026-10-14' };
  const r5 = async (form: Promise<Ii06aAnswer>) => (await form).checks.find(({ id }) => id === 'R5')?.text;

  it('is met under the name its reader gives it, by sector', async () => {
    const unit = await office('Sở Một');
    await unit.read([dossier('H01.01-261020-0001', { receivedAt: '2026-10-20', dueAt: '2026-11-30' })]);
    const values = { 'received.total': 5, 'open.total': 2 };
    await unit.state(
      { form: 'ii06a-sector', ...before, subject: 'Đất đai', values: { 'open.total': 2 } },
      { form: 'ii06a-sector', ...before, subject: 'Tổng cộng', values },
    );
    expect(await r5(unit.form(NOVEMBER))).toContain('theo biểu kỳ trước trên trang thống kê 2');
  });

  it('speaks, by unit, of the unit in the row of its name alone', async () => {
    const unit = await office('Sở Hai');
    await unit.read([dossier('H01.01-261020-0001', { receivedAt: '2026-10-20', dueAt: '2026-11-30' })]);
    const row = (subject: string, open: number): Statement => ({
      ...{ form: 'one-stop-unit', ...before, subject, values: { 'open.total': open } },
    });
    await unit.state(row('Sở Hai', 3), row('Sở Khác', 40), row('Tổng cộng', 43));
    expect(await r5(unit.form(NOVEMBER))).toContain('trên trang thống kê 3');
  });

  it('says nothing of a unit it does not name', async () => {
    const unit = await office('Sở Ba');
    await unit.read([dossier('H01.01-261020-0001', { receivedAt: '2026-10-20', dueAt: '2026-11-30' })]);
    const values = { 'open.total': 40 };
    await unit.state({ form: 'ii06a-unit', ...before, subject: 'Tổng cộng', values });
    expect(await r5(unit.form(NOVEMBER))).toContain('chưa đọc biểu kỳ trước');
  });
});

describe('a unit that has ended', () => {
  it('has nothing open after its last day, and no report of a period after it', async () => {
    const [old, successor] = [await office('Huyện cũ'), await office('Xã mới')];
    await old.read(
      [dossier('H01.05-250620-0002', { receivedAt: '2025-06-20', dueAt: '2025-07-20' })],
      IGATE,
      '2025-06-25T08:00:00+07:00',
    );
    const closing = { validTo: '2025-06-30', successors: [successor.id] };
    await service.ask('POST', `/api/v1/admin/units/${old.id}/closing`, closing, admin);
    const third = await old.form('rule=nd09.quarter&year=2025&quarter=3');
    expect([third.cutOff, third.total['open.inTerm'], third.total['open.overdue']]).toEqual([
      ...['2025-06-30', 1, 0],
    ]);
    const path = '/api/v1/ii06a?rule=nd09.quarter&year=2025&quarter=4';
    const later = await service.ask('GET', path, undefined, old.device);
    expect([later.status, ((await later.json()) as { detail: string }).detail]).toEqual([
      422,
      'Đơn vị đã kết thúc hoạt động ngày 30/06/2025, trước kỳ này; hãy lập báo cáo ở đơn vị kế thừa.',
    ]);
  });
});

describe('a dossier that is stopped', () => {
  it('is carried over like one that waits for a supplement, until a day of its end is known', async () => {
    const unit = await office('Sở Bốn');
    const code = 'H01.01-260901-0002';
    await unit.read([dossier(code, { receivedAt: '2026-09-01', dueAt: '2026-09-10', status: 'stopped' })]);
    const open = (await unit.form('rule=nd09.month&year=2026&month=11')).total;
    expect([open['received.carried'], open['open.overdue']]).toEqual([1, 1]);
    const ended = { receivedAt: '2026-09-01', dueAt: '2026-09-10', finishedAt: '2026-09-08' };
    await unit.read([dossier(code, { ...ended, status: 'stopped' })], IGATE, '2026-11-20T11:30:00+07:00');
    expect((await unit.form('rule=nd09.month&year=2026&month=11')).total['received.carried']).toBe(0);
  });
});

describe('the code of a procedure', () => {
  it('meets the catalogue however the host prints it', async () => {
    const unit = await office('Sở Năm');
    const procedure = { name: 'A', sector: 'X', level: '4', validFrom: '2020-01-01', validTo: null };
    const procedures = [
      { code: '1.000001', ...procedure },
      { code: '1.000002.000.00.00.H01', ...procedure },
    ];
    const path = `/api/v1/reference/procedures?unit=${unit.id}`;
    expect((await service.ask('PUT', path, { procedures }, admin)).status).toBe(200);
    const codes = ['1.000001', '1.000001.H01', '1.000001.000.00.00.H01', '1.000002', '1.000003'];
    await unit.read(
      codes.map((procedureCode, i) =>
        dossier(`H01.01-261020-100${i}`, { procedureCode, receivedAt: '2026-10-20', dueAt: '2026-11-30' }),
      ),
    );
    expect(await unit.count('rule=nd09.month&year=2026&month=11', 'hs_34_tiep_nhan')).toBe(4);
  });
});

describe('the number of outgoing documents', () => {
  const YEAR = 'rule=calendar.year&year=2026';
  const numbers = (count: number, notation: string, docType: string) =>
    Array.from({ length: count }, (_, i) => letter(`${i + 1}/${notation}`, docType));

  it('is that of all series where each type is numbered by itself', async () => {
    const unit = await office('Sở Sáu');
    const rows = [
      ...numbers(20, 'QĐ-SXD', 'Quyết định'),
      ...numbers(30, 'BC-SXD', 'Báo cáo'),
      ...numbers(50, 'SXD-QLN', 'Công văn'),
    ];
    await unit.read(rows, OUTGOING);
    expect([await unit.count(YEAR, 'vb_di'), await unit.count(YEAR, 'vb_di_pm')]).toEqual([100, 100]);
  });

  it('is the highest of one series, entries put in between included', async () => {
    const unit = await office('Sở Bảy');
    const types = ['Quyết định', 'Báo cáo', 'Công văn'];
    const rows = Array.from({ length: 60 }, (_, i) => letter(`${i + 1}/SXD`, types[i % 3] ?? ''));
    await unit.read([...rows, letter('60a/SXD', 'Công văn', { registerNumber: '60a' })], OUTGOING);
    expect(await unit.count(YEAR, 'vb_di')).toBe(60);
  });

  it('is that of one series where letters are dated back', async () => {
    const unit = await office('Sở Mười');
    const on = (number: number, issuedOn: string) => letter(`${number}/SXD`, 'Công văn', { issuedOn });
    const late = Array.from({ length: 20 }, (_, i) => on(81 + i, '2026-03-02'));
    await unit.read([on(100, '2026-02-20'), ...late.slice(0, 19), on(105, '2026-03-05')], OUTGOING);
    expect(await unit.count('rule=calendar.month&year=2026&month=3', 'vb_di')).toBe(5);
  });

  it('is never less than what bears a number, where some types share a series', async () => {
    const unit = await office('Sở Tám');
    const named = ['Quyết định', 'Báo cáo', 'Thông báo', 'Kế hoạch'];
    const shared = Array.from({ length: 40 }, (_, i) => letter(`${i + 1}/VB-SXD`, named[i % 4] ?? ''));
    await unit.read([...shared, ...numbers(40, 'SXD-QLN', 'Công văn')], OUTGOING);
    expect(await unit.count(YEAR, 'vb_di')).toBe(80);
  });

  it('begins anew on 1 January within a year of NĐ 09/2019', async () => {
    const unit = await office('Sở Chín');
    const on = (number: number, issuedOn: string) =>
      letter(`${number}/SXD`, 'Công văn', { key: `id:${number}-${issuedOn}`, issuedOn });
    const rows = [on(900, '2025-12-14'), on(901, '2025-12-15'), on(950, '2025-12-31'), on(700, '2026-11-14')];
    await unit.read(rows, OUTGOING);
    expect(await unit.count('rule=free&from=2025-12-15&to=2026-11-14', 'vb_di')).toBe(750);
  });
});
