/**
 * The language metrics are written in. A definition is data: the store compiles it to SQL once for the
 * count and once for the rows behind it, so a figure and its evidence can never disagree.
 */

/** Field of a record by its contract name, or a bound of the period: `@from`, `@to` (both days inside). */
export type Operand = string;
type Scalar = string | number | boolean;

/**
 * Conditions are two-valued: one on a field (or bound) that is absent or null is false, so `not` of it is
 * true. SQL must therefore not let NULL travel through `not` (wrap in COALESCE(…, 0)).
 */
export type Condition =
  | { field: string; is: Scalar | readonly Scalar[] }
  | { field: string; present: boolean }
  | { field: string; relation: '<' | '<=' | '=' | '>=' | '>'; to: Operand }
  /** The event lies in the period: `@from <= field <= @to`. */
  | { during: string }
  /**
   * Dossiers only: the unit's catalogue holds the dossier's `procedureCode` at one of these levels on the
   * day of the event field `on` (`validFrom <= day <= validTo`, open end when null).
   */
  | { procedureLevel: readonly string[]; on: 'receivedAt' | 'finishedAt' | 'returnedAt' }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

interface Described {
  id: string;
  /** Vietnamese name, as the dictionary of reports.md Annex B. */
  label: string;
  unit: string;
  /** The definition in Vietnamese words. */
  formula: string;
  /** Host page or list it comes from. */
  source: string;
  /** Law or form that defines it. */
  law: string;
  /** Known traps, Vietnamese. */
  traps: readonly string[];
}

/** Counts records (or distinct values of a field) that satisfy a condition. */
export interface CountMetric extends Described {
  kind: 'count';
  nature: 'flow' | 'stock';
  of: 'documents' | 'dossiers';
  where: Condition;
  distinct?: string;
}

/**
 * Numbers used in the period: one series per register and calendar year (numbers restart on 01/01,
 * NĐ 30/2020 Điều 15; reports.md §5.6), the last number of the period less the last one before it in that
 * year. A number is the leading digits of `registerNumber`, else of `symbol`. A period that starts inside
 * a year of which nothing earlier was captured counts from its own lowest number.
 */
export interface HighestNumberMetric extends Described {
  kind: 'highest';
  nature: 'flow';
  of: 'documents';
  where: Condition;
}

/** Number of procedures (or of their sectors) in the unit's catalogue on the last day of the period. */
export interface CatalogueMetric extends Described {
  kind: 'catalogue';
  nature: 'stock';
  levels: readonly string[];
  /** Counts distinct sectors instead of procedure codes. */
  distinct?: 'sector';
}

/**
 * A sum of other counts, e.g. postal actions = received by post + returned by post. A term that starts
 * with "-" is taken away.
 */
export interface SumMetric extends Described {
  kind: 'sum';
  nature: 'flow' | 'stock';
  terms: readonly string[];
}

/** Stored as n and d, never as a percentage. */
export interface RatioMetric extends Described {
  kind: 'ratio';
  numerator: string;
  denominator: string;
}

export type Metric = CountMetric | HighestNumberMetric | CatalogueMetric | SumMetric | RatioMetric;

/** A metric the store answers itself; ratios and sums are put together from these. */
export type LeafMetric = CountMetric | HighestNumberMetric | CatalogueMetric;

/** The captured lists a figure may rest on. */
export type CapturedList = 'documents.incoming' | 'documents.outgoing' | 'dossiers' | 'catalogue';
