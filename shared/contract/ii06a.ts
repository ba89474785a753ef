import { z } from 'zod';
import { Coverage, Period } from './figure.ts';

/**
 * Biểu số II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP; reports.md §4.2.1). "Đúng hạn" and "Quá hạn" each stand
 * twice in its header, so columns are named by path, here and in statements read from host pages.
 */
export const II06A_COLUMNS = [
  { no: 3, key: 'received.total' },
  { no: 4, key: 'received.online' },
  { no: 5, key: 'received.direct' },
  { no: 6, key: 'received.carried' },
  { no: 7, key: 'resolved.total' },
  { no: 8, key: 'resolved.early' },
  { no: 9, key: 'resolved.onTime' },
  { no: 10, key: 'resolved.late' },
  { no: 11, key: 'open.total' },
  { no: 12, key: 'open.inTerm' },
  { no: 13, key: 'open.overdue' },
] as const;
export type Ii06aColumn = (typeof II06A_COLUMNS)[number]['key'];

const cell = z.number().int().nullable();
/** Numbers of dossiers; null is "not captured" and never 0. */
export const Ii06aCells = z.strictObject({
  'received.total': cell,
  'received.online': cell,
  'received.direct': cell,
  'received.carried': cell,
  'resolved.total': cell,
  'resolved.early': cell,
  'resolved.onTime': cell,
  'resolved.late': cell,
  'open.total': cell,
  'open.inTerm': cell,
  'open.overdue': cell,
});

export const Ii06aRow = z.strictObject({
  /** Sector, procedure code or deciding unit; null for dossiers that name none. */
  group: z.string().nullable(),
  label: z.string(),
  cells: Ii06aCells,
});

/** A dossier that breaks or explains a check: its code and dates, no person (design promise 6). */
export const Ii06aDossier = z.strictObject({
  code: z.string(),
  receivedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  status: z.string().nullable(),
});

export const Ii06aList = z.strictObject({
  label: z.string(),
  /** How many there are; `dossiers` holds the first of them. */
  total: z.number().int(),
  dossiers: z.array(Ii06aDossier),
});

export const Ii06aCheck = z.strictObject({
  id: z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9']),
  label: z.string(),
  /** `unknown`: a number it needs was not captured. */
  state: z.enum(['passed', 'broken', 'warning', 'unknown']),
  /** What was compared, in Vietnamese. */
  text: z.string(),
  /** Labels of the rows of the form in which it does not hold. */
  rows: z.array(z.string()),
  lists: z.array(Ii06aList),
});

export const Ii06aGrouping = z.enum(['sector', 'procedure', 'unit']);

/** `GET /api/v1/ii06a?rule=…&by=sector|procedure|unit`. */
export const Ii06aAnswer = z.strictObject({
  unit: z.strictObject({ id: z.string(), name: z.string() }),
  period: Period,
  /** Last day that counts: the period's end, or the as-of day while it runs. */
  cutOff: z.iso.date(),
  asOf: z.iso.datetime({ offset: true }),
  by: Ii06aGrouping,
  coverage: Coverage,
  rows: z.array(Ii06aRow),
  total: Ii06aCells,
  checks: z.array(Ii06aCheck),
  /** Dossiers outside the columns, or in them for want of a date: withdrawn, stopped, refused, no due date. */
  apart: z.array(Ii06aList),
  /** Why columns are empty, Vietnamese. */
  notes: z.array(z.string()),
});

export type Ii06aCells = z.infer<typeof Ii06aCells>;
export type Ii06aRow = z.infer<typeof Ii06aRow>;
export type Ii06aDossier = z.infer<typeof Ii06aDossier>;
export type Ii06aList = z.infer<typeof Ii06aList>;
export type Ii06aCheck = z.infer<typeof Ii06aCheck>;
export type Ii06aGrouping = z.infer<typeof Ii06aGrouping>;
export type Ii06aAnswer = z.infer<typeof Ii06aAnswer>;
