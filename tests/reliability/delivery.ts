import { randomUUID } from 'node:crypto';
import type { Capture } from '#shared/contract/capture.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';

/** What came of one attempt; `null` when no answer came at all. */
export type Answer = { status: number; body: string } | null;

/** Sends a capture once. Never throws: a service that dies amid an answer is what these tests are about. */
export async function deliver(
  url: string,
  token: string,
  capture: Capture,
  key: string | null = capture.id,
): Promise<Answer> {
  try {
    const answer = await fetch(`${url}/api/v1/captures`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...(key === null ? {} : { 'Idempotency-Key': key }),
      },
      body: JSON.stringify(capture),
      signal: AbortSignal.timeout(15_000),
    });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return null;
  }
}

/** A capture of an incoming list; every row is a document of its own. */
export function listOf(first: number, rows: number, more: Partial<Capture> = {}): Capture {
  return {
    id: randomUUID(),
    capturedAt: new Date(1_790_000_000_000 + first * 1_000).toISOString(),
    client: '0.1.0',
    adapter: 'ioffice-incoming-list@1',
    page: {
      system: 'ioffice',
      kind: 'incoming-list',
      url: 'http://ioffice.example/qlvbdh/main',
      filter: {},
      window: null,
    },
    rows: Array.from({ length: rows }, (_, index) => letter(first + index)),
    counters: [],
    statements: [],
    hostTotal: null,
    pagesSeen: null,
    problems: [],
    dropped: [],
    ...more,
  };
}

export function letter(number: number, more: object = {}): CapturedRecord {
  return {
    type: 'document',
    direction: 'incoming',
    key: `id:${number}`,
    registerNumber: String(number),
    register: 'Sổ đến',
    symbol: `${number}/SXD-VP`,
    receivedOn: '2026-03-02',
    status: 'processing',
    ...more,
  };
}

/** One of the items, by a number that only looks random, so that a failing run can be run again. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed || 1;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return { item, order: state };
  });
  return keyed.sort((a, b) => a.order - b.order).map(({ item }) => item);
}
