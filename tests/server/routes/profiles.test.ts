import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageProfile, ProblemEntry, TaughtPage, UnitProfile } from '#shared/profile/profile.ts';
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

let service: TestService;
let admin: { cookie: string };
let unit: string;
let officer: { token: string };
beforeEach(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  unit = await addUnit(service, admin, 'Sở Xây dựng');
  officer = await addDevice(service, admin, unit);
});
afterEach(() => service.close());

const draft = {
  name: 'Sổ tay hồ sơ',
  origin: 'http://so.example:8080',
  path: '/so/*',
  form: 'dossier',
  columns: [
    { label: 'Mã', field: 'code' },
    { label: 'Ngày', field: 'receivedAt' },
    { label: 'Người nộp', field: 'ignore' },
  ],
};
const switches = {
  disabledAdapters: ['ioffice-outgoing-list'],
  disabledFeatures: ['sweep'],
  secretsNotRegistered: true,
};
const profile = async (as: Identity = officer): Promise<UnitProfile> =>
  (await (await service.ask('GET', '/api/v1/profile', undefined, as)).json()) as UnitProfile;
const teach = async (body: object = draft): Promise<PageProfile> =>
  (await (await service.ask('POST', '/api/v1/profile/pages', body, officer)).json()) as PageProfile;
const pages = async (): Promise<TaughtPage[]> =>
  (
    (await (await service.ask('GET', '/api/v1/profile/pages', undefined, officer)).json()) as {
      pages: TaughtPage[];
    }
  ).pages;
const actions = async (): Promise<string[]> =>
  (
    (await (await service.ask('GET', '/api/v1/admin/audit', undefined, admin)).json()) as {
      entries: { action: string; subject: string }[];
    }
  ).entries.map(({ action, subject }) => `${action} ${subject}`);

describe('the profile of a unit', () => {
  it('switches nothing off before somebody has', async () => {
    expect(await profile()).toEqual({
      disabledAdapters: [],
      disabledFeatures: [],
      secretsNotRegistered: false,
      profiles: [],
    });
  });

  it('tells every extension what the administrator has switched off', async () => {
    await service.ask('PUT', `/api/v1/profile?unit=${unit}`, switches, admin);
    expect(await profile()).toEqual({ ...switches, profiles: [] });
  });

  it('is of the own unit only', async () => {
    await service.ask('PUT', `/api/v1/profile?unit=${unit}`, switches, admin);
    await teach();
    const other = await addUnit(service, admin, 'Sở Nội vụ');
    expect((await profile(await addDevice(service, admin, other))).profiles).toEqual([]);
  });

  it('leaves in the audit trail what was switched', async () => {
    await service.ask('PUT', `/api/v1/profile?unit=${unit}`, switches, admin);
    await service.ask('PUT', `/api/v1/profile?unit=${unit}`, { ...switches, disabledFeatures: [] }, admin);
    expect(await actions()).toEqual(
      expect.arrayContaining([
        'switches.set -ioffice-outgoing-list -sweep +secretsNotRegistered',
        'switches.set +sweep',
      ]),
    );
  });
});

describe('a taught list', () => {
  it('reaches every extension of the unit with id and version', async () => {
    const { id } = await teach();
    expect((await profile()).profiles).toEqual([{ ...draft, id, version: 1 }]);
  });

  it('taught anew is a new version of the same list', async () => {
    const { id } = await teach();
    await teach({ ...draft, id, name: 'Sổ mới' });
    expect((await profile()).profiles.map(({ name, version }) => [name, version])).toEqual([['Sổ mới', 2]]);
  });

  it('names its author and leaves an audit entry', async () => {
    const { id } = await teach();
    expect((await pages())[0]?.author).toMatch(/^officer:/);
    expect(await actions()).toContain(`page-profile.saved ${id}@1`);
  });

  it('can be switched off for the whole unit and on again', async () => {
    const { id } = await teach();
    const path = `/api/v1/profile/pages/${id}/enabled?unit=${unit}`;
    await service.ask('PUT', path, { enabled: false }, admin);
    expect((await profile()).profiles).toEqual([]);
    expect((await pages())[0]?.enabled).toBe(false);
    await service.ask('PUT', path, { enabled: true }, admin);
    expect((await profile()).profiles).toHaveLength(1);
  });

  it.each([
    ['an address with a query', { ...draft, path: '/so?x=1' }],
    ['a host with a path', { ...draft, origin: 'http://so.example/x' }],
    ['a script', { ...draft, origin: 'javascript:alert(1)' }],
    [
      'two columns for one field',
      { ...draft, columns: [draft.columns[0], { label: 'Mã 2', field: 'code' }] },
    ],
    ['one header twice', { ...draft, columns: [draft.columns[0], { label: 'Mã', field: 'ignore' }] }],
    ['an unknown form', { ...draft, form: 'people' }],
    ['more than the contract names', { ...draft, code: 'alert(1)' }],
  ])('with %s is refused', async (_, body) => {
    expect((await service.ask('POST', '/api/v1/profile/pages', body, officer)).status).toBe(400);
  });

  it('that the unit does not have cannot be taught anew', async () => {
    const body = { ...draft, id: '00000000-0000-4000-8000-000000000001' };
    expect((await service.ask('POST', '/api/v1/profile/pages', body, officer)).status).toBe(404);
  });
});

describe('the pages with problems', () => {
  const problems = async (): Promise<ProblemEntry[]> =>
    (
      (await (await service.ask('GET', '/api/v1/problems', undefined, officer)).json()) as {
        problems: ProblemEntry[];
      }
    ).problems;
  const missing = { code: 'missing-column' as const, field: 'symbol', expected: 'symbol | registerNumber' };
  const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00+07:00`;
  const dossier = { type: 'dossier' as const, code: 'H56.14-240823-0001' };

  it('say which page, since when, what was expected', async () => {
    await send(service, captureOf([], { capturedAt: at(8), problems: [missing] }), officer);
    await send(service, captureOf([], { capturedAt: at(9), problems: [missing] }), officer);
    expect(await problems()).toEqual([
      {
        adapter: 'ioffice-incoming-list',
        system: 'ioffice',
        page: 'incoming-list',
        code: 'missing-column',
        field: 'symbol',
        place: null,
        expected: 'symbol | registerNumber',
        since: '2026-11-20T01:00:00.000Z',
        lastSeen: '2026-11-20T02:00:00.000Z',
        readings: 2,
        devices: 1,
        resolvedAt: null,
      },
    ]);
  });

  it('are over when the page is read well again', async () => {
    await send(service, captureOf([], { capturedAt: at(8), problems: [missing] }), officer);
    await send(service, captureOf([dossier], { capturedAt: at(9) }), officer);
    expect((await problems())[0]?.resolvedAt).toBe('2026-11-20T02:00:00.000Z');
  });

  it('begin anew when they come back', async () => {
    await send(service, captureOf([], { capturedAt: at(7), problems: [missing] }), officer);
    await send(service, captureOf([dossier], { capturedAt: at(8) }), officer);
    await send(service, captureOf([], { capturedAt: at(9), problems: [missing] }), officer);
    expect(await problems()).toMatchObject([{ since: '2026-11-20T02:00:00.000Z', resolvedAt: null }]);
  });

  it('are not single rows that do not read', async () => {
    await send(service, captureOf([dossier], { problems: [{ code: 'bad-value', field: 'dueAt' }] }), officer);
    expect(await problems()).toEqual([]);
  });
});
