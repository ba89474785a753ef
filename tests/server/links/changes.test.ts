import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changesSince } from '#server/store/links/link-changes.ts';
import type { LinkChanges } from '#shared/contract/link-changes.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
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
const REF = 'ioffice/outgoing/id:1';
const dossier = (more: Record<string, unknown> = {}) =>
  ({
    type: 'dossier',
    code: CODE,
    receivedAt: '2026-11-02',
    status: 'processing',
    ...more,
  }) as CapturedRecord;
const done = { finishedAt: '2026-11-10', status: 'done' };
const letter = (more: Record<string, unknown> = {}) =>
  ({
    type: 'document',
    direction: 'outgoing',
    key: 'id:1',
    symbol: '12/QĐ-SXD',
    issuedOn: '2026-11-10',
    references: [{ kind: 'dossier', key: CODE, how: 'subject' }],
    ...more,
  }) as CapturedRecord;

describe.each([SQLITE, postgres()])('changes of links on $name', (dialect) => {
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

  const ask = async (since?: string): Promise<LinkChanges> => {
    const path = `/api/v1/links/changes${since === undefined ? '' : `?since=${since}`}`;
    return (await (await service.ask('GET', path, undefined, officer)).json()) as LinkChanges;
  };
  const capture = (...rows: CapturedRecord[]) => {
    service.now.ms += 60_000;
    const capturedAt = new Date(service.now.ms).toISOString();
    return send(service, captureOf(rows, { capturedAt }), officer);
  };
  const shown = ({ matters }: LinkChanges) =>
    matters.map(({ dossier: { code }, relay, pairs }) => [
      code,
      relay,
      pairs.map(({ document }) => document.ref),
    ]);

  it('tell of nothing while nothing is linked', async () => {
    await capture(dossier());
    expect(await ask()).toMatchObject({ matters: [], gone: [], more: false, reset: false });
  });

  it('tell of a pair with the facts of both sides, once', async () => {
    await capture(dossier(), letter());
    const first = await ask();
    expect(first.matters).toMatchObject([
      {
        dossier: { code: CODE, receivedAt: '2026-11-02', status: 'processing' },
        relay: 'none',
        pairs: [{ document: { ref: REF, symbol: '12/QĐ-SXD', issuedOn: '2026-11-10' }, state: 'automatic' }],
      },
    ]);
    expect(await ask(first.cursor)).toMatchObject({ matters: [], gone: [], cursor: first.cursor });
  });

  it('are empty when a page is read again and shows the same', async () => {
    await capture(dossier(), letter());
    const { cursor } = await ask();
    await capture(dossier(), letter());
    expect(shown(await ask(cursor))).toEqual([]);
  });

  const RULE = {
    procedure: '1.009794',
    name: 'Cấp giấy phép xây dựng',
    docType: 'Công văn',
    recipients: ['Chi cục Thuế khu vực'],
    note: '',
    since: '2026-01-01',
  };
  const put = () => service.ask('PUT', '/api/v1/relay/rules', RULE, officer);
  const result = { ...done, procedureCode: RULE.procedure };

  it('tell of a result that waits to be told from when somebody must know of it, and when it was', async () => {
    await capture(dossier(result));
    const before = await ask();
    expect(shown(before)).toEqual([]);
    await put();
    const waiting = await ask(before.cursor);
    expect(shown(waiting)).toEqual([[CODE, 'waiting', []]]);
    const said = { dossier: CODE, said: 'sent', document: null };
    await service.ask('POST', '/api/v1/relay/said', said, officer);
    expect(await ask(waiting.cursor)).toMatchObject({ matters: [], gone: [CODE] });
    await capture(letter());
    expect(shown(await ask(waiting.cursor))).toEqual([[CODE, 'done', [REF]]]);
  });

  it('tell of a pair taken away: of a matter with another document, and of one with none', async () => {
    await capture(dossier(), letter(), letter({ key: 'id:2', symbol: '13/QĐ-SXD' }));
    const both = await ask();
    await capture(letter({ references: [] }));
    const one = await ask(both.cursor);
    expect(shown(one)).toEqual([[CODE, 'none', ['ioffice/outgoing/id:2']]]);
    await capture(letter({ key: 'id:2', symbol: '13/QĐ-SXD', references: [] }));
    expect(await ask(one.cursor)).toMatchObject({ matters: [], gone: [CODE] });
  });

  it('tell of a pair an officer refused', async () => {
    await capture(dossier(), letter());
    const { cursor } = await ask();
    const body = { dossier: CODE, document: REF, decision: 'rejected' };
    await service.ask('POST', '/api/v1/links/decisions', body, officer);
    expect((await ask(cursor)).matters).toMatchObject([{ pairs: [], refused: [REF] }]);
  });

  it('tell of a changed document of a pair, and of a reply to it', async () => {
    await capture(dossier(), letter());
    const first = await ask();
    await capture(letter({ status: 'issued' }));
    const second = await ask(first.cursor);
    expect(second.matters[0]?.pairs[0]?.document.status).toBe('issued');
    await capture(
      letter({
        direction: 'incoming',
        key: 'id:9',
        symbol: '761/TTr-PKT',
        issuedOn: '2026-11-12',
        receivedOn: '2026-11-13',
        references: [{ kind: 'document', key: '12/QĐ-SXD', how: 'reply' }],
      }),
    );
    expect((await ask(second.cursor)).matters[0]?.replies).toMatchObject([
      { document: { ref: 'ioffice/incoming/id:9' }, about: REF, relation: 'answers' },
    ]);
  });

  it('come in pages that leave nothing out, and what changes meanwhile comes later', async () => {
    const codes = Array.from({ length: 7 }, (_, i) => `H01.02-261101-100${i}`);
    const about = (code: string, i: number) =>
      letter({
        key: `id:${i}`,
        symbol: `${i}0/QĐ-SXD`,
        references: [{ kind: 'dossier', key: code, how: 'subject' }],
      });
    await capture(...codes.map((code) => dossier({ code })), ...codes.map(about));
    await ask();
    const page = { size: 3, first: 100 };
    const first = await changesSince(service.db, unitId, null, page);
    await capture(dossier({ code: codes[0], dueAt: '2026-11-30' }));
    await ask();
    const told = [...first.matters];
    for (let { cursor, more } = first; more; ) {
      const next = await changesSince(service.db, unitId, cursor, page);
      told.push(...next.matters);
      ({ cursor, more } = next);
    }
    expect(new Set(told.map(({ dossier: { code } }) => code))).toEqual(new Set(codes));
    expect(told.findLast(({ dossier: { code } }) => code === codes[0])?.dossier.dueAt).toBe('2026-11-30');
  });

  it('begin with the newest when there are more than a browser keeps', async () => {
    await put();
    const codes = ['H01.02-261101-2001', 'H01.02-261101-2002', 'H01.02-261101-2003'];
    for (const code of codes) {
      await capture(dossier({ code, ...result }));
      await ask();
    }
    const { matters } = await changesSince(service.db, unitId, null, { size: 10, first: 2 });
    expect(matters.map(({ dossier: { code } }) => code)).toEqual(codes.slice(1));
  });

  it('begin anew after an erasure, and keep no trace of what was erased', async () => {
    await put();
    await capture(
      dossier(),
      letter(),
      dossier({ code: 'H01.02-261101-0002', ...result, finishedAt: '2026-03-02' }),
    );
    const { cursor } = await ask();
    const what = { what: 'record', unitId, record: 'dossiers', key: CODE };
    await service.ask('POST', '/api/v1/admin/erasure', what, admin);
    const after = await ask(cursor);
    expect(after.reset).toBe(true);
    expect(shown(after)).toEqual([['H01.02-261101-0002', 'waiting', []]]);
    const kept = await service.db.query.selectFrom('link_changes').select('dossier').execute();
    expect(kept.map((row) => row.dossier)).toEqual(['H01.02-261101-0002']);
  });

  it('of another unit are not told', async () => {
    await capture(dossier(), letter());
    const other = await addDevice(service, admin, await addUnit(service, admin, 'Sở Nội vụ'));
    const answer = await service.ask('GET', '/api/v1/links/changes', undefined, other);
    expect(((await answer.json()) as LinkChanges).matters).toEqual([]);
  });
});
