import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { readSavedPage } from './saved-page.ts';

/** `npm run read -- <page.html|.json|.xlsx> [--url URL]`: what the adapters read from a saved page, as JSON. */
const [file, ...rest] = argv.slice(2);
if (!file) {
  stderr.write('Usage: npm run read -- <page.html|.json|.xlsx> [--url URL]\n');
  exit(2);
}
const url = rest[0] === '--url' ? rest[1] : undefined;
const readings = await readSavedPage(readFileSync(file), file, url);
stdout.write(`${JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 2)}\n`);
