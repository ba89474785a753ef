import type { ReportRequest } from './contract/api.ts';
import type { Period } from './contract/figure.ts';
import { addDays, isoDate, localDate, printDate } from './vietnamese/dates.ts';

/**
 * Reporting periods (reports.md §3). `nd09.*` is NĐ 09/2019/NĐ-CP Điều 12 (15th to 14th), `calendar.*`
 * the regimes of the National Portal and of statistics; weeks are set by each regime. Both ends are days
 * inside the period, Asia/Ho_Chi_Minh.
 */
export type PeriodRequest = ReportRequest['period'];

export const PERIOD_RULES = [
  'nd09.month',
  'nd09.quarter',
  'nd09.h1',
  'nd09.h2',
  'nd09.nineMonths',
  'nd09.year',
  'nd09.toDate',
  'calendar.month',
  'calendar.quarter',
  'calendar.h1',
  'calendar.h2',
  'calendar.nineMonths',
  'calendar.year',
  'week.thuWed',
  'week.monSun',
  'week.friThu',
  'toDate',
  'free',
] as const;
export type PeriodRule = (typeof PERIOD_RULES)[number];

export type PeriodFault =
  | 'unknown-rule'
  | 'missing'
  | 'superfluous'
  | 'not-a-date'
  | 'reversed'
  | 'too-long'
  | 'not-begun'
  | 'year-over';

/** A period that cannot be: `message` is a Vietnamese sentence for the officer. */
export class PeriodError extends Error {
  readonly fault: PeriodFault;
  constructor(fault: PeriodFault, message: string) {
    super(message);
    this.name = 'PeriodError';
    this.fault = fault;
  }
}

/** Longest free interval, days: a term of office and a half (S001 asks for three years). */
const LONGEST = 366 * 8;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;
/** Days from the first day of the week of a regime back to Monday; TT 55/2020/TT-BCT: Thursday to Wednesday. */
const WEEK_STARTS: Readonly<Record<string, number>> = {
  'week.monSun': 1,
  'week.thuWed': 4,
  'week.friThu': 5,
};

/**
 * First day, last day and Vietnamese label of a period.
 * @param asOf instant with offset, or local day; decides "đến nay" and refuses periods not yet begun.
 * @throws PeriodError when the request names no possible period.
 */
export function resolvePeriod(request: PeriodRequest, asOf: string): Period {
  const today = asOf.length === 10 ? asOf : localDate(Date.parse(asOf));
  const rule = PERIOD_RULES.find((known) => known === request.rule);
  if (!rule) throw new PeriodError('unknown-rule', `Không có quy tắc kỳ báo cáo “${request.rule}”.`);
  refuseSuperfluous(rule, request);
  const [from, to, name] = bounds(rule, request, today);
  if (from > today) {
    throw new PeriodError('not-begun', `${name} chưa bắt đầu vào ngày lấy số liệu ${printDate(today)}.`);
  }
  return { rule, label: `${name} (từ ${printDate(from)} đến ${printDate(to)})`, from, to };
}

/** Last day whose events count: the period's end, or the as-of day while the period still runs. */
export function cutOff(period: Period, asOf: string): string {
  const today = asOf.length === 10 ? asOf : localDate(Date.parse(asOf));
  return today < period.to ? today : period.to;
}

function bounds(rule: PeriodRule, request: PeriodRequest, today: string): readonly [string, string, string] {
  if (rule === 'free') return freeInterval(request);
  if (rule.startsWith('week.')) return week(rule, request);
  const decree = rule.startsWith('nd09.');
  // 17 days later the decree's year (from 15/12) is the calendar's.
  const running = Number(addDays(today, decree ? 17 : 0).slice(0, 4));
  const year = rule.endsWith('toDate') ? (request.year ?? running) : need(request, 'year');
  const span = (first: number, last: number, name: string) =>
    [monthStart(year, first, decree), addDays(monthStart(year, last + 1, decree), -1), name] as const;
  switch (rule) {
    case 'nd09.month':
    case 'calendar.month': {
      const month = need(request, 'month');
      return span(month, month, `Tháng ${month < 3 ? `0${month}` : month}/${year}`);
    }
    case 'nd09.quarter':
    case 'calendar.quarter': {
      const quarter = need(request, 'quarter');
      return span(quarter * 3 - 2, quarter * 3, `Quý ${ROMAN[quarter - 1] ?? quarter}/${year}`);
    }
    case 'nd09.h1':
    case 'calendar.h1':
      return span(1, 6, `6 tháng đầu năm ${year}`);
    case 'nd09.h2':
    case 'calendar.h2':
      return span(7, 12, `6 tháng cuối năm ${year}`);
    // Not in the decree: local rule, e.g. QĐ 01/2023/QĐ-UBND Khánh Hòa Điều 4.
    case 'nd09.nineMonths':
    case 'calendar.nineMonths':
      return span(1, 9, `9 tháng năm ${year}`);
    case 'nd09.year':
    case 'calendar.year':
      return span(1, 12, `Năm ${year}`);
    default:
      return toDate(monthStart(year, 1, decree), addDays(monthStart(year, 13, decree), -1), year, today);
  }
}

/** First day of a reporting month; month 13 is the next year's first. */
function monthStart(year: number, month: number, decree: boolean): string {
  const months = year * 12 + month - 1 - (decree ? 1 : 0);
  const day = isoDate(Math.floor(months / 12), (months % 12) + 1, decree ? 15 : 1);
  if (!day) throw new PeriodError('not-a-date', `Kỳ báo cáo tháng ${month} năm ${year} không có trong lịch.`);
  return day;
}

function toDate(from: string, last: string, year: number, today: string): readonly [string, string, string] {
  if (today > last) {
    throw new PeriodError(
      'year-over',
      `Kỳ năm ${year} đã kết thúc ngày ${printDate(last)}; hãy chọn kỳ cả năm thay cho “đến nay”.`,
    );
  }
  return [from, today, `Từ đầu năm ${year} đến nay`];
}

function freeInterval(request: PeriodRequest): readonly [string, string, string] {
  const [from, to] = [needDay(request, 'from'), needDay(request, 'to')];
  if (from > to)
    throw new PeriodError('reversed', `Ngày đầu ${printDate(from)} sau ngày cuối ${printDate(to)}.`);
  if (addDays(from, LONGEST) < to) throw new PeriodError('too-long', 'Khoảng thời gian dài quá 8 năm.');
  return [from, to, 'Giai đoạn'];
}

/** The week that holds the day `from`. */
function week(rule: PeriodRule, request: PeriodRequest): readonly [string, string, string] {
  const day = needDay(request, 'from');
  const start = WEEK_STARTS[rule] ?? 1;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const first = addDays(day, -((weekday - start + 7) % 7));
  return [first, addDays(first, 6), 'Tuần'];
}

const FIELD_NAMES = { year: 'năm', month: 'tháng', quarter: 'quý', from: 'từ ngày', to: 'đến ngày' } as const;
type Field = keyof typeof FIELD_NAMES;

/** A parameter the rule does not use would be silently ignored: the officer meant something else. */
function refuseSuperfluous(rule: PeriodRule, request: PeriodRequest): void {
  const used: readonly Field[] =
    rule === 'free'
      ? ['from', 'to']
      : rule.startsWith('week.')
        ? ['from']
        : rule.endsWith('.month')
          ? ['year', 'month']
          : rule.endsWith('.quarter')
            ? ['year', 'quarter']
            : ['year'];
  for (const field of Object.keys(FIELD_NAMES) as Field[]) {
    if (request[field] !== undefined && !used.includes(field)) {
      throw new PeriodError('superfluous', `Kỳ báo cáo này không dùng “${FIELD_NAMES[field]}”.`);
    }
  }
}

function need(request: PeriodRequest, field: 'year' | 'month' | 'quarter'): number {
  const value = request[field];
  if (value === undefined) throw new PeriodError('missing', `Kỳ báo cáo này cần “${FIELD_NAMES[field]}”.`);
  const most = field === 'year' ? 2100 : field === 'month' ? 12 : 4;
  const least = field === 'year' ? 2000 : 1;
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new PeriodError('not-a-date', `“${FIELD_NAMES[field]}” ${value} không có trong lịch.`);
  }
  return value;
}

function needDay(request: PeriodRequest, field: 'from' | 'to'): string {
  const value = request[field];
  if (value === undefined) throw new PeriodError('missing', `Kỳ báo cáo này cần “${FIELD_NAMES[field]}”.`);
  const real = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!real || isoDate(Number(real[1]), Number(real[2]), Number(real[3])) !== value) {
    throw new PeriodError('not-a-date', `“${value}” không phải một ngày có thật.`);
  }
  return value;
}

/** The period just before, of the same rule; for a free interval the same number of days. Null for "đến nay". */
export function previousPeriod(request: PeriodRequest): PeriodRequest | null {
  const { rule } = request;
  if (rule.endsWith('toDate')) return null;
  if (rule === 'free') {
    const [from, to] = freeInterval(request);
    const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
    return { rule, from: addDays(from, -days), to: addDays(from, -1) };
  }
  if (rule.startsWith('week.')) return { rule, from: addDays(needDay(request, 'from'), -7) };
  const year = need(request, 'year');
  if (rule.endsWith('.month')) {
    const month = need(request, 'month');
    return month === 1 ? { rule, year: year - 1, month: 12 } : { rule, year, month: month - 1 };
  }
  if (rule.endsWith('.quarter')) {
    const quarter = need(request, 'quarter');
    return quarter === 1 ? { rule, year: year - 1, quarter: 4 } : { rule, year, quarter: quarter - 1 };
  }
  if (rule.endsWith('.h2')) return { rule: rule.replace('.h2', '.h1'), year };
  if (rule.endsWith('.h1')) return { rule: rule.replace('.h1', '.h2'), year: year - 1 };
  return { rule, year: year - 1 };
}

/** The same period one year before; a free interval keeps day and month (29/02 becomes 28/02). */
export function samePeriodLastYear(request: PeriodRequest, asOf: string): PeriodRequest {
  const yearBefore = (day: string) => {
    const year = Number(day.slice(0, 4)) - 1;
    return isoDate(year, Number(day.slice(5, 7)), Number(day.slice(8))) ?? `${year}-02-28`;
  };
  if (request.rule.endsWith('toDate')) {
    const { from, to } = resolvePeriod(request, asOf);
    return { rule: 'free', from: yearBefore(from), to: yearBefore(to) };
  }
  if (request.rule === 'free')
    return {
      rule: 'free',
      from: yearBefore(needDay(request, 'from')),
      to: yearBefore(needDay(request, 'to')),
    };
  if (request.rule.startsWith('week.'))
    return { rule: request.rule, from: addDays(needDay(request, 'from'), -364) };
  return { ...request, year: need(request, 'year') - 1 };
}
