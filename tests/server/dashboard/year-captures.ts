import { randomUUID } from 'node:crypto';
import type { UnitYear } from '#hosts/unit-year.ts';
import { Capture, MAX_ROWS } from '#shared/contract/capture.ts';
import { CapturedRecord } from '#shared/contract/record.ts';
import { recordsOf } from '../metrics/unit-year-records.ts';

const LISTS = [
  { system: 'ioffice', kind: 'incoming-list', adapter: 'ioffice-incoming-list@1', field: 'receivedOn' },
  { system: 'ioffice', kind: 'outgoing-list', adapter: 'ioffice-outgoing-list@1', field: 'issuedOn' },
  { system: 'igate', kind: 'dossier-list', adapter: 'igate-dossier-list@1', field: 'receivedAt' },
] as const;

/** A practice unit-year as the captures of somebody who turned every page of its three lists. */
export function yearCaptures(year: UnitYear): Capture[] {
  const records = recordsOf(year).map((row) => CapturedRecord.parse(row));
  return LISTS.flatMap(({ system, kind, adapter, field }) => {
    const rows = records.filter((record) => kindOf(record) === kind);
    const of = Math.ceil(rows.length / MAX_ROWS);
    return Array.from({ length: of }, (_, page) =>
      Capture.parse({
        id: randomUUID(),
        capturedAt: `${year.today}T17:00:00+07:00`,
        client: 'test',
        adapter,
        page: {
          system,
          kind,
          url: `https://${system}.example/list`,
          filter: {},
          window: { field, from: '2015-01-01', to: year.today },
        },
        rows: rows.slice(page * MAX_ROWS, (page + 1) * MAX_ROWS),
        counters: [],
        statements: [],
        hostTotal: rows.length,
        pagesSeen: { pages: [page + 1], of, size: MAX_ROWS },
        problems: [],
        dropped: [],
      } satisfies Capture),
    );
  });
}

function kindOf(record: CapturedRecord): string {
  if (record.type === 'dossier') return 'dossier-list';
  return record.direction === 'incoming' ? 'incoming-list' : 'outgoing-list';
}
