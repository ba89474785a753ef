import type { Problem } from '../contract/problem.ts';
import { type Counted, countedBy, type Section } from './statement-columns.ts';
import { BALANCE, type Figures, holds, speaks, sumsAmong } from './statement-sums.ts';

/** A column with what it may count and its figures, row by row. */
export interface FigureColumn {
  index: number;
  label: string;
  path: readonly string[];
  figures: readonly (number | null)[];
}

export interface FigureNaming {
  /** Canonical key by column index. */
  keys: Map<number, string>;
  /** Sections with columns nobody could name: there the parts may fall short of the whole. */
  unnamed: Set<string>;
  problems: Problem[];
}

/** More open columns than this are not worth trying out. */
const MOST_OPEN = 5;

/**
 * Names the figure columns by header path; where a path leaves several meanings the sums decide, and
 * where they do not, the column is a typed problem and stays out.
 */
export function nameFigures(columns: readonly FigureColumn[]): FigureNaming {
  const problems: Problem[] = [];
  const unnamed = new Set<string>();
  const keys = new Map<number, string>();
  const open: { column: FigureColumn; keys: readonly string[] }[] = [];
  const counted = columns.map((column): [FigureColumn, Counted] => [column, countedBy(column.path)]);
  const certain = Map.groupBy(
    counted.filter(([, one]) => one.keys.length === 1),
    ([, one]) => one.keys[0] ?? '',
  );
  for (const [key, rivals] of certain) {
    const [first] = rivals;
    const same = rivals.every(([column]) => String(column.figures) === String(first?.[0].figures));
    if (first && same) keys.set(first[0].index, key);
    else problems.push({ code: 'ambiguous-column', field: key, place: first?.[0].label.slice(0, 200) ?? '' });
  }
  for (const [column, one] of counted) {
    if (one.keys.length > 1) open.push({ column, keys: one.keys });
    else if (one.keys.length === 0 && one.section) unnamed.add(one.section);
  }
  const chosen = open.length <= MOST_OPEN ? decide(columns, keys, open) : new Map<number, string>();
  for (const { column } of open) {
    const key = chosen.get(column.index);
    if (key) keys.set(column.index, key);
    else problems.push({ code: 'ambiguous-column', place: column.label.slice(0, 200) });
  }
  mergeEarly(keys);
  problems.push(...refuteSections(columns, keys, unnamed));
  return { keys, unnamed, problems };
}

/** All ways to name the open columns under which every sum holds in every row; what they agree on is decided. */
function decide(
  columns: readonly FigureColumn[],
  certain: ReadonlyMap<number, string>,
  open: readonly { column: FigureColumn; keys: readonly string[] }[],
): Map<number, string> {
  const valid: Map<number, string>[] = [];
  const tryNext = (at: number, naming: Map<number, string>) => {
    const next = open[at];
    if (!next) {
      if (proves(columns, naming, open)) valid.push(new Map(naming));
      return;
    }
    for (const key of next.keys) {
      if ([...naming.values()].includes(key)) continue;
      tryNext(at + 1, new Map(naming).set(next.column.index, key));
    }
  };
  tryNext(0, new Map(certain));
  const agreed = new Map<number, string>();
  for (const { column } of open) {
    const meanings = new Set(valid.map((naming) => naming.get(column.index)));
    const [only] = meanings;
    if (only && meanings.size === 1) agreed.set(column.index, only);
  }
  return agreed;
}

/** Do the sums hold, and does each open column stand in one that says something? */
function proves(
  columns: readonly FigureColumn[],
  naming: ReadonlyMap<number, string>,
  open: readonly { column: FigureColumn }[],
): boolean {
  const names = new Set(naming.values());
  const sums = sumsAmong(names);
  if ([BALANCE.whole, ...BALANCE.parts].every((key) => names.has(key))) sums.push(BALANCE);
  const rows = figureRows(columns, naming);
  if (!sums.every((sum) => rows.every((row) => holds(sum, row)))) return false;
  return open.every(({ column }) => {
    const key = naming.get(column.index) ?? '';
    return sums.some(
      (sum) => [sum.whole, ...sum.parts].includes(key) && rows.some((row) => speaks(sum, row)),
    );
  });
}

/**
 * "Trả đúng thời hạn" in a table without a column for the early ones counts them too: they would stand
 * nowhere else. The section's sum refutes it below where it does not.
 */
function mergeEarly(keys: Map<number, string>): void {
  const names = new Set(keys.values());
  if (names.has('resolved.early') || names.has('resolved.earlyOrOnTime')) return;
  for (const [index, key] of keys) if (key === 'resolved.onTime') keys.set(index, 'resolved.earlyOrOnTime');
}

/** A section whose sum fails in most rows is not what its header said: the whole section is refused. */
const REFUTED_ABOVE = 0.3;
function refuteSections(
  columns: readonly FigureColumn[],
  keys: Map<number, string>,
  unnamed: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const rows = figureRows(columns, keys);
  const failing = new Set<Section | 'balance'>();
  for (const sum of sumsAmong(new Set(keys.values()), unnamed)) {
    const speaking = rows.filter((row) => speaks(sum, row));
    const wrong = speaking.filter((row) => !holds(sum, row)).length;
    if (wrong > speaking.length * REFUTED_ABOVE) failing.add(sum.section);
  }
  for (const section of failing) {
    problems.push({
      code: 'layout-changed',
      field: section,
      expected: `${section}.total = sum of its parts`,
    });
    for (const [index, key] of keys) if (key.startsWith(`${section}.`)) keys.delete(index);
  }
  return problems;
}

/** Rows as figures by key. */
export function figureRows(columns: readonly FigureColumn[], keys: ReadonlyMap<number, string>): Figures[] {
  const named = columns.filter((column) => keys.has(column.index));
  const count = Math.max(0, ...named.map((column) => column.figures.length));
  return Array.from(
    { length: count },
    (_, row) => new Map(named.map((column) => [keys.get(column.index) ?? '', column.figures[row] ?? null])),
  );
}
