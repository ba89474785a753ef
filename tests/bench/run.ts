import { cpus, loadavg } from 'node:os';
import { benchProvince, benchUnitYear } from './aggregate.ts';
import { benchDocx } from './docx.ts';
import { benchIngest } from './ingest.ts';
import { benchLearn } from './learn.ts';
import { linkLines } from './links.ts';
import { benchMarks } from './marks.ts';
import { benchMemory } from './memory.ts';
import { benchPage } from './page.ts';
import { benchRead } from './read.ts';
import { type BenchRow, printTable } from './table.ts';

/**
 * `npm run bench [-- <name> …]`: the project's figures beside what they are measured against, in one run.
 * Names: read page marks ingest unit province links docx learn memory; all without a name.
 */
const asked = process.argv.slice(2);
const rows: BenchRow[] = [];

async function bench(name: string, title: string, work: () => Promise<BenchRow[]>): Promise<void> {
  if (asked.length > 0 && !asked.includes(name)) return;
  const found = await work();
  printTable(title, found);
  rows.push(...found);
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
await bench('read', 'Reading pages', benchRead);
await bench('page', 'What the extension costs the page', benchPage);
await bench('marks', 'Marks over a list of 200 rows', benchMarks);
await bench('ingest', 'Ingest on SQLite, one record ≈ 450 bytes', benchIngest);
await bench('unit', 'The counts of a unit’s report', benchUnitYear);
await bench('province', 'The consolidated table of a province', () => benchProvince());
await bench('links', 'Documents and dossiers that belong together', linkLines);
await bench('docx', 'Word files', benchDocx);
await bench('learn', 'A unit’s own last report', benchLearn);
await bench('memory', 'Memory', benchMemory);

const promised = rows.filter(({ target }) => target !== undefined);
const missed = promised.filter(({ met }) => met === false);
console.log(
  `\n${promised.length - missed.length} met, ${missed.length} missed; load ${loadavg()[0]?.toFixed(1)}`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
