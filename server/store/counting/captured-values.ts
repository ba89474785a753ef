import type { Period } from '#shared/contract/figure.ts';
import { cutOff } from '#shared/period.ts';
import { MAIN_REGISTERS, measure, registersIn } from '../../reports/measured.ts';
import type { Database } from '../database.ts';
import { valuesOn } from '../settings/reference.ts';
import type { Unit } from '../settings/units.ts';
import { consolidate } from './daily.ts';
import { factsOf } from './facts.ts';

/**
 * What the service counts itself for a unit, by metric: from the counts by day, judged as a report judges
 * them, so that what was not read is null.
 * @param asOf ISO instant; nothing that happened later counts
 */
export async function capturedValues(
  db: Database,
  unit: Unit,
  metrics: readonly string[],
  period: Period,
  asOf: string,
): Promise<Map<string, { n: number | null; d: number | null }>> {
  const span = { from: period.from, to: cutOff(period, asOf) };
  const registers = await valuesOn(db.query, unit.id, [MAIN_REGISTERS], span.to);
  const facts = {
    ...factsOf(db, unit, asOf),
    async values(leaves: Parameters<typeof consolidate>[2]) {
      const table = await consolidate(db, { unitIds: [unit.id], ...span, asOf }, leaves);
      return new Map(Object.entries(table.get(unit.id) ?? {}));
    },
  };
  const measured = await measure(facts, metrics, span, registersIn(registers.get(MAIN_REGISTERS)?.text));
  return new Map(metrics.map((id) => [id, measured.read(id)]));
}
