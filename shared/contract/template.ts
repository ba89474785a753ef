import { z } from 'zod';
import { ReportRequest } from './api.ts';
import { Figure, Period } from './figure.ts';

/** Most bytes of an uploaded template; the route stops reading there. */
export const MOST_TEMPLATE_BYTES = 20_000_000;

/**
 * A unit's own last report that fills itself: the file as uploaded and, for every figure found in it, what
 * the officer says it is. The shapes are those of `/api/v1/templates`.
 */
export const Binding = z.union([
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

/** `POST /api/v1/templates/{id}/fill`. */
export const FillRequest = z.strictObject({
  period: ReportRequest.shape.period,
  asOf: z.iso.datetime({ offset: true }).optional(),
});

/** A template without its file. */
export const TemplateSummary = z.object({
  id: z.string(),
  unitId: z.string(),
  name: z.string(),
  kind: z.enum(['learned', 'tagged']),
  format: z.enum(['docx', 'xlsx']),
  fileName: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** Rises with every change; a change names the version it was made on. */
  version: z.number().int(),
  madeAt: z.string(),
  changedAt: z.string(),
});
export const TemplatesAnswer = z.object({ templates: z.array(TemplateSummary) });

/** A paragraph of the uploaded file; `index` is what a figure's `paragraph` names. */
export const TemplateParagraph = z.object({
  index: z.number().int(),
  kind: z.enum(['body', 'table', 'textbox', 'header', 'footer', 'note']),
  place: z.string(),
  cell: z.object({ table: z.number().int(), row: z.number().int(), column: z.number().int() }).nullable(),
  text: z.string(),
});
/** `GET /api/v1/templates/{id}`: `figures` and `paragraphs` of a learned one, `tags` of a tagged one. */
export const TemplateAnswer = z.object({
  id: z.string(),
  unitId: z.string(),
  name: z.string(),
  kind: z.enum(['learned', 'tagged']),
  format: z.enum(['docx', 'xlsx']),
  fileName: z.string(),
  size: z.number().int(),
  version: z.number().int(),
  madeAt: z.string(),
  changedAt: z.string(),
  tags: z.array(z.string()),
  figures: z.array(LearnedFigure),
  paragraphs: z.array(TemplateParagraph),
});

/** `GET /api/v1/templates/tags`: what may be written between braces. */
export const TagsAnswer = z.object({
  tags: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      example: z.string(),
      group: z.enum(['words', 'metrics', 'typed']),
    }),
  ),
});

/** `POST /api/v1/templates/{id}/fill?preview=1`: what the file would say. */
export const FillPreview = z.object({
  period: Period,
  asOf: z.string(),
  figures: z.array(Figure),
  /** Left as they stood, because nobody has confirmed what they are. */
  unconfirmed: z.array(
    z.object({ id: z.string(), text: z.string(), sentence: z.string(), place: z.string() }),
  ),
  /** Figures or tags without a value: a blank stands there. */
  missing: z.array(z.string()),
  lines: z.array(z.string()),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['blocking', 'warning', 'info']),
      line: z.number().int(),
      place: z.string(),
      sentence: z.string(),
      message: z.string(),
    }),
  ),
});

export type Binding = z.infer<typeof Binding>;
export type FigureFormat = z.infer<typeof FigureFormat>;
export type LearnedFigure = z.infer<typeof LearnedFigure>;
export type BindingsRequest = z.infer<typeof BindingsRequest>;
export type TemplateSummary = z.infer<typeof TemplateSummary>;
export type TemplateParagraph = z.infer<typeof TemplateParagraph>;
export type TemplateAnswer = z.infer<typeof TemplateAnswer>;
export type TagsAnswer = z.infer<typeof TagsAnswer>;
export type FillPreview = z.infer<typeof FillPreview>;
