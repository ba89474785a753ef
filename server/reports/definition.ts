import type { PeriodRequest } from '#shared/period.ts';
import type { CheckKind } from './checks/check-kind.ts';

/** A figure put together from captured records. */
export interface MetricFigure {
  metric: string;
  /** `percent` and `fraction` need a ratio, or a count with `outside`. */
  as: 'count' | 'percent' | 'fraction';
  /** Thousands dots, on unless switched off: S004 prints 12.481 and 5351 in one sentence. */
  grouping?: boolean;
  /** Least digits of a count: 2 prints 05. */
  padding?: number;
  /** Digits after the comma of a percentage; 2 when absent. */
  decimals?: number;
  /** Prints 100 instead of 100,00. */
  shortWhole?: boolean;
  /** What follows the number, e.g. "%", " %". Falls away where nothing arose. */
  suffix?: string;
  /** Words after the two numbers of a fraction: "1189HS/1194 HS" is ["HS", " HS"]. */
  units?: readonly [string, string];
  /** The whole phrase, `{n}` standing for the printed number: "không có hồ sơ quá hạn". */
  phrase?: { zero: string; some: string };
  /** Reference value that is added to a count to make the denominator, e.g. documents outside the software. */
  outside?: string;
  /** Metrics that explain this figure; listed in its notes and answered as figures of their own. */
  breakdown?: readonly string[];
  /** Other definitions of the same name, printed in the notes. */
  alternatives?: readonly string[];
  /** Adds the balance of Biểu II.06a, (3) = (7) + (11), to the notes. */
  balance?: boolean;
}

/** A value a person of the unit typed, valid from one day to another (reports.md §1.0, class R and M). */
export interface ReferenceFigure {
  reference: string;
  label: string;
  nature: 'text' | 'ratio' | 'money' | 'stock';
  unit?: string;
  /** Prints as the day of cell 4 (NĐ 30/2020), its day open until somebody types it. */
  as?: 'signingDay';
  /** Metrics whose rows the unit picks from, e.g. the plans it issued: their names are its answer. */
  choices?: readonly string[];
  /** Least digits of a count that a page states: 2 prints 05. */
  padding?: number;
  /** What prints where nobody typed anything. */
  otherwise?: string;
  /** Put into words by the service for each report; what a report before said is never carried into it. */
  written?: true;
}

export type FigureSpec = MetricFigure | ReferenceFigure;

export interface ReportDefinition {
  id: string;
  title: string;
  /** Type of report, reports.md §2; a summary is a unit's own and follows no form of the province. */
  type: 'A' | 'B' | 'C' | 'D' | 'F' | 'summary';
  /** Rule proposed for the period; the request decides. */
  period: PeriodRequest['rule'];
  /** File in `templates/`. */
  template: string;
  /** Tag in the template → what stands there. */
  figures: Readonly<Record<string, FigureSpec>>;
  /** Stated values without which the report cannot be issued; counted figures always are. */
  required?: readonly string[];
  /** Checks that block issue; `BLOCKING` of `checks/check-kind.ts` when absent. */
  blocking?: readonly CheckKind[];
}
