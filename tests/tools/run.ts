import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findChromium, findFirefox } from './browsers.ts';

/**
 * `npm test`: lint, types, build, unit and both databases, end-to-end in real browsers. Every step runs
 * even when an earlier one failed; the last line is `N passed, N failed`. Nothing is skipped silently.
 *
 * A file of browser tests that fails is run once more from its beginning, in a new browser, and both runs
 * are told: a page that a slow machine drew late passes the second time, a fault of ours fails again.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const results = mkdtempSync(join(tmpdir(), 'lien-thong-test-'));

interface Tally {
  passed: number;
  failed: number;
}
const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
/** A run of a project's tests, with the files that failed and what failed in them. */
interface Outcome extends Tally {
  failures: { file: string; passed: number; failed: string[] }[];
}

function run(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function check(title: string, command: string, args: string[]): Promise<Tally> {
  console.log(`\n== ${title}`);
  const ok = (await run(command, args)) === 0;
  console.log(ok ? `${title}: ok` : `${title}: FAILED`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function vitest(project: string, files: string[] = []): Promise<Outcome> {
  console.log(`\n== ${[project, ...files].join(' ')}`);
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const which = ['--config', 'tests/vitest.config.ts', '--project', project, ...files];
  const code = await run(bin('vitest'), ['run', ...which, ...reporters]);
  try {
    const report = VitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
    const failures = report.testResults
      .filter((file) => [file, ...file.assertionResults].some(({ status }) => status !== 'passed'))
      .map(({ name, assertionResults }) => ({
        file: name,
        passed: assertionResults.filter(({ status }) => status === 'passed').length,
        failed: assertionResults.filter(({ status }) => status !== 'passed').map((test) => test.fullName),
      }));
    // A skipped test is a failed one: no test skips itself. So is a file that could not be loaded.
    const skipped = report.numPendingTests + report.numTodoTests;
    const unloaded = code !== 0 && report.numFailedTests === 0 ? 1 : 0;
    return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + unloaded, failures };
  } catch {
    return { passed: 0, failed: 1, failures: [] };
  }
}

/** Browser tests; the files that failed once more, and what they say then is what counts of them. */
async function inBrowsers(): Promise<Tally> {
  const first = await vitest('e2e');
  if (first.failures.length === 0) return first;
  const again = await vitest(
    'e2e',
    first.failures.map(({ file }) => file),
  );
  for (const { file, failed } of first.failures)
    console.log(`Failed at first, run again: ${file}: ${failed.join('; ')}`);
  const passedElsewhere = first.passed - first.failures.reduce((sum, { passed }) => sum + passed, 0);
  return { passed: passedElsewhere + again.passed, failed: again.failed };
}

const started = performance.now();
const tallies: Tally[] = [];
try {
  console.log(`Chromium: ${findChromium()}\nFirefox: ${findFirefox()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tallies.push({ passed: 0, failed: 1 });
}
tallies.push(await check('lint', bin('biome'), ['check', '--error-on-warnings', '.']));
tallies.push(await check('types', bin('tsc'), ['--noEmit']));
tallies.push(await check('types of the service, without DOM', bin('tsc'), ['--noEmit', '-p', 'server']));
tallies.push(await check('build', process.execPath, ['tests/tools/build.ts']));
tallies.push(await vitest('unit'));
tallies.push(await inBrowsers());
rmSync(results, { recursive: true, force: true });

const total = tallies.reduce((sum, tally) => ({
  passed: sum.passed + tally.passed,
  failed: sum.failed + tally.failed,
}));
console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
