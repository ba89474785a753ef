import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageReading } from '#shared/contract/capture.ts';
import { readings, register, registerRow } from '../../shared/imports/books.ts';
import {
  addDevice,
  addUnit,
  cookieOf,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';

const READ_AT = '2026-11-19T03:00:00.000Z';
let service: TestService;
let admin: Identity;
let officer: Identity;
let unit: string;

beforeEach(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  unit = await addUnit(service, admin, 'Sở Mẫu');
  officer = await sessionOf('officer');
  const switches = { disabledAdapters: [], disabledFeatures: [], secretsNotRegistered: true };
  await service.ask('PUT', `/api/v1/profile?unit=${unit}`, switches, admin);
});
afterEach(() => service.close());

async function sessionOf(role: 'officer' | 'consolidator'): Promise<Identity> {
  const device = await addDevice(service, admin, unit, role);
  const ticket = await service.ask('POST', '/api/v1/tickets', {}, device);
  const { url } = (await ticket.json()) as { url: string };
  return { cookie: cookieOf(await service.ask('GET', new URL(url).pathname)) };
}
const send = (reading: PageReading, as: Identity = officer, readAt = READ_AT) =>
  service.ask('POST', '/api/v1/imports', { reading, readAt }, as);
const first = async (rows: Parameters<typeof register>[0]): Promise<PageReading> => {
  const [reading] = await readings(await register(rows));
  if (!reading) throw new Error('nothing read');
  return reading;
};
async function trail(): Promise<string[]> {
  const answer = await service.ask('GET', '/api/v1/admin/audit', undefined, admin);
  const { entries } = (await answer.json()) as { entries: { action: string }[] };
  return entries.map(({ action }) => action);
}

describe('importing a file', () => {
  it('stores its rows and writes the audit trail', async () => {
    const answer = await send(await first([registerRow(1), registerRow(2)]));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ stored: 2, refused: [] });
    expect((await trail()).filter((action) => action === 'import.stored')).toHaveLength(1);
  });

  it('answers the same import with its first receipt', async () => {
    const reading = await first([registerRow(1)]);
    const receipt = await (await send(reading)).json();
    const again = await send(reading);
    expect([again.status, again.headers.get('Idempotent-Replayed')]).toEqual([200, 'true']);
    expect(await again.json()).toEqual(receipt);
    expect((await trail()).filter((action) => action === 'import.stored')).toHaveLength(1);
  });

  it('changes nothing when the same rows come in another file', async () => {
    await send(await first([registerRow(1), registerRow(2)]));
    const answer = await send(
      await first([registerRow(2), registerRow(1)]),
      officer,
      '2026-11-20T03:00:00.000Z',
    );
    expect(await answer.json()).toMatchObject({ stored: 2, changed: 0 });
    const status = await service.ask('GET', '/api/v1/status', undefined, officer);
    expect(await status.json()).toMatchObject({ documents: 2 });
  });

  it('counts a whole file as a list read whole', async () => {
    for (const reading of await readings(await register([registerRow(1), registerRow(2)])))
      await send(reading);
    const answer = await service.ask('GET', '/api/v1/coverage', undefined, officer);
    const { lists } = (await answer.json()) as {
      lists: { list: string; readings: { read: number; total: number; narrowed: boolean }[] }[];
    };
    const incoming = lists.find(({ list }) => list === 'documents.incoming');
    expect(incoming?.readings).toMatchObject([{ read: 2, total: 2, narrowed: false }]);
  });

  it('waits for the confirmation that no secret documents are registered', async () => {
    const switches = { disabledAdapters: [], disabledFeatures: [], secretsNotRegistered: false };
    await service.ask('PUT', `/api/v1/profile?unit=${unit}`, switches, admin);
    const answer = await send(await first([registerRow(1)]));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ type: 'urn:lien-thong:problem:secrecy-unconfirmed' });
  });

  it('is switched off with its adapter', async () => {
    const switches = {
      disabledAdapters: ['file-incoming'],
      disabledFeatures: [],
      secretsNotRegistered: true,
    };
    await service.ask('PUT', `/api/v1/profile?unit=${unit}`, switches, admin);
    expect((await send(await first([registerRow(1)]))).status).toBe(422);
  });

  it.each<[string, (reading: PageReading) => PageReading]>([
    ['a host page', (reading) => ({ ...reading, page: { ...reading.page, system: 'ioffice' } })],
    ['a page adapter', (reading) => ({ ...reading, adapter: 'ioffice-incoming-list@1' })],
    [
      'an address with a file name',
      (reading) => ({ ...reading, page: { ...reading.page, url: 'file:///sổ.xlsx' } }),
    ],
  ])('refuses a reading that says it is of %s', async (_, change) => {
    expect((await send(change(await first([registerRow(1)])))).status).toBe(400);
  });

  it('refuses persons the page should have left out', async () => {
    const reading = await first([registerRow(1)]);
    const rows = reading.rows.map((row) => ({ ...row, issuer: 'Ông A 0912345678' })) as PageReading['rows'];
    expect(await (await send({ ...reading, rows })).json()).toMatchObject({
      stored: 0,
      refused: [{ index: 0, reason: 'personal-data' }],
    });
  });

  it('lets a consolidator import for their own unit only', async () => {
    const consolidator = await sessionOf('consolidator');
    const below = await addUnit(service, admin, 'Phòng Mẫu', unit);
    const body = { reading: await first([registerRow(1)]), readAt: READ_AT };
    const to = (id: string) => service.ask('POST', `/api/v1/imports?unit=${id}`, body, consolidator);
    expect((await to(unit)).status).toBe(201);
    expect((await to(below)).status).toBe(403);
  });
});
