import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * `npm run build`: the extension for both browsers, the dashboard, and what Node makes of the service's
 * sources, into `.output/`. A target whose sources have the same content as at its last build is left
 * alone, so that `npm start` is quick.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const STAMPS = join(root, '.output/.built');
/** Sources of every target: what is bundled and what decides how. */
const COMMON = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json', 'tests/tools/build.ts'];

interface Target {
  name: string;
  sources: string[];
  /** A file that exists after a good build. */
  product: string;
  build(): Promise<void>;
}

const extensionFor = (browser: 'chrome' | 'firefox'): Target => ({
  name: `${browser}-mv3`,
  sources: [...COMMON, 'extension', 'wxt.config.ts'],
  product: `.output/${browser}-mv3/manifest.json`,
  async build() {
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    await promisify(execFile)(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], { cwd: root });
  },
});

const dashboard: Target = {
  name: 'dashboard',
  sources: [...COMMON, 'server/dashboard'],
  product: '.output/dashboard/index.html',
  async build() {
    const { build } = await import('vite');
    const folder = join(root, 'server/dashboard');
    const own = join(folder, 'vite.config.ts');
    await build({
      root: folder,
      configFile: existsSync(own) ? own : false,
      logLevel: 'warn',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: { outDir: join(root, '.output/dashboard'), emptyOutDir: true },
    });
  },
};

const service: Target = {
  name: 'service',
  sources: [...COMMON, 'server'],
  product: '.output/compiled',
  async build() {
    rmSync(join(root, '.output/compiled'), { recursive: true, force: true });
    await promisify(execFile)(process.execPath, [join(root, 'server/compile.js')], { cwd: root });
  },
};

/** Builds what changed; returns the names of the targets that were built. Throws the builder's error. */
export async function buildAll(): Promise<string[]> {
  const targets = [extensionFor('chrome'), extensionFor('firefox'), service];
  if (existsSync(join(root, 'server/dashboard/index.html'))) targets.push(dashboard);
  const built: string[] = [];
  // One after the other: WXT writes its types to the same `.wxt/` for both browsers.
  for (const target of targets) {
    const hash = hashOf(target.sources);
    const stamp = join(STAMPS, target.name);
    if (existsSync(join(root, target.product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
      continue;
    rmSync(stamp, { force: true });
    await target.build();
    mkdirSync(STAMPS, { recursive: true });
    writeFileSync(stamp, hash);
    built.push(target.name);
  }
  return built;
}

function hashOf(sources: string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
    );
  } catch {
    // Not a folder: a single file is its own list.
    return [path];
  }
}

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const parts = [error instanceof Error ? error.message : ''];
  for (const stream of ['stdout', 'stderr'] as const) {
    if (stream in error) parts.push(String((error as Record<string, unknown>)[stream]));
  }
  return parts.join('\n');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  try {
    const built = await buildAll();
    if (built.length > 0) {
      console.log(`Built ${built.join(', ')} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
