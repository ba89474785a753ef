import { newDraft } from '#server/reports/draft.ts';
import type { Draft } from '#server/reports/draft-state.ts';
import type { ReportAnswer } from '#shared/contract/api.ts';
import type { Figure } from '#shared/contract/figure.ts';

const PERIOD = { rule: 'calendar.year', label: 'Năm 2025', from: '2025-01-01', to: '2025-12-31' };

export function figureOf(id: string, more: Partial<Figure> = {}): Figure {
  return {
    id,
    label: `Mục ${id}`,
    nature: 'flow',
    unit: '',
    metric: id,
    formula: '',
    source: '',
    law: '',
    n: 10,
    d: null,
    text: null,
    printed: '10',
    state: 'captured',
    period: PERIOD,
    asOf: '2026-01-05T05:00:00.000Z',
    coverage: { state: 'complete', notes: [] },
    reason: null,
    notes: [],
    ...more,
  };
}

/** A value the unit states itself. */
export function statedFigure(id: string, more: Partial<Figure> = {}): Figure {
  const nothing = { n: null, period: null, coverage: null, printed: '', state: 'missing' } as const;
  return figureOf(id, { nature: 'text', metric: null, ...nothing, ...more });
}

export function reportWith(figures: Figure[], more: Partial<ReportAnswer> = {}): ReportAnswer {
  return {
    id: 'r',
    definition: 'thu',
    title: 'Báo cáo thử',
    period: PERIOD,
    asOf: '2026-01-05T05:00:00.000Z',
    figures,
    lines: [
      { style: 'text', parts: figures.map(({ id }) => ({ figure: id })) },
      { style: 'closing', parts: [{ text: 'Trên đây là báo cáo.' }] },
    ],
    ...more,
  };
}

export function draftWith(figures: Figure[], carried: Draft['carried'] = {}): Draft {
  return newDraft(reportWith(figures), carried);
}
