import { afterEach, describe, expect, it, vi } from 'vitest';
import { asFault, faultSentence, waitWords } from '../../../server/dashboard/client/fault.ts';
import { query, service } from '../../../server/dashboard/client/service.ts';

afterEach(() => vi.unstubAllGlobals());

function answering(answer: () => Response): { calls: [string, RequestInit][] } {
  const calls: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    calls.push([url, request]);
    return answer();
  });
  return { calls };
}
const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  new Response(
    JSON.stringify({ type: `urn:lien-thong:problem:${code}`, title: 'Không được.', status, ...more }),
    {
      status,
      headers,
    },
  );
const faultOf = (asked: Promise<unknown>) => asked.then(() => null, asFault);

describe('a request of the dashboard', () => {
  it('reads an answer that fits the contract', async () => {
    answering(() => Response.json({ administrator: true }));
    expect(await service.state()).toEqual({ administrator: true });
  });

  it('refuses an answer that does not fit', async () => {
    answering(() => Response.json({ administrator: 'yes' }));
    expect(await faultOf(service.state())).toMatchObject({ kind: 'strange' });
  });

  it('refuses a page where JSON was due', async () => {
    answering(() => new Response('<html>đăng nhập mạng</html>'));
    expect(await faultOf(service.state())).toMatchObject({ kind: 'strange' });
  });

  it('says that there is no connection', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    const fault = await faultOf(service.state());
    expect(fault).toMatchObject({ kind: 'offline' });
    expect(faultSentence(asFault(fault))).toContain('thử lại');
  });

  it('knows the end of a session and sends the officer to the extension', async () => {
    answering(() => problem(401, 'not-signed-in'));
    const fault = asFault(await faultOf(service.who()));
    expect(fault.kind).toBe('ended');
    expect(faultSentence(fault)).toContain('mở lại từ tiện ích');
  });

  it('does not take a wrong password for an ended session', async () => {
    answering(() => problem(401, 'wrong-password', { detail: 'Tên hoặc mật khẩu không đúng.' }));
    const fault = asFault(await faultOf(service.signIn('a', 'b')));
    expect(faultSentence(fault)).toBe('Tên hoặc mật khẩu không đúng.');
  });

  it('tells how long a lock lasts', async () => {
    answering(() => problem(429, 'locked', {}, { 'Retry-After': '870' }));
    const fault = asFault(await faultOf(service.signIn('a', 'b')));
    expect(fault.details).toMatchObject({ code: 'locked', waitSeconds: 870 });
    expect(faultSentence(fault)).toContain('14 phút 30 giây');
  });

  it('names the places the service names', async () => {
    const errors = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'].map((path) => ({ path, message: 'overlap' }));
    answering(() =>
      problem(422, 'overlapping-validity', { detail: 'Có thủ tục hiệu lực chồng nhau.', errors }),
    );
    const fault = asFault(await faultOf(service.saveProcedures('u', [])));
    expect(faultSentence(fault)).toBe(
      'Có thủ tục hiệu lực chồng nhau. Xem lại: 1.1, 1.2, 1.3, 1.4, 1.5 và 1 chỗ khác.',
    );
  });

  it('sends JSON with the cookie of its own origin only', async () => {
    const { calls } = answering(() => Response.json({ unitId: 'u', id: 'o', name: 'A', role: 'officer' }));
    await service.addOfficer({ unitId: 'u', name: 'A', role: 'officer' });
    expect(calls[0]).toEqual([
      '/api/v1/admin/officers',
      {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json' },
        body: '{"unitId":"u","name":"A","role":"officer"}',
      },
    ]);
  });

  it('leaves out of a query what is absent', () => {
    expect(query({ unit: 'a b', page: 2, side: undefined })).toBe('?unit=a+b&page=2');
  });

  it('counts whole minutes without seconds', () => {
    expect(waitWords(900)).toBe('15 phút');
  });
});
