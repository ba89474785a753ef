import type { Coverage } from '#shared/contract/figure.ts';
import { combine, inMainRegisters, leavesOf, listsBehind, metric } from '../metrics/catalogue.ts';
import type { CapturedList } from '../metrics/definition.ts';
import type { Facts, Span } from './facts.ts';

/** Everything measured for one report: values of all metrics it names, and how complete they are. */
export interface Measured {
  /** Both sides of a metric; `d` is null unless it is a ratio. */
  read(id: string): { n: number | null; d: number | null };
  coverage(id: string): Coverage;
}

/** Reference value that names the unit's main incoming registers, one per line. */
export const MAIN_REGISTERS = 'so_van_ban_den';

/** Registers named by the unit, trimmed; none when it names none. */
export function registersIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\n;]/)
    .map((register) => register.trim())
    .filter((register) => register !== '');
}

/** Asks the facts once for all leaves of the metrics. What was never captured is null, not 0. */
export async function measure(
  facts: Facts,
  ids: readonly string[],
  span: Span,
  registers: readonly string[],
): Promise<Measured> {
  const leaves = [...new Set(ids.flatMap(leavesOf))];
  const lists = [...new Set(leaves.flatMap(listsBehind))];
  const [values, coverages] = await Promise.all([
    facts.values(
      leaves.map((leaf) => inMainRegisters(leaf, registers)),
      span,
    ),
    Promise.all(lists.map(async (list) => [list, await facts.coverage(list, span)] as const)),
  ]);
  const byList: ReadonlyMap<CapturedList, Coverage> = new Map(coverages);
  const known = new Map(
    leaves.map((leaf) => {
      const seen = listsBehind(leaf).every((list) => byList.get(list)?.state !== 'unknown');
      return [leaf.id, seen ? (values.get(leaf.id) ?? null) : null] as const;
    }),
  );
  return {
    read(id) {
      if (metric(id).kind !== 'ratio') return { n: combine(id, known), d: null };
      return { n: combine(id, known, 'n'), d: combine(id, known, 'd') };
    },
    coverage(id) {
      const behind = [...new Set(leavesOf(id).flatMap(listsBehind))].flatMap(
        (list) => byList.get(list) ?? [],
      );
      return { state: worst(behind), notes: [...new Set(behind.flatMap((each) => each.notes))] };
    },
  };
}

function worst(coverages: readonly Coverage[]): Coverage['state'] {
  return (
    (['unknown', 'partial'] as const).find((state) => coverages.some((each) => each.state === state)) ??
    'complete'
  );
}
