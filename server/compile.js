import { globSync } from 'node:fs';
import './compiled.js';

/**
 * A step of `npm run build`: loads every module of the service once, those too that wait for the first report,
 * so that no start and no report has to make anything of the sources.
 */
const COMMANDS = ['backup.ts', 'restore.ts'];
for (const file of globSync('**/*.ts', { cwd: import.meta.dirname })) {
  if (!file.startsWith('dashboard') && !COMMANDS.includes(file))
    await import(new URL(file.replaceAll('\\', '/'), import.meta.url).href);
}
