import { z } from 'zod';
import { ReportAnswer } from './api.ts';
import { ConsolidatedColumn } from './consolidated.ts';
import { EvidenceSummary } from './draft.ts';
import { Addressee } from './request.ts';

/**
 * The report of a unit that sent it outside the system, entered from its Word or Excel file: the service
 * proposes which number is which, the consolidator confirms; name and SHA-256 of the file stay with it.
 */
export const EnteredValue = z.strictObject({
  /** Column of the consolidated table. */
  column: z.string().max(120),
  n: z.number().int().nullable(),
  d: z.number().int().nullable(),
  /** As the file prints it. */
  printed: z.string().min(1).max(300),
  /** Sentence and place in the file; empty when it was typed beside the file. */
  sentence: z.string().max(2_000),
  place: z.string().max(200),
});
/** As the consolidator confirms it; the service reads the numbers of it. */
const ConfirmedValue = z.strictObject({
  column: z.string().max(120),
  printed: z.string().min(1).max(300),
  sentence: z.string().max(2_000),
  place: z.string().max(200),
});
export const EnteredText = z.strictObject({ id: z.string().max(120), text: z.string().min(1).max(20_000) });

/** `POST /api/v1/requests/{id}/addressees/{addressee}/entry`. */
export const NewEntry = z.strictObject({
  /** Of the file uploaded before. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Version of the addressee that was seen. */
  seen: z.number().int(),
  /** When the file was received. */
  receivedAt: z.iso.datetime({ offset: true }),
  symbol: z.string().max(80),
  symbolOn: z.union([z.iso.date(), z.literal('')]),
  /** Day its figures speak of; empty when the file does not say. */
  asOf: z.union([z.iso.date(), z.literal('')]),
  values: z.array(ConfirmedValue).max(500),
  texts: z.array(EnteredText).max(100),
});
/** What is kept of it. */
export const Entry = z.strictObject({
  asOf: z.union([z.iso.date(), z.literal('')]),
  values: z.array(EnteredValue),
  texts: z.array(EnteredText),
});

/** `POST /api/v1/requests/{id}/addressees/{addressee}/files`: what the file may say. */
export const FileProposals = z.object({
  file: z.object({ name: z.string(), hash: z.string(), size: z.number().int() }),
  /** By column, the best first. */
  proposals: z.array(
    z.object({
      column: z.string(),
      n: z.number().int().nullable(),
      d: z.number().int().nullable(),
      printed: z.string(),
      sentence: z.string(),
      place: z.string(),
      /** 0 to 1. */
      confidence: z.number(),
    }),
  ),
  /** Numbers of the file no column was proposed for. */
  others: z.number().int(),
  /** Figures of the report, to be filled in and confirmed. */
  columns: z.array(ConsolidatedColumn),
  /** What the report says in words, to be copied from the file. */
  texts: z.array(z.object({ id: z.string(), label: z.string() })),
});

/** `GET /api/v1/requests/{id}/addressees/{addressee}/submission`: the frozen report behind the cells. */
export const SubmissionAnswer = z.object({
  addressee: Addressee,
  report: ReportAnswer.nullable(),
  evidence: z.array(EvidenceSummary),
  entry: z
    .object({
      asOf: z.string(),
      values: z.array(EnteredValue),
      texts: z.array(EnteredText),
      name: z.string(),
      at: z.string(),
    })
    .nullable(),
});

export type EnteredValue = z.infer<typeof EnteredValue>;
export type NewEntry = z.infer<typeof NewEntry>;
export type Entry = z.infer<typeof Entry>;
export type FileProposals = z.infer<typeof FileProposals>;
export type SubmissionAnswer = z.infer<typeof SubmissionAnswer>;
