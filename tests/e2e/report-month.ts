import { randomUUID } from 'node:crypto';
import type { Capture } from '#shared/contract/capture.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { addDays, localDate } from '#shared/vietnamese/dates.ts';
import type { Room } from './room.ts';

/** A service with one unit. */
export type Office = Pick<Room, 'companion' | 'prepared' | 'year'>;

/** Last calendar month, wholly past whenever the test runs. */
export function lastMonth(): { year: number; month: number; from: string; to: string } {
  const to = addDays(`${localDate(Date.now()).slice(0, 7)}-01`, -1);
  return { year: Number(to.slice(0, 4)), month: Number(to.slice(5, 7)), from: `${to.slice(0, 7)}-01`, to };
}

const SECTORS = ['Đất đai', 'Hộ tịch', 'Xây dựng'];

/**
 * Sends a month of records as another computer of the unit has read them: 1.234 incoming and 56 outgoing
 * documents, 90 dossiers of three sectors, every second online, two thirds finished, some late.
 * @returns the token of that computer
 */
export async function captureMonth(room: Office): Promise<{ token: string }> {
  const code = await room.prepared.newCode();
  const paired = await post(room, '/devices', { code, label: 'Máy khác' });
  const { token } = (await paired.json()) as { token: string };
  const { from, to } = lastMonth();
  const day = (n: number): string => addDays(from, n % 25);
  const incoming = Array.from(
    { length: 1_234 },
    (_, n): CapturedRecord => ({
      type: 'document',
      direction: 'incoming',
      key: `id:${n}`,
      registerNumber: String(n + 1),
      register: room.year.unit.mainIncomingRegister,
      receivedOn: day(n),
    }),
  );
  const outgoing = Array.from(
    { length: 56 },
    (_, n): CapturedRecord => ({
      type: 'document',
      direction: 'outgoing',
      key: `id:d${n}`,
      registerNumber: String(n + 1),
      issuedOn: day(n),
      sentOn: day(n),
    }),
  );
  const dossiers = Array.from({ length: 90 }, (_, n): CapturedRecord => {
    const finished = n % 3 !== 0;
    return {
      type: 'dossier',
      code: `H56.14-26${String(n).padStart(4, '0')}-${String(n).padStart(4, '0')}`,
      sector: SECTORS[n % SECTORS.length] ?? '',
      channel: n % 2 === 0 ? 'online' : 'inPerson',
      receivedAt: day(n % 10),
      dueAt: addDays(day(n % 10), 10),
      finishedAt: finished ? addDays(day(n % 10), n % 5 === 0 ? 12 : 5) : null,
      returnedAt: null,
      status: finished ? 'done' : 'processing',
    };
  });
  for (const [kind, system, field, rows] of [
    ['incoming-list', 'ioffice', 'receivedOn', incoming],
    ['outgoing-list', 'ioffice', 'issuedOn', outgoing],
    ['dossier-list', 'igate', 'receivedAt', dossiers],
  ] as const) {
    const pages = Math.ceil(rows.length / 500);
    for (let page = 0; page < pages; page += 1) {
      const capture: Capture = {
        id: randomUUID(),
        capturedAt: new Date().toISOString(),
        client: '0.1.0',
        adapter: 'ioffice-incoming-list@1',
        page: {
          system,
          kind,
          url: 'http://ioffice.example/qlvbdh/main',
          filter: {},
          window: { field, from: '2015-01-01', to: addDays(to, 40) },
        },
        rows: rows.slice(page * 500, (page + 1) * 500),
        counters: [],
        statements: [],
        hostTotal: rows.length,
        pagesSeen: { pages: [page + 1], of: pages, size: 500 },
        problems: [],
        dropped: [],
      };
      await post(room, '/captures', capture, {
        Authorization: `Bearer ${token}`,
        'Idempotency-Key': capture.id,
      });
    }
  }
  return { token };
}

/** Begins the draft of a report for last month. @returns its id */
export async function draftOfMonth(room: Office, token: string, definition: string): Promise<string> {
  const { year, month } = lastMonth();
  const body = { definition, period: { rule: 'calendar.month', year, month } };
  const answer = await post(room, '/drafts', body, { Authorization: `Bearer ${token}` });
  return ((await answer.json()) as { id: string }).id;
}

async function post(
  room: Office,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const answer = await fetch(`${room.companion.service}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 400)}`);
  return answer;
}
