import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import type { NamedColumn } from '#shared/recognition/naming.ts';
import { readSavedPage } from './saved-page.ts';

/**
 * `npm run read -- <page.html|.json|.xlsx> [--url URL]`: what the adapters read from a saved page, as
 * JSON, and for every column what it was taken for and why.
 */
const [file, ...rest] = argv.slice(2);
if (!file) {
  stderr.write('Usage: npm run read -- <page.html|.json|.xlsx> [--url URL]\n');
  exit(2);
}
const url = rest[0] === '--url' ? rest[1] : undefined;
let columns: readonly NamedColumn[] = [];
const readings = await readSavedPage(readFileSync(file), file, url, (named) => {
  columns = named;
});
const because = { declared: 'key declared by the page', label: 'header text', values: 'shape of the values' };
const explained = columns.map(({ index, label, fields, by }) => ({
  column: index + 1,
  label,
  takenFor: fields.map((field) => field.id).join(' + ') || null,
  because: by === null ? 'not understood' : because[by],
}));
const [only] = readings;
const printed = readings.length === 1 && only ? { ...only, columns: explained } : readings;
stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
