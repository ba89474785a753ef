import { z } from 'zod';
import { Procedure, ReferenceValue } from '#shared/contract/api.ts';
import { Coverage, Period } from '#shared/contract/figure.ts';

/** Answers only the dashboard reads; the shared ones lie in `shared/contract`. */

const Role = z.enum(['officer', 'unitAdmin', 'consolidator', 'administrator']);
const Count = z.number().int();

export const Who = z.object({
  role: Role,
  name: z.string(),
  unitId: z.string().nullable(),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
});
export const ServiceState = z.object({ administrator: z.boolean() });

export const Unit = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});
export const Units = z.object({ units: z.array(Unit) });

export const Officer = z.object({ unitId: z.string(), id: z.string(), name: z.string(), role: Role });
export const Officers = z.object({ officers: z.array(Officer) });
export const PairingCode = z.object({ code: z.string(), expiresAt: z.string() });

export const Device = z.object({
  unitId: z.string(),
  id: z.string(),
  officer: z.string(),
  label: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export const Devices = z.object({ devices: z.array(Device) });

export const AuditEntry = z.object({
  unitId: z.string().nullable(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
});
export const AuditPage = z.object({ page: Count, size: Count, entries: z.array(AuditEntry) });

export const Procedures = z.object({ procedures: z.array(Procedure) });
export const Values = z.object({ values: z.array(ReferenceValue) });
export const Field = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  usedBy: z.array(z.object({ report: z.string(), figure: z.string().nullable() })),
});
export const Fields = z.object({ fields: z.array(Field) });

export const ReportSummary = z.object({
  id: z.string(),
  definition: z.string(),
  title: z.string(),
  period: z.string(),
  asOf: z.string(),
  madeAt: z.string(),
});
export const Reports = z.object({
  definitions: z.array(z.object({ id: z.string(), title: z.string(), rule: z.string() })),
  reports: z.array(ReportSummary),
});

export const MetricEntry = z.object({
  id: z.string(),
  /** Kinds and natures the dashboard has no word for yet are shown without one. */
  kind: z.string(),
  nature: z.string().optional(),
  label: z.string(),
  unit: z.string(),
  formula: z.string(),
  source: z.string(),
  law: z.string(),
  traps: z.array(z.string()),
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  terms: z.array(z.string()).optional(),
  /** The page that states a quantity the unit types otherwise. */
  stated: z.object({ list: z.string() }).optional(),
});
export const Metrics = z.object({ metrics: z.array(MetricEntry) });

export const ListReading = z.object({
  complete: z.boolean(),
  read: Count,
  total: Count.nullable(),
  pagesRead: Count,
  pagesOf: Count.nullable(),
  days: z.object({ from: z.string(), to: z.string() }).nullable(),
  narrowed: z.boolean(),
  personal: z.boolean(),
  problems: z.array(z.string()),
  at: z.string(),
});
export const CoverageAnswer = z.object({
  period: Period.nullable(),
  asOf: z.string(),
  documents: Count,
  dossiers: Count,
  lastCaptureAt: z.string().nullable(),
  lists: z.array(
    z.object({ list: z.string(), coverage: Coverage.nullable(), readings: z.array(ListReading) }),
  ),
});

export type Who = z.infer<typeof Who>;
export type Unit = z.infer<typeof Unit>;
export type Officer = z.infer<typeof Officer>;
export type Device = z.infer<typeof Device>;
export type AuditEntry = z.infer<typeof AuditEntry>;
export type Field = z.infer<typeof Field>;
export type ReportSummary = z.infer<typeof ReportSummary>;
export type MetricEntry = z.infer<typeof MetricEntry>;
export type ListReading = z.infer<typeof ListReading>;
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;
