import { z } from 'zod';
import type { Switches } from './import-file.ts';
import { ask, tell } from './request.ts';
import { query } from './service.ts';

/**
 * The contracts of `shared/profile/profile.ts` as far as the dashboard reads them, in the part of zod that
 * `small-zod.ts` knows.
 */
export const ProblemAnswer = z.object({
  adapter: z.string(),
  system: z.string(),
  page: z.string(),
  code: z.string(),
  field: z.string().nullable(),
  place: z.string().nullable(),
  expected: z.string().nullable(),
  since: z.string(),
  lastSeen: z.string(),
  readings: z.number().int(),
  devices: z.number().int(),
  resolvedAt: z.string().nullable(),
});
export const Problems = z.object({ problems: z.array(ProblemAnswer) });

export const TaughtAnswer = z.object({
  id: z.string(),
  name: z.string(),
  origin: z.string(),
  path: z.string(),
  form: z.enum(['incoming', 'outgoing', 'dossier']),
  version: z.number().int(),
  enabled: z.boolean(),
  author: z.string(),
  savedAt: z.string(),
});
export const TaughtPages = z.object({ pages: z.array(TaughtAnswer) });

export type ProblemAnswer = z.infer<typeof ProblemAnswer>;
export type TaughtAnswer = z.infer<typeof TaughtAnswer>;

/** Requests on what the unit's extensions read and may do; each throws a `Fault`. */
export const unitProfile = {
  problems: async (unit: string) => (await ask('GET', `/problems${query({ unit })}`, Problems)).problems,
  taught: async (unit: string) => (await ask('GET', `/profile/pages${query({ unit })}`, TaughtPages)).pages,
  enable: (unit: string, id: string, enabled: boolean) =>
    tell('PUT', `/profile/pages/${encodeURIComponent(id)}/enabled${query({ unit })}`, { enabled }),
  save: (unit: string, switches: Switches) => tell('PUT', `/profile${query({ unit })}`, switches),
};
