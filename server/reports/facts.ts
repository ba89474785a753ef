import type { Coverage } from '#shared/contract/figure.ts';
import type { CapturedList, LeafMetric } from '../metrics/definition.ts';

/** First and last day, both inside; `@from` and `@to` of the definitions. */
export interface Span {
  from: string;
  to: string;
}

/** A typed or carried value of the unit, valid on the asked day. */
export interface ReferenceFact {
  id: string;
  text: string;
  validFrom: string;
  validTo: string | null;
  reason: string;
  /** The value is not typed but stated by a page read on this day; `complete` when not before the last day. */
  stated?: { on: string; complete: boolean };
  /** What a page states beside the typed value, in words; left out where the two agree. */
  besides?: string;
}

/**
 * What a report needs to know of one unit; the service makes one of these per unit and request, so no
 * question carries the unit. All answers come from what the unit's officers have captured or typed.
 */
export interface Facts {
  /** Name of the unit on the day, e.g. "Sở Xây dựng". */
  unitName: string;
  /**
   * Values of leaf metrics over a span, by metric id. 0 means captured and none; whether anything was
   * captured at all is told by `coverage`.
   */
  values(metrics: readonly LeafMetric[], span: Span): Promise<ReadonlyMap<string, number>>;
  /** How many of the rows behind metrics have an impossible date, by metric id; none where it is left out. */
  flagged(metrics: readonly LeafMetric[], span: Span): Promise<ReadonlyMap<string, number>>;
  /**
   * Reference values valid on the last day of a span, by id; an id without a value is left out. Where a page
   * states the quantity, its counts stand in for what was typed for an earlier period or never.
   */
  references(ids: readonly string[], span: Span): Promise<ReadonlyMap<string, ReferenceFact>>;
  /** How completely a list was read for the span; `unknown` when no capture of it exists. */
  coverage(list: CapturedList, span: Span): Promise<Coverage>;
}
