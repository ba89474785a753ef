import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { unitYearIds } from '#hosts/unit-year.ts';
import { runGolden } from './golden-run.ts';
import { GOLDEN } from './golden-units.ts';

/**
 * `npm run golden -- <unit-year> [--screenshots FOLDER]`: the whole job headless on the practice hosts;
 * prints the report's text and writes the Word file to .output/golden/. Fails if a figure differs.
 */
const wanted = argv[2] ?? '';
const id = unitYearIds.find((known) => known === wanted);
if (!id) {
  stderr.write(`Usage: npm run golden -- <${unitYearIds.join(' | ')}>\n`);
  exit(2);
}
const screenshots = argv[3] === '--screenshots' ? argv[4] : undefined;
if (screenshots) mkdirSync(screenshots, { recursive: true });
const result = await runGolden(id, (line) => stderr.write(`${line}\n`), screenshots);

mkdirSync('.output/golden', { recursive: true });
const file = join('.output/golden', `${id}.docx`);
writeFileSync(file, result.docx);
stdout.write(`${result.text}\n\n`);
const printed = new Map(result.report.figures.map((figure) => [figure.id, figure]));
for (const [figure, expected] of Object.entries(GOLDEN[id].figures)) {
  const found = printed.get(figure);
  stdout.write(
    `${found?.printed === expected ? 'ok    ' : 'DIFFER'} ${figure.padEnd(18)} ${found?.printed ?? '-'}  (seed: ${expected}; ${found?.coverage?.state ?? '-'})\n`,
  );
}
const { right, truth, wrong } = result.links;
stdout.write(
  `${right === truth && wrong === 0 ? 'ok    ' : 'DIFFER'} links              ${right} of ${truth} true pairs linked by themselves, ${wrong} wrong\n`,
);
stdout.write(
  `\n${result.pages} pages, ${result.seconds} s, ${result.forbidden} requests that change a host. Word file: ${file}\n`,
);
for (const difference of result.differences) stderr.write(`DIFFERENCE ${difference}\n`);
if (result.forbidden > 0) stderr.write('The hosts were changed.\n');
exit(result.differences.length > 0 || result.forbidden > 0 ? 1 : 0);
