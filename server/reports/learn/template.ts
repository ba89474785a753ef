import { z } from 'zod';

/**
 * A unit's own last report that fills itself: the file as uploaded and, for every figure found in it, what
 * the officer says it is. The shapes are those of `/api/v1/templates`.
 */
export const Binding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('metric'), id: z.string().max(60) }),
  /** A value the unit types, under this id (`PUT /api/v1/reference/values`). */
  z.strictObject({
    kind: z.literal('reference'),
    id: z.string().regex(/^[a-z][a-z0-9_]{1,59}$/),
    label: z.string().max(200),
  }),
  /** Leave it as it stands. */
  z.strictObject({ kind: z.literal('none') }),
]);

/** How the report writes this figure; taken from the place itself. */
export const FigureFormat = z.strictObject({
  /** Thousands dots. */
  grouping: z.boolean(),
  /** Least digits: 2 prints 05. */
  padding: z.number().int().min(1).max(6),
  /** Digits after the comma of a percentage. */
  decimals: z.number().int().min(0).max(6),
  /** 100 instead of 100,00. */
  shortWhole: z.boolean(),
});

export const LearnedFigure = z.strictObject({
  id: z.string(),
  /** Index of the paragraph in reading order, and the characters in it. */
  paragraph: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  text: z.string(),
  sentence: z.string(),
  /** Where it stands, for people: "Bảng 2, dòng 3". */
  place: z.string(),
  kind: z.enum(['count', 'percent', 'fraction', 'decimal', 'money', 'zero', 'vague']),
  n: z.number().nullable(),
  d: z.number().nullable(),
  slots: z.array(
    z.strictObject({
      from: z.number().int(),
      to: z.number().int(),
      role: z.enum(['n', 'd', 'value', 'cut']),
    }),
  ),
  proposals: z.array(
    z.strictObject({
      kind: z.enum(['metric', 'reference']),
      id: z.string(),
      label: z.string(),
      confidence: z.number(),
      reasons: z.array(z.string()),
    }),
  ),
  binding: Binding,
  /** Only a confirmed figure is ever changed. */
  confirmed: z.boolean(),
  format: FigureFormat,
});

/** `PUT /api/v1/templates/{id}/bindings`; `version` is the one the officer saw. */
export const BindingsRequest = z.strictObject({
  version: z.number().int(),
  figures: z
    .array(
      z.strictObject({
        id: z.string().max(20),
        binding: Binding,
        confirmed: z.boolean(),
        format: FigureFormat.optional(),
      }),
    )
    .max(2_000),
});

export type Binding = z.infer<typeof Binding>;
export type FigureFormat = z.infer<typeof FigureFormat>;
export type LearnedFigure = z.infer<typeof LearnedFigure>;
