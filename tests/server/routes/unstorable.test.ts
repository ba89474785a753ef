import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDevice,
  addUnit,
  captureOf,
  makeAdministrator,
  send,
  startService,
  type TestService,
} from '../service.ts';
import { postgres, SQLITE } from '../store/dialects.ts';

describe.each([SQLITE, postgres()])('what no column holds, on $name', (dialect) => {
  let service: TestService;
  let device: { token: string };
  let unit: string;
  beforeAll(async () => {
    await dialect.start();
    service = await startService(await dialect.fresh());
    const admin = await makeAdministrator(service);
    unit = await addUnit(service, admin, 'Sở Xây dựng');
    device = await addDevice(service, admin, unit, 'unitAdmin');
  });
  afterAll(async () => {
    await service.close();
    await dialect.stop();
  });
  const problem = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { type: string }).type.split(':').at(-1),
  ];

  it('is refused as text with NUL in a capture, so that the browser parks it', async () => {
    const capture = captureOf([
      { type: 'document', direction: 'incoming', key: 'id:1', issuer: 'Sở\u0000A' },
    ]);
    expect(await problem(await send(service, capture, device))).toEqual([400, 'unprintable']);
  });

  it('is refused with a next step in Vietnamese', async () => {
    const values = [{ id: 'a\u0000', text: 'x', validFrom: '2026-01-01', validTo: null, reason: 'x' }];
    const answer = await service.ask('PUT', `/api/v1/reference/values?unit=${unit}`, { values }, device);
    expect(await answer.json()).toMatchObject({
      detail: 'Trong dữ liệu có ký tự không in được; hãy xóa ký tự đó rồi gửi lại.',
    });
  });

  it('is refused in addresses', async () => {
    for (const path of ['drafts/a%00b', 'reports/%00', `records/history?unit=${unit}&code=a%00b`])
      expect(await problem(await service.ask('GET', `/api/v1/${path}`, undefined, device))).toEqual([
        ...[400, 'unprintable'],
      ]);
  });

  it('is no text that only spells the sign out', async () => {
    const capture = captureOf([
      { type: 'document', direction: 'incoming', key: 'id:2', issuer: 'Sở \\u0000' },
    ]);
    expect((await send(service, capture, device)).status).toBe(201);
  });

  it('is never answered as a fault of the service where a number is larger than its column', async () => {
    const large = captureOf([], { hostTotal: Number.MAX_SAFE_INTEGER });
    expect((await send(service, large, device)).status).toBeLessThan(500);
  });
});
