import type { Coverage } from '#shared/contract/figure.ts';
import { readNumber } from '#shared/vietnamese/numbers.ts';
import {
  combine,
  inMainRegisters,
  leavesOf,
  listsBehind,
  metric,
  typedBehind,
} from '../metrics/catalogue.ts';
import type { CapturedList, LeafMetric } from '../metrics/definition.ts';
import { judge, probesOf, type Verdict } from '../metrics/observation.ts';
import type { Facts, ReferenceFact, Span } from './facts.ts';

/** Everything measured for one report: values of all metrics it names, and how complete they are. */
export interface Measured {
  /** Both sides of a metric; `d` is null unless it is a ratio. */
  read(id: string): { n: number | null; d: number | null };
  coverage(id: string): Coverage;
  /** Why the figure is not known although its lists were read, in Vietnamese; null when that is not so. */
  missing(id: string): string | null;
  /** Rows that do not say, typed values that take part. */
  remarks(id: string): readonly string[];
  /** Typed values that take part, with the day they hold from. */
  typed(id: string): readonly ReferenceFact[];
}

/** Reference value that names the unit's main incoming registers, one per line. */
export const MAIN_REGISTERS = 'so_van_ban_den';

/**
 * Registers named by the unit, as the host calls them; none when it names none. iOffice gives its registers
 * numbers, so a line may end in what people call it: "2000140 = Sổ văn bản đến".
 */
export function registersIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\n;]/)
    .map((line) => (line.split('=')[0] ?? '').trim())
    .filter((register) => register !== '');
}

/**
 * Asks the facts once for all leaves of the metrics, and whether the fields they count by were ever seen.
 * What was never captured is null, not 0.
 */
export async function measure(
  facts: Facts,
  ids: readonly string[],
  span: Span,
  registers: readonly string[],
): Promise<Measured> {
  const leaves = [...new Set(ids.flatMap(leavesOf))];
  const asked = new Map(leaves.map((leaf) => [leaf.id, inMainRegisters(leaf, registers)]));
  const lists = [...new Set(leaves.flatMap(listsBehind))];
  const typedIds = [...new Set(ids.flatMap(typedBehind).map(({ id }) => id))];
  const [values, coverages, references, flagged] = await Promise.all([
    facts.values(questions([...asked.values()]), span),
    Promise.all(lists.map(async (list) => [list, await facts.coverage(list, span)] as const)),
    facts.references(typedIds, span),
    facts.flagged([...asked.values()], span),
  ]);
  const byList: ReadonlyMap<CapturedList, Coverage> = new Map(coverages);
  const verdicts = new Map<string, Verdict>();
  const known = new Map<string, number | null>();
  for (const leaf of leaves) {
    const read = listsBehind(leaf).every((list) => byList.get(list)?.state !== 'unknown');
    const verdict = judge(asked.get(leaf.id) ?? leaf, (id) => values.get(id) ?? 0);
    if (read) verdicts.set(leaf.id, verdict);
    known.set(leaf.id, read && verdict.missing === null ? (values.get(leaf.id) ?? null) : null);
  }
  for (const id of typedIds) known.set(id, wholeNumber(references.get(id)?.text));

  const typed = (id: string) => typedBehind(id).flatMap((leaf) => references.get(leaf.id) ?? []);
  const oddities = (id: string) =>
    leavesOf(id).flatMap(({ id: leaf, label }) => {
      const odd = known.get(leaf) === null ? undefined : flagged.get(leaf);
      return odd === undefined
        ? []
        : [`${odd} dòng của “${label}” có ngày vô lý, xem cột “Điểm lạ” ở các dòng phía sau.`];
    });
  const verdictsOf = (id: string) => leavesOf(id).flatMap((leaf) => verdicts.get(leaf.id) ?? []);
  return {
    read(id) {
      if (metric(id).kind !== 'ratio') return { n: combine(id, known), d: null };
      return { n: combine(id, known, 'n'), d: combine(id, known, 'd') };
    },
    coverage(id) {
      const behind = [...new Set(leavesOf(id).flatMap(listsBehind))].flatMap(
        (list) => byList.get(list) ?? [],
      );
      const stated = typed(id).flatMap(statedCoverage);
      const all = [...behind, ...stated];
      return { state: worst(all), notes: [...new Set(all.flatMap((each) => each.notes))] };
    },
    missing(id) {
      const unseen = verdictsOf(id).find((verdict) => verdict.missing !== null);
      if (unseen) return unseen.missing;
      const blank = typedBehind(id).find((leaf) => known.get(leaf.id) === null);
      if (!blank || metric(id).kind === 'typed') return null;
      if (references.has(blank.id)) return `Giá trị khai “${blank.label}” không phải một số đếm.`;
      const or = blank.stated ? `mở ${blank.stated.list} khi có tiện ích, hoặc ` : '';
      return `Chưa khai “${blank.label}”: hãy ${or}nhập ở mục Giá trị của đơn vị.`;
    },
    remarks: (id) => [
      ...new Set([
        ...verdictsOf(id).flatMap((verdict) => verdict.remarks),
        ...oddities(id),
        ...typed(id).flatMap(({ besides }) => besides ?? []),
      ]),
    ],
    typed,
  };
}

/** The leaves and what must be asked to judge them, each once. */
function questions(leaves: readonly LeafMetric[]): LeafMetric[] {
  const probes = leaves.flatMap(probesOf).flatMap(({ population, seen }) => [population, seen]);
  return [...new Map([...leaves, ...probes].map((each) => [each.id, each])).values()];
}

/** How completely the page was read that states a value; nothing for typed ones. */
export function statedCoverage({ stated, reason }: ReferenceFact): Coverage[] {
  return stated ? [{ state: stated.complete ? 'complete' : 'partial', notes: [reason] }] : [];
}

/** A typed count; null for words, fractions and approximations. */
function wholeNumber(text: string | undefined): number | null {
  const read = text === undefined ? null : readNumber(text);
  return read?.kind === 'count' ? read.value : null;
}

function worst(coverages: readonly Coverage[]): Coverage['state'] {
  return (
    (['unknown', 'partial'] as const).find((state) => coverages.some((each) => each.state === state)) ??
    'complete'
  );
}
