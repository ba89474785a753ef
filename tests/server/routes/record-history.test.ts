import { afterAll, beforeAll, expect, it } from 'vitest';
import { RecordHistory } from '#shared/contract/record-history.ts';
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
let foreign: { token: string };

const CODE = 'H01.02-260105-0001';
const PAGE = {
  system: 'igate' as const,
  kind: 'dossier-list',
  url: 'http://igate.example/',
  filter: {},
  window: null,
};
const EARLY = '2026-11-20T08:00:00+07:00';
const LATE = '2026-11-20T09:30:00+07:00';

beforeAll(async () => {
  service = await startService();
  const admin = await makeAdministrator(service);
  device = await addDevice(service, admin, await addUnit(service, admin, 'Sở Xây dựng'));
  foreign = await addDevice(service, admin, await addUnit(service, admin, 'Sở Nội vụ'));
  const list = { page: PAGE, adapter: 'igate-dossier-list@3' };
  const dossier = { type: 'dossier', code: CODE, receivedAt: '2026-11-02' } as const;
  const letter = { type: 'document', direction: 'incoming', key: 'id:7', symbol: '7/SXD' } as const;
  await send(
    service,
    captureOf([{ ...dossier, status: 'received' }, letter], { ...list, capturedAt: EARLY }),
    device,
  );
  await send(service, captureOf([{ ...dossier, status: 'done' }], { ...list, capturedAt: LATE }), device);
});
afterAll(() => service.close());

const ask = (query: string, as = device) =>
  service.ask('GET', `/api/v1/records/history?${query}`, undefined, as);

it('tells what a later reading altered: who, when, on which page, with which adapter', async () => {
  const history = RecordHistory.parse(await (await ask(`code=${CODE}`)).json());
  expect(history).toMatchObject({
    firstSeenAt: '2026-11-20T01:00:00.000Z',
    lastSeenAt: '2026-11-20T02:30:00.000Z',
    total: 1,
    changes: [
      {
        field: 'status',
        before: 'received',
        after: 'done',
        at: '2026-11-20T02:30:00.000Z',
        page: 'igate/dossier-list',
        adapter: 'igate-dossier-list@3',
      },
    ],
  });
  expect(history.changes[0]?.by).toBeTypeOf('string');
});

it('tells of a document nobody altered when it was read', async () => {
  const history = RecordHistory.parse(await (await ask('system=igate&direction=incoming&key=id:7')).json());
  expect([history.total, history.firstSeenAt]).toEqual([0, '2026-11-20T01:00:00.000Z']);
});

it('knows no record of another unit', async () => {
  expect((await ask(`code=${CODE}`, foreign)).status).toBe(404);
});

it('refuses a question that names no record', async () => {
  expect((await ask('system=igate')).status).toBe(400);
});
