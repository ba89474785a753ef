import { z } from 'zod';
import { MOST_PROCEDURE_WORDS, PROCEDURE_WORDS } from '../procedure-words.ts';

/**
 * The two kinds of record that leave a host page: facts only, never subjects or persons (design §6).
 * Dates are local `YYYY-MM-DD` (Asia/Ho_Chi_Minh). A field that is absent was not seen on the page;
 * `null` was seen and empty.
 */
const date = z.iso.date().nullable().optional();
const words = (max: number) => z.string().max(max).nullable().optional();

/** A key of another record found on the page: the text it stood in never travels, only the reference. */
export const Reference = z.strictObject({
  kind: z.enum(['dossier', 'document']),
  /** Normalised dossier code, or symbol as printed with spaces folded. */
  key: z.string().min(1).max(120),
  /** Where it was found: the host's own field, a subject, a note, a "phúc đáp" column, a result. */
  how: z.enum(['field', 'subject', 'note', 'reply', 'result']),
});

export const Direction = z.enum(['incoming', 'outgoing', 'internal']);
export const Urgency = z.enum(['normal', 'urgent', 'veryUrgent', 'express']);
export const DocumentStatus = z.enum(['waiting', 'processing', 'done', 'issued', 'cancelled']);
export const Role = z.enum(['main', 'support', 'info']);
export const Channel = z.enum(['online', 'inPerson', 'postal']);
export const DossierStatus = z.enum([
  'new',
  'received',
  'refused',
  'processing',
  'supplement',
  'payment',
  'withdrawn',
  'stopped',
  'done',
  'returned',
]);

/** Văn bản: one register entry of an agency (NĐ 30/2020 Điều 15, 22), not one recipient. */
export const DocumentRecord = z.strictObject({
  type: z.literal('document'),
  direction: Direction,
  /** `id:<host id>`, else `reg:<register>:<number>:<year>`, else `sym:<symbol>|<issuer>|<date>`. */
  key: z.string().min(1).max(240),
  /** Số đến / số đi as printed. */
  registerNumber: words(40),
  /** Sổ văn bản, the host's code or name of the book. */
  register: words(160),
  symbol: words(120),
  docType: words(80),
  issuedOn: date,
  receivedOn: date,
  sentOn: date,
  issuer: words(300),
  draftingUnit: words(300),
  urgency: Urgency.nullable().optional(),
  dueOn: date,
  completedOn: date,
  status: DocumentStatus.nullable().optional(),
  role: Role.nullable().optional(),
  signed: z.boolean().nullable().optional(),
  electronic: z.boolean().nullable().optional(),
  references: z.array(Reference).max(50).optional(),
  /** Public words of procedures its subject holds, outgoing documents only; no other word of it travels. */
  features: z.array(z.enum(PROCEDURE_WORDS)).max(MOST_PROCEDURE_WORDS).optional(),
});

/** Hồ sơ thủ tục hành chính. Its key is `code`. */
export const DossierRecord = z.strictObject({
  type: z.literal('dossier'),
  code: z.string().min(1).max(80),
  nationalCode: words(80),
  procedureCode: words(60),
  procedureName: words(500),
  sector: words(300),
  /** Deciding unit as named by the host. */
  unit: words(300),
  channel: Channel.nullable().optional(),
  receivedAt: date,
  dueAt: date,
  finishedAt: date,
  returnedAt: date,
  returnChannel: Channel.nullable().optional(),
  status: DossierStatus.nullable().optional(),
  /** The host's own words for the state. */
  statusText: words(120),
  result: z
    .strictObject({ symbol: words(120), issuedOn: date })
    .nullable()
    .optional(),
  references: z.array(Reference).max(50).optional(),
});

export const CapturedRecord = z.discriminatedUnion('type', [DocumentRecord, DossierRecord]);

export type Reference = z.infer<typeof Reference>;
export type Urgency = z.infer<typeof Urgency>;
export type DocumentStatus = z.infer<typeof DocumentStatus>;
export type Role = z.infer<typeof Role>;
export type Channel = z.infer<typeof Channel>;
export type DossierStatus = z.infer<typeof DossierStatus>;
export type DocumentRecord = z.infer<typeof DocumentRecord>;
export type DossierRecord = z.infer<typeof DossierRecord>;
export type CapturedRecord = z.infer<typeof CapturedRecord>;
