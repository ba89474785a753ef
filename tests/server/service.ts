import { randomUUID } from 'node:crypto';
import { newSetupToken } from '#server/accounts/administrator.ts';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import type { Services } from '#server/routes/services.ts';
import { type Database, openSqlite } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import type { Capture } from '#shared/contract/capture.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';

export const NOON = Date.parse('2026-11-20T05:00:00.000Z');

/** A service in memory with a clock of its own; `as` carries a cookie or token. */
export interface TestService {
  db: Database;
  services: Services;
  now: { ms: number };
  ask(
    method: string,
    path: string,
    body?: unknown,
    as?: Identity,
    headers?: Record<string, string>,
  ): Promise<Response>;
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}
export type Identity = { cookie: string } | { token: string } | null;

export async function startService(
  db: Database = openSqlite(':memory:'),
  env: Record<string, string> = {},
): Promise<TestService> {
  await migrate(db);
  const now = { ms: NOON };
  const services: Services = {
    db,
    clock: () => now.ms,
    config: readConfig(env),
    log: createLog('silent'),
    publicUrl: () => 'http://127.0.0.1:8787',
  };
  const app = createApp(services);
  return {
    db,
    services,
    now,
    async ask(method, path, body, as = null, headers = {}) {
      const sent: Record<string, string> = { ...headers };
      if (body !== undefined) sent['Content-Type'] ??= 'application/json';
      if (as && 'cookie' in as) sent.Cookie = as.cookie;
      if (as && 'token' in as) sent.Authorization = `Bearer ${as.token}`;
      const text =
        typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);
      return app.request(path, { method, headers: sent, ...(body === undefined ? {} : { body: text }) });
    },
    fetch: async (request) => app.fetch(request),
    close: () => db.close(),
  };
}

/** Makes the first administrator; the identity is its session. */
export async function makeAdministrator(service: TestService): Promise<{ cookie: string }> {
  const token = await newSetupToken(service.db, service.services.clock);
  const body = { token, name: 'quantri', password: 'mật khẩu đủ dài' };
  const answer = await service.ask('POST', '/api/v1/session/setup', body);
  return { cookie: cookieOf(answer) };
}

export function cookieOf(answer: Response): string {
  return (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

export async function addUnit(
  service: TestService,
  admin: Identity,
  name: string,
  parentId: string | null = null,
): Promise<string> {
  const answer = await service.ask(
    'POST',
    '/api/v1/admin/units',
    { name, parentId, validFrom: '2020-01-01' },
    admin,
  );
  return ((await answer.json()) as { id: string }).id;
}

/** A paired device of a new officer of the unit. */
export async function addDevice(
  service: TestService,
  admin: Identity,
  unitId: string,
  role: 'officer' | 'unitAdmin' | 'consolidator' = 'officer',
): Promise<{ token: string; officerId: string }> {
  const officer = await service.ask(
    'POST',
    '/api/v1/admin/officers',
    { unitId, name: `${role} thử`, role },
    admin,
  );
  const { id: officerId } = (await officer.json()) as { id: string };
  const issued = await service.ask('POST', '/api/v1/admin/pairing-codes', { unitId, officerId }, admin);
  const { code } = (await issued.json()) as { code: string };
  const paired = await service.ask('POST', '/api/v1/devices', { code, label: 'máy thử' });
  return { token: ((await paired.json()) as { token: string }).token, officerId };
}

/** A capture of an incoming list with the given rows. */
export function captureOf(rows: CapturedRecord[], more: Partial<Capture> = {}): Capture {
  return {
    id: randomUUID(),
    capturedAt: '2026-11-20T11:00:00+07:00',
    client: '0.1.0',
    adapter: 'ioffice-incoming-list@1',
    page: {
      system: 'ioffice',
      kind: 'incoming-list',
      url: 'http://ioffice.example/qlvbdh/main',
      filter: {},
      window: null,
    },
    rows,
    counters: [],
    statements: [],
    hostTotal: null,
    pagesSeen: null,
    problems: [],
    dropped: [],
    ...more,
  };
}

export function send(service: TestService, capture: Capture, as: Identity): Promise<Response> {
  return service.ask('POST', '/api/v1/captures', capture, as, { 'Idempotency-Key': capture.id });
}
