import { z } from 'zod';

/**
 * A figure as it stands in a report, with everything needed to derive it again (design promise 1,
 * reports.md §1.9). `null` means "not captured" and never prints as 0.
 */
export const FigureState = z.enum(['captured', 'computed', 'confirmed', 'carried', 'typed', 'missing']);

export const Period = z.strictObject({
  /** e.g. `nd09.year`, `calendar.month`, `free`, `toDate`. */
  rule: z.string(),
  label: z.string(),
  /** First and last day, both inside. */
  from: z.iso.date(),
  to: z.iso.date(),
});

export const Coverage = z.strictObject({
  /** `complete`: every page of every list behind the figure was read; `partial`; `unknown`: no list seen. */
  state: z.enum(['complete', 'partial', 'unknown']),
  /** Vietnamese, e.g. "đã đọc 60/134", "thiếu từ 03/6 đến 09/6". */
  notes: z.array(z.string()),
});

export const Figure = z.strictObject({
  /** Tag in the template. */
  id: z.string(),
  label: z.string(),
  nature: z.enum(['flow', 'stock', 'ratio', 'text', 'money', 'catalogue']),
  unit: z.string(),
  /** Metric id in the catalogue; null for typed values. */
  metric: z.string().nullable(),
  /** The definition in words. */
  formula: z.string(),
  source: z.string(),
  law: z.string(),
  /** Count, or numerator of a ratio. */
  n: z.number().int().nullable(),
  /** Denominator of a ratio. */
  d: z.number().int().nullable(),
  text: z.string().nullable(),
  /** As printed by the report's own precision; empty when missing. */
  printed: z.string(),
  state: FigureState,
  period: Period.nullable(),
  asOf: z.iso.datetime({ offset: true }),
  coverage: Coverage.nullable(),
  /** Why a person typed or changed it. */
  reason: z.string().nullable(),
  notes: z.array(z.string()),
  /** Figures of the same report whose rows may be named in this one, e.g. the plans issued. */
  choices: z.array(z.string()).optional(),
});

export type FigureState = z.infer<typeof FigureState>;
export type Period = z.infer<typeof Period>;
export type Coverage = z.infer<typeof Coverage>;
export type Figure = z.infer<typeof Figure>;
