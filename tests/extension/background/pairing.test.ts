import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: fakeBrowser }));
const { pairDevice } = await import('../../../extension/background/pairing.ts');
const { readConnection, saveConnection, withoutToken } = await import(
  '../../../extension/background/connection.ts'
);
const { serviceApi } = await import('../../../extension/background/service-api.ts');

const policy = {
  serviceUrl: null as string | null,
  disabledAdapters: [],
  disabledFeatures: [],
  sweepAllowed: false,
  secretsNotRegistered: false,
};
const form = { serviceUrl: 'http://127.0.0.1:8787', code: 'ab12-cd34', label: ' Máy văn thư ' };
const good = { token: 't'.repeat(43), officer: 'Lê Văn A', unit: { id: 'u1', name: 'Sở Xây dựng' } };

function ports(status: number, body: unknown, over: { granted?: boolean; fixed?: string } = {}) {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const fetcher = ((url: string, init?: RequestInit) => {
    sent.push({ url, init });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status }));
  }) as typeof fetch;
  return {
    sent,
    api: serviceApi('lien-thong/0.1.0', fetcher),
    policy: () => Promise.resolve({ ...policy, serviceUrl: over.fixed ?? null }),
    granted: () => Promise.resolve(over.granted ?? true),
    save: saveConnection,
    now: () => Date.parse('2026-11-22T05:00:00Z'),
  };
}
const problem = (status: number) => ({ type: 'about:blank', title: 'Từ chối', status });

describe('pairing this browser', () => {
  it('swaps the code for a token and keeps it in the extension only', async () => {
    const result = await pairDevice(ports(201, good), form);
    expect(result).toMatchObject({ paired: true, connection: { label: 'Máy văn thư' }, warning: null });
    expect(JSON.stringify(result)).not.toContain(good.token);
    const connection = await readConnection();
    expect(connection?.token).toBe(good.token);
    expect(connection && JSON.stringify(withoutToken(connection))).not.toContain(good.token);
  });

  it('sends the code without cookies, redirects or referrer', async () => {
    const around = ports(201, good);
    await pairDevice(around, form);
    expect(around.sent[0]?.url).toBe('http://127.0.0.1:8787/api/v1/devices');
    expect(around.sent[0]?.init).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      body: '{"code":"AB12CD34","label":"Máy văn thư"}',
    });
  });

  it('warns of an address without encryption on the local network', async () => {
    const result = await pairDevice(ports(201, good), { ...form, serviceUrl: 'http://192.168.1.9:8787' });
    expect(result).toMatchObject({ paired: true, warning: expect.stringContaining('không mã hóa') });
  });

  it('uses the address of the policy whatever was typed', async () => {
    const around = ports(201, good, { fixed: 'https://co-dinh.gov.vn' });
    await pairDevice(around, form);
    expect(around.sent[0]?.url).toBe('https://co-dinh.gov.vn/api/v1/devices');
  });

  it.each([
    ['a code that is too short', ports(201, good), { ...form, code: 'AB12' }, 'Mã ghép nối gồm'],
    ['an empty name', ports(201, good), { ...form, label: ' ' }, 'đặt tên'],
    ['http on the Internet', ports(201, good), { ...form, serviceUrl: 'http://donvi.gov.vn' }, 'https://'],
    ['a permission not granted', ports(201, good, { granted: false }), form, 'Cho phép'],
    ['a wrong code', ports(422, problem(422)), form, 'mã mới'],
    ['too many tries', ports(429, problem(429)), form, 'đợi vài phút'],
    ['a page that is not the service', ports(200, '<html></html>'), form, 'không phải dịch vụ'],
    ['an answer without a token', ports(201, { officer: 'A' }), form, 'không phải dịch vụ'],
  ])('refuses %s with a next step', async (_, around, typed, words) => {
    const result = await pairDevice(around, typed);
    expect(result).toMatchObject({ paired: false, sentence: expect.stringContaining(words) });
  });

  it('counts damaged storage as unpaired', async () => {
    fakeBrowser.local.connection = { token: 5 };
    expect(await readConnection()).toBeNull();
  });
});
