import type { Ii06aDossier } from '#shared/contract/ii06a.ts';
import type { CountMetric, DossierGrouping } from '../../metrics/definition.ts';
import type { Facts, Span } from '../facts.ts';

/** What Biểu II.06a asks beyond the facts of other reports; made for one unit, like them. */
export interface Ii06aFacts extends Facts {
  /** Counts by group in one question; groups without any are left out, dossiers that name none are null. */
  groups(
    metrics: readonly CountMetric[],
    span: Span,
    by: DossierGrouping,
  ): Promise<readonly { group: string | null; values: Readonly<Record<string, number>> }[]>;
  /** The first dossiers a count counts, by code. */
  dossiers(metric: CountMetric, span: Span): Promise<{ total: number; dossiers: Ii06aDossier[] }>;
  /** Names of procedures by code. */
  procedureNames(): Promise<ReadonlyMap<string, string>>;
  /** Column of the host's own II.06a for a span that ends on the day, whole unit; null when never read. */
  stated(column: string, lastDay: string): Promise<number | null>;
  /** Dossiers of which a day already seen was altered after the day, newest first. */
  amendedAfter(day: string): Promise<{ total: number; dossiers: Ii06aDossier[] }>;
}
