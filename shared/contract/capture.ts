import { z } from 'zod';
import { Problem } from './problem.ts';
import { CapturedRecord } from './record.ts';

/** Most rows one capture may carry: ten of the hosts' largest pages. */
export const MAX_ROWS = 1_000;
/** Largest body of one capture, bytes (R18). */
export const MAX_CAPTURE_BYTES = 1_000_000;

/** A menu counter "(N)": the host's own count of one of its lists. */
export const Counter = z.strictObject({
  id: z.string().max(80),
  label: z.string().max(200),
  count: z.number().int().nonnegative(),
});

/** A row of a statistics table (II.06a and its kin): the host's own totals, kept apart from rows. */
export const Statement = z.strictObject({
  /** Which form the table has the shape of, e.g. `ii06a`. */
  form: z.string().max(60),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Unit, sector or procedure the row speaks of. */
  subject: z.string().max(300),
  /** Figures by canonical column, e.g. `received.online`; integers. */
  values: z.record(z.string().max(80), z.number().int().nonnegative()),
});

export const PageInfo = z.strictObject({
  system: z.enum(['ioffice', 'igate', 'other', 'file']),
  /** Which page of the host, e.g. `incoming-list`. */
  kind: z.string().max(60),
  /** Origin and path; query values never travel. */
  url: z.string().max(500),
  /** Filters that decide which rows the list shows, by canonical name; free text only as the word `set`. */
  filter: z.record(z.string().max(40), z.string().max(120)),
  /** The date window the list was asked for; a missing bound is open. Null: not visible on the page. */
  window: z
    .strictObject({
      field: z.string().max(40),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
    })
    .nullable(),
});

/** What an adapter makes of a page. Pure: no clock, no identity. */
export const PageReading = z.strictObject({
  /** `<adapter id>@<version>`. */
  adapter: z.string().regex(/^[a-z0-9-]+@\d+$/),
  page: PageInfo,
  rows: z.array(CapturedRecord).max(MAX_ROWS),
  counters: z.array(Counter).max(200),
  statements: z.array(Statement).max(MAX_ROWS),
  /** The host's own total of the list, null when it shows none. */
  hostTotal: z.number().int().nonnegative().nullable(),
  /** Which pages of the list this reading holds (1-based), of how many, at which size. */
  pagesSeen: z
    .strictObject({
      pages: z.array(z.number().int().positive()).min(1),
      of: z.number().int().positive().nullable(),
      size: z.number().int().positive().nullable(),
    })
    .nullable(),
  problems: z.array(Problem).max(200),
  /** Rows left out, by class; secrecy is never a class here (design promise 6). */
  dropped: z.array(z.strictObject({ reason: z.string().max(40), count: z.number().int().positive() })),
});

/** A reading stamped by the background: the body of `POST /api/v1/captures`. */
export const Capture = PageReading.extend({
  /** UUID; also the `Idempotency-Key`. */
  id: z.uuid(),
  /** When the page was read, ISO instant with offset. */
  capturedAt: z.iso.datetime({ offset: true }),
  /** Extension version, for the audit trail. */
  client: z.string().max(60),
});

/** The service's answer; `id` names the capture, so that an outbox may delete it (R4). */
export const CaptureReceipt = z.object({
  id: z.uuid(),
  stored: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  refused: z.array(z.object({ index: z.number().int(), reason: z.string() })),
});

export type Counter = z.infer<typeof Counter>;
export type Statement = z.infer<typeof Statement>;
export type PageInfo = z.infer<typeof PageInfo>;
export type PageReading = z.infer<typeof PageReading>;
export type Capture = z.infer<typeof Capture>;
export type CaptureReceipt = z.infer<typeof CaptureReceipt>;
