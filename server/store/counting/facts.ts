import type { Coverage } from '#shared/contract/figure.ts';
import type { CapturedList, LeafMetric } from '../../metrics/definition.ts';
import type { Facts, Span } from '../../reports/facts.ts';
import type { Database } from '../database.ts';
import { coverageOf } from '../records/coverage.ts';
import type { Unit } from '../settings/units.ts';
import { aggregate, flaggedBehind } from './aggregate.ts';
import { referencesWithin } from './stated-values.ts';

/**
 * The facts of one unit as reports and metrics ask for them.
 * @param asOf ISO instant; nothing that happened later counts
 */
export function factsOf(db: Database, unit: Unit, asOf: string): Facts {
  return {
    unitName: unit.name,
    async values(metrics: readonly LeafMetric[], span: Span) {
      return new Map(Object.entries(await aggregate(db, { unitIds: [unit.id], ...span, asOf }, metrics)));
    },
    flagged: (metrics: readonly LeafMetric[], span: Span) =>
      flaggedBehind(db, { unitIds: [unit.id], ...span, asOf }, metrics),
    references: (ids: readonly string[], span: Span) => referencesWithin(db, unit.id, ids, span, asOf),
    coverage: (list: CapturedList, span: Span): Promise<Coverage> => coverageOf(db, unit.id, list, span),
  };
}
