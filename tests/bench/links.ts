import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkWorld } from '#server/links/world.ts';
import { openSqlite } from '#server/store/database.ts';
import { measure } from '../server/links/measure.ts';
import { generateWorld, type WorldSize } from '../server/links/world-generator.ts';
import { type Dialect, postgres, SQLITE } from '../server/store/dialects.ts';
import { benchStoredLinks } from './store-links.ts';
import { type BenchRow, printTable, quantile } from './table.ts';

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

/** The figures as rows of the table, in memory and through the store on both databases. */
export async function linkLines(): Promise<BenchRow[]> {
  const { documents, dossiers, whole, one, precision, recall, linked } = benchLinks();
  const rows: BenchRow[] = [
    {
      what: 'automatic links that are right',
      value: percent(precision),
      target: '≥ 99.9 %',
      met: precision >= 0.999,
    },
    {
      what: `true pairs, link or top three (by themselves ${percent(linked)})`,
      value: percent(recall),
      target: '≥ 95 %',
      met: recall >= 0.95,
    },
    {
      what: `${documents.toLocaleString('en')} documents × ${dossiers.toLocaleString('en')} dossiers`,
      value: `${whole.toFixed(1)} s`,
      target: '≤ 10 s',
      met: whole <= 10,
    },
    { what: 'one more document, in memory', ...within(one) },
  ];
  const postgresServer = postgres();
  for (const dialect of [file(), postgresServer]) {
    await dialect.start();
    const db = await dialect.fresh();
    try {
      const stored = await benchStoredLinks(db);
      const name = `in ${dialect.name}, 280 a day`;
      rows.push({ what: `one more document ${name}`, ...within(stored.document) });
      rows.push({ what: `one more result ${name}`, ...within(stored.dossier) });
      const { perSecond, precision: right, recall: found } = stored;
      const value = `${perSecond.toFixed(0)} records/s, ${percent(right)} right, ${percent(found)} found`;
      rows.push({ what: `filling a unit ${name}`, value });
    } finally {
      await db.close();
      await dialect.stop();
    }
  }
  return rows;
}

/** SQLite as the service has it: in a file. */
function file(): Dialect {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-links-'));
  return {
    ...SQLITE,
    fresh: async () => openSqlite(join(folder, 'links.sqlite')),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

function within({ median, slowest }: LinkFigures['one']): Omit<BenchRow, 'what'> {
  const value = `${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`;
  return { value, target: '≤ 20 ms', met: median <= 20 };
}

if (import.meta.main) printTable('Links', await linkLines());
