import type { Addressee, RequestCounts } from '#shared/contract/request.ts';
import { clockTime, localDate, printDate } from '#shared/vietnamese/dates.ts';
import { printDue } from './deadline.ts';
import { hasSent, STATE_WORDS } from './states.ts';

type Tracked = Pick<Addressee, 'name' | 'state' | 'late' | 'deadline'>;

/** Who is asked, who has sent, on time or late. What was sent back counts as missing until it comes again. */
export function countsOf(addressees: readonly Pick<Addressee, 'state' | 'late'>[]): RequestCounts {
  const asked = addressees.filter(({ state }) => state !== 'excluded');
  const sent = asked.filter(({ state }) => hasSent(state));
  const late = sent.filter((each) => each.late === true).length;
  return {
    asked: asked.length,
    sent: sent.length,
    onTime: sent.length - late,
    late,
    missing: asked.length - sent.length,
    returned: asked.filter(({ state }) => state === 'returned').length,
    excluded: addressees.length - asked.length,
  };
}

/** Text of a reminder to those who have not sent, ready to be copied; empty when all have. */
export function reminderText(
  request: {
    symbol: string;
    symbolOn: string;
    title: string;
    periodLabel: string;
    dueAt: string;
    unit: { name: string };
  },
  addressees: readonly Tracked[],
  now: number,
): string {
  const missing = addressees.filter(({ state }) => state !== 'excluded' && !hasSent(state));
  if (missing.length === 0) return '';
  const { asked, sent } = countsOf(addressees);
  const moment = clockTime(now).replace(':', 'h');
  const lines = missing.map(({ name, state, deadline }, index) => {
    const own = deadline.dueAt === request.dueAt ? '' : `, được gia hạn đến ${printDue(deadline.dueAt)}`;
    const end = index === missing.length - 1 ? '.' : ';';
    return `${index + 1}. ${name} (${STATE_WORDS[state]}${own}, ${deadline.words})${end}`;
  });
  return [
    `Nhắc nộp: ${request.title}. Kỳ báo cáo: ${request.periodLabel}, hạn nộp ${printDue(request.dueAt)}.`,
    `Thực hiện Văn bản số ${request.symbol} ngày ${printDate(request.symbolOn)} của ${request.unit.name}, tính đến ${moment} ngày ${printDate(localDate(now))} đã có ${sent}/${asked} đơn vị gửi báo cáo. Còn ${missing.length} đơn vị chưa gửi:`,
    ...lines,
    'Đề nghị các đơn vị nêu trên khẩn trương gửi báo cáo để kịp thời tổng hợp.',
  ].join('\n');
}
