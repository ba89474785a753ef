import { z } from 'zod';
import { DocumentRef, Link, LinkedDocument, LinkedDossier, LinkState } from './link.ts';

/** A document as an officer's browser keeps it for the time the line is down. */
export const MatterDocument = LinkedDocument.extend({
  sentOn: z.string().nullable(),
  completedOn: z.string().nullable(),
  /** ISO instant when a page last showed it; null when not known. */
  seenAt: z.string().nullable(),
});
/** A dossier likewise; working days left are counted where it is shown, on the day it is shown. */
export const MatterDossier = LinkedDossier.omit({ remaining: true }).extend({
  procedureCode: z.string().nullable(),
  resultSymbol: z.string().nullable(),
  seenAt: z.string().nullable(),
});
export const MatterPair = Link.pick({ state: true, how: true, score: true, reasons: true }).extend({
  document: MatterDocument,
});
/** A document beside the pairs: it answers one of them, or one of them answers it. */
export const MatterReply = z.object({
  document: MatterDocument,
  /** The paired document. */
  about: DocumentRef,
  /** `answers`: it answers the paired document; `asked`: the paired document answers it. */
  relation: z.enum(['answers', 'asked']),
  state: LinkState,
});
/**
 * Are the related units told of the result? `none`: there is no result to tell of, or nobody to tell it
 * (`relay.ts`: the unit keeps related units per procedure).
 */
export const Relay = z.enum(['none', 'waiting', 'done']);

/** Everything that belongs to one dossier over both systems. */
export const Matter = z.object({
  dossier: MatterDossier,
  relay: Relay,
  pairs: z.array(MatterPair),
  /** Documents an officer said do not belong to it: not to be proposed again. */
  refused: z.array(DocumentRef),
  replies: z.array(MatterReply),
});

/** `GET /api/v1/links/changes?since=`: matters that changed since a cursor, each whole. */
export const LinkChanges = z.object({
  /** What to ask with next time. */
  cursor: z.string().max(60),
  /** The cursor asked with no longer counts (records were erased): forget all that was told before. */
  reset: z.boolean(),
  /** More are waiting: ask again at once. */
  more: z.boolean(),
  matters: z.array(Matter),
  /** Dossiers that have neither a document nor a result to tell of any more. */
  gone: z.array(z.string()),
});

export type MatterDocument = z.infer<typeof MatterDocument>;
export type MatterDossier = z.infer<typeof MatterDossier>;
export type MatterPair = z.infer<typeof MatterPair>;
export type MatterReply = z.infer<typeof MatterReply>;
export type Relay = z.infer<typeof Relay>;
export type Matter = z.infer<typeof Matter>;
export type LinkChanges = z.infer<typeof LinkChanges>;
