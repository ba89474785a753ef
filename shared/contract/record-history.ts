import { z } from 'zod';

/** A value that another reading replaced: who read it, on which page, with which version of the adapter. */
export const RecordChange = z.object({
  /** Field by its contract name. */
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** When the page was read. */
  at: z.string(),
  /** Officer at whose computer it was read; null when no longer known. */
  by: z.string().nullable(),
  /** `<system>/<kind>` of the page. */
  page: z.string(),
  /** `<adapter id>@<version>`. */
  adapter: z.string(),
});
/** `GET /api/v1/records/history`: how a record came to stand as it does. */
export const RecordHistory = z.object({
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  /** Newest first, at most 200. */
  changes: z.array(RecordChange),
  /** Of all, also beyond `changes`. */
  total: z.number().int(),
});

export type RecordChange = z.infer<typeof RecordChange>;
export type RecordHistory = z.infer<typeof RecordHistory>;
