import { z } from 'zod';
import { DocumentRef, LinkedDossier } from './link.ts';

/** Code of the procedure, else its name folded, as the service tells it: what a rule is kept under. */
export const ProcedureKey = z.string().min(1).max(500);
const Recipients = z.array(z.string().min(1).max(200)).min(1).max(20);
/** "Hình thức" as iOffice names it. */
const DocType = z.string().min(1).max(80);

/** Rules a unit keeps at most: a province has some 1,800 procedures. */
export const MOST_RELAY_RULES = 2_000;

/** What the unit keeps for one procedure: who must be told of its results, and by what document. */
export const RelayRule = z.strictObject({
  procedure: ProcedureKey,
  name: z.string().min(1).max(500),
  docType: DocType,
  /** Related units, each as iOffice names it. */
  recipients: Recipients,
  /** Goes under "Nội dung xử lý"; empty for none. */
  note: z.string().max(500),
  /** Results before this day need not be told. */
  since: z.iso.date(),
});
/** A procedure of captured dossiers that has no rule. */
export const RelaySuggestion = z.object({
  procedure: z.string(),
  name: z.string(),
  /** Captured dossiers, and those of them with a result. */
  dossiers: z.number().int(),
  results: z.number().int(),
});
/** `GET /api/v1/relay/rules`. */
export const RelayRulesAnswer = z.object({
  rules: z.array(RelayRule),
  /** Most frequent first, at most 300. */
  suggestions: z.array(RelaySuggestion),
});

/**
 * Where a dossier's relay stands: `none` no related unit is kept for its procedure; `early` no result yet;
 * `waiting`; `prepared` an officer accepted our pre-filled letter and it has not been seen issued;
 * `sent` told by an issued document or by an officer; `notNeeded` an officer said so.
 */
export const RelayState = z.enum(['none', 'early', 'waiting', 'prepared', 'sent', 'notNeeded']);

/** `GET /api/v1/relay/dossier?code=`: all an officer needs to tell related units of one result. */
export const RelayAnswer = z.object({
  dossier: LinkedDossier,
  state: RelayState,
  rule: RelayRule.nullable(),
  /** First page of the unit's own iOffice (`https://…/qlvbdh…/main`); null when none of its pages was read. */
  ioffice: z.string().nullable(),
});

/** `POST /api/v1/relay/prepared`: an officer accepted our pre-filled letter for a dossier. */
export const RelayPrepared = z.strictObject({
  dossier: z.string().min(1).max(80),
  docType: DocType,
  recipients: Recipients,
  /** Local day on which he did: the line may have been down since. */
  on: z.iso.date(),
});
/** `POST /api/v1/relay/undone`: the officer took the filling of a form back. */
export const RelayUndone = z.strictObject({ dossier: z.string().min(1).max(80) });
/** `POST /api/v1/relay/said`: an officer's own word; `waiting` takes it back. */
export const RelaySaid = z.strictObject({
  dossier: z.string().min(1).max(80),
  said: z.enum(['sent', 'notNeeded', 'waiting']),
  /** The document that told them; null for another way. */
  document: DocumentRef.nullable(),
});

/** `GET /api/v1/relay/known?code=&symbol=`: dossiers that codes and symbols on an incoming letter name. */
export const KnownDossier = z.object({
  code: z.string(),
  procedureCode: z.string().nullable(),
  procedureName: z.string().nullable(),
  /** The code or symbol that names it. */
  by: z.string(),
});
export const KnownDossiersAnswer = z.object({ dossiers: z.array(KnownDossier) });

export type RelayRule = z.infer<typeof RelayRule>;
export type RelaySuggestion = z.infer<typeof RelaySuggestion>;
export type RelayRulesAnswer = z.infer<typeof RelayRulesAnswer>;
export type RelayState = z.infer<typeof RelayState>;
export type RelayAnswer = z.infer<typeof RelayAnswer>;
export type RelayPrepared = z.infer<typeof RelayPrepared>;
export type RelaySaid = z.infer<typeof RelaySaid>;
export type KnownDossier = z.infer<typeof KnownDossier>;
