import { z } from 'zod';
import { Coverage, Period } from './figure.ts';

/** `GET /api/v1/lists`: the lists a unit can take out for a period. */
export const ListSummary = z.object({
  id: z.string(),
  title: z.string(),
  /** What is counted, e.g. "văn bản". */
  unit: z.string(),
  /** What stands in the list, in words. */
  about: z.string(),
  group: z.enum(['documents', 'dossiers']),
});
export const ListsAnswer = z.object({ lists: z.array(ListSummary) });

/** `GET /api/v1/lists/{id}?rule=…`: a list of a period; the first rows of it, as they print. */
export const ListAnswer = z.object({
  list: ListSummary,
  /** Name of the unit. */
  agency: z.string(),
  period: Period,
  asOf: z.string(),
  coverage: Coverage,
  /** Why the list cannot be told although its pages were read; null when it can. */
  missing: z.string().nullable(),
  columns: z.array(z.object({ label: z.string(), width: z.number() })),
  total: z.number().int(),
  rows: z.array(z.array(z.string())),
});

export type ListSummary = z.infer<typeof ListSummary>;
export type ListAnswer = z.infer<typeof ListAnswer>;
