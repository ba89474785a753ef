import { z } from 'zod';

/** A document inside its unit: `<system>/<direction>/<key>`, the key as captured. */
export const DocumentRef = z
  .string()
  .max(300)
  .regex(/^(?:ioffice|igate|other|file)\/(?:incoming|outgoing|internal)\/.+$/);
export const LinkState = z.enum(['automatic', 'candidate', 'confirmed', 'rejected']);

/** The document of a pair, as the dossier's page shows it. */
export const LinkedDocument = z.object({
  ref: DocumentRef,
  symbol: z.string().nullable(),
  docType: z.string().nullable(),
  issuedOn: z.string().nullable(),
  receivedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  issuer: z.string().nullable(),
  draftingUnit: z.string().nullable(),
  status: z.string().nullable(),
});
/** The dossier of a pair, as the document's page shows it. */
export const LinkedDossier = z.object({
  code: z.string(),
  procedureName: z.string().nullable(),
  unit: z.string().nullable(),
  receivedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  returnedAt: z.string().nullable(),
  status: z.string().nullable(),
  /** Working days left to `dueAt` today, negative when past; null without a due date or when it has ended. */
  remaining: z.number().int().nullable(),
});

/** A pair of the two systems; either side is null when its record was erased. */
export const Link = z.object({
  dossier: LinkedDossier,
  document: LinkedDocument,
  state: LinkState,
  how: z.enum(['field', 'subject', 'note', 'reply', 'result', 'similar', 'officer']),
  /** Probability that the pair is right, 0 to 1. */
  score: z.number(),
  /** Why, in Vietnamese sentences. */
  reasons: z.array(z.string()),
});
/** "Phúc đáp" between two documents. */
export const Reply = z.object({
  document: LinkedDocument,
  replyTo: LinkedDocument,
  state: LinkState,
  score: z.number(),
  reasons: z.array(z.string()),
});
/** `GET /api/v1/links?dossier=|document=`: surest first; pairs an officer refused are left out. */
export const LinksAnswer = z.object({ links: z.array(Link), replies: z.array(Reply) });

/** `POST /api/v1/links/decisions`. */
export const LinkDecision = z.strictObject({
  dossier: z.string().min(1).max(80),
  document: DocumentRef,
  decision: z.enum(['confirmed', 'rejected']),
});

/**
 * `GET /api/v1/links/unrelayed`: results whose related units were not told, the longest waiting first. Only
 * procedures for which the unit keeps related units (`relay.ts`); what the others have is counted.
 */
export const UnrelayedAnswer = z.object({
  total: z.number().int(),
  /** Results of procedures for which no related unit is kept. */
  undeclared: z.number().int(),
  dossiers: z.array(
    LinkedDossier.extend({
      /** Day of the result. */
      since: z.string(),
      /** Working days since then; null where the calendar does not reach. */
      waiting: z.number().int().nullable(),
      /** `prepared`: an officer accepted the pre-filled letter; it has not been seen issued. */
      state: z.enum(['waiting', 'prepared']),
      recipients: z.array(z.string()),
      /** Symbol of the result, which is the applicant's; null when no page showed it. */
      resultSymbol: z.string().nullable(),
      /** Issued documents that name the dossier: an officer may say that one of them told the units. */
      documents: z.array(LinkedDocument),
    }),
  ),
});

export type LinkState = z.infer<typeof LinkState>;
export type LinkedDocument = z.infer<typeof LinkedDocument>;
export type LinkedDossier = z.infer<typeof LinkedDossier>;
export type Link = z.infer<typeof Link>;
export type Reply = z.infer<typeof Reply>;
export type LinksAnswer = z.infer<typeof LinksAnswer>;
export type LinkDecision = z.infer<typeof LinkDecision>;
export type UnrelayedAnswer = z.infer<typeof UnrelayedAnswer>;
