import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Capture, CaptureReceipt } from '#shared/contract/capture.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import {
  addDevice,
  addUnit,
  captureOf,
  makeAdministrator,
  send,
  startService,
  type TestService,
} from '../service.ts';

let service: TestService;
let device: { token: string };
let unit: string;

beforeEach(async () => {
  service = await startService();
  const admin = await makeAdministrator(service);
  unit = await addUnit(service, admin, 'Sở Xây dựng');
  device = await addDevice(service, admin, unit);
});
afterEach(() => service.close());

const letter = (
  number: number,
  more: Partial<Extract<CapturedRecord, { type: 'document' }>> = {},
): CapturedRecord => ({
  type: 'document',
  direction: 'incoming',
  key: `id:${number}`,
  registerNumber: String(number),
  receivedOn: '2026-11-19',
  ...more,
});

async function stored(table: 'documents' | 'captures' | 'dossiers'): Promise<number> {
  return (await service.db.query.selectFrom(table).select('unit_id').execute()).length;
}

describe('a capture', () => {
  it('is stored with a receipt that names it', async () => {
    const capture = captureOf([letter(1), letter(2)]);
    const answer = await send(service, capture, device);
    expect(answer.status).toBe(201);
    expect(CaptureReceipt.parse(await answer.json())).toEqual({
      id: capture.id,
      stored: 2,
      changed: 0,
      refused: [],
    });
    expect(await stored('documents')).toBe(2);
  });

  it('sent again gets the first answer and changes nothing', async () => {
    const capture = captureOf([letter(1)]);
    const first = await send(service, capture, device);
    const again = await send(service, capture, device);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    expect(await stored('captures')).toBe(1);
  });

  it('sent five times at once has one effect; the others are told to wait or get the first answer', async () => {
    const capture = captureOf([letter(1)]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(service, capture, device)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.every((status) => [200, 201, 409].includes(status))).toBe(true);
    expect(await stored('captures')).toBe(1);
  });

  it('with the same key and another body is refused with 422', async () => {
    const capture = captureOf([letter(1)]);
    await send(service, capture, device);
    const answer = await send(service, { ...capture, rows: [letter(3)] }, device);
    expect(answer.status).toBe(422);
    expect(await stored('documents')).toBe(1);
  });

  it('without a key is refused with 400', async () => {
    const answer = await service.ask('POST', '/api/v1/captures', captureOf([letter(1)]), device);
    expect(answer.status).toBe(400);
  });

  it('whose key is not its id is refused with 400', async () => {
    const answer = await service.ask('POST', '/api/v1/captures', captureOf([letter(1)]), device, {
      'Idempotency-Key': captureOf([]).id,
    });
    expect(answer.status).toBe(400);
  });

  it('that is not JSON gets problem details', async () => {
    const answer = await service.ask('POST', '/api/v1/captures', '{"id":', device, {
      'Idempotency-Key': captureOf([]).id,
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 400, type: 'urn:lien-thong:problem:not-json' });
  });

  it('with a wrong field names its place and never its value', async () => {
    const capture = captureOf([letter(1, { receivedOn: '31/12/2026 secret' })]);
    const answer = await send(service, capture, device);
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toContain('rows.0.receivedOn');
    expect(text).not.toContain('secret');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'sent as %s is refused with 415',
    async (type) => {
      const capture = captureOf([]);
      const answer = await service.ask('POST', '/api/v1/captures', JSON.stringify(capture), device, {
        'Content-Type': type,
        'Idempotency-Key': capture.id,
      });
      expect(answer.status).toBe(415);
    },
  );

  it('over one megabyte is refused with 413', async () => {
    const answer = await service.ask('POST', '/api/v1/captures', `"${'x'.repeat(1_000_001)}"`, device, {
      'Idempotency-Key': captureOf([]).id,
    });
    expect(answer.status).toBe(413);
  });

  it('may come zipped, and a zip that grows over a megabyte is refused', async () => {
    const zipped = async (text: string, key: string): Promise<number> => {
      const request = new Request('http://127.0.0.1:8787/api/v1/captures', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${device.token}`,
          'Content-Type': 'application/json',
          'Content-Encoding': 'gzip',
          'Idempotency-Key': key,
        },
        body: gzipSync(text),
      });
      return (await service.fetch(request)).status;
    };
    const capture = captureOf([letter(1)]);
    expect(await zipped(JSON.stringify(capture), capture.id)).toBe(201);
    expect(await zipped(' '.repeat(2_000_000), captureOf([]).id)).toBe(413);
  });

  it('too fast gets 429 with Retry-After', async () => {
    const slow = await startService(undefined, { LIEN_THONG_CAPTURES_PER_SECOND: '0.05' });
    const admin = await makeAdministrator(slow);
    const quick = await addDevice(slow, admin, await addUnit(slow, admin, 'Sở Nội vụ'));
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await send(slow, captureOf([]), quick)).status);
    const last = await send(slow, captureOf([]), quick);
    expect(statuses).toEqual([201, 201, 201]);
    expect([last.status, last.headers.get('Retry-After')]).toEqual([429, '20']);
    await slow.close();
  });
});

describe('a row that should not have left the page', () => {
  const refusedBy = async (row: CapturedRecord): Promise<string[]> => {
    const answer = await send(service, captureOf([row, letter(7)]), device);
    const receipt = CaptureReceipt.parse(await answer.json());
    expect(receipt.stored).toBe(2 - receipt.refused.length);
    expect(await stored('documents')).toBe(receipt.stored);
    return receipt.refused.map(({ index, reason }) => `${index}:${reason}`);
  };

  it.each([
    ['an identity number', 'Công dân 079012345678'],
    ['a phone number', 'Liên hệ 0912 345 678'],
    ['an e-mail address', 'gửi a.b@example.vn'],
  ])('with %s is refused alone', async (_, issuer) => {
    expect(await refusedBy(letter(1, { issuer }))).toEqual(['0:personal-data']);
  });

  it('with a mark of secrecy is refused without saying why', async () => {
    expect(await refusedBy(letter(1, { docType: 'Công văn (TUYỆT MẬT)' }))).toEqual(['0:not-accepted']);
  });

  it('is told from a dossier with its code, procedure code and long host id', async () => {
    const dossier: CapturedRecord = {
      type: 'dossier',
      code: '000.00.08.G22-210105-0001',
      procedureCode: '1.004227.000.00.00.H01',
    };
    const answer = await send(service, captureOf([dossier, letter(1, { key: 'id:079012345678' })]), device);
    expect(await answer.json()).toMatchObject({ stored: 2, refused: [] });
  });
});

it('every table of the receipt and body is the contract', () => {
  expect(Capture.safeParse(captureOf([letter(1)])).success).toBe(true);
});
