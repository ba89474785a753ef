import type { ListAnswer } from '#shared/contract/lists.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';

/** "Từ ngày 01/01/2026 đến ngày 31/12/2026; số liệu tính đến 05/01/2027". */
export function periodWords({ period, asOf }: Pick<ListAnswer, 'period' | 'asOf'>): string {
  return `Từ ngày ${printDate(period.from)} đến ngày ${printDate(period.to)}; số liệu lấy ngày ${printDate(localDate(Date.parse(asOf)))}`;
}

/** What stands under a list: how many there are, and whether everything was read. */
export function footWords({ total, list, coverage }: ListAnswer): string[] {
  const sum =
    total === 0
      ? `Trong kỳ không phát sinh ${list.unit} nào.`
      : `Tổng số: ${printCount(total)} ${list.unit}.`;
  const secret = list.group === 'documents' ? ['Danh sách không gồm văn bản mật.'] : [];
  if (coverage.state === 'complete') return [sum, ...secret];
  return [sum, ...secret, `Danh sách có thể còn thiếu: ${coverage.notes.join('; ') || 'chưa đọc đủ nguồn'}.`];
}
