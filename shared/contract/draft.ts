import { z } from 'zod';
import { ReportAnswer, ReportRequest } from './api.ts';
import { Figure, FigureState, Period } from './figure.ts';

/**
 * The report workbench: one draft per unit, report and period; its edits, the checks before issue, and
 * the issued versions. Every edit says which version of the draft its author had seen, so that nobody
 * overwrites what they have not read.
 */

/** `POST /api/v1/drafts`: continues the draft of the period, or begins it. */
export const DraftRequest = ReportRequest;

export const DraftEdit = z.strictObject({
  figure: z.string().max(120),
  /** `type` a value, `confirm` the shown one for this period, or `clear` back to what was computed. */
  kind: z.enum(['type', 'confirm', 'clear']),
  /** As it shall print; for `confirm` the value that was looked at, for `clear` empty. */
  text: z.string().max(20_000),
  reason: z.string().max(300),
  /** Version of the draft the officer had before them when they began this edit. */
  seen: z.number().int(),
});
/** `PATCH /api/v1/drafts/{id}`: all edits or, when one conflicts, none. */
export const DraftPatch = z.strictObject({ edits: z.array(DraftEdit).min(1).max(300) });

/** `POST /api/v1/drafts/{id}/computed`: computes the captured figures again. */
export const RecomputeRequest = z.strictObject({ asOf: z.iso.datetime({ offset: true }).optional() });

/** Something somebody did to a figure: who, when, from what to what, why. */
export const DraftChange = z.object({
  figure: z.string(),
  label: z.string(),
  kind: z.enum(['type', 'confirm', 'clear']),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  /** Name of the person. */
  name: z.string(),
  /** By whoever asks. */
  own: z.boolean(),
  at: z.string(),
  /** Version of the draft it made. */
  version: z.number().int(),
});
/** `GET /api/v1/drafts/{id}/figures/{figure}/history`, newest first. */
export const HistoryAnswer = z.object({ changes: z.array(DraftChange) });

/** A figure that reads otherwise in one state of a report than in another; null names words of the form. */
export const Difference = z.object({
  figure: z.string().nullable(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  beforeState: FigureState.nullable(),
  afterState: FigureState.nullable(),
});

/** What somebody stated of a figure, as it holds now. */
export const HeldEdit = z.object({
  figure: z.string(),
  kind: z.enum(['typed', 'confirmed']),
  /** What the service computes or carries itself; empty when nothing. */
  computed: z.string(),
  reason: z.string(),
  name: z.string(),
  own: z.boolean(),
  at: z.string(),
  version: z.number().int(),
});

export const IssuedSummary = z.object({
  n: z.number().int(),
  asOf: z.string(),
  at: z.string(),
  name: z.string(),
  /** Why it replaces the one before; empty for the first. */
  reason: z.string(),
  /** SHA-256 of the Word file, hexadecimal. */
  docxHash: z.string(),
  /** SHA-256 of values, evidence and text. */
  contentHash: z.string(),
});

export const DraftAnswer = z.object({
  id: z.string(),
  version: z.number().int(),
  /** The report as it would print now, what people stated in place. */
  report: ReportAnswer,
  edits: z.array(HeldEdit),
  /** What the last computing changed. */
  changes: z.array(Difference),
  /** The newest things people did, newest first. */
  recent: z.array(DraftChange),
  issued: z.array(IssuedSummary),
  /** Against the newest issued version; empty when there is none. */
  sinceIssue: z.array(Difference),
  /** The request whose answers a consolidated report puts together; null for every other report. */
  consolidates: z
    .object({
      id: z.string(),
      symbol: z.string(),
      title: z.string(),
      /** Units asked, and those whose report is in this draft. */
      asked: z.number().int(),
      sent: z.number().int(),
      /** What became otherwise of units since the draft was worked out, Vietnamese; empty when nothing. */
      moved: z.array(z.string()),
    })
    .nullable(),
});

/** `GET /api/v1/drafts/{id}/version`: has somebody else saved, have units sent since? */
export const VersionAnswer = z.object({ version: z.number().int(), moved: z.number().int() });

/** An edit that was not taken because somebody else's came first. */
export const DraftConflict = z.object({
  figure: z.string(),
  label: z.string(),
  mine: z.string(),
  /** What holds now. */
  theirs: z.string(),
  kind: z.enum(['type', 'confirm', 'clear', 'computed']),
  name: z.string(),
  own: z.boolean(),
  at: z.string(),
  reason: z.string(),
});
/** Body of the 409 of `PATCH`: problem details with what stands against the edits, and the draft as it is. */
export const ConflictAnswer = z.object({ conflicts: z.array(DraftConflict), draft: DraftAnswer });

export const ComparedFigure = z.object({
  id: z.string(),
  n: z.number().int().nullable(),
  d: z.number().int().nullable(),
  printed: z.string(),
});
/** The same report over another period, computed by the same definitions. */
export const ComparedPeriod = z.object({ period: Period, figures: z.array(ComparedFigure) });
/** `GET /api/v1/drafts/{id}/comparison`. */
export const ComparisonAnswer = z.object({
  previous: ComparedPeriod.nullable(),
  /** Null when it is the previous period. */
  lastYear: ComparedPeriod.nullable(),
  /** Figures that jump so far that they should be looked at, and why, in Vietnamese. */
  jumps: z.array(z.object({ figure: z.string(), words: z.string() })),
});

export const IssueCheck = z.object({
  /** Kind of fault, e.g. `missing`, `unconfirmed`; one word per rule. */
  kind: z.string(),
  /** `block` stands in the way; `info` is for somebody else, e.g. văn thư. */
  severity: z.enum(['block', 'warn', 'info']),
  figure: z.string().nullable(),
  label: z.string(),
  words: z.string(),
  /** A repair that is safe by itself, as an edit to send; `title` is the button. */
  fix: z
    .object({
      title: z.string(),
      kind: z.enum(['type', 'confirm', 'clear']),
      text: z.string(),
      reason: z.string(),
    })
    .nullable(),
});
/** `GET /api/v1/drafts/{id}/checks`, most serious first. */
export const ChecksAnswer = z.object({
  version: z.number().int(),
  blocked: z.boolean(),
  checks: z.array(IssueCheck),
});

/** `POST /api/v1/drafts/{id}/issued`: freezes the draft as it stands at `version`. */
export const IssueRequest = z.strictObject({
  version: z.number().int(),
  /** Needed from the second version on. */
  reason: z.string().max(300),
});

/** What a figure rested on when it was issued. */
export const EvidenceSummary = z.object({
  figure: z.string(),
  n: z.number().int().nullable(),
  d: z.number().int().nullable(),
  state: FigureState,
  /** SHA-256 of the metric's definition, hexadecimal; null for stated values. */
  definitionHash: z.string().nullable(),
  coverage: Figure.shape.coverage,
  /** Rows behind each side and the first keys of them; for a total, the units' reports it was added from. */
  rows: z.array(z.object({ side: z.enum(['n', 'd']), count: z.number().int(), keys: z.array(z.string()) })),
});
/** `GET /api/v1/drafts/{id}/issued/{n}`. */
export const IssuedAnswer = z.object({
  version: IssuedSummary,
  report: ReportAnswer,
  evidence: z.array(EvidenceSummary),
  /** Against the version before. */
  differences: z.array(Difference),
});

export const DraftSummary = z.object({
  id: z.string(),
  definition: z.string(),
  title: z.string(),
  period: z.string(),
  asOf: z.string(),
  /** Who changed it last, and when. */
  name: z.string(),
  at: z.string(),
  /** Figures that are complete, of all that print. */
  sure: z.number().int(),
  total: z.number().int(),
  /** Newest issued version; 0 when none. */
  issued: z.number().int(),
});
/** `GET /api/v1/drafts?unit=`, newest first. */
export const DraftsAnswer = z.object({ drafts: z.array(DraftSummary) });

export type DraftRequest = z.infer<typeof DraftRequest>;
export type DraftEdit = z.infer<typeof DraftEdit>;
export type DraftChange = z.infer<typeof DraftChange>;
export type Difference = z.infer<typeof Difference>;
export type HeldEdit = z.infer<typeof HeldEdit>;
export type IssuedSummary = z.infer<typeof IssuedSummary>;
export type DraftAnswer = z.infer<typeof DraftAnswer>;
export type DraftConflict = z.infer<typeof DraftConflict>;
export type ConflictAnswer = z.infer<typeof ConflictAnswer>;
export type ComparedPeriod = z.infer<typeof ComparedPeriod>;
export type ComparisonAnswer = z.infer<typeof ComparisonAnswer>;
export type IssueCheck = z.infer<typeof IssueCheck>;
export type ChecksAnswer = z.infer<typeof ChecksAnswer>;
export type EvidenceSummary = z.infer<typeof EvidenceSummary>;
export type IssuedAnswer = z.infer<typeof IssuedAnswer>;
export type DraftsAnswer = z.infer<typeof DraftsAnswer>;
export type DraftSummary = z.infer<typeof DraftSummary>;
