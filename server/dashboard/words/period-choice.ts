import type { Period } from '#shared/contract/figure.ts';
import {
  PERIOD_RULES,
  PeriodError,
  type PeriodRequest,
  type PeriodRule,
  resolvePeriod,
} from '#shared/period.ts';
import { addDays } from '#shared/vietnamese/dates.ts';

/** Names of the rules as officers know them, in two groups and the rest. */
export const RULE_GROUPS: readonly { title: string; rules: readonly (readonly [PeriodRule, string])[] }[] = [
  {
    title: 'Theo lịch (từ ngày 1)',
    rules: [
      ['calendar.year', 'Năm'],
      ['calendar.h1', '6 tháng đầu năm'],
      ['calendar.h2', '6 tháng cuối năm'],
      ['calendar.nineMonths', '9 tháng'],
      ['calendar.quarter', 'Quý'],
      ['calendar.month', 'Tháng'],
      ['toDate', 'Từ đầu năm đến nay'],
    ],
  },
  {
    title: 'Nghị định 09/2019 (từ ngày 15)',
    rules: [
      ['nd09.year', 'Năm, chốt ngày 14/12'],
      ['nd09.h1', '6 tháng đầu năm, chốt ngày 14/6'],
      ['nd09.h2', '6 tháng cuối năm, chốt ngày 14/12'],
      ['nd09.nineMonths', '9 tháng, chốt ngày 14/9'],
      ['nd09.quarter', 'Quý, chốt ngày 14'],
      ['nd09.month', 'Tháng, chốt ngày 14'],
      ['nd09.toDate', 'Từ đầu năm đến nay (từ 15/12)'],
    ],
  },
  {
    title: 'Tuần và khoảng tự chọn',
    rules: [
      ['week.monSun', 'Tuần, thứ Hai đến Chủ nhật'],
      ['week.thuWed', 'Tuần, thứ Năm đến thứ Tư'],
      ['week.friThu', 'Tuần, thứ Sáu đến thứ Năm'],
      ['free', 'Khoảng ngày tự chọn'],
    ],
  },
];

export interface PeriodDraft {
  rule: PeriodRule;
  year: number;
  month: number;
  quarter: number;
  from: string;
  to: string;
}

export type PeriodField = 'year' | 'month' | 'quarter' | 'from' | 'to';

/** What a rule needs to be told. */
export function fieldsOf(rule: PeriodRule): readonly PeriodField[] {
  if (rule === 'free') return ['from', 'to'];
  if (rule.startsWith('week.')) return ['from'];
  if (rule.endsWith('.month')) return ['month', 'year'];
  if (rule.endsWith('.quarter')) return ['quarter', 'year'];
  return ['year'];
}

export function isRule(rule: string): rule is PeriodRule {
  return PERIOD_RULES.some((known) => known === rule);
}

/** The draft a form starts with on a day: the running year and month. */
export function draftFor(rule: PeriodRule, today: string): PeriodDraft {
  const month = Number(today.slice(5, 7));
  return {
    rule,
    year: Number(today.slice(0, 4)),
    month,
    quarter: Math.ceil(month / 3),
    from: `${today.slice(0, 8)}01`,
    to: today,
  };
}

/** What is asked of the service: only the fields the rule uses. */
export function requestOf(draft: PeriodDraft): PeriodRequest {
  const used = fieldsOf(draft.rule);
  return {
    rule: draft.rule,
    ...(used.includes('year') ? { year: draft.year } : {}),
    ...(used.includes('month') ? { month: draft.month } : {}),
    ...(used.includes('quarter') ? { quarter: draft.quarter } : {}),
    ...(used.includes('from') ? { from: draft.from } : {}),
    ...(used.includes('to') ? { to: draft.to } : {}),
  };
}

/** Exact dates of a draft, or the sentence why it cannot be. */
export function preview(draft: PeriodDraft, asOf: string): { period: Period } | { sentence: string } {
  try {
    return { period: resolvePeriod(requestOf(draft), asOf) };
  } catch (error) {
    if (error instanceof PeriodError) return { sentence: error.message };
    throw error;
  }
}

/** The request a computed period came from, to ask for the same again. */
export function requestAgain({ rule, from, to }: Period): PeriodRequest {
  if (!isRule(rule) || rule === 'free') return { rule: 'free', from, to };
  if (rule.startsWith('week.')) return { rule, from };
  // The decree's year begins on 15/12 of the year before.
  const year = rule.endsWith('toDate') ? Number(addDays(from, 17).slice(0, 4)) : Number(to.slice(0, 4));
  const month = Number(to.slice(5, 7));
  if (rule.endsWith('.month')) return { rule, year, month };
  if (rule.endsWith('.quarter')) return { rule, year, quarter: Math.ceil(month / 3) };
  return { rule, year };
}
