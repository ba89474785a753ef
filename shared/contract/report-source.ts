import { z } from 'zod';

/** What has become of the report of one unit that was asked. */
export const AddresseeState = z.enum([
  'notSent',
  'drafting',
  'awaitingSignature',
  'sent',
  'received',
  'returned',
  'resent',
  'locked',
  'excluded',
  /** Sent outside the system; its values were entered from the file. */
  'outside',
]);

/**
 * A unit as a consolidated report took it: which of its submissions, told by its hash. A report made of
 * these is worked out again to the same figures, whatever units send later.
 */
export const ReportSource = z.object({
  addressee: z.string(),
  /** Null for a unit outside the system. */
  unit: z.string().nullable(),
  name: z.string(),
  /** The report it answers with, where it is not the request's. */
  definition: z.string().nullable(),
  state: AddresseeState,
  dueAt: z.string(),
  firstSentAt: z.string().nullable(),
  /** Number of its submission; 0 when none. */
  submission: z.number().int(),
  /** SHA-256 of the frozen version or of the file, hexadecimal; empty where its values are not here. */
  hash: z.string(),
});

/** Metrics of a consolidated report: `tong_hop.` and the column that is added up. */
export const TOTAL = 'tong_hop.';

/** Is a figure the total of what units sent, not a count of the unit's own rows? */
export function isTotal({ metric }: { metric: string | null }): boolean {
  return metric?.startsWith(TOTAL) ?? false;
}

export type AddresseeState = z.infer<typeof AddresseeState>;
export type ReportSource = z.infer<typeof ReportSource>;
