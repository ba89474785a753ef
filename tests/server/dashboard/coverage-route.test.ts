import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoverageAnswer, Fields } from '../../../server/dashboard/client/answers.ts';
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
let officer: { token: string };
let other: string;
beforeAll(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  const unit = await addUnit(service, admin, 'Sở Xây dựng');
  other = await addUnit(service, admin, 'Sở khác');
  officer = await addDevice(service, admin, unit);
  const half = captureOf([], {
    hostTotal: 134,
    pagesSeen: { pages: [1], of: 2, size: 100 },
    page: {
      system: 'ioffice',
      kind: 'incoming-list',
      url: 'http://ioffice.example/qlvbdh/main',
      filter: {},
      window: { field: 'receivedOn', from: '2026-01-01', to: '2026-10-31' },
    },
  });
  await send(service, half, officer);
});
afterAll(() => service.close());

describe('GET /coverage', () => {
  it('tells how much of each list was read', async () => {
    const answer = await service.ask('GET', '/api/v1/coverage', undefined, officer);
    const { lists, period } = CoverageAnswer.parse(await answer.json());
    expect(period).toBeNull();
    expect(lists.find(({ list }) => list === 'documents.incoming')?.readings).toMatchObject([
      { read: 100, total: 134, pagesRead: 1, pagesOf: 2, complete: false },
    ]);
  });

  it('tells how completely a period is covered', async () => {
    const path = '/api/v1/coverage?rule=calendar.month&year=2026&month=9';
    const { lists } = CoverageAnswer.parse(await (await service.ask('GET', path, undefined, officer)).json());
    expect(lists.map(({ list, coverage }) => [list, coverage?.state])).toEqual([
      ['documents.incoming', 'partial'],
      ['documents.outgoing', 'unknown'],
      ['dossiers', 'unknown'],
      ['catalogue', 'unknown'],
    ]);
  });

  it('refuses a period that cannot be with a sentence', async () => {
    const answer = await service.ask(
      'GET',
      '/api/v1/coverage?rule=calendar.year&year=2030',
      undefined,
      officer,
    );
    expect(answer.status).toBe(422);
    expect(await answer.json()).toHaveProperty('detail');
  });

  it('does not tell of other units', async () => {
    expect((await service.ask('GET', `/api/v1/coverage?unit=${other}`, undefined, officer)).status).toBe(404);
  });

  it('asks who one is', async () => {
    expect((await service.ask('GET', '/api/v1/coverage')).status).toBe(401);
  });
});

describe('GET /reference/fields', () => {
  it('names every value the built-in reports ask for, once', async () => {
    const answer = await service.ask('GET', '/api/v1/reference/fields', undefined, officer);
    const { fields } = Fields.parse(await answer.json());
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(fields.find(({ id }) => id === 'vb_den_ngoai_phan_mem')?.usedBy).toContainEqual({
      report: 'sxd-ung-dung-cntt',
      figure: 'ty_le_vb_den',
    });
  });

  it('asks who one is', async () => {
    expect((await service.ask('GET', '/api/v1/reference/fields')).status).toBe(401);
  });
});
