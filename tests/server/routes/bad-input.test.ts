import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { metric } from '#server/metrics/catalogue.ts';
import type { LeafMetric } from '#server/metrics/definition.ts';
import { rowsBehind } from '#server/store/counting/evidence.ts';
import { CaptureReceipt } from '#shared/contract/capture.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import {
  addDevice,
  addUnit,
  captureOf,
  makeAdministrator,
  send,
  startService,
  type TestService,
} from '../service.ts';

/** Facts that cannot be: kept and flagged where the host says so, refused with a reason where it is no fact. */
let service: TestService;
let admin: { cookie: string };
let device: { token: string };
let unit: string;

beforeEach(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  unit = await addUnit(service, admin, 'Sở Xây dựng');
  device = await addDevice(service, admin, unit);
});
afterEach(() => service.close());

const dossier = (more: object): CapturedRecord =>
  ({ type: 'dossier', code: 'H01.02-260105-0001', status: 'done', ...more }) as CapturedRecord;
const letter = (more: object): CapturedRecord =>
  ({ type: 'document', direction: 'incoming', key: 'id:1', registerNumber: '1', ...more }) as CapturedRecord;

async function problemOf(answer: Response): Promise<string> {
  const { type } = (await answer.json()) as { type: string };
  return `${answer.status} ${type.split(':').at(-1)}`;
}

describe('an impossible order of days is kept, and its evidence row says so', () => {
  const behind = async (id: string) => {
    const scope = { unitIds: [unit], from: '2026-01-01', to: '2026-12-31', asOf: '2026-12-31T00:00:00Z' };
    const { rows } = await rowsBehind(service.db, scope, metric(id) as LeafMetric, { page: 1, size: 10 });
    return rows.map(({ flags }) => flags);
  };

  it.each([
    [
      'finished before received',
      { receivedAt: '2026-03-02', finishedAt: '2026-03-01' },
      'finished-before-received',
    ],
    [
      'due before received',
      { receivedAt: '2026-03-02', finishedAt: '2026-03-03', dueAt: '2026-03-01' },
      'due-before-received',
    ],
    [
      'returned before finished',
      { receivedAt: '2026-03-02', finishedAt: '2026-03-05', returnedAt: '2026-03-04' },
      'returned-before-finished',
    ],
    ['finished in a year to come', { receivedAt: '2026-03-02', finishedAt: '2026-12-20' }, 'in-the-future'],
  ])('a dossier %s', async (_, more, flag) => {
    await send(service, captureOf([dossier(more)]), device);
    expect(await behind('hs_da_gq')).toEqual([flag]);
  });

  it.each([
    ['due before received', { receivedOn: '2026-03-02', dueOn: '2026-03-01' }, 'due-before-received'],
    [
      'issued after it was received',
      { receivedOn: '2026-03-02', issuedOn: '2026-03-05' },
      'received-before-issued',
    ],
    ['issued in another age', { receivedOn: '2026-03-02', issuedOn: '1926-03-01' }, 'too-old'],
  ])('a letter %s', async (_, more, flag) => {
    await send(service, captureOf([letter(more)]), device);
    expect(await behind('vb_den')).toEqual([flag]);
  });

  it('and the figure that counts it says so', async () => {
    const list = (system: 'igate' | 'ioffice', kind: string) => ({
      page: { system, kind, url: 'http://host.example/list', filter: {}, window: null },
    });
    const cases = [
      dossier({ receivedAt: '2026-03-02', finishedAt: '2026-03-01' }),
      dossier({ code: 'H01.02-260105-0002', receivedAt: '2026-03-02', finishedAt: '2026-03-09' }),
    ];
    await send(service, captureOf(cases, list('igate', 'dossier-list')), device);
    const letters = [letter({ receivedOn: '2026-03-02', dueOn: '2026-03-01' })];
    await send(service, captureOf(letters, list('ioffice', 'incoming-list')), device);
    const query = 'id=hs_da_gq&id=ty_le_dung_han&id=vb_den&id=hs_dang_gq&rule=calendar.year&year=2026';
    const answer = await service.ask('GET', `/api/v1/metrics?${query}`, undefined, device);
    const { metrics } = (await answer.json()) as { metrics: { id: string; n: number; remarks: string[] }[] };
    const odd = (count: number, label: string) =>
      `${count} dòng của “${label}” có ngày vô lý, xem cột “Điểm lạ” ở các dòng phía sau.`;
    const said = new Map(
      metrics.map(({ id, n, remarks }) => [id, [n, remarks.filter((each) => each.includes('vô lý'))]]),
    );
    expect(said.get('hs_da_gq')).toEqual([2, [odd(1, 'Hồ sơ đã giải quyết')]]);
    expect(said.get('vb_den')).toEqual([1, [odd(1, 'Văn bản đến')]]);
    expect(said.get('hs_dang_gq')).toEqual([0, []]);
  });

  it('and a later page that corrects it takes the flag away', async () => {
    await send(service, captureOf([dossier({ receivedAt: '2026-03-02', finishedAt: '2026-03-01' })]), device);
    const later = { capturedAt: '2026-11-20T11:30:00+07:00' };
    await send(service, captureOf([dossier({ finishedAt: '2026-03-09' })], later), device);
    expect(await behind('hs_da_gq')).toEqual(['']);
  });
});

describe('what is no fact is refused with the place', () => {
  it.each([
    ['a day no calendar has', { rows: [dossier({ receivedAt: '2026-02-30' })] }],
    ['a negative counter', { counters: [{ id: 'm1', label: 'Chờ', count: -1 }] }],
    ['a fractional counter', { counters: [{ id: 'm1', label: 'Chờ', count: 1.5 }] }],
    ['a negative total', { hostTotal: -1 }],
    [
      'a negative figure of a statement',
      { statements: [{ form: 'ii06a', from: null, to: null, subject: 'x', values: { a: -3 } }] },
    ],
    [
      'a fractional figure of a statement',
      { statements: [{ form: 'ii06a', from: null, to: null, subject: 'x', values: { a: 0.5 } }] },
    ],
  ])('%s', async (_, more) => {
    const answer = await send(service, captureOf([], more as object), device);
    expect(await problemOf(answer)).toBe('400 malformed');
    expect(await service.db.query.selectFrom('captures').selectAll().execute()).toEqual([]);
  });
});

describe('a unit that has ended', () => {
  const close = (validTo: string, successors: string[] = []) =>
    service.ask('POST', `/api/v1/admin/units/${unit}/closing`, { validTo, successors }, admin);

  it('takes no page read after its last day, and says where to go', async () => {
    await close('2026-11-18', [await addUnit(service, admin, 'Sở kế thừa')]);
    const answer = await send(service, captureOf([letter({})]), device);
    expect(await answer.clone().text()).toContain('18/11/2026');
    expect(await problemOf(answer)).toBe('422 unit-closed');
  });

  it('still takes pages read while it worked, however late they come', async () => {
    await close('2026-11-18');
    const early = captureOf([letter({ receivedOn: '2026-11-17' })], {
      capturedAt: '2026-11-18T16:00:00+07:00',
    });
    expect(CaptureReceipt.parse(await (await send(service, early, device)).json()).stored).toBe(1);
  });

  it('cannot end before it began, nor succeed itself', async () => {
    expect(await problemOf(await close('2019-01-01'))).toBe('422 impossible-validity');
    expect(await problemOf(await close('2026-11-18', [unit]))).toBe('422 impossible-validity');
  });

  it('is not known to anybody else', async () => {
    const answer = await service.ask(
      'POST',
      '/api/v1/admin/units/none/closing',
      { validTo: '2026-01-01', successors: [] },
      admin,
    );
    expect(await problemOf(answer)).toBe('404 no-such-unit');
  });
});

it('procedures whose validity overlaps are refused by name', async () => {
  const entry = {
    code: 'p1',
    name: 'Thủ tục',
    sector: 'Đất đai',
    level: '3',
    validFrom: '2020-01-01',
    validTo: null,
  };
  const body = { procedures: [entry, { ...entry, validFrom: '2021-01-01' }] };
  const answer = await service.ask('PUT', `/api/v1/reference/procedures?unit=${unit}`, body, admin);
  expect(await answer.clone().text()).toContain('p1');
  expect(await problemOf(answer)).toBe('422 overlapping-validity');
});
