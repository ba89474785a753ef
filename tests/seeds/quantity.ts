import type { UnitYearId } from '#hosts/unit-year.ts';
import type { ReportRequest } from '#shared/contract/api.ts';

/**
 * How a quantity of a seed comes into the report: counted or computed from what was read; counted, and
 * completed by something the unit confirms; stated once and carried forward; typed for each report; words of
 * the form itself; or no part of the report at all.
 */
export type How = 'automatic' | 'confirmed' | 'reference' | 'typed' | 'wording' | 'outside';

/** One quantity of a seed (reports.md §1.1–1.4) and what the built-in report of its type prints for it. */
export interface Quantity {
  id: string;
  /** Vietnamese name, short. */
  what: string;
  /** As the seed prints it; "–" where it asks or says without a number. */
  seed: string;
  how: How;
  /** Figures of the report that carry it. */
  figures: readonly string[];
  /** What stands in the report's text; null when it is no part of it. */
  prints: string | null;
  /** Why the report prints otherwise than the seed, or that the seed left it open; Vietnamese. */
  note?: string;
}

/** A seed as facts: whose report, which period, what the unit stated, and its quantities. */
export interface Seed {
  id: 'S000' | 'S001' | 'S002' | 'S004';
  unitYear: UnitYearId;
  report: ReportRequest & { asOf: string };
  /** Values the unit states: id → text. */
  reference: Readonly<Record<string, string>>;
  /** Counts that pages of other systems state (tasks, news), by metric. */
  pages?: Readonly<Record<string, number>>;
  quantities: readonly Quantity[];
}

type Line = readonly [
  id: string,
  what: string,
  seed: string,
  how: How,
  figures: string,
  prints: string | null,
  note?: string,
];

export function quantities(lines: readonly Line[]): Quantity[] {
  return lines.map(([id, what, seed, how, figures, prints, note]) => ({
    id,
    what,
    seed,
    how,
    figures: figures === '' ? [] : figures.split(' '),
    prints,
    ...(note === undefined ? {} : { note }),
  }));
}
