import { readStatements, type StatementReading } from '#shared/recognition/statement.ts';
import { type Adapter, defineAdapter, type PageSource, reading } from './adapter.ts';
import { wordsBefore } from './dom/around.ts';
import { gridOf } from './dom/grid.ts';
import { tablesSaying } from './dom/tables.ts';

/**
 * Statistics of dossiers in the shape of II.06a/VPCP/KSTT on any one-stop system: rows are units, sectors
 * or procedures, columns stand under "Số hồ sơ nhận giải quyết", "đã giải quyết", "đang giải quyết" in two
 * or three levels, often with a line "(1) (2) (3)=(4)+(5)". The officer finds it under "Báo cáo thống kê";
 * the period stands in the title "(Từ ngày … đến ngày …)". The web page of iGate 2.0 is not public; its
 * exports and those of its kin are (igate.md §3.1–3.2, reports.md §4.2.1). Read as the host's own totals.
 */
export const oneStopStatistics: Adapter = defineAdapter({
  id: 'one-stop-statistics',
  version: 1,
  system: 'other',
  page: 'statistics',
  matches: () => true,
  recognise: ({ document }) => statisticsOf(document) !== null,
  read: (source) => {
    const found = statisticsOf(source.document);
    return reading({ ...oneStopStatistics, system: systemOf(source) }, source.url, {
      statements: found?.statements ?? [],
      problems: found?.problems ?? [{ code: 'not-a-list' }],
      dropped: found?.dropped ?? [],
    });
  },
});

/** Words every such table has in its first rows; everything else is passed over unread. */
const TELL = /(?:đã|đang|chưa) (?:được )?(?:giải quyết|xử lý|gq)|hoàn thành/iu;
const HEADER_ROWS = 8;

function statisticsOf(document: Document): StatementReading | null {
  for (const table of tablesSaying(document, TELL, HEADER_ROWS)) {
    const found = readStatements(gridOf(table), wordsBefore(table));
    if (found) return found;
  }
  return null;
}

/** Statements reconcile with the rows of the system they came from: under iGate's path that is iGate. */
function systemOf(source: PageSource): Adapter['system'] {
  return source.url.pathname.startsWith('/vi/') ? 'igate' : 'other';
}
