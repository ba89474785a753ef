import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { RequestAnswer } from '#shared/contract/request.ts';
import {
  addDevice,
  addUnit,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';

/** Units that close between the request and its deadline; the clock stands at 20/11/2026, the deadline is 25/11. */
let service: TestService;
let admin: Identity;
let consolidator: Identity;
let so = '';
const unit = { old: '', heir: '', other: '' };

const requests = async (method: string, path: string, body?: unknown): Promise<RequestAnswer> => {
  const answer = await service.ask(method, `/api/v1/requests${path}`, body, consolidator);
  return RequestAnswer.parse(await answer.json());
};
const asked = (units: string[]) =>
  requests('POST', '', {
    ...{ symbol: '1412/SKHCN', symbolOn: '2026-11-18', title: 'Báo cáo', note: '', outside: [], units },
    ...{ dueAt: '2026-11-25T17:00:00+07:00', definition: 'tong-hop-van-ban' },
    period: { rule: 'calendar.year', year: 2026 },
  });
const close = (id: string, validTo: string, successors: string[]) =>
  service.ask('POST', `/api/v1/admin/units/${id}/closing`, { validTo, successors }, admin);

beforeAll(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  so = await addUnit(service, admin, 'Sở Khoa học và Công nghệ');
  consolidator = await addDevice(service, admin, so, 'consolidator');
});
afterAll(() => service.close());
beforeEach(async () => {
  unit.old = await addUnit(service, admin, 'UBND xã Cũ', so);
  unit.heir = await addUnit(service, admin, 'UBND xã Mới', so);
  unit.other = await addUnit(service, admin, 'UBND xã Khác', so);
});

it('a unit that closed after it was asked is told with the one that took over', async () => {
  const { request, addressees, ended: before } = await asked([unit.old, unit.other]);
  expect(before).toEqual([]);
  await close(unit.old, '2026-11-19', [unit.heir]);
  const { ended } = await requests('GET', `/${request.id}`);
  const [{ id: addressee } = { id: '' }] = addressees.filter((each) => each.unit === unit.old);
  const successors = [{ id: unit.heir, name: 'UBND xã Mới', asked: false }];
  expect(ended).toEqual([{ addressee, on: '2026-11-19', successors }]);
});

it('a unit that will close before its deadline is told too, one that closes after it is not', async () => {
  const { request } = await asked([unit.old, unit.other]);
  await close(unit.old, '2026-11-24', [unit.heir]);
  await close(unit.other, '2026-11-30', [unit.heir]);
  const { ended } = await requests('GET', `/${request.id}`);
  expect(ended.map(({ on }) => on)).toEqual(['2026-11-24']);
});

it('is told no more once the successor is asked in its place', async () => {
  const { request, addressees } = await asked([unit.old]);
  await close(unit.old, '2026-11-19', [unit.heir]);
  const more = await requests('POST', `/${request.id}/addressees`, { units: [unit.heir], outside: [] });
  expect(more.ended[0]?.successors[0]).toMatchObject({ asked: true });
  const named = addressees.map(({ id, version }) => ({ id, seen: version }));
  const deed = { deed: 'exclude', reason: 'sáp nhập', addressees: named };
  const after = await requests('POST', `/${request.id}/deeds`, deed);
  expect(after.ended).toEqual([]);
  expect(after.counts).toMatchObject({ asked: 1, excluded: 1 });
});

it('a unit that ended without a successor is told with none', async () => {
  const { request } = await asked([unit.old]);
  await close(unit.old, '2026-11-19', []);
  expect((await requests('GET', `/${request.id}`)).ended[0]?.successors).toEqual([]);
});
