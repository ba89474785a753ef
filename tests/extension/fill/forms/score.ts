import { METRICS } from '#server/metrics/catalogue.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { II06A_COLUMNS, type Ii06aAnswer, type Ii06aCells } from '#shared/contract/ii06a.ts';
import { type FormField, fieldWords } from '../../../../extension/fill/field.ts';
import { findFields } from '../../../../extension/fill/find-fields.ts';
import { sourceOfIi06a, sourceOfReport } from '../../../../extension/fill/report/from-report.ts';
import { matchFields } from '../../../../extension/fill/report/match.ts';
import type { FillSource } from '../../../../extension/fill/report/value.ts';
import { pageOf } from '../page.ts';

export const OCTOBER = {
  rule: 'calendar.month',
  label: 'Tháng 10 năm 2026 (từ 01/10/2026 đến 31/10/2026)',
  from: '2026-10-01',
  to: '2026-10-31',
};
const COMPLETE = { state: 'complete' as const, notes: [] };

/** A report of every metric of the catalogue, each with a number of its own. */
export function everyMetric(): FillSource {
  const figures = METRICS.map(
    (metric, i): Figure => ({
      id: metric.id,
      label: metric.label,
      nature:
        metric.kind === 'ratio'
          ? 'ratio'
          : metric.kind === 'typed' && metric.nature === 'text'
            ? 'text'
            : 'flow',
      unit: metric.unit,
      metric: metric.id,
      formula: '',
      source: '',
      law: '',
      n: 1_000 + i,
      d: metric.kind === 'ratio' ? 2_000 : null,
      text: null,
      printed: metric.kind === 'ratio' ? `${40 + (i % 50)},${10 + (i % 80)}` : String(1_000 + i),
      state: 'captured',
      period: OCTOBER,
      asOf: '2026-11-05T08:00:00+07:00',
      coverage: COMPLETE,
      reason: null,
      notes: [],
    }),
  );
  const report = {
    id: 'r',
    definition: 'thang',
    title: 'Báo cáo tháng',
    period: OCTOBER,
    asOf: '2026-11-05T08:00:00+07:00',
    figures,
    lines: [],
  };
  return sourceOfReport(report, 'UBND xã Lý Sơn');
}

export function statistics(): FillSource {
  const cells = (first: number): Ii06aCells =>
    Object.fromEntries(II06A_COLUMNS.map(({ key }, i) => [key, first + 7 * i])) as Ii06aCells;
  const form: Ii06aAnswer = {
    unit: { id: 'u', name: 'UBND xã Lý Sơn' },
    period: OCTOBER,
    cutOff: '2026-10-31',
    asOf: '2026-11-05T08:00:00+07:00',
    by: 'sector',
    coverage: COMPLETE,
    rows: ['Đất đai', 'Hộ tịch', 'Xây dựng'].map((label, i) => ({
      group: label,
      label,
      cells: cells(101 + i),
    })),
    total: cells(401),
    checks: [],
    apart: [],
    notes: [],
  };
  return sourceOfIi06a(form);
}

export interface Score {
  /** Fields that ask for a value we have, and of those: ticked right, right but doubtful. */
  asked: number;
  right: number;
  doubtful: number;
  /** Ticked with another value, or where nothing belongs: what must not happen. */
  wrong: string[];
  /** Not found or another value proposed with a doubt. */
  missed: string[];
}

/** How a form is matched, against what its controls say they want. */
export function scoreForm(html: string, source: FillSource): Score {
  const page = pageOf(html);
  const wants = new Map(
    [...page.querySelectorAll('[want]')].map((each) => [each, each.getAttribute('want') ?? '']),
  );
  for (const each of wants.keys()) each.removeAttribute('want');
  const matches = new Map(
    matchFields(findFields(page).fields, source).map((match) => [match.field.element as Element, match]),
  );
  const score: Score = { asked: 0, right: 0, doubtful: 0, wrong: [], missed: [] };
  for (const [element, want] of wants) {
    const match = matches.get(element);
    const ticked = match?.value && match.doubt === null ? match.value.id : null;
    const proposed = match?.value?.id ?? null;
    const said = `${match ? fieldWords(match.field) : '(no field)'}: ${proposed ?? '–'} ${match?.confidence.toFixed(2) ?? ''} ${match?.doubt ?? ''}, wanted ${want || 'nothing'}`;
    if (want.startsWith('?')) {
      score.asked += 1;
      if (ticked !== null) score.wrong.push(said);
      else if (proposed?.startsWith(want.slice(1))) score.doubtful += 1;
      else score.missed.push(said);
    } else if (want === '') {
      if (ticked !== null) score.wrong.push(said);
    } else {
      score.asked += 1;
      if (ticked !== null && want.split('|').includes(ticked)) score.right += 1;
      else if (ticked !== null) score.wrong.push(said);
      else if (proposed !== null && want.split('|').includes(proposed)) score.doubtful += 1;
      else score.missed.push(said);
    }
  }
  return score;
}

/** The fields of a form with what each asks for; made once for many reports. */
export function askedBy(html: string): { field: FormField; wants: readonly string[] }[] {
  const page = pageOf(html);
  const wants = new Map(
    [...page.querySelectorAll('[want]')].map((each): [Element, string[]] => [
      each,
      (each.getAttribute('want') ?? '').replace('?', '').split('|'),
    ]),
  );
  for (const each of wants.keys()) each.removeAttribute('want');
  return findFields(page).fields.map((field) => ({ field, wants: wants.get(field.element) ?? [] }));
}

/** What is ticked and not what the form asks for, when the report has only some values. */
export function wronglyTicked(
  asked: readonly { field: FormField; wants: readonly string[] }[],
  source: FillSource,
  has: (id: string) => boolean,
): string[] {
  const left = { ...source, values: source.values.filter(({ id }) => has(id) && !id.startsWith('period.')) };
  const wants = new Map(asked.map(({ field, wants: all }) => [field, all]));
  const matches = matchFields(
    asked.map(({ field }) => field),
    left,
  );
  return matches
    .filter(
      ({ field, value, doubt }) => value !== null && doubt === null && !wants.get(field)?.includes(value.id),
    )
    .map(({ field, value, confidence }) => `${fieldWords(field)}: ${value?.label} ${confidence.toFixed(2)}`);
}
