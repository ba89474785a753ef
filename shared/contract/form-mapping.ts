import { z } from 'zod';

/**
 * Which value of a report stands in which field of a web form, as an officer has confirmed it by filling.
 * Fields are told by a SHA-256 of what the page says of them (label, headers, headings), so that no text of
 * the page travels; a field that says something else is another field and is asked again.
 */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A form of a page: where it stands, and what it is by its headings and the shape of its query. */
export const FormPage = z.strictObject({
  /** Scheme, host and port. */
  origin: z.string().regex(/^https?:\/\/[a-z0-9.-]{1,200}(?::\d{1,5})?$/),
  /** Path of the page; `*` stands for one part that differs from record to record. */
  path: z.string().regex(/^\/[^\s?#]{0,300}$/),
  form: hash,
});

export const FormField = z.strictObject({
  field: hash,
  /** Id of the value within the report; null for a field the officer wants left alone. */
  value: z.string().min(1).max(400).nullable(),
});

/** What is filled from: a report definition, or `ii06a.sector` and its kin. */
const report = z.string().regex(/^[a-z0-9.-]{1,60}$/);

/** `PUT /api/v1/form-mappings`: adds to what is known; a field said again takes the newer value. */
export const FormMappingDraft = z.strictObject({
  page: FormPage,
  report,
  fields: z.array(FormField).max(2_000),
  /** Fields to know nothing of any more. */
  forget: z.array(hash).max(2_000),
});

/** `GET /api/v1/form-mappings?origin=&path=&form=&report=`: what the unit knows of this form. */
export const FormMappingLookup = FormPage.extend({ report });

export const FormMapping = z.object({
  fields: z.array(FormField),
  /** Who confirmed it last and when; null when nothing is known. */
  name: z.string().nullable(),
  at: z.string().nullable(),
});

export type FormPage = z.infer<typeof FormPage>;
export type FormField = z.infer<typeof FormField>;
export type FormMappingDraft = z.infer<typeof FormMappingDraft>;
export type FormMappingLookup = z.infer<typeof FormMappingLookup>;
export type FormMapping = z.infer<typeof FormMapping>;
