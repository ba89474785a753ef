import { z } from 'zod';
import { FigureState, Period } from './figure.ts';
import { AddresseeState } from './report-source.ts';
import { ReportAsked, RequestCounts, SubmissionSummary } from './request.ts';

/**
 * The consolidated table of a request (reports.md §2.6): one row per unit asked, one column per figure of
 * the report. Counts are added, ratios worked out anew from the added parts; a unit that has not sent is
 * missing, never 0.
 */
const side = z.number().int().nullable();

export const ConsolidatedColumn = z.object({
  /** Tag of the figure in the report. */
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  kind: z.enum(['count', 'ratio', 'money']),
  formula: z.string(),
  /** Why units cannot be added up here; empty when they can. */
  notAdded: z.string(),
  /** What is to be known of the column, Vietnamese. */
  notes: z.array(z.string()),
});

export const ConsolidatedCell = z.object({
  /** Id of the column. */
  column: z.string(),
  /** The figure of the unit's own report; null where its form has none. */
  figure: z.string().nullable(),
  n: side,
  d: side,
  /** As the unit printed it; empty when it gave nothing. */
  printed: z.string(),
  state: FigureState.nullable(),
  /** Is it part of the total? */
  counted: z.boolean(),
  /** Why it is not, or what is to be looked at; empty when nothing. */
  remark: z.string(),
  /** What the service counts itself for the unit at the same moment; null where it has read nothing. */
  captured: z.object({ n: side, d: side }).nullable(),
});

export const ConsolidatedRow = z.object({
  addressee: z.string(),
  name: z.string(),
  state: AddresseeState,
  /** Null while its report is not here: chưa gửi. */
  submission: SubmissionSummary.nullable(),
  /** Moment, or day, its figures speak of; null when not told. */
  asOf: z.string().nullable(),
  /** Other than that of most units. */
  otherAsOf: z.boolean(),
  cells: z.array(ConsolidatedCell),
});

export const ConsolidatedTotal = z.object({
  column: z.string(),
  n: side,
  d: side,
  /** Empty when there is nothing to add, or it must not be added. */
  printed: z.string(),
  /** Units that are in it, of those whose form has it. */
  units: z.number().int(),
  asked: z.number().int(),
  /** "cộng của 2/3 đơn vị"; empty without a total. */
  words: z.string(),
});

/** What units said in words, by figure: tồn tại, hạn chế; kiến nghị, đề xuất … */
export const Statement = z.object({
  id: z.string(),
  label: z.string(),
  /** Part of the consolidated report it belongs to, reports.md §2.6. */
  part: z.enum(['results', 'limits', 'proposals', 'plans']),
  units: z.array(z.object({ addressee: z.string(), name: z.string(), text: z.string() })),
});

/** `GET /api/v1/requests/{id}/table`. */
export const ConsolidatedAnswer = z.object({
  request: ReportAsked,
  period: Period,
  counts: RequestCounts,
  at: z.string(),
  columns: z.array(ConsolidatedColumn),
  rows: z.array(ConsolidatedRow),
  totals: z.array(ConsolidatedTotal),
  statements: z.array(Statement),
  /** Missing units, different moments, what may be counted twice. */
  notes: z.array(z.string()),
  /** The consolidated report begun in the workbench; null when there is none. */
  draft: z.string().nullable(),
});

export type ConsolidatedColumn = z.infer<typeof ConsolidatedColumn>;
export type ConsolidatedCell = z.infer<typeof ConsolidatedCell>;
export type ConsolidatedRow = z.infer<typeof ConsolidatedRow>;
export type ConsolidatedTotal = z.infer<typeof ConsolidatedTotal>;
export type Statement = z.infer<typeof Statement>;
export type ConsolidatedAnswer = z.infer<typeof ConsolidatedAnswer>;
