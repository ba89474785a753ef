import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceAnswer, ReportAnswer } from '#shared/contract/api.ts';
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

let service: TestService;
let device: { token: string };
let report: ReportAnswer;

const YEAR = { rule: 'calendar.year', year: 2025 };
const outgoing = (number: number, more = {}): CapturedRecord => ({
  type: 'document',
  direction: 'outgoing',
  key: `id:${number}`,
  registerNumber: String(number),
  register: 'Sổ đi',
  issuedOn: '2025-03-10',
  ...more,
});

beforeAll(async () => {
  service = await startService();
  const admin = await makeAdministrator(service);
  device = await addDevice(service, admin, await addUnit(service, admin, 'Sở Xây dựng'));
  const window = { field: 'issuedOn', from: '2025-01-01', to: '2025-12-31' };
  const page = {
    system: 'ioffice' as const,
    kind: 'outgoing-list',
    url: 'http://ioffice.example/main',
    filter: {},
    window,
  };
  const rows = [
    outgoing(1),
    outgoing(2),
    outgoing(4),
    outgoing(5, { status: 'cancelled' }),
    outgoing(9, { issuedOn: '2026-01-02' }),
  ];
  await send(
    service,
    captureOf(rows, { page, hostTotal: 5, pagesSeen: { pages: [1], of: 1, size: 10 } }),
    device,
  );
  const answer = await service.ask(
    'POST',
    '/api/v1/reports',
    { definition: 'sxd-ung-dung-cntt', period: YEAR },
    device,
  );
  report = ReportAnswer.parse(await answer.json());
});
afterAll(() => service.close());

const rowsOf = async (figure: string, query = ''): Promise<ReturnType<typeof EvidenceAnswer.parse>> => {
  const answer = await service.ask(
    'GET',
    `/api/v1/reports/${report.id}/figures/${figure}/rows${query}`,
    undefined,
    device,
  );
  return EvidenceAnswer.parse(await answer.json());
};
const ratio = () => {
  const found = report.figures.find(({ metric }) => metric === 'ty_le_vb_di_pm');
  if (!found) throw new Error('the report has no such figure');
  return found;
};

describe('a report', () => {
  it('counts what was captured and leaves blank what was not', () => {
    expect(ratio()).toMatchObject({ n: 3, d: 5, coverage: { state: 'complete' } });
    expect(report.figures.find(({ metric }) => metric === 'vb_den')).toMatchObject({
      n: null,
      state: 'missing',
      printed: '',
    });
  });

  it('is read again as it was made', async () => {
    const again = await service.ask('GET', `/api/v1/reports/${report.id}`, undefined, device);
    expect(await again.json()).toEqual(report);
  });

  it('opens each side of a ratio on its rows', async () => {
    const numerator = await rowsOf(ratio().id);
    expect(numerator.rows.map((row) => row.registerNumber)).toEqual(['1', '2', '4']);
    const denominator = await rowsOf(ratio().id, '?side=d&size=2');
    expect([denominator.total, denominator.rows.map((row) => row.registerNumber)]).toEqual([4, ['5', '4']]);
  });

  it('shows what else speaks of the figure', async () => {
    const { reconciliation } = await rowsOf(ratio().id);
    expect(reconciliation.map(({ label, value }) => [label, value])).toEqual([
      ['Đếm lại lúc này', 3],
      ['Tổng số trên trang nguồn', 5],
      ['Số đi cao nhất trong kỳ', 5],
    ]);
  });

  it('comes as a Word file', async () => {
    const answer = await service.ask('GET', `/api/v1/reports/${report.id}/docx`, undefined, device);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.headers.get('Content-Disposition'), bytes.subarray(0, 2).toString()]).toEqual([
      'attachment; filename="sxd-ung-dung-cntt-2025-12-31.docx"',
      'PK',
    ]);
  });

  it.each([
    ['an unknown rule', { definition: 'sxd-ung-dung-cntt', period: { rule: 'x' } }, 422],
    [
      'a period to come',
      { definition: 'sxd-ung-dung-cntt', period: { rule: 'calendar.year', year: 2030 } },
      422,
    ],
    [
      'a moment to come',
      { definition: 'sxd-ung-dung-cntt', period: YEAR, asOf: '2030-01-01T00:00:00Z' },
      422,
    ],
    ['an unknown form', { definition: 'x', period: YEAR }, 404],
    ['no period', { definition: 'x' }, 400],
  ])('for %s is refused', async (_, body, status) => {
    expect((await service.ask('POST', '/api/v1/reports', body, device)).status).toBe(status);
  });
});

describe('the metrics', () => {
  it('are listed with their definitions', async () => {
    const { metrics } = (await (await service.ask('GET', '/api/v1/metrics', undefined, device)).json()) as {
      metrics: { id: string }[];
    };
    expect(metrics.length).toBeGreaterThan(20);
  });
  it('come with values and coverage for a period', async () => {
    const path = '/api/v1/metrics?rule=calendar.year&year=2025&id=ty_le_vb_di_pm&id=vb_den';
    expect(await (await service.ask('GET', path, undefined, device)).json()).toMatchObject({
      period: { from: '2025-01-01', to: '2025-12-31' },
      metrics: [
        { id: 'vb_den', n: null },
        { id: 'ty_le_vb_di_pm', n: 3, d: 5, coverage: { state: 'complete' } },
      ],
    });
  });
  it('of an impossible period are refused', async () => {
    expect(
      (await service.ask('GET', '/api/v1/metrics?rule=calendar.month&year=2025', undefined, device)).status,
    ).toBe(422);
  });
});
