import type { Period } from '#shared/contract/figure.ts';
import {
  II06A_COLUMNS,
  type Ii06aAnswer,
  type Ii06aCells,
  type Ii06aGrouping,
} from '#shared/contract/ii06a.ts';
import { cutOff } from '#shared/period.ts';
import { metric } from '../../metrics/catalogue.ts';
import { GROUPING_WORDS } from '../../metrics/fields.ts';
import type { Span } from '../facts.ts';
import { type Measured, measure } from '../measured.ts';
import { checksOf } from './ii06a-checks.ts';
import { APART, BESIDE, COLUMN_METRICS, type CountedRow, countMetric, GROUPED_BY } from './ii06a-columns.ts';
import type { Ii06aFacts } from './ii06a-facts.ts';

export interface Ii06aQuestion {
  unit: { id: string; name: string };
  period: Period;
  /** First and last day of the period before; null where there is none ("đến nay"). */
  before: Span | null;
  asOf: string;
  by: Ii06aGrouping;
}

/** Biểu II.06a of one unit as of the cut-off, with its checks and the dossiers behind them. */
export async function buildIi06a(question: Ii06aQuestion, facts: Ii06aFacts): Promise<Ii06aAnswer> {
  const { period, asOf, by } = question;
  const span = { from: period.from, to: cutOff(period, asOf) };
  const ids = [...new Set([...Object.values(COLUMN_METRICS).flat(), ...BESIDE, ...APART])];
  const [measured, groups, names] = await Promise.all([
    measure(facts, ids, span, []),
    facts.groups(ids.map(countMetric), span, GROUPED_BY[by]),
    by === 'procedure' ? facts.procedureNames() : new Map<string, string>(),
  ]);
  const rows = groups
    .map(({ group, values }): CountedRow => {
      const name = group === null ? GROUPING_WORDS[GROUPED_BY[by]].none : names.get(group);
      const label = name === undefined ? String(group) : group === null ? name : `${group} – ${name}`;
      return { group, label, cells: cellsOf((id) => values[id] ?? 0, measured), counts: values };
    })
    .filter(({ cells }) => Object.values(cells).some((value) => value !== 0));
  const total = cellsOf((id) => measured.read(id).n ?? 0, measured);
  return {
    unit: question.unit,
    period,
    cutOff: span.to,
    asOf,
    by,
    coverage: measured.coverage('hs_tiep_nhan'),
    rows: rows.map(({ group, label, cells }) => ({ group, label, cells })),
    total,
    checks: await checksOf({ rows, total, measured, span, before: question.before }, facts),
    apart: await Promise.all(
      APART.map(async (id) => ({
        label: metric(id).label,
        ...(await facts.dossiers(countMetric(id), span)),
      })),
    ),
    notes: notesOf(measured),
  };
}

/** Sums of the columns' metrics; a column of which a metric is not known is null. */
function cellsOf(value: (id: string) => number, measured: Measured): Ii06aCells {
  const entries = II06A_COLUMNS.map(({ key }) => {
    const ids = COLUMN_METRICS[key];
    const known = ids.every((id) => measured.read(id).n !== null);
    return [key, known ? ids.reduce((sum, id) => sum + value(id), 0) : null] as const;
  });
  return Object.fromEntries(entries) as Ii06aCells;
}

function notesOf(measured: Measured): string[] {
  const ids = Object.values(COLUMN_METRICS).flat();
  const missing = ids.flatMap((id) => measured.missing(id) ?? []);
  return [
    ...new Set([...measured.coverage('hs_tiep_nhan').notes, ...missing, ...ids.flatMap(measured.remarks)]),
  ];
}
