import { z } from 'zod';

/**
 * What a unit tells its extensions from afar: pages taught by pointing, and switches. Data only, never
 * code: a profile names a host, header texts and fields; the recogniser does the rest.
 */

const adapterName = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** A column of a taught list: its header text, upper levels first, joined by " > ". */
export const ProfileColumn = z.strictObject({
  label: z.string().trim().min(1).max(200),
  /** A field of the form (`shared/profile/choices.ts`), or `ignore`. */
  field: z.string().regex(/^[a-zA-Z]{1,40}$/),
});

const distinct = (columns: readonly { label: string; field: string }[]): boolean => {
  const fields = columns.map(({ field }) => field).filter((field) => field !== 'ignore');
  const labels = columns.map(({ label }) => label);
  return new Set(fields).size === fields.length && new Set(labels).size === labels.length;
};

/** A taught list as the officer's extension sends it. */
export const PageProfileDraft = z.strictObject({
  /** Given when an existing profile is taught anew. */
  id: z.uuid().optional(),
  /** What the officers call the list. */
  name: z.string().trim().min(1).max(80),
  /** Scheme, host and port: nothing else is ever read by this profile. */
  origin: z.string().regex(/^https?:\/\/[a-z0-9.-]{1,200}(?::\d{1,5})?$/),
  /** Path of the page; `*` stands for one part that differs from record to record. */
  path: z.string().regex(/^\/[^\s?#]{0,300}$/),
  form: z.enum(['incoming', 'outgoing', 'dossier']),
  columns: z.array(ProfileColumn).min(2).max(80).refine(distinct, 'a field or header stands twice'),
});

export const PageProfile = PageProfileDraft.extend({
  id: z.uuid(),
  /** Grows with every teaching; also the adapter version in captures. */
  version: z.number().int().positive(),
});

/** Switches of the unit; they add to the policy of the computer, and never lift what that forbids. */
export const UnitSwitches = z.strictObject({
  disabledAdapters: z.array(adapterName).max(100),
  disabledFeatures: z.array(adapterName).max(100),
  /** Confirmed by the administrator: no secret documents are registered in these systems (reports.md §6.1). */
  secretsNotRegistered: z.boolean(),
});

/** `GET /api/v1/profile`: what every extension of the unit fetches hourly. */
export const UnitProfile = UnitSwitches.extend({ profiles: z.array(PageProfile).max(200) });

/** `GET /api/v1/profile/pages`: every taught list with its history, for the dashboard. */
export const TaughtPage = PageProfile.extend({
  enabled: z.boolean(),
  author: z.string(),
  savedAt: z.string(),
});

/** `GET /api/v1/problems`: a page of the unit that is not read well, newest first. */
export const ProblemEntry = z.object({
  adapter: z.string(),
  system: z.string(),
  page: z.string(),
  code: z.string(),
  field: z.string().nullable(),
  place: z.string().nullable(),
  expected: z.string().nullable(),
  /** First reading with the problem since the page was last read well, ISO instant. */
  since: z.string(),
  lastSeen: z.string(),
  readings: z.number().int(),
  /** Computers that met it. */
  devices: z.number().int(),
  /** When the page was read well again; null while the problem stands. */
  resolvedAt: z.string().nullable(),
});

export type ProfileColumn = z.infer<typeof ProfileColumn>;
export type PageProfileDraft = z.infer<typeof PageProfileDraft>;
export type PageProfile = z.infer<typeof PageProfile>;
export type UnitSwitches = z.infer<typeof UnitSwitches>;
export type UnitProfile = z.infer<typeof UnitProfile>;
export type TaughtPage = z.infer<typeof TaughtPage>;
export type ProblemEntry = z.infer<typeof ProblemEntry>;
