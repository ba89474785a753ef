import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LinksAnswer } from '#shared/contract/link.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import type { TodoAnswer } from '#shared/contract/todo.ts';
import {
  addDevice,
  addUnit,
  captureOf,
  type Identity,
  makeAdministrator,
  send,
  startService,
  type TestService,
} from '../service.ts';

const CODE = 'H01.02-261101-0001';
const REF = 'ioffice/outgoing/id:1';
const dossier = (more: Record<string, unknown> = {}) =>
  ({
    type: 'dossier',
    code: CODE,
    procedureCode: '1.001234',
    receivedAt: '2026-11-02',
    finishedAt: '2026-11-10',
    status: 'done',
    ...more,
  }) as CapturedRecord;
const letter = (more: Record<string, unknown> = {}) =>
  ({
    type: 'document',
    direction: 'outgoing',
    key: 'id:1',
    symbol: '12/QĐ-SXD',
    issuedOn: '2026-11-10',
    ...more,
  }) as CapturedRecord;
const named = { references: [{ kind: 'dossier', key: CODE, how: 'subject' }] };

let service: TestService;
let officer: Identity;
let admin: Identity;
let unitId: string;
beforeEach(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  unitId = await addUnit(service, admin, 'Sở Xây dựng');
  officer = await addDevice(service, admin, unitId);
});
afterEach(() => service.close());

const get = async <Answer>(path: string): Promise<Answer> =>
  (await (await service.ask('GET', `/api/v1/${path}`, undefined, officer)).json()) as Answer;
const capture = (...rows: CapturedRecord[]) => send(service, captureOf(rows), officer);
const states = async (of = `dossier=${CODE}`) =>
  (await get<LinksAnswer>(`links?${of}`)).links.map(({ document, state }) => [document.ref, state]);

it('a document read after its dossier is linked from both sides', async () => {
  await capture(dossier());
  await capture(letter(named));
  expect(await states()).toEqual([[REF, 'automatic']]);
  const { links } = await get<LinksAnswer>(`links?document=${encodeURIComponent(REF)}`);
  expect(links).toMatchObject([{ dossier: { code: CODE, remaining: null }, how: 'subject', score: 1 }]);
});

it('a dossier read after the document that names it is linked too', async () => {
  await capture(letter(named));
  await capture(dossier());
  expect(await states()).toEqual([[REF, 'automatic']]);
});

it('a link goes when a newer reading shows the reference no more', async () => {
  await capture(dossier(), letter(named));
  expect(await states()).toEqual([[REF, 'automatic']]);
  service.now.ms += 3_600_000;
  const later = captureOf([letter({ references: [] })], { capturedAt: '2026-11-20T11:30:00+07:00' });
  await send(service, later, officer);
  expect((await states()).map(([, state]) => state)).toEqual(['candidate']);
});

it('a refused pair is not shown again, whatever is read later; a confirmed one stays', async () => {
  await capture(dossier(), letter());
  expect(await states()).toEqual([[REF, 'candidate']]);
  const decide = (decision: string) =>
    service.ask('POST', '/api/v1/links/decisions', { dossier: CODE, document: REF, decision }, officer);
  expect((await decide('rejected')).status).toBe(204);
  await capture(letter({ docType: 'Quyết định' }), dossier({ sector: 'Nhà ở' }));
  expect(await states()).toEqual([]);
  await decide('confirmed');
  await capture(letter(named), dossier());
  expect(await states()).toEqual([[REF, 'confirmed']]);
});

it('a letter is proposed with the procedure words it shares, and is likelier for them', async () => {
  const other = { key: 'id:8', symbol: '14/QĐ-SXD' };
  await capture(
    dossier({ procedureName: 'Cấp giấy phép xây dựng', sector: 'Hoạt động xây dựng' }),
    letter({ features: ['giấy phép', 'xây dựng'] }),
    letter({ ...other, features: ['quảng cáo'] }),
  );
  const { links } = await get<LinksAnswer>(`links?dossier=${CODE}`);
  expect(links.map(({ document }) => document.ref)).toEqual([REF, 'ioffice/outgoing/id:8']);
  expect(links[0]?.reasons).toContain('Trích yếu cùng nói về: giấy phép, xây dựng.');
  expect(links[0]?.score ?? 0).toBeGreaterThan(3 * (links[1]?.score ?? 1));
});

it('a decision on a pair the unit has not captured is not found', async () => {
  const body = { dossier: CODE, document: REF, decision: 'confirmed' };
  expect((await service.ask('POST', '/api/v1/links/decisions', body, officer)).status).toBe(404);
});

it('another unit’s document of the same code is not linked', async () => {
  const other = await addDevice(service, admin, await addUnit(service, admin, 'Sở Nội vụ'));
  await capture(dossier());
  await send(service, captureOf([letter(named)]), other);
  expect(await states()).toEqual([]);
});

it('a reply is shown from both documents', async () => {
  const asked = letter({ direction: 'incoming', key: 'id:9', symbol: '761/TTr-PKT', issuedOn: '2026-11-01' });
  await capture(letter({ references: [{ kind: 'document', key: '761/TTr-PKT', how: 'reply' }] }));
  await capture(asked);
  for (const ref of [REF, 'ioffice/incoming/id:9']) {
    const { replies } = await get<LinksAnswer>(`links?document=${encodeURIComponent(ref)}`);
    expect(replies).toMatchObject([{ document: { ref: REF }, state: 'automatic' }]);
  }
});

it('erasing a dossier takes its links away', async () => {
  await capture(dossier(), letter(named));
  expect(await states()).toHaveLength(1);
  await service.ask(
    'POST',
    '/api/v1/admin/erasure',
    { what: 'record', unitId, record: 'dossiers', key: CODE },
    admin,
  );
  expect(await service.db.query.selectFrom('links').selectAll().execute()).toEqual([]);
});

/** 24 November is a day off since 2026. */
it('the to-do holds what is open and due of both systems, overdue first, in working days', async () => {
  await capture(
    dossier({
      code: 'H01.02-261101-0002',
      finishedAt: null,
      status: 'processing',
      dueAt: '2026-11-25',
      unit: 'Phòng Nhà',
    }),
    dossier({ code: 'H01.02-261101-0003', dueAt: '2026-11-18' }),
    dossier({ code: 'H01.02-261101-0004', finishedAt: null, status: 'supplement', dueAt: '2026-11-18' }),
    letter({ direction: 'incoming', key: 'id:2', symbol: '5/BC-UBND', dueOn: '2026-11-17', role: 'main' }),
    letter({ direction: 'incoming', key: 'id:3', symbol: '6/BC-UBND', dueOn: '2026-11-17', role: 'info' }),
    letter({
      direction: 'incoming',
      key: 'id:4',
      symbol: '7/BC-UBND',
      dueOn: '2026-11-17',
      completedOn: '2026-11-16',
    }),
    letter({ direction: 'incoming', key: 'id:5', symbol: '8/BC-UBND', dueOn: '2026-12-30' }),
  );
  const { today, overdue, due, items } = await get<TodoAnswer>('todo');
  expect([today, overdue, due]).toEqual(['2026-11-20', 1, 1]);
  expect(
    items.map(({ label, remaining, state, unit, role }) => [label, remaining, state, unit, role]),
  ).toEqual([
    ['5/BC-UBND', -3, 'overdue', null, 'main'],
    ['H01.02-261101-0002', 2, 'soon', 'Phòng Nhà', null],
  ]);
});
