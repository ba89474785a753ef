import { z } from 'zod';

/** What can be wrong with a page that was read; each has one Vietnamese sentence in `problem-words.ts`. */
export const ProblemCode = z.enum([
  'not-a-list',
  'not-logged-in',
  'layout-changed',
  'missing-column',
  'ambiguous-column',
  'bad-value',
  'no-key',
  'duplicate-row',
  'partial',
  'redrawn',
  'no-secrecy-column',
  'unknown-list',
  'bad-file',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** A typed problem: the code, the field it concerns, and the place ("row 3", a header text, a selector). */
export const Problem = z.strictObject({
  code: ProblemCode,
  field: z.string().max(60).optional(),
  place: z.string().max(200).optional(),
  expected: z.string().max(300).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** RFC 9457 problem details, the body of every error answer of the service. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
