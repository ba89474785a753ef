import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../extension/background/connection.ts';
import { openDashboard } from '../../../extension/background/tickets.ts';

const connection: Connection = {
  serviceUrl: 'http://localhost:8787',
  token: 't'.repeat(43),
  label: 'Máy văn thư',
  officer: 'Lê Văn A',
  unit: { id: 'u1', name: 'Sở Xây dựng' },
  pairedAt: '2026-11-22T05:00:00.000Z',
};
function open(url: string | null, paired = true) {
  const opened: string[] = [];
  const asked: string[] = [];
  return {
    opened,
    asked,
    result: openDashboard(
      {
        connection: () => Promise.resolve(paired ? connection : null),
        open: (to) => Promise.resolve(opened.push(to)),
        api: {
          ticket: (_service, _token, to) => {
            asked.push(to);
            return Promise.resolve(
              url === null
                ? { ok: false, why: 'refused', status: 401, detail: '' }
                : { ok: true, value: { url } },
            );
          },
        },
      },
      '/bao-cao/moi',
    ),
  };
}

describe('opening the dashboard', () => {
  it('opens the ticket in a tab', async () => {
    const { result, opened, asked } = open('http://127.0.0.1:8787/enter/abc');
    expect(await result).toEqual({ done: true });
    expect(opened).toEqual(['http://127.0.0.1:8787/enter/abc']);
    expect(asked).toEqual(['/bao-cao/moi']);
  });

  it.each(['https://elsewhere.vn/enter/abc', 'http://localhost:9999/enter/abc', 'javascript:alert(1)'])(
    'does not follow a ticket to %s',
    async (url) => {
      const { result, opened } = open(url);
      expect(await result).toMatchObject({ done: false });
      expect(opened).toEqual([]);
    },
  );

  it('asks to pair again when the token is refused', async () => {
    expect(await open(null).result).toMatchObject({ sentence: expect.stringContaining('ghép nối lại') });
  });

  it('asks to pair first', async () => {
    expect(await open('x', false).result).toMatchObject({
      sentence: expect.stringContaining('chưa ghép nối'),
    });
  });
});
