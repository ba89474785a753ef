import type { How, Seed } from './quantity.ts';
import { S000 } from './s000.ts';
import { S001 } from './s001.ts';
import { S002 } from './s002.ts';
import { S004 } from './s004.ts';

/** The seeds with quantities of their own, as reports.md counts them: 43 + 29 + 11 + 9 = 92. */
export const SEEDS: readonly Seed[] = [S004, S002, S001, S000];

const COLUMNS: readonly (readonly [How, string])[] = [
  ['automatic', 'automatic: counted or computed'],
  ['confirmed', 'counted, the unit confirms a part'],
  ['reference', 'reference, carried forward'],
  ['typed', 'typed'],
  ['wording', 'words of the form'],
  ['outside', 'not part of the report'],
];

/** The table of the README: how many of each seed's quantities come in which way, and which. */
export function readmeTable(): string {
  const seeds = SEEDS.map(({ id }) => id);
  const cell = (how: How, seed: Seed) => {
    const own = seed.quantities.filter((each) => each.how === how).map(({ id }) => id.slice(3));
    return own.length === 0 ? '–' : `${own.length}: ${ranges(own)}`;
  };
  const total = (how: How) =>
    SEEDS.flatMap(({ quantities }) => quantities).filter((each) => each.how === how).length;
  return [
    `| of the ${SEEDS.reduce((sum, { quantities }) => sum + quantities.length, 0)} quantities | ${seeds.join(' | ')} | all |`,
    `|---|${seeds.map(() => '---|').join('')}---|`,
    ...COLUMNS.map(
      ([how, words]) => `| ${words} | ${SEEDS.map((seed) => cell(how, seed)).join(' | ')} | ${total(how)} |`,
    ),
  ].join('\n');
}

/** "06, 08–10": numbers in order, neighbours joined. */
function ranges(numbers: readonly string[]): string {
  const runs: string[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && Number(last.at(-1)) + 1 === Number(number)) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)).join(', ');
}
