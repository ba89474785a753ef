import { afterAll, beforeAll, expect, it } from 'vitest';
import { EvidenceAnswer, ReportAnswer } from '#shared/contract/api.ts';
import {
  addDevice,
  addUnit,
  captureOf,
  makeAdministrator,
  send,
  startService,
  type TestService,
} from '../service.ts';

let service: TestService;
let admin: { cookie: string };
let unit: string;
let device: { token: string };
let report: ReportAnswer;

const PAGE = {
  system: 'other' as const,
  kind: 'tracking-list',
  url: 'https://office.vidu.gov.vn/qlvbdh/giao-viec',
  filter: {},
  window: null,
};
const READ = '2026-11-20T09:00:00+07:00';
const FIVE = { 'task.total': 5, 'task.done': 3, 'task.doneLate': 1, 'task.open': 2, 'task.overdue': 1 };

beforeAll(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  unit = await addUnit(service, admin, 'UBND huyện Lý Sơn');
  device = await addDevice(service, admin, unit);
  const statements = [{ form: 'tasks', from: null, to: null, subject: 'Tổng cộng', values: FIVE }];
  await send(service, captureOf([], { page: PAGE, statements, capturedAt: READ }), device);
  report = await reportOf();
});
afterAll(() => service.close());

const reportOf = async (): Promise<ReportAnswer> => {
  const request = { definition: 'ubnd-ke-hoach-cqdt', period: { rule: 'toDate', year: 2026 } };
  return ReportAnswer.parse(await (await service.ask('POST', '/api/v1/reports', request, device)).json());
};
const figure = (id: string) => report.figures.find((each) => each.id === id);
const evidence = async (id: string): Promise<EvidenceAnswer> => {
  const path = `/api/v1/reports/${report.id}/figures/${id}/rows`;
  return EvidenceAnswer.parse(await (await service.ask('GET', path, undefined, device)).json());
};

it('a figure that a page states is captured, with the day it was read', () => {
  expect(figure('nv_giao')).toMatchObject({
    n: 5,
    printed: '05',
    state: 'captured',
    metric: 'nv_giao',
    coverage: { state: 'complete', notes: [expect.stringContaining('đọc ngày 20/11/2026')] },
  });
});

it('a figure put together from such figures is computed', () => {
  expect(figure('nv_qh')).toMatchObject({ n: 1, printed: 'còn 01 nhiệm vụ quá hạn', state: 'computed' });
});

it('opens on the counts of the page', async () => {
  const { total, rows } = await evidence('nv_cdh');
  expect([total, rows]).toMatchObject([1, [{ counted: 1, readOn: '2026-11-20', page: 'tracking-list' }]]);
});

it('opens on the counts of every figure it is made of, those taken away marked so', async () => {
  const { rows } = await evidence('nv_qh');
  expect(rows.map(({ term, counted }) => [term, counted])).toEqual([
    ['Nhiệm vụ được giao', 5],
    ['− Nhiệm vụ đã hoàn thành', 3],
    ['− Nhiệm vụ chưa đến hạn', 1],
  ]);
});

it('gives way to what the unit typed for the period, and is then told beside it', async () => {
  const values = [{ id: 'nv_giao', text: '06', validFrom: '2026-11-19', validTo: null, reason: 'theo sổ' }];
  const path = `/api/v1/reference/values?unit=${unit}`;
  expect((await service.ask('PUT', path, { values }, admin)).status).toBeLessThan(300);
  const found = (await reportOf()).figures.find(({ id }) => id === 'nv_giao');
  expect(found).toMatchObject({ printed: '06', state: 'typed', metric: null });
  expect(found?.notes.join(' ')).toContain('Số ở đó: 5.');
});
