import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProblemDetails } from '#shared/contract/problem.ts';
import { MOST_ADDRESSEES, RequestAnswer } from '#shared/contract/request.ts';
import {
  addDevice,
  addUnit,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';

let service: TestService;
let consolidator: Identity;
beforeAll(async () => {
  service = await startService();
  const admin = await makeAdministrator(service);
  consolidator = await addDevice(service, admin, await addUnit(service, admin, 'Sở Y tế'), 'consolidator');
});
afterAll(() => service.close());

const names = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Công ty số ${from + at}`);
const asking = (outside: string[]) => ({
  ...{ symbol: '1/SYT', symbolOn: '2026-11-18', title: 'Báo cáo', note: '', units: [], outside },
  ...{ dueAt: '2026-11-25T10:00:00Z', definition: 'tong-hop-van-ban' },
  period: { rule: 'calendar.year', year: 2026 },
});
const ask = (path: string, body: unknown) =>
  service.ask('POST', `/api/v1/requests${path}`, body, consolidator);
const problemOf = async (answer: Response) => ProblemDetails.parse(await answer.json());

it('more units at once than the contract allows are refused in words', async () => {
  const answer = await ask('', asking(names(0, 501)));
  expect(answer.status).toBe(400);
  expect((await problemOf(answer)).detail).toContain('quá nhiều mục');
});

it('a request that asks as many units as it may takes no further one, and keeps those it has', async () => {
  const made = RequestAnswer.parse(await (await ask('', asking(names(0, 500)))).json());
  const more = (outside: string[]) => ask(`/${made.request.id}/addressees`, { units: [], outside });
  for (let from = 500; from < MOST_ADDRESSEES; from += 500)
    expect((await more(names(from, 500))).status).toBe(200);
  const full = await more(['Công ty thừa']);
  expect(full.status).toBe(422);
  expect(await problemOf(full)).toMatchObject({ type: 'urn:lien-thong:problem:too-many-units' });
  const again = RequestAnswer.parse(await (await more(['Công ty số 7'])).json());
  expect(again.counts.asked).toBe(MOST_ADDRESSEES);
});
