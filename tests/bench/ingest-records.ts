import { randomUUID } from 'node:crypto';
import type { Capture } from '#shared/contract/capture.ts';
import type { DocumentRecord } from '#shared/contract/record.ts';

const TYPES = ['Công văn', 'Báo cáo', 'Quyết định', 'Tờ trình', 'Thông báo', 'Kế hoạch'];

/** A row of an incoming list, as full as the list itself: about 400 bytes of JSON. */
export function incomingRow(number: number): DocumentRecord {
  const day = `2026-${two((number % 12) + 1)}-${two((number % 28) + 1)}`;
  return {
    type: 'document',
    direction: 'incoming',
    key: `id:${5_000_000 + number}`,
    registerNumber: String(number),
    register: 'Sổ công văn đến 2026',
    symbol: `${(number % 900) + 1}/SXD-QLN${number % 7}`,
    docType: TYPES[number % TYPES.length] ?? 'Công văn',
    issuedOn: day,
    receivedOn: day,
    issuer: `Ủy ban nhân dân xã số ${number % 160}`,
    urgency: 'normal',
    dueOn: null,
    completedOn: null,
    status: 'processing',
    role: 'main',
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Captures of consecutive rows, none of a row twice. */
export function capturesOf(batches: number, size: number, first = 0): Capture[] {
  return Array.from({ length: batches }, (_, batch) => ({
    id: randomUUID(),
    capturedAt: '2026-11-20T11:00:00+07:00',
    client: '0.1.0',
    adapter: 'ioffice-incoming-list@1',
    page: {
      system: 'ioffice' as const,
      kind: 'incoming-list',
      url: 'http://ioffice.example/qlvbdh/main',
      filter: { box: 'DEN_HE_THONG' },
      window: null,
    },
    rows: Array.from({ length: size }, (_, row) => incomingRow(first + batch * size + row)),
    counters: [],
    statements: [],
    hostTotal: batches * size,
    pagesSeen: { pages: [batch + 1], of: batches, size },
    problems: [],
    dropped: [],
  }));
}
