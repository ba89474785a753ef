import { LinkWorld } from '#server/links/world.ts';
import { measure } from '../server/links/measure.ts';
import { generateWorld, type WorldSize } from '../server/links/world-generator.ts';
import { quantile } from './table.ts';

/** How well and how fast documents and dossiers find each other. */
export interface LinkFigures {
  documents: number;
  dossiers: number;
  /** Putting all in and asking for the pairs of every dossier, seconds. */
  whole: number;
  /** Putting one more document in and judging all it touches, ms: median and slowest of a hundred. */
  one: { median: number; slowest: number };
  precision: number;
  recall: number;
  linked: number;
}

/** A provincial one-stop centre over a year: its 1,800 procedures, drafted by 60 offices of its departments. */
const PROVINCE: WorldSize = {
  dossiers: 100_000,
  otherDocuments: 6_000,
  days: 360,
  procedures: 1_800,
  offices: 60,
};

/** @param seed other seeds give other worlds of the same size */
export function benchLinks(size: WorldSize = PROVINCE, seed = 2_026): LinkFigures {
  const generated = generateWorld(seed, size);
  const start = performance.now();
  const world = new LinkWorld();
  world.put(generated.documents, generated.dossiers);
  for (const code of world.codes()) world.linksOf(code);
  const whole = (performance.now() - start) / 1_000;
  const { precision, recall, linked } = measure(world, generated);
  const taken: number[] = [];
  const step = Math.max(1, Math.floor(generated.documents.length / 100));
  for (let index = 0; index < generated.documents.length; index += step) {
    const known = generated.documents[index];
    if (!known) continue;
    const before = performance.now();
    world.put([{ ...known, ref: `${known.ref}-new` }], []);
    for (const code of world.concernedBy(`${known.ref}-new`)) world.linksOf(code);
    taken.push(performance.now() - before);
  }
  const [documents, dossiers] = [generated.documents.length, generated.dossiers.length];
  const one = { median: quantile(taken, 0.5), slowest: Math.max(...taken) };
  return { documents, dossiers, whole, one, precision, recall, linked };
}

/** The figures as lines of a table. */
export function linkLines(figures: LinkFigures): string[] {
  const { documents, dossiers, whole, one, precision, recall, linked } = figures;
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  return [
    `Links  automatic links that are right   ${percent(precision)}   (goal ≥ 99.9 %)`,
    `Links  true pairs, link or top three    ${percent(recall)}   (goal ≥ 95 %; by themselves ${percent(linked)})`,
    `Links  ${documents.toLocaleString('en')} documents × ${dossiers.toLocaleString('en')} dossiers   ${whole.toFixed(1)} s   (goal ≤ 10)`,
    `Links  one more document                ${one.median.toFixed(1)} ms, slowest of 100 ${one.slowest.toFixed(1)} ms   (goal ≤ 20)`,
  ];
}

if (import.meta.main) for (const line of linkLines(benchLinks())) console.log(line);
