import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { RequestAnswer } from '#shared/contract/request.ts';
import { makeDocx } from '../learn/make-docx.ts';
import { fakeOffice } from '../reports/fake-office.ts';
import {
  addDevice,
  addUnit,
  captureOf,
  cookieOf,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';

/** Every route against every kind of caller (R17): who may, who is refused, and what another unit gets. */
type Who = 'nobody' | 'officer' | 'unitAdmin' | 'consolidator' | 'officerSession' | 'administrator';
const EVERYONE: Who[] = ['nobody', 'officer', 'unitAdmin', 'consolidator', 'officerSession', 'administrator'];
const SIGNED_IN = EVERYONE.filter((who) => who !== 'nobody');
const DEVICES: Who[] = ['officer', 'unitAdmin', 'consolidator'];
const STAFF: Who[] = ['unitAdmin', 'administrator'];
const ASKERS: Who[] = ['unitAdmin', 'consolidator', 'administrator'];

let service: TestService;
let own: string;
let foreign: string;
const identities = new Map<Who, Identity>();
const ids = { officer: '', foreignOfficer: '', foreignReport: '' };
let foreignDevice: { token: string };

/** An empty list of an Excel file. */
function fileReading() {
  const { id: _id, capturedAt: readAt, client: _client, ...reading } = captureOf([]);
  const page = { ...reading.page, system: 'file' as const, url: 'file:0123abcd/1' };
  return { readAt, reading: { ...reading, adapter: 'file-incoming@1', page } };
}

const FORM_QUERY = `origin=http://bao-cao.example&path=/bieu&form=${'f'.repeat(64)}&report=thang`;
const YEAR = { rule: 'calendar.year', year: 2025 };
interface Route {
  method: string;
  path: () => string;
  body?: () => unknown;
  headers?: Record<string, string>;
  may: Who[];
  /** Opened without signing in, by a secret in the request. */
  open?: boolean;
  /** Lets the caller in and then finds the version it names out of date. */
  stale?: boolean;
}
/** `unit` stands for the caller's own unit or, in the second table, a foreign one. */
const ROUTES = (
  unit: () => string,
  officer: () => string,
  report: () => string,
  draft: () => string,
  request: () => string,
): Route[] => [
  { method: 'GET', path: () => '/healthz', may: EVERYONE, open: true },
  { method: 'GET', path: () => '/enter/x', may: EVERYONE, open: true },
  { method: 'GET', path: () => '/api/v1/openapi.json', may: EVERYONE, open: true },
  {
    method: 'POST',
    path: () => '/api/v1/admin/erasure',
    body: () => ({ what: 'before', unitId: unit(), day: '2000-01-01' }),
    may: STAFF,
  },
  { method: 'GET', path: () => '/api/v1/session/state', may: EVERYONE, open: true },
  {
    method: 'POST',
    path: () => '/api/v1/session',
    body: () => ({ name: 'x', password: 'y' }),
    may: EVERYONE,
    open: true,
  },
  {
    method: 'POST',
    path: () => '/api/v1/session/setup',
    body: () => ({ token: 'x', name: 'x', password: 'mười hai ký tự' }),
    may: EVERYONE,
    open: true,
  },
  {
    method: 'POST',
    path: () => '/api/v1/devices',
    body: () => ({ code: 'AAAA-AAAA', label: 'x' }),
    may: EVERYONE,
    open: true,
  },
  { method: 'GET', path: () => '/api/v1/session', may: SIGNED_IN },
  { method: 'POST', path: () => '/api/v1/captures', body: () => captureOf([]), may: DEVICES },
  {
    method: 'POST',
    path: () => `/api/v1/imports?unit=${unit()}`,
    body: () => fileReading(),
    may: ['officerSession', 'administrator'],
  },
  { method: 'POST', path: () => '/api/v1/tickets', body: () => ({}), may: DEVICES },
  { method: 'GET', path: () => `/api/v1/status?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/coverage?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => '/api/v1/reference/fields', may: SIGNED_IN },
  { method: 'GET', path: () => '/api/v1/metrics', may: SIGNED_IN },
  {
    method: 'GET',
    path: () => `/api/v1/metrics?rule=calendar.year&year=2025&unit=${unit()}`,
    may: SIGNED_IN,
  },
  {
    method: 'GET',
    path: () => `/api/v1/ii06a?rule=calendar.year&year=2025&unit=${unit()}`,
    may: SIGNED_IN,
  },
  {
    method: 'GET',
    path: () => `/api/v1/ii06a/xlsx?rule=calendar.year&year=2025&unit=${unit()}`,
    may: SIGNED_IN,
  },
  { method: 'GET', path: () => '/api/v1/lists', may: SIGNED_IN },
  {
    method: 'GET',
    path: () => `/api/v1/lists/van-ban-di?rule=calendar.year&year=2025&unit=${unit()}`,
    may: SIGNED_IN,
  },
  ...['xlsx', 'docx'].map(
    (file): Route => ({
      method: 'GET',
      path: () => `/api/v1/lists/van-ban-di/${file}?rule=calendar.year&year=2025&unit=${unit()}`,
      may: SIGNED_IN,
      // Nothing was captured here, so there is no list.
      stale: true,
    }),
  ),
  { method: 'GET', path: () => `/api/v1/reports?unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'POST',
    path: () => `/api/v1/reports?unit=${unit()}`,
    body: () => ({ definition: 'sxd-ung-dung-cntt', period: YEAR }),
    may: SIGNED_IN,
  },
  { method: 'GET', path: () => `/api/v1/reports/${report()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/reports/${report()}/docx`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/reports/${report()}/pdf`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/reports/${report()}/figures/ty_le_vb_di/rows`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts?unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'POST',
    path: () => `/api/v1/drafts?unit=${unit()}`,
    body: () => ({ definition: 'sxd-ung-dung-cntt', period: YEAR }),
    may: SIGNED_IN,
  },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/version`, may: SIGNED_IN },
  {
    method: 'PATCH',
    path: () => `/api/v1/drafts/${draft()}`,
    body: () => ({ edits: [{ figure: 'tuong_lua', kind: 'clear', text: '', reason: '', seen: 1 }] }),
    may: SIGNED_IN,
  },
  { method: 'POST', path: () => `/api/v1/drafts/${draft()}/computed`, body: () => ({}), may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/comparison`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/checks`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/docx`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/pdf`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/figures/ty_le_vb_di/rows`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/figures/ty_le_vb_di/history`, may: SIGNED_IN },
  {
    method: 'POST',
    path: () => `/api/v1/drafts/${draft()}/issued`,
    body: () => ({ version: 0, reason: '' }),
    may: SIGNED_IN,
    stale: true,
  },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/issued/unknown`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/issued/unknown/docx`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/drafts/${draft()}/issued/unknown/pdf`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/reference/procedures?unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'PUT',
    path: () => `/api/v1/reference/procedures?unit=${unit()}`,
    body: () => ({ procedures: [] }),
    may: STAFF,
  },
  { method: 'GET', path: () => `/api/v1/reference/registers?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/reference/values?unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'PUT',
    path: () => `/api/v1/reference/values?unit=${unit()}`,
    body: () => ({ values: [] }),
    may: STAFF,
  },
  { method: 'GET', path: () => `/api/v1/problems?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/records/history?unit=${unit()}&code=unknown`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/profile?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/profile/pages?unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'PUT',
    path: () => `/api/v1/profile?unit=${unit()}`,
    body: () => ({ disabledAdapters: [], disabledFeatures: [], secretsNotRegistered: false }),
    may: STAFF,
  },
  {
    method: 'POST',
    path: () => `/api/v1/profile/pages?unit=${unit()}`,
    body: () => ({
      name: 'Sổ tay',
      origin: 'http://so.example',
      path: '/so',
      form: 'dossier',
      columns: [
        { label: 'Mã', field: 'code' },
        { label: 'Ngày', field: 'receivedAt' },
      ],
    }),
    may: SIGNED_IN,
  },
  {
    method: 'PUT',
    path: () => `/api/v1/profile/pages/unknown/enabled?unit=${unit()}`,
    body: () => ({ enabled: false }),
    may: STAFF,
  },
  {
    method: 'GET',
    path: () => `/api/v1/form-mappings?${FORM_QUERY}&unit=${unit()}`,
    may: SIGNED_IN,
  },
  {
    method: 'PUT',
    path: () => `/api/v1/form-mappings?unit=${unit()}`,
    body: () => ({
      page: { origin: 'http://bao-cao.example', path: '/bieu', form: 'f'.repeat(64) },
      report: 'thang',
      forget: [],
      fields: [{ field: 'a'.repeat(64), value: 'thang:vb_den' }],
    }),
    may: SIGNED_IN,
  },
  {
    method: 'DELETE',
    path: () => `/api/v1/form-mappings?${FORM_QUERY}&unit=${unit()}`,
    may: SIGNED_IN,
  },
  { method: 'GET', path: () => `/api/v1/templates?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => '/api/v1/templates/tags', may: SIGNED_IN },
  {
    method: 'POST',
    path: () => `/api/v1/templates?unit=${unit()}`,
    body: () => template.bytes,
    headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': 'bao-cao.docx' },
    may: SIGNED_IN,
  },
  { method: 'GET', path: () => '/api/v1/templates/unknown', may: SIGNED_IN },
  { method: 'GET', path: () => '/api/v1/templates/unknown/file', may: SIGNED_IN },
  {
    method: 'PUT',
    path: () => '/api/v1/templates/unknown/bindings',
    body: () => ({ version: 1, figures: [] }),
    may: SIGNED_IN,
  },
  {
    method: 'POST',
    path: () => '/api/v1/templates/unknown/fill',
    body: () => ({ period: YEAR }),
    may: SIGNED_IN,
  },
  { method: 'DELETE', path: () => '/api/v1/templates/unknown', may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/links?dossier=H01.02-260105-0001&unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'POST',
    path: () => `/api/v1/links/decisions?pair=unknown&unit=${unit()}`,
    body: () => ({
      dossier: 'H01.02-260105-0001',
      document: 'ioffice/outgoing/id:1',
      decision: 'confirmed',
    }),
    may: SIGNED_IN,
  },
  { method: 'GET', path: () => `/api/v1/links/changes?since=0-0&unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/links/unrelayed?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/relay/rules?unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'PUT',
    path: () => `/api/v1/relay/rules?unit=${unit()}`,
    body: () => ({
      procedure: '1.009794',
      name: 'Cấp giấy phép xây dựng',
      docType: 'Công văn',
      recipients: ['Chi cục Thuế khu vực'],
      note: '',
      since: '2026-01-01',
    }),
    may: SIGNED_IN,
  },
  {
    method: 'DELETE',
    path: () => `/api/v1/relay/rules?procedure=1.000001&unit=${unit()}`,
    may: SIGNED_IN,
  },
  {
    method: 'GET',
    path: () => `/api/v1/relay/dossier?code=unknown&unit=${unit()}`,
    may: SIGNED_IN,
  },
  { method: 'GET', path: () => `/api/v1/relay/known?symbol=5/BC-UBND&unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'POST',
    path: () => `/api/v1/relay/prepared?dossier=unknown&unit=${unit()}`,
    body: () => ({
      dossier: 'H01.02-260105-0001',
      docType: 'Công văn',
      recipients: ['Chi cục Thuế'],
      on: '2026-11-20',
    }),
    may: SIGNED_IN,
  },
  {
    method: 'POST',
    path: () => `/api/v1/relay/undone?dossier=unknown&unit=${unit()}`,
    body: () => ({ dossier: 'H01.02-260105-0001' }),
    may: SIGNED_IN,
  },
  {
    method: 'POST',
    path: () => `/api/v1/relay/said?dossier=unknown&unit=${unit()}`,
    body: () => ({ dossier: 'H01.02-260105-0001', said: 'sent', document: null }),
    may: SIGNED_IN,
  },
  { method: 'GET', path: () => `/api/v1/todo?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/requests?unit=${unit()}`, may: SIGNED_IN },
  { method: 'GET', path: () => `/api/v1/requests/addressees?unit=${unit()}`, may: ASKERS },
  { method: 'POST', path: () => `/api/v1/requests?unit=${unit()}`, body: () => asking(unit()), may: ASKERS },
  { method: 'GET', path: () => `/api/v1/requests/${request()}`, may: ASKERS },
  {
    method: 'POST',
    path: () => `/api/v1/requests/${request()}/deeds`,
    body: () => ({ deed: 'receive', reason: '', addressees: [{ id: addressees.get(request()), seen: 0 }] }),
    may: ASKERS,
    stale: true,
  },
  { method: 'GET', path: () => `/api/v1/requests/${request()}/table`, may: ASKERS },
  { method: 'POST', path: () => `/api/v1/requests/${request()}/report`, body: () => ({}), may: ASKERS },
  { method: 'GET', path: () => `/api/v1/requests/${request()}/docx`, may: ASKERS },
  { method: 'GET', path: () => `/api/v1/requests/${request()}/xlsx`, may: ASKERS },
  {
    method: 'GET',
    path: () => `/api/v1/requests/${request()}/addressees/${addressees.get(request())}/submission`,
    may: ASKERS,
  },
  {
    method: 'POST',
    path: () => `/api/v1/requests/${request()}/addressees/${addressees.get(request())}/files`,
    body: () => template.bytes,
    headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': 'bao-cao.docx' },
    may: ASKERS,
  },
  {
    method: 'POST',
    path: () => `/api/v1/requests/${request()}/addressees/unknown/entry`,
    body: () => ({
      ...{ hash: 'a'.repeat(64), seen: 1, receivedAt: '2026-11-20T00:00:00Z', symbol: '', symbolOn: '' },
      ...{ asOf: '', values: [], texts: [] },
    }),
    may: ASKERS,
  },
  { method: 'GET', path: () => `/api/v1/requests/${request()}/addressees/unknown/file`, may: ASKERS },
  {
    method: 'POST',
    path: () => `/api/v1/requests/${request()}/addressees`,
    body: () => ({ units: [], outside: ['Công ty thử'] }),
    may: ASKERS,
  },
  { method: 'GET', path: () => `/api/v1/requests/${request()}/answer?unit=${unit()}`, may: SIGNED_IN },
  { method: 'POST', path: () => `/api/v1/requests/${request()}/answer/draft?unit=${unit()}`, may: SIGNED_IN },
  {
    method: 'POST',
    path: () => `/api/v1/requests/${request()}/answer/submission?unit=${unit()}`,
    body: () => ({ issued: 99, symbol: '', symbolOn: '' }),
    may: SIGNED_IN,
    stale: true,
  },
  {
    method: 'PUT',
    path: () => `/api/v1/requests/${request()}/state`,
    body: () => ({ state: 'closed', reason: '' }),
    may: ASKERS,
    stale: true,
  },
  { method: 'GET', path: () => '/api/v1/devices', may: STAFF },
  { method: 'DELETE', path: () => '/api/v1/devices/unknown', may: STAFF },
  { method: 'GET', path: () => '/api/v1/admin/units', may: STAFF },
  {
    method: 'POST',
    path: () => '/api/v1/admin/units',
    body: () => ({ name: 'Đơn vị mới', parentId: unit() }),
    may: ['administrator'],
  },
  {
    method: 'POST',
    path: () => '/api/v1/admin/units/unknown/closing',
    body: () => ({ validTo: '2026-12-31', successors: [] }),
    may: ['administrator'],
  },
  { method: 'GET', path: () => '/api/v1/admin/officers', may: STAFF },
  {
    method: 'POST',
    path: () => '/api/v1/admin/officers',
    body: () => ({ unitId: unit(), name: 'Cán bộ thử' }),
    may: STAFF,
  },
  {
    method: 'POST',
    path: () => '/api/v1/admin/pairing-codes',
    body: () => ({ unitId: unit(), officerId: officer() }),
    may: STAFF,
  },
  { method: 'GET', path: () => '/api/v1/admin/audit', may: STAFF },
  { method: 'DELETE', path: () => '/api/v1/session', may: ['officerSession', 'administrator'] },
];

async function makeReport(who: Identity, what: 'reports' | 'drafts' = 'reports'): Promise<string> {
  const answer = await service.ask(
    'POST',
    `/api/v1/${what}`,
    { definition: 'sxd-ung-dung-cntt', period: YEAR },
    who,
  );
  return ((await answer.json()) as { id: string }).id;
}
/** A request for a report that asks the unit itself. */
const asking = (unitId: string) => ({
  ...{ symbol: '1412/STTTT', symbolOn: '2026-11-18', title: 'Báo cáo năm', note: '', outside: [] },
  ...{ dueAt: '2030-01-01T10:00:00Z', definition: 'sxd-ung-dung-cntt', period: YEAR, units: [unitId] },
});
const addressees = new Map<string, string>();
async function makeRequest(who: Identity, unitId: string): Promise<string> {
  const answer = await service.ask('POST', `/api/v1/requests?unit=${unitId}`, asking(unitId), who);
  const made = RequestAnswer.parse(await answer.json());
  addressees.set(made.request.id, made.addressees[0]?.id ?? '');
  return made.request.id;
}
async function officerSession(device: Identity): Promise<Identity> {
  const { url } = (await (await service.ask('POST', '/api/v1/tickets', {}, device)).json()) as {
    url: string;
  };
  return { cookie: cookieOf(await service.ask('GET', new URL(url).pathname)) };
}
const report = { own: '', foreign: '' };
/** A small Word file, as an officer would upload it. */
const template: { bytes: Uint8Array } = { bytes: new Uint8Array() };
const draft = { own: '', foreign: '' };
const request = { own: '', foreign: '' };

beforeAll(async () => {
  service = await startService(undefined, { LIEN_THONG_SOFFICE: await fakeOffice() });
  template.bytes = await makeDocx(['Tổng số văn bản đến: 12 văn bản.']);
  const admin = await makeAdministrator(service);
  own = await addUnit(service, admin, 'Sở Xây dựng');
  foreign = await addUnit(service, admin, 'Sở Nội vụ');
  for (const role of ['officer', 'unitAdmin', 'consolidator'] as const) {
    const device = await addDevice(service, admin, own, role);
    identities.set(role, device);
    if (role === 'officer') ids.officer = device.officerId;
  }
  const device = await addDevice(service, admin, foreign);
  foreignDevice = device;
  ids.foreignOfficer = device.officerId;
  identities.set('nobody', null).set('administrator', admin);
  identities.set('officerSession', await officerSession(identities.get('officer') ?? null));
  report.own = await makeReport(identities.get('officer') ?? null);
  report.foreign = await makeReport(foreignDevice);
  draft.own = await makeReport(identities.get('officer') ?? null, 'drafts');
  draft.foreign = await makeReport(foreignDevice, 'drafts');
  request.own = await makeRequest(identities.get('consolidator') ?? null, own);
  request.foreign = await makeRequest(admin, foreign);
});
afterAll(() => service.close());

async function administratorSession(): Promise<Identity> {
  const credentials = { name: 'quantri', password: 'mật khẩu đủ dài' };
  return { cookie: cookieOf(await service.ask('POST', '/api/v1/session', credentials)) };
}

async function status(route: Route, who: Who): Promise<number> {
  // Limits on guessing are another test's matter.
  service.now.ms += 10_000;
  const body = route.body?.();
  const key: Record<string, string> = { ...route.headers };
  if (body && typeof body === 'object' && 'id' in body) key['Idempotency-Key'] = String(body.id);
  const answer = await service.ask(route.method, route.path(), body, identities.get(who) ?? null, key);
  // A session that signed itself out is opened anew for the next row of the table.
  if (route.method === 'DELETE' && route.path() === '/api/v1/session' && answer.status === 204) {
    if (who === 'officerSession')
      identities.set(who, await officerSession(identities.get('officer') ?? null));
    else identities.set(who, await administratorSession());
  }
  return answer.status;
}

const named = (route: Route): string => `${route.method} ${route.path().split('?')[0]}`;
const ownRoutes = ROUTES(
  () => own,
  () => ids.officer,
  () => report.own,
  () => draft.own,
  () => request.own,
);
const foreignRoutes = ROUTES(
  () => foreign,
  () => ids.foreignOfficer,
  () => report.foreign,
  () => draft.foreign,
  () => request.foreign,
);

describe('a route of the service', () => {
  const cases = ownRoutes.flatMap((route, index) =>
    EVERYONE.map((who) => [`${route.method} #${index}`, who, route] as const),
  );
  it.each(cases)('%s answers %s as the table says', async (_, who, route) => {
    const got = await status(route, who);
    const place = `${named(route)} as ${who}`;
    if (route.open)
      expect([place, [401, 403].includes(got) && !route.path().includes('session')]).toEqual([place, false]);
    else if (who === 'nobody') expect([place, got]).toEqual([place, 401]);
    // What does not exist is not found; everything else succeeds.
    else if (route.may.includes(who))
      expect([
        place,
        got < 400 ||
          (got === 404 && route.path().includes('unknown')) ||
          (got === 409 && route.stale === true),
      ]).toEqual([place, true]);
    else expect([place, got]).toEqual([place, 403]);
  });
});

describe('another unit’s data', () => {
  const speaksOfUnit = (index: number): boolean => {
    const [mine, theirs] = [ownRoutes[index], foreignRoutes[index]];
    if (!mine || !theirs) return false;
    return (
      JSON.stringify([mine.path.toString(), mine.body?.toString()]).match(
        /unit\(\)|report\(\)|draft\(\)|officer\(\)|request\(\)/,
      ) !== null
    );
  };
  const cases = foreignRoutes.flatMap((route, index) =>
    speaksOfUnit(index)
      ? (['officer', 'unitAdmin', 'consolidator', 'officerSession'] as const).map(
          (who) => [`${route.method} #${index}`, who, route] as const,
        )
      : [],
  );
  it('is asked for by many routes', () => {
    expect(cases.length).toBeGreaterThan(40);
  });
  it.each(cases)('%s is refused to %s', async (_, who, route) => {
    const got = await status(route, who);
    const place = `${named(route)} as ${who}`;
    expect([place, [403, 404].includes(got)]).toEqual([place, true]);
  });

  it('is seen by the consolidator of the unit above', async () => {
    // The table above takes longer than a session may lie idle.
    const admin = await administratorSession();
    identities.set('administrator', admin);
    const below = await addUnit(service, admin, 'Phòng Quản lý đô thị', own);
    const path = `/api/v1/status?unit=${below}`;
    expect((await service.ask('GET', path, undefined, identities.get('consolidator') ?? null)).status).toBe(
      200,
    );
    expect((await service.ask('GET', path, undefined, identities.get('unitAdmin') ?? null)).status).toBe(404);
  });

  it('a device of it cannot be revoked by the administrator of this one', async () => {
    const list = await service.ask(
      'GET',
      '/api/v1/devices',
      undefined,
      identities.get('administrator') ?? null,
    );
    const { devices } = (await list.json()) as { devices: { id: string; unitId: string }[] };
    const theirs = devices.find(({ unitId }) => unitId === foreign);
    const answer = await service.ask(
      'DELETE',
      `/api/v1/devices/${theirs?.id}`,
      undefined,
      identities.get('unitAdmin') ?? null,
    );
    expect(answer.status).toBe(404);
  });
});

it('the table holds every route there is', () => {
  const listed = new Set(ownRoutes.map((route) => `${route.method} ${route.path().split('?')[0]}`));
  const shape = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`);
  const routes = createApp(service.services).routes.filter(
    ({ method, path }) => method !== 'ALL' && !path.includes('*'),
  );
  const missing = routes.filter(({ method, path }) => {
    const known = [...listed].some(
      (entry) => entry.startsWith(`${method} `) && shape(path).test(entry.slice(method.length + 1)),
    );
    return !known;
  });
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});
