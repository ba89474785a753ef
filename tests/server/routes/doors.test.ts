import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addDevice,
  addUnit,
  cookieOf,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';

let service: TestService;
let admin: { cookie: string };
let unit: string;
beforeEach(async () => {
  service = await startService();
  admin = await makeAdministrator(service);
  unit = await addUnit(service, admin, 'Sở Xây dựng');
});
afterEach(() => service.close());

const MINUTE = 60_000;
const signIn = (password: string) => service.ask('POST', '/api/v1/session', { name: 'quantri', password });

describe('a request from a web page', () => {
  const origins = ['https://evil.example', 'http://127.0.0.1:9999', 'http://evil.example:8787', 'null'];
  it.each(origins)('of %s may alter nothing', async (origin) => {
    const body = { name: 'Đơn vị' };
    expect((await service.ask('POST', '/api/v1/admin/units', body, admin, { Origin: origin })).status).toBe(
      403,
    );
  });
  it('of an extension may not use the cookie', async () => {
    const answer = await service.ask('POST', '/api/v1/admin/units', { name: 'x' }, admin, {
      Origin: 'chrome-extension://abc',
    });
    expect(answer.status).toBe(403);
  });
  it('that the browser calls cross-site may not use the cookie', async () => {
    const answer = await service.ask('DELETE', '/api/v1/session', undefined, admin, {
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(answer.status).toBe(403);
  });
  it('of the dashboard itself is served under both names of the computer', async () => {
    for (const origin of ['http://127.0.0.1:8787', 'http://localhost:8787']) {
      const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
      expect((await service.ask('POST', '/api/v1/admin/units', { name: 'x' }, admin, headers)).status).toBe(
        201,
      );
    }
  });
  it('is never invited by CORS', async () => {
    const answer = await service.ask('OPTIONS', '/api/v1/captures', undefined, null, {
      Origin: 'https://evil.example',
    });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
  it.each([
    ['an answer', 'GET', '/healthz', 200],
    ['an answer of the API', 'GET', '/api/v1/openapi.json', 200],
    ['a refusal', 'GET', '/api/v1/status', 401],
    ['a refusal of a body', 'POST', '/api/v1/session/setup', 400],
    ['an unknown address', 'GET', '/api/v1/nothing', 404],
    ['a wrong method', 'PUT', '/healthz', 404],
  ])(
    'gets headers that forbid framing, foreign scripts and sniffing: %s',
    async (_, method, path, status) => {
      const answer = await service.ask(method, path, method === 'POST' ? {} : undefined);
      expect(answer.status).toBe(status);
      const { headers } = answer;
      expect(headers.get('Cache-Control')).toBe(path.startsWith('/api/') ? 'no-store' : null);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'");
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    },
  );
});

describe('the set-up link', () => {
  it('works only until there is an administrator', async () => {
    const { newSetupToken } = await import('#server/accounts/administrator.ts');
    expect(await newSetupToken(service.db, service.services.clock)).toBeNull();
  });
  it('works once, for half an hour, and the last one only', async () => {
    const { newSetupToken } = await import('#server/accounts/administrator.ts');
    const fresh = await startService();
    const setUp = (token: string | null) =>
      fresh.ask('POST', '/api/v1/session/setup', { token, name: 'a', password: 'mười hai ký tự' });
    const first = await newSetupToken(fresh.db, fresh.services.clock);
    const second = await newSetupToken(fresh.db, fresh.services.clock);
    expect((await setUp(first)).status).toBe(403);
    fresh.now.ms += 31 * MINUTE;
    expect((await setUp(second)).status).toBe(403);
    const third = await newSetupToken(fresh.db, fresh.services.clock);
    expect((await setUp(third)).status).toBe(201);
    expect((await setUp(third)).status).toBe(403);
    await fresh.close();
  });
  it('takes no short password', async () => {
    const answer = await service.ask('POST', '/api/v1/session/setup', {
      token: 'x',
      name: 'a',
      password: 'ngắn',
    });
    expect(answer.status).toBe(400);
  });
});

describe('an administrator’s account', () => {
  it('opens with the password', async () => {
    expect((await signIn('mật khẩu đủ dài')).status).toBe(201);
  });
  it('is locked for a quarter of an hour after five failures, right password or not', async () => {
    for (let count = 0; count < 4; count += 1) expect((await signIn('sai')).status).toBe(401);
    expect((await signIn('sai')).status).toBe(429);
    expect((await signIn('mật khẩu đủ dài')).status).toBe(429);
    service.now.ms += 16 * MINUTE;
    expect((await signIn('mật khẩu đủ dài')).status).toBe(201);
  });
  it('is left after half an hour without use', async () => {
    service.now.ms += 29 * MINUTE;
    expect((await service.ask('GET', '/api/v1/session', undefined, admin)).status).toBe(200);
    service.now.ms += 31 * MINUTE;
    expect((await service.ask('GET', '/api/v1/session', undefined, admin)).status).toBe(401);
  });
  it('has a cookie no script reads and no other page sends', async () => {
    const cookie = (await signIn('mật khẩu đủ dài')).headers.get('Set-Cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
  });
});

describe('a pairing code', () => {
  const issue = async (): Promise<string> => {
    const officer = await service.ask(
      'POST',
      '/api/v1/admin/officers',
      { unitId: unit, name: 'Cán bộ' },
      admin,
    );
    const { id } = (await officer.json()) as { id: string };
    const issued = await service.ask(
      'POST',
      '/api/v1/admin/pairing-codes',
      { unitId: unit, officerId: id },
      admin,
    );
    return ((await issued.json()) as { code: string }).code;
  };
  const pair = (code: string) => service.ask('POST', '/api/v1/devices', { code, label: 'máy thử' });

  it('looks like XXXX-XXXX without letters that are mistaken for digits', async () => {
    expect(await issue()).toMatch(/^[A-HJKMNP-RT-Z2-46-9]{4}-[A-HJKMNP-RT-Z2-46-9]{4}$/);
  });
  it('pairs once', async () => {
    const code = await issue();
    expect([(await pair(code)).status, (await pair(code)).status]).toEqual([201, 422]);
  });
  it('of two computers that try at once lets in one', async () => {
    const code = await issue();
    const statuses = (await Promise.all([pair(code), pair(code)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 422]);
  });
  it('is of no use after a quarter of an hour', async () => {
    const code = await issue();
    service.now.ms += 16 * MINUTE;
    expect((await pair(code)).status).toBe(422);
  });
  it('cannot be guessed at speed', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 25; count += 1) statuses.push((await pair('AAAA-AAAA')).status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });
  it('and the device token are nowhere in the database', async () => {
    const code = await issue();
    const { token } = (await (await pair(code)).json()) as { token: string };
    const kept = JSON.stringify([
      await service.db.query.selectFrom('devices').selectAll().execute(),
      await service.db.query.selectFrom('pairing_codes').selectAll().execute(),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(code.replace('-', ''));
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });
});

describe('a device', () => {
  it('is shut out when revoked', async () => {
    const device = await addDevice(service, admin, unit);
    const { devices } = (await (await service.ask('GET', '/api/v1/devices', undefined, admin)).json()) as {
      devices: { id: string }[];
    };
    expect((await service.ask('DELETE', `/api/v1/devices/${devices[0]?.id}`, undefined, admin)).status).toBe(
      204,
    );
    expect((await service.ask('GET', '/api/v1/status', undefined, device)).status).toBe(401);
  });

  const ticket = async (to?: string): Promise<{ status: number; path: string }> => {
    const device = await addDevice(service, admin, unit);
    const answer = await service.ask(
      'POST',
      '/api/v1/tickets',
      to === undefined ? undefined : { to },
      device,
    );
    const url = answer.status === 201 ? ((await answer.json()) as { url: string }).url : 'http://x/';
    return { status: answer.status, path: new URL(url).pathname };
  };
  it('enters the dashboard once with a ticket', async () => {
    const { path } = await ticket('/reports/1?x=1');
    const entered = await service.ask('GET', path);
    expect([entered.status, entered.headers.get('Location')]).toEqual([303, '/reports/1?x=1']);
    expect(
      (await service.ask('GET', '/api/v1/session', undefined, { cookie: cookieOf(entered) })).status,
    ).toBe(200);
    expect((await service.ask('GET', path)).status).toBe(410);
  });
  it('has a minute to use the ticket', async () => {
    const { path } = await ticket();
    service.now.ms += 61_000;
    expect((await service.ask('GET', path)).status).toBe(410);
  });
  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/a b', 'reports'])(
    'is not sent to %s',
    async (to) => {
      expect((await ticket(to)).status).toBe(400);
    },
  );
});
