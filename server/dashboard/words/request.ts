import type { AddresseeState } from '#shared/contract/report-source.ts';
import type { Addressee, Deadline, Question, ReportAsked, RequestState } from '#shared/contract/request.ts';
import { clockTime, localDate, printDate } from '#shared/vietnamese/dates.ts';

/** How the state of a unit's report is named and marked (reports.md §2.6); the tone is never told by colour alone. */
export const ADDRESSEE_STATES: Record<AddresseeState, { name: string; tone: string }> = {
  notSent: { name: 'Chưa gửi', tone: 'unknown' },
  drafting: { name: 'Đang soạn', tone: 'partial' },
  awaitingSignature: { name: 'Chờ ký', tone: 'partial' },
  sent: { name: 'Đã gửi', tone: 'complete' },
  received: { name: 'Đã tiếp nhận', tone: 'complete' },
  returned: { name: 'Yêu cầu bổ sung', tone: 'unknown' },
  resent: { name: 'Đã bổ sung', tone: 'complete' },
  locked: { name: 'Đã khóa', tone: 'complete' },
  excluded: { name: 'Không thuộc đối tượng', tone: '' },
  outside: { name: 'Gửi ngoài hệ thống', tone: 'complete' },
};

export const REQUEST_STATES: Record<RequestState, string> = {
  open: 'Đang thu',
  closed: 'Đã khóa số liệu',
  withdrawn: 'Đã thu hồi',
};

const DEEDS: Record<string, string> = {
  ask: 'Lập yêu cầu',
  add: 'Thêm đơn vị',
  draft: 'Bắt đầu soạn',
  issue: 'Chốt bản, chờ ký',
  send: 'Gửi báo cáo',
  receive: 'Tiếp nhận',
  return: 'Trả lại, yêu cầu bổ sung',
  extend: 'Gia hạn',
  exclude: 'Đưa ra khỏi yêu cầu',
  include: 'Đưa lại vào yêu cầu',
  enter: 'Nhập từ tệp',
  lock: 'Khóa số liệu',
  unlock: 'Mở khóa số liệu',
  closed: 'Khóa số liệu toàn yêu cầu',
  open: 'Mở lại yêu cầu',
  withdrawn: 'Thu hồi yêu cầu',
};

export function deedWords(deed: string): string {
  return DEEDS[deed] ?? deed;
}

/** Is its report here and not sent back? */
export function hasSent(state: AddresseeState): boolean {
  return ['sent', 'received', 'resent', 'locked', 'outside'].includes(state);
}

/** May an issued version be sent: another one than what is here or was sent back? */
export function maySend({ state, submission }: Addressee, issued: number): boolean {
  if (issued === 0 || state === 'locked' || state === 'excluded') return false;
  return issued !== submission?.issued || !(hasSent(state) || state === 'returned');
}

/** "17:00 ngày 25/11/2026"; a deadline at the end of a day is that day. */
export function dueWords(dueAt: string): string {
  const ms = Date.parse(dueAt);
  const day = printDate(localDate(ms));
  const time = clockTime(ms);
  return time === '23:59' ? day : `${time} ngày ${day}`;
}

/** Beside a deadline on a day off, the last working day before it (reports.md §3.2). */
export function dayOffWords({ lastWorkingDay }: Pick<ReportAsked, 'lastWorkingDay'>): string {
  return lastWorkingDay === null
    ? ''
    : `hạn rơi vào ngày nghỉ, ngày làm việc cuối trước hạn: ${printDate(lastWorkingDay)}`;
}

/** How a deadline looks: past, near (two working days or fewer), or far. */
export function deadlineTone({ overdue, remaining }: Deadline): 'unknown' | 'partial' | '' {
  if (overdue) return 'unknown';
  return remaining !== null && remaining <= 2 ? 'partial' : '';
}

/** What came, and when: "đúng hạn", "trễ hạn"; empty while nothing came. */
export function timeliness({ late }: Pick<Addressee, 'late'>): string {
  return late === null ? '' : late ? 'trễ hạn' : 'đúng hạn';
}

/** What the unit still has to answer. */
export function isOpen({ request, addressee }: Question): boolean {
  return request.state === 'open' && addressee.state !== 'excluded' && !hasSent(addressee.state);
}
