import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UnrelayedAnswer } from '#shared/contract/link.ts';
import type { LinkChanges } from '#shared/contract/link-changes.ts';
import { ProblemDetails } from '#shared/contract/problem.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { MOST_RELAY_RULES, type RelayAnswer, type RelayRulesAnswer } from '#shared/contract/relay.ts';
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
import { postgres, SQLITE } from '../store/dialects.ts';

const CODE = 'H01.02-261101-0001';
const PROCEDURE = '1.009794';
const RULE = {
  procedure: PROCEDURE,
  name: 'Cấp giấy phép xây dựng',
  docType: 'Công văn',
  recipients: ['Chi cục Thuế khu vực', 'UBND xã Tân Bình'],
  note: 'Theo dõi, quản lý.',
  since: '2026-01-01',
};
const dossier = (more: Record<string, unknown> = {}) =>
  ({
    type: 'dossier',
    code: CODE,
    procedureCode: PROCEDURE,
    procedureName: 'Cấp giấy phép xây dựng',
    receivedAt: '2026-11-02',
    finishedAt: '2026-11-10',
    status: 'done',
    result: { symbol: '12/GP-SXD', issuedOn: '2026-11-10' },
    ...more,
  }) as CapturedRecord;
const letter = (more: Record<string, unknown> = {}) =>
  ({
    type: 'document',
    direction: 'outgoing',
    key: 'id:7',
    symbol: '761/SXD-QLN',
    docType: 'Công văn',
    issuedOn: '2026-11-20',
    status: 'issued',
    references: [{ kind: 'dossier', key: CODE, how: 'subject' }],
    ...more,
  }) as CapturedRecord;
const RESULT = letter({
  key: 'id:1',
  symbol: '12/GP-SXD',
  docType: 'Giấy phép',
  issuedOn: '2026-11-10',
  references: [],
});

describe.each([SQLITE, postgres()])('the result relay on $name', (dialect) => {
  let service: TestService;
  let officer: Identity;
  let admin: Identity;
  let unitId: string;
  beforeAll(() => dialect.start());
  afterAll(() => dialect.stop());
  beforeEach(async () => {
    service = await startService(await dialect.fresh());
    admin = await makeAdministrator(service);
    unitId = await addUnit(service, admin, 'Sở Xây dựng');
    officer = await addDevice(service, admin, unitId);
  });
  afterEach(() => service.close());

  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await service.ask('GET', `/api/v1/${path}`, undefined, officer)).json()) as Answer;
  const tell = async (method: string, path: string, body?: unknown) =>
    (await service.ask(method, `/api/v1/relay/${path}`, body, officer)).status;
  const capture = async (...rows: CapturedRecord[]) => {
    service.now.ms += 3_600_000;
    const capturedAt = new Date(service.now.ms).toISOString();
    await send(service, captureOf(rows, { capturedAt }), officer);
  };
  const state = async () => (await get<RelayAnswer>(`relay/dossier?code=${CODE}`)).state;
  const waiting = async () => (await get<UnrelayedAnswer>('links/unrelayed')).total;
  const prepare = (on = '2026-11-20') =>
    tell('POST', 'prepared', { dossier: CODE, docType: 'Công văn', recipients: RULE.recipients, on });

  it('lists no result of a procedure without related units, and counts it', async () => {
    await capture(dossier());
    expect(await get('links/unrelayed')).toMatchObject({ total: 0, undeclared: 1, dossiers: [] });
  });

  it('keeps as many procedures as it may and refuses one more in words; a known one is still changed', async () => {
    const row = { unit_id: unitId, name: 'Thủ tục', doc_type: 'Công văn', recipients: '["UBND xã"]' };
    const rows = Array.from({ length: MOST_RELAY_RULES - 1 }, (_, at) => ({
      ...row,
      ...{ procedure: `9.${100_000 + at}`, note: '', since: '2026-01-01', set_by: 'o', set_at: '' },
    }));
    for (let from = 0; from < rows.length; from += 500)
      await service.db.query
        .insertInto('relay_rules')
        .values(rows.slice(from, from + 500))
        .execute();
    expect(await tell('PUT', 'rules', RULE)).toBe(204);
    expect(await tell('PUT', 'rules', { ...RULE, note: '' })).toBe(204);
    const more = { ...RULE, procedure: '1.000001' };
    const answer = await service.ask('PUT', '/api/v1/relay/rules', more, officer);
    expect(answer.status).toBe(422);
    expect(ProblemDetails.parse(await answer.json()).detail).toContain('2.000 thủ tục');
  });

  it('lists a result with its working days and whom it concerns; the result itself tells nobody', async () => {
    await tell('PUT', 'rules', RULE);
    await capture(dossier(), RESULT);
    const { total, dossiers } = await get<UnrelayedAnswer>('links/unrelayed');
    expect([total, dossiers[0]]).toMatchObject([
      1,
      {
        code: CODE,
        since: '2026-11-10',
        waiting: 8,
        state: 'waiting',
        recipients: RULE.recipients,
        resultSymbol: '12/GP-SXD',
        documents: [{ symbol: '12/GP-SXD' }],
      },
    ]);
  });

  it('closes by itself when the prepared letter is captured as issued, and opens when it is cancelled', async () => {
    await tell('PUT', 'rules', RULE);
    await capture(dossier(), RESULT);
    expect(await prepare()).toBe(204);
    expect([await state(), await waiting()]).toEqual(['prepared', 1]);
    await capture(letter({ status: 'processing' }));
    expect(await state()).toBe('prepared');
    await capture(letter());
    expect([await state(), await waiting()]).toEqual(['sent', 0]);
    await capture(letter({ status: 'cancelled' }));
    expect([await state(), await waiting()]).toEqual(['prepared', 1]);
  });

  it('does not close by a letter nobody prepared; an officer may say that it told them, and take it back', async () => {
    await tell('PUT', 'rules', RULE);
    await capture(dossier(), letter());
    expect(await state()).toBe('waiting');
    const said = (what: string, document: string | null = null) =>
      tell('POST', 'said', { dossier: CODE, said: what, document });
    expect(await said('sent', 'ioffice/outgoing/id:7')).toBe(204);
    expect(await state()).toBe('sent');
    await capture(letter({ status: 'cancelled' }));
    expect(await state()).toBe('waiting');
    await said('notNeeded');
    expect([await state(), await waiting()]).toEqual(['notNeeded', 0]);
    await said('waiting');
    expect(await state()).toBe('waiting');
    expect(await said('sent', 'ioffice/outgoing/id:99')).toBe(404);
  });

  it('opens again when a letter an officer named by hand is cancelled, though it bears no code, and tells browsers', async () => {
    await tell('PUT', 'rules', RULE);
    await capture(dossier(), letter({ references: [] }));
    await tell('POST', 'said', { dossier: CODE, said: 'sent', document: 'ioffice/outgoing/id:7' });
    expect([await state(), await waiting()]).toEqual(['sent', 0]);
    const { cursor } = await get<LinkChanges>('links/changes');
    await capture(letter({ references: [], status: 'cancelled' }));
    expect([await state(), await waiting()]).toEqual(['waiting', 1]);
    const { matters } = await get<LinkChanges>(`links/changes?since=${cursor}`);
    expect(matters.map((one) => [one.dossier.code, one.relay])).toEqual([[CODE, 'waiting']]);
  });

  it('does not close by a document whose pair an officer refused', async () => {
    await tell('PUT', 'rules', RULE);
    await capture(dossier());
    await prepare();
    await capture(letter());
    expect(await state()).toBe('sent');
    const pair = { dossier: CODE, document: 'ioffice/outgoing/id:7', decision: 'rejected' };
    await service.ask('POST', '/api/v1/links/decisions', pair, officer);
    expect(await state()).toBe('prepared');
  });

  it('goes by the day the officer filled the form, told late or by a clock that runs ahead', async () => {
    await tell('PUT', 'rules', RULE);
    await capture(dossier(), letter({ issuedOn: '2026-11-18' }));
    await prepare('2026-11-19');
    expect(await state()).toBe('prepared');
    await prepare('2026-11-18');
    expect(await state()).toBe('sent');
    await capture(letter());
    await prepare('2027-03-01');
    expect(await state()).toBe('sent');
  });

  it('waits again when the officer takes the filling back', async () => {
    await tell('PUT', 'rules', RULE);
    await capture(dossier());
    await prepare();
    expect(await tell('POST', 'undone', { dossier: CODE })).toBe(204);
    expect(await state()).toBe('waiting');
  });

  it('prepares no letter for a dossier without a result', async () => {
    await capture(dossier({ finishedAt: null, status: 'processing', result: null }));
    expect(await prepare()).toBe(404);
  });

  it('suggests procedures of captured dossiers until a rule is kept, under the name where there is no code', async () => {
    await capture(
      dossier(),
      dossier({ code: 'H01.02-261101-0002', finishedAt: null, status: 'processing' }),
      dossier({ code: 'H01.02-261101-0003', procedureCode: null, procedureName: 'Chuyển mục đích' }),
    );
    const { suggestions } = await get<RelayRulesAnswer>('relay/rules');
    expect(suggestions).toEqual([
      { procedure: PROCEDURE, name: RULE.name, dossiers: 2, results: 1 },
      { procedure: 'chuyển mục đích', name: 'Chuyển mục đích', dossiers: 1, results: 1 },
    ]);
    await tell('PUT', 'rules', { ...RULE, procedure: 'chuyển mục đích' });
    expect(await waiting()).toBe(1);
    await tell('PUT', 'rules', RULE);
    await tell('PUT', 'rules', { ...RULE, note: '' });
    const after = await get<RelayRulesAnswer>('relay/rules');
    expect([after.suggestions, after.rules.find(({ procedure }) => procedure === PROCEDURE)?.note]).toEqual([
      [],
      '',
    ]);
    await tell('DELETE', `rules?procedure=${PROCEDURE}`);
    expect((await get<RelayRulesAnswer>('relay/rules')).rules).toHaveLength(1);
  });

  it('keeps no personal number among the recipients', async () => {
    const recipients = ['Anh Bảy 0912 345 678'];
    expect(await tell('PUT', 'rules', { ...RULE, recipients })).toBe(422);
    const letter = { dossier: CODE, docType: 'Công văn', recipients, on: '2026-11-20' };
    expect(await tell('POST', 'prepared', letter)).toBe(422);
  });

  it('names the iOffice from which most pages were read', async () => {
    const page = captureOf([]).page;
    const from = (url: string) => send(service, captureOf([], { page: { ...page, url } }), officer);
    await from('http://odd.gov.vn/qlvbdh/main');
    await from('http://ioffice.example/qlvbdh_x/main?lang');
    await from('http://ioffice.example/qlvbdh_x/main');
    await capture(dossier());
    expect((await get<RelayAnswer>(`relay/dossier?code=${CODE}`)).ioffice).toBe(
      'http://ioffice.example/qlvbdh_x/main',
    );
  });

  it('finds the dossier that a letter names by code or by the symbol of a linked document', async () => {
    await capture(dossier(), letter());
    const codes = async (query: string) =>
      (await get<{ dossiers: { code: string; procedureCode: string }[] }>(`relay/known?${query}`)).dossiers;
    expect(await codes(`code=${CODE.toLowerCase()}`)).toMatchObject([
      { code: CODE, procedureCode: PROCEDURE },
    ]);
    expect(await codes(`symbol=${encodeURIComponent('0761/SXD-QLN')}`)).toMatchObject([{ code: CODE }]);
    expect(await codes(`symbol=${encodeURIComponent('12/GP-SXD')}`)).toEqual([]);
    await capture(RESULT);
    expect(await codes(`symbol=${encodeURIComponent('12/GP-SXD')}`)).toMatchObject([{ code: CODE }]);
    expect(await codes('code=khong-phai-ma')).toEqual([]);
  });

  it('keeps nothing of the codes and symbols it was asked about', async () => {
    await capture(dossier());
    const [code, symbol] = ['H99.88-261101-7777', '98765/HOI-THU'];
    await get(`relay/known?code=${code}&symbol=${encodeURIComponent(symbol)}`);
    const tables = (await service.db.query.introspection.getTables()).map(({ name }) => name);
    expect(tables).toContain('relays');
    for (const name of tables) {
      const rows = JSON.stringify(
        await service.db.query
          .selectFrom(name as 'relays')
          .selectAll()
          .execute(),
      );
      const kept = [code, symbol].filter((asked) => rows.toLowerCase().includes(asked.toLowerCase()));
      expect([name, kept]).toEqual([name, []]);
    }
  });

  it('forgets a relay with its dossier', async () => {
    // No hour passes: the administrator's session would end.
    await send(service, captureOf([dossier()]), officer);
    await prepare();
    const what = { what: 'record', record: 'dossiers', key: CODE };
    await service.ask('POST', '/api/v1/admin/erasure', { ...what, unitId }, admin);
    expect(await service.db.query.selectFrom('relays').selectAll().execute()).toEqual([]);
  });
});
