import type { Coverage, Figure, Period } from '#shared/contract/figure.ts';
import { printCount, printRatio } from '#shared/vietnamese/numbers.ts';
import { periodValues, valueOfFigure } from './from-report.ts';
import type { FillSource } from './value.ts';

/** Every metric of a period, as the service answers. */
export interface PeriodMetrics {
  unit: { name: string };
  period: Period;
  metrics: readonly {
    id: string;
    label: string;
    unit: string;
    kind: string;
    nature?: string | undefined;
    n: number | null;
    d: number | null;
    coverage: Coverage | null;
    typed: readonly { text: string; validFrom: string }[];
  }[];
}

/** Values of every metric of the catalogue, for forms that follow no report of ours. */
export function sourceOfMetrics({ unit, period, metrics }: PeriodMetrics): FillSource {
  const values = metrics.map((metric) => {
    const { id, label, n, d, kind, typed, coverage } = metric;
    const words = kind === 'typed' && metric.nature !== 'flow' && metric.nature !== 'stock';
    const printed =
      kind === 'ratio'
        ? n === null || d === null || (d === 0 && n > 0)
          ? ''
          : printRatio(n, d)
        : words
          ? (typed[0]?.text ?? '')
          : n === null
            ? ''
            : printCount(n);
    const carried = typed.some(({ validFrom }) => validFrom < period.from);
    const figure: Figure = {
      id,
      label,
      nature:
        kind === 'ratio' || metric.nature === 'ratio' ? 'ratio' : metric.nature === 'text' ? 'text' : 'flow',
      unit: kind === 'ratio' ? '%' : metric.unit,
      metric: id,
      formula: '',
      source: '',
      law: '',
      n,
      d,
      text: words ? printed : null,
      printed,
      state: printed === '' ? 'missing' : carried ? 'carried' : kind === 'typed' ? 'typed' : 'computed',
      period,
      asOf: '',
      coverage,
      reason: null,
      notes: [],
    };
    return valueOfFigure(figure);
  });
  return {
    report: 'metrics',
    title: 'Mọi chỉ tiêu',
    unit: unit.name,
    period,
    values: [...values, ...periodValues(period, unit.name)],
  };
}
