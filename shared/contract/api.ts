import { z } from 'zod';
import { Figure, Period } from './figure.ts';
import { ReportSource } from './report-source.ts';

/** Requests and answers of the service other than captures; one name for both ends. */

/** `POST /api/v1/devices`: swaps the one-time pairing code for a device token. */
export const PairRequest = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{4}-?[A-Z0-9]{4}$/),
  /** What the officer calls this computer. */
  label: z.string().min(1).max(80),
});
export const PairAnswer = z.object({
  token: z.string(),
  officer: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
});

/** `GET /api/v1/status` for the popup. */
export const StatusAnswer = z.object({
  officer: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  /** Records stored for the unit. */
  documents: z.number().int(),
  dossiers: z.number().int(),
  lastCaptureAt: z.string().nullable(),
  /** Reports the unit is asked for and has not sent; absent from services that know no requests. */
  requests: z
    .object({
      open: z.number().int(),
      /** The nearest deadline in words: "còn 3 ngày làm việc". */
      words: z.string(),
      overdue: z.boolean(),
    })
    .nullable()
    .optional(),
});

/** `POST /api/v1/tickets`: a single-use link into the dashboard, so that officers need no password. */
export const TicketAnswer = z.object({ url: z.url() });

/** `POST /api/v1/reports`: computes the figures of a report. */
export const ReportRequest = z.strictObject({
  definition: z.string().max(60),
  /** Rule and parameters, e.g. `{rule: 'calendar.year', year: 2021}`; see `shared/period.ts`. */
  period: z.strictObject({
    rule: z.string().max(40),
    year: z.number().int().min(2000).max(2100).optional(),
    month: z.number().int().min(1).max(12).optional(),
    quarter: z.number().int().min(1).max(4).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  /** Report the state as of this moment; the moment of asking when absent. */
  asOf: z.iso.datetime({ offset: true }).optional(),
});

/**
 * A paragraph of the report as it will print; figures stand as `{tag}` parts. Styles are the cells of
 * NĐ 30/2020, Phụ lục I: the header block first, then the body, then signature and recipients.
 */
export const ReportLine = z.strictObject({
  style: z.enum([
    'superior',
    'agency',
    'number',
    'national',
    'motto',
    'place',
    'title',
    'subtitle',
    'basis',
    'part',
    'section',
    'item',
    'text',
    'bullet',
    'plus',
    'closing',
    'authority',
    'signer',
    'recipients',
  ]),
  parts: z.array(z.union([z.strictObject({ text: z.string() }), z.strictObject({ figure: z.string() })])),
});

export const ReportAnswer = z.object({
  id: z.string(),
  definition: z.string(),
  title: z.string(),
  period: Period,
  asOf: z.string(),
  figures: z.array(Figure),
  lines: z.array(ReportLine),
  /** The units a consolidated report is put together from. */
  sources: z.array(ReportSource).optional(),
});

/** `GET /api/v1/reports/{id}/figures/{figure}/rows`: the rows behind a figure, a page at a time. */
export const EvidenceAnswer = z.object({
  figure: Figure,
  /** Which side of a ratio: n or d. */
  side: z.enum(['n', 'd']),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  /** List count ↔ host total ↔ statement ↔ highest register number. */
  reconciliation: z.array(
    z.object({ label: z.string(), value: z.number().int().nullable(), note: z.string() }),
  ),
});

/** A procedure of the unit's catalogue: reference data, the lists do not carry the level. */
export const Procedure = z.strictObject({
  code: z.string().max(60),
  name: z.string().max(500),
  sector: z.string().max(300),
  /** 2, 3, 4 (NĐ 43/2011) or `partial`, `full` (một phần / toàn trình, NĐ 42/2022, NĐ 224/2026). */
  level: z.enum(['1', '2', '3', '4', 'partial', 'full', 'none']),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
/** `PUT /api/v1/reference/procedures`. */
export const ProcedureCatalogue = z.strictObject({ procedures: z.array(Procedure).max(5_000) });

/** `PUT /api/v1/reference/values`: typed or carried values of the unit (staff, firewall, mailboxes …). */
export const ReferenceValue = z.strictObject({
  id: z.string().max(60),
  text: z.string().max(2_000),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  reason: z.string().max(300),
});
export const ReferenceValues = z.strictObject({ values: z.array(ReferenceValue).max(500) });

/** `GET /api/v1/reference/registers`: registers that captured incoming documents stand in, the fullest first. */
export const SeenRegisters = z.object({
  registers: z.array(
    z.object({
      register: z.string(),
      documents: z.number().int(),
      lastNumber: z.number().int().nullable(),
      lastOn: z.string().nullable(),
    }),
  ),
});

export type PairRequest = z.infer<typeof PairRequest>;
export type PairAnswer = z.infer<typeof PairAnswer>;
export type StatusAnswer = z.infer<typeof StatusAnswer>;
export type ReportRequest = z.infer<typeof ReportRequest>;
export type ReportLine = z.infer<typeof ReportLine>;
export type ReportAnswer = z.infer<typeof ReportAnswer>;
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;
export type Procedure = z.infer<typeof Procedure>;
export type ReferenceValue = z.infer<typeof ReferenceValue>;
