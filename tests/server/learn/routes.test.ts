import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LearnedFigure } from '#shared/contract/template.ts';
import {
  addDevice,
  addUnit,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';
import { makeDocx } from './make-docx.ts';

let service: TestService;
let officer: Identity;
let foreign: Identity;
const FILE = {
  'Content-Type': 'application/octet-stream',
  'X-File-Name': encodeURIComponent('Báo cáo năm 2025.docx'),
};
const YEAR = { rule: 'calendar.year', year: 2025 };

interface Shown {
  id: string;
  name: string;
  kind: string;
  version: number;
  figures: LearnedFigure[];
  paragraphs: { index: number; text: string }[];
}
const upload = (bytes: Uint8Array, headers: Record<string, string> = FILE) =>
  service.ask('POST', '/api/v1/templates', bytes, officer, headers);
const uploaded = async (...lines: string[]) => (await (await upload(await makeDocx(lines))).json()) as Shown;

beforeAll(async () => {
  service = await startService();
  const admin = await makeAdministrator(service);
  officer = await addDevice(service, admin, await addUnit(service, admin, 'Sở Xây dựng'));
  foreign = await addDevice(service, admin, await addUnit(service, admin, 'Sở Nội vụ'));
});
afterAll(() => service.close());

describe('an uploaded report', () => {
  it('comes back with its figures, proposals and text', async () => {
    const shown = await uploaded('Tổng số văn bản đến: 12 văn bản.');
    expect(shown).toMatchObject({ name: 'Báo cáo năm 2025', kind: 'learned', version: 1 });
    expect(shown.figures[0]).toMatchObject({
      text: '12',
      binding: { kind: 'metric', id: 'vb_den' },
      confirmed: false,
    });
    expect(shown.figures[0]?.proposals[0]?.reasons.length).toBeGreaterThan(0);
    expect(shown.paragraphs.map(({ text }) => text)).toContain('Tổng số văn bản đến: 12 văn bản.');
  });

  it('keeps what an officer confirmed, and refuses a change on an older version', async () => {
    const { id, figures } = await uploaded('Tổng số văn bản đến: 12 văn bản.');
    const body = {
      version: 1,
      figures: [{ id: figures[0]?.id, binding: { kind: 'metric', id: 'vb_di' }, confirmed: true }],
    };
    const put = await service.ask('PUT', `/api/v1/templates/${id}/bindings`, body, officer);
    expect(((await put.json()) as Shown).figures[0]).toMatchObject({
      binding: { id: 'vb_di' },
      confirmed: true,
    });
    expect((await service.ask('PUT', `/api/v1/templates/${id}/bindings`, body, officer)).status).toBe(409);
  });

  it('refuses a metric that does not exist', async () => {
    const { id, figures } = await uploaded('Tổng số văn bản đến: 12 văn bản.');
    const body = {
      version: 1,
      figures: [{ id: figures[0]?.id, binding: { kind: 'metric', id: 'khong_co' }, confirmed: true }],
    };
    expect((await service.ask('PUT', `/api/v1/templates/${id}/bindings`, body, officer)).status).toBe(422);
  });

  it('is filled as Word, and as a preview that lists what nobody confirmed', async () => {
    const { id } = await uploaded('Tổng số văn bản đến: 12 văn bản.');
    const word = await service.ask('POST', `/api/v1/templates/${id}/fill`, { period: YEAR }, officer);
    expect(word.headers.get('Content-Type')).toContain('wordprocessingml');
    expect(new Uint8Array(await word.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    const preview = await service.ask(
      'POST',
      `/api/v1/templates/${id}/fill?preview=1`,
      { period: YEAR },
      officer,
    );
    expect(await preview.json()).toMatchObject({ unconfirmed: [{ text: '12' }], figures: [], missing: [] });
  });

  it('is unknown to another unit, on every way in', async () => {
    const { id } = await uploaded('Tổng số văn bản đến: 12 văn bản.');
    const asked = [
      ['GET', ''],
      ['GET', '/file'],
      ['PUT', '/bindings', { version: 1, figures: [] }],
      ['POST', '/fill', { period: YEAR }],
      ['DELETE', ''],
    ] as const;
    for (const [method, end, body] of asked) {
      expect(
        (await service.ask(method, `/api/v1/templates/${id}${end}`, body, foreign)).status,
        `${method} ${end}`,
      ).toBe(404);
    }
    expect((await service.ask('DELETE', `/api/v1/templates/${id}`, undefined, officer)).status).toBe(204);
    expect((await service.ask('GET', `/api/v1/templates/${id}`, undefined, officer)).status).toBe(404);
  });
});

describe('an upload that cannot be used', () => {
  it('says so in a sentence', async () => {
    const answer = await upload(new TextEncoder().encode('%PDF'));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('không phải Word') });
  });

  it('is stopped while it arrives when it is too large', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        if (sent > 200_000_000) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const token = officer && 'token' in officer ? officer.token : '';
    const request = new Request('http://127.0.0.1:8787/api/v1/templates', {
      method: 'POST',
      headers: { ...FILE, Authorization: `Bearer ${token}` },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect((await service.fetch(request)).status).toBe(413);
    expect(sent).toBeLessThan(30_000_000);
  });

  it('tells the sentence of an unknown tag', async () => {
    const answer = await upload(await makeDocx(['Có {vb_denn} văn bản.']));
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { detail: string }).detail).toContain('Có phải {vb_den}?');
  });

  it('is not taken without a name, nor as a form', async () => {
    const bytes = await makeDocx(['Một.']);
    expect((await upload(bytes, { 'Content-Type': 'application/octet-stream' })).status).toBe(400);
    expect((await upload(bytes, { ...FILE, 'Content-Type': 'multipart/form-data; boundary=x' })).status).toBe(
      415,
    );
  });
});
