/**
 * The language metrics are written in. A definition is data: the store compiles it to SQL once for the
 * count and once for the rows behind it, so a figure and its evidence can never disagree.
 */

/** Field of a record by its contract name, or a bound of the period: `@from`, `@to` (both days inside). */
export type Operand = string;
type Scalar = string | number | boolean;

export type Condition =
  | { field: string; is: Scalar | readonly Scalar[] }
  | { field: string; present: boolean }
  | { field: string; relation: '<' | '<=' | '=' | '>=' | '>'; to: Operand }
  /** The event lies in the period: `@from <= field <= @to`. */
  | { during: string }
  /** Dossiers only: level of the procedure in the unit's catalogue on the event's day. */
  | { procedureLevel: readonly string[] }
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

/** Highest register number of the period, summed over series (NĐ 30/2020 Điều 15; reports.md §5.6). */
export interface HighestNumberMetric extends Described {
  kind: 'highest';
  nature: 'flow';
  of: 'documents';
  where: Condition;
}

/** Number of procedures in the unit's catalogue on the last day of the period. */
export interface CatalogueMetric extends Described {
  kind: 'catalogue';
  nature: 'stock';
  levels: readonly string[];
}

/** A sum of other counts, e.g. postal actions = received by post + returned by post. */
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
