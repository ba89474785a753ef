import type { ReportAnswer, ReportLine } from '#shared/contract/api.ts';
import type { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import type { Coverage } from '#shared/contract/figure.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { buildReport } from '../build.ts';
import { TONG_HOP_YEU_CAU } from '../built-in/tong-hop-yeu-cau.ts';
import type { Facts } from '../facts.ts';
import {
  missingNames,
  resultWords,
  sendingWords,
  statementWords,
  type Tracked,
} from './consolidated-words.ts';
import { SOURCE, totalFigures, totalLines } from './totals.ts';

/** Who has sent and who has not. */
const SENDING = 'tinh_hinh_gui';
/** The results told in words; the totals stand before them. */
const RESULTS = 'ket_qua';

/**
 * The report of type F (reports.md §2.6): who has sent, the totals with the number of units behind each,
 * what the units said. Header and signature are the unit's own reference values.
 * @param facts of the unit that asked
 * @param id what the report is kept under
 */
export async function consolidatedReport(
  table: ConsolidatedAnswer,
  tracking: Tracked,
  facts: Facts,
  id: string = table.request.id,
): Promise<ReportAnswer> {
  const { request, at, period } = table;
  const built = await buildReport(TONG_HOP_YEU_CAU, request.period, at, facts, id);
  const name = `tổng hợp ${request.title.replace(/^báo cáo\s+/iu, '')}`;
  const texts: Record<string, string> = {
    ten_tong_hop: name.charAt(0).toLocaleUpperCase('vi') + name.slice(1),
    ten_tong_hop_thuong: `báo cáo ${name}`,
    van_ban_yeu_cau: `số ${request.symbol} ngày ${printDate(request.symbolOn)}`,
    [SENDING]: sendingWords(table, tracking),
    [RESULTS]: resultWords(table),
    ton_tai: statementWords(table, 'limits'),
    kien_nghi: statementWords(table, 'proposals'),
    phuong_huong: statementWords(table, 'plans'),
  };
  const sent = sendingCoverage(tracking);
  const written = built.figures.map((figure) => {
    const text = texts[figure.id];
    if (text === undefined) return figure;
    const from = { formula: WRITTEN, source: SOURCE, coverage: figure.id === SENDING ? sent : null };
    return { ...figure, text, printed: text, state: 'computed' as const, ...from };
  });
  return {
    ...built,
    period,
    title: texts.ten_tong_hop ?? built.title,
    figures: [...written, ...totalFigures(table)],
    lines: built.lines.flatMap((line) => (isResults(line) ? [...totalLines(table), line] : [line])),
  };
}

const WRITTEN = 'Soạn từ báo cáo các đơn vị đã gửi; cơ quan tổng hợp sửa được lời văn.';

function sendingCoverage(tracking: Tracked): Coverage {
  const { missing, asked } = tracking.counts;
  if (missing === 0) return { state: 'complete', notes: [] };
  const note = `${missing}/${asked} đơn vị chưa gửi: ${missingNames(tracking).join(', ')}`;
  return { state: 'partial', notes: [note] };
}

function isResults({ parts }: ReportLine): boolean {
  return parts.some((part) => 'figure' in part && part.figure === RESULTS);
}
