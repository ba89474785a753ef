import { z } from 'zod';
import { ReportAnswer } from '#shared/contract/api.ts';
import { DraftAnswer, DraftsAnswer, IssuedAnswer } from '#shared/contract/draft.ts';
import { Coverage, Period } from '#shared/contract/figure.ts';
import { Ii06aAnswer } from '#shared/contract/ii06a.ts';
import { PeriodError, type PeriodRequest, resolvePeriod } from '#shared/period.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { sourceOfMetrics } from '../fill/report/from-metrics.ts';
import { sourceOfIi06a, sourceOfReport } from '../fill/report/from-report.ts';
import type { FillSource } from '../fill/report/value.ts';
import type { FillOffers } from '../messages.ts';
import type { Connection } from './connection.ts';
import type { Answer, ServiceApi } from './service-api.ts';

const MOST_REPORTS = 30;

/** The metrics of a period as `GET /metrics?rule=…` answers. */
export const MetricsAnswer = z.object({
  unit: z.object({ name: z.string() }),
  period: Period,
  metrics: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      kind: z.string(),
      nature: z.string().optional(),
      n: z.number().int().nullable(),
      d: z.number().int().nullable(),
      coverage: Coverage.nullable(),
      typed: z.array(z.object({ text: z.string(), validFrom: z.string() })),
    }),
  ),
});
export type MetricsAnswer = z.infer<typeof MetricsAnswer>;

/** Reports of the unit, and periods the computed forms are offered for. */
export async function offersOf(
  api: Pick<ServiceApi, 'ask'>,
  connection: Connection,
  nowMs: number,
): Promise<Answer<FillOffers>> {
  const answer = await api.ask(destination(connection), { method: 'GET', path: '/drafts' }, DraftsAnswer);
  if (!answer.ok) return answer;
  const reports = answer.value.drafts
    .slice(0, MOST_REPORTS)
    .flatMap(({ id, title, period, issued }) => [
      ...(issued > 0
        ? [{ id: `issued/${id}/${issued}`, title: `${title}, ${period}: bản đã chốt lần ${issued}` }]
        : []),
      { id: `draft/${id}`, title: `${title}, ${period}: bản đang soạn` },
    ]);
  return {
    ok: true,
    value: {
      reports,
      computed: [
        { id: 'ii06a', title: 'Biểu II.06a theo lĩnh vực' },
        { id: 'metrics', title: 'Mọi chỉ tiêu của đơn vị' },
      ],
      periods: periodsAround(nowMs),
    },
  };
}

/** Months, quarters and years now and before, by both calendars. */
export function periodsAround(nowMs: number): { id: string; title: string }[] {
  const today = localDate(nowMs);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const requests: PeriodRequest[] = [];
  for (const calendar of ['nd09', 'calendar'] as const) {
    for (const back of [-1, 0, 1, 2]) {
      const at = year * 12 + month - 1 - back;
      requests.push({ rule: `${calendar}.month`, year: Math.floor(at / 12), month: (at % 12) + 1 });
    }
    for (const back of [-1, 0, 1]) {
      const at = year * 4 + Math.ceil(month / 3) - 1 - back;
      requests.push({ rule: `${calendar}.quarter`, year: Math.floor(at / 4), quarter: (at % 4) + 1 });
    }
    requests.push({ rule: `${calendar}.year`, year }, { rule: `${calendar}.year`, year: year - 1 });
  }
  return requests.flatMap((request) => {
    try {
      return [
        { id: new URLSearchParams(asText(request)).toString(), title: resolvePeriod(request, today).label },
      ];
    } catch (error) {
      if (error instanceof PeriodError) return [];
      throw error;
    }
  });
}

function asText(request: PeriodRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(request).map(([name, value]) => [name, String(value)]));
}

/** The service as the pairing names it. */
export function destination(connection: Connection): Parameters<ServiceApi['ask']>[0] {
  return { ...connection, owner: connection.unit.id };
}

const OFFER =
  /^(?:draft\/([\w-]{1,80})|issued\/([\w-]{1,80})\/(\d{1,4})|(ii06a|metrics)\?([\w.&=-]{1,120}))$/;

/** The values of an offer; a period follows the computed forms as a query. */
export async function sourceOf(
  api: Pick<ServiceApi, 'ask'>,
  connection: Connection,
  offer: string,
): Promise<Answer<FillSource>> {
  const [, draft, issued, n, form, query] = OFFER.exec(offer) ?? [];
  const get = <T>(
    path: string,
    schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  ) => api.ask(destination(connection), { method: 'GET', path }, schema);
  const unit = connection.unit.name;
  if (draft !== undefined)
    return as(await get(`/drafts/${draft}`, DraftAnswer), ({ report }) => sourceOfReport(report, unit));
  if (issued !== undefined)
    return as(await get(`/drafts/${issued}/issued/${n}`, IssuedAnswer), ({ report }) =>
      sourceOfReport(ReportAnswer.parse(report), unit),
    );
  if (form === 'ii06a') return as(await get(`/ii06a?${query}&by=sector`, Ii06aAnswer), sourceOfIi06a);
  if (form === 'metrics') return as(await get(`/metrics?${query}`, MetricsAnswer), sourceOfMetrics);
  return { ok: false, why: 'refused', status: null, detail: 'Hãy chọn lại báo cáo.' };
}

function as<T, U>(answer: Answer<T>, make: (value: T) => U): Answer<U> {
  return answer.ok ? { ok: true, value: make(answer.value) } : answer;
}
