import type { ReportAnswer, ReportLine } from '#shared/contract/api.ts';
import { clockTime, localDate } from '#shared/vietnamese/dates.ts';

/** Figures the unit counts, and figures added from what other units have sent, each with a day of its own. */
const OPENINGS = {
  counted: 'Số liệu trong báo cáo tính đến ',
  sent: 'Báo cáo tổng hợp số liệu các đơn vị đã gửi đến ',
} as const;

/**
 * The lines with the moment the figures speak of, before the closing words (reports.md §3.6).
 * @param replaces when the version this one replaces was issued
 */
export function withAsOf(
  lines: readonly ReportLine[],
  asOf: string,
  replaces: string | null = null,
  opening: keyof typeof OPENINGS = 'counted',
): ReportLine[] {
  const correction = replaces === null ? '' : `; thay thế bản chốt lúc ${momentWords(replaces)}`;
  const at = lines.findIndex(({ style }) => style === 'closing');
  const line: ReportLine = {
    style: 'text',
    parts: [{ text: `${OPENINGS[opening]}${momentWords(asOf)}${correction}.` }],
  };
  return at < 0 ? [...lines, line] : lines.toSpliced(at, 0, line);
}

/** The report without that line, to compare what else changed. */
export function withoutAsOf(report: ReportAnswer): ReportAnswer {
  return { ...report, lines: report.lines.filter((line) => !isAsOf(line)) };
}

function isAsOf({ parts }: ReportLine): boolean {
  const [first] = parts;
  const text = first !== undefined && 'text' in first ? first.text : '';
  return Object.values(OPENINGS).some((opening) => text.startsWith(opening));
}

/** "17 giờ 05 ngày 05/01/2026", Asia/Ho_Chi_Minh. */
function momentWords(instant: string): string {
  const ms = Date.parse(instant);
  const [hour, minute] = clockTime(ms).split(':');
  const [year, month, day] = localDate(ms).split('-');
  return `${hour} giờ ${minute} ngày ${day}/${month}/${year}`;
}
