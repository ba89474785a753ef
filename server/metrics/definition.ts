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
  /** Some page that showed the record had the field, even if empty: tells "none" from "not captured". */
  | { seen: string }
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

/** What a count may be broken down by: one figure for each value of the field. */
export type DocumentGrouping = 'docType' | 'urgency' | 'issuer' | 'draftingUnit' | 'register';
/**
 * `sector` is the list's own, else that of the unit's catalogue on the day of receipt; `unit` is the
 * deciding unit as the host names it.
 */
export type DossierGrouping = 'sector' | 'procedureCode' | 'unit' | 'channel';
export type Grouping = DocumentGrouping | DossierGrouping;

/** Counts records (or distinct values of a field) that satisfy a condition. */
export interface CountMetric extends Described {
  kind: 'count';
  nature: 'flow' | 'stock';
  of: 'documents' | 'dossiers';
  where: Condition;
  distinct?: string;
  /**
   * Fields some captured list must have shown, or the count is not known (null, never 0). In the order
   * they are asked: events first; a later field is asked of the records the earlier ones leave.
   */
  observed: readonly string[];
  /** Broken down by this field wherever the metric is shown; the whole is the sum of the parts. */
  groupBy?: Grouping;
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
  observed?: readonly string[];
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

/**
 * A value no list shows ("nhập tay"): typed by the unit with the day it holds from, under the metric's own
 * id, and carried forward from there. Only whole numbers take part in sums and ratios.
 */
export interface TypedMetric extends Described {
  kind: 'typed';
  nature: 'flow' | 'stock' | 'ratio' | 'money' | 'text';
  /** The counts of a captured page that state it; what the unit typed for the period itself goes before. */
  stated?: StatedBy;
}

/** A page that was read as counts, not as rows: its own words stay in the page. */
export interface StatedBy {
  form: 'tasks' | 'news';
  /** The page as officers call it. */
  list: string;
  /** Counts that are added; one that starts with "-" is taken away. */
  terms: readonly string[];
  /** `moment`: how things stood when the page was read; `days`: what the page counts by day, days added. */
  by: 'moment' | 'days';
  /** What the page cannot tell, Vietnamese. */
  caution: string;
}

export type Metric =
  | CountMetric
  | HighestNumberMetric
  | CatalogueMetric
  | SumMetric
  | RatioMetric
  | TypedMetric;

/** A metric the store answers itself; ratios and sums are put together from these and typed values. */
export type LeafMetric = CountMetric | HighestNumberMetric | CatalogueMetric;

/** The captured lists a figure may rest on. */
export type CapturedList = 'documents.incoming' | 'documents.outgoing' | 'dossiers' | 'catalogue';
