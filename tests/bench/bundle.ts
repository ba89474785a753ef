import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What runs inside a page as one script, built as the content scripts are. @param entry file beside this one */
export async function bundled(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [output].flat();
  if (!first || !('output' in first)) throw new Error('Vite built no script.');
  return first.output[0].code;
}
