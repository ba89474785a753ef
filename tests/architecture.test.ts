import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The dependency rule of the project, read from import lines (design §4). */
const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  /** File that imports, from the root. */
  from: string;
  /** File of ours, from the root, or the name of a package. */
  to: string;
  ours: boolean;
  typeOnly: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/gm;
const HOME: Record<string, string> = {
  '#shared/': 'shared/',
  '#server/': 'server/',
  '#hosts/': 'tests/hosts/',
};

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const home = Object.keys(HOME).find((prefix) => target.startsWith(prefix));
    const ours = target.startsWith('.') || home !== undefined;
    const to = home
      ? HOME[home] + target.slice(home.length)
      : target.startsWith('.')
        ? relative(root, resolve(root, dirname(file), target))
        : target;
    return { from: file, to, ours, typeOnly: match[1] !== undefined };
  });
}

const sources = ['extension', 'server', 'shared'].flatMap(filesUnder);
const imports = sources.flatMap(importsOf);
const within = (folder: string) => imports.filter((each) => each.from.startsWith(folder));
const name = (each: Import) => `${each.from} → ${each.to}`;

describe('the layout', () => {
  it('has nothing at the top but the agreed folders and tool files', () => {
    const allowed =
      /^(?:extension|server|shared|tests|wxt\.config\.ts|package(?:-lock)?\.json|tsconfig\.json|README\.md|LICENSE|biome\.json|\.ci|\.git.*|\.output|\.wxt|node_modules|data)$/;
    expect(readdirSync(root).filter((entry) => !allowed.test(entry))).toEqual([]);
  });

  it('keeps source files short enough to be one idea', () => {
    const long = sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('has no unfinished marks and no unsafe markup', () => {
    const marks =
      /\bTODO\b|\bFIXME\b|@ts-ignore|@ts-expect-error|\bas any\b|innerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|\b(?:it|test|describe)\.(?:skip|only)\(/;
    expect(sources.filter((file) => marks.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});

describe('the dependency rule', () => {
  it('lets shared import nothing but zod', () => {
    expect(
      within('shared')
        .filter((each) => (each.ours ? !each.to.startsWith('shared/') : each.to !== 'zod'))
        .map(name),
    ).toEqual([]);
  });

  it('keeps extension and server apart, types included', () => {
    const across = imports.filter(
      (each) =>
        each.ours &&
        ((each.from.startsWith('extension') && each.to.startsWith('server')) ||
          (each.from.startsWith('server') && each.to.startsWith('extension'))),
    );
    expect(across.map(name)).toEqual([]);
  });

  it('lets no product code import tests', () => {
    expect(imports.filter((each) => each.ours && each.to.startsWith('tests')).map(name)).toEqual([]);
  });

  it('lets adapters import only shared and each other', () => {
    expect(
      within('extension/adapters')
        .filter((each) => !each.ours || !/^(?:shared|extension\/adapters)\//.test(each.to))
        .map(name),
    ).toEqual([]);
  });

  it('keeps browser API, storage, network and clock out of adapters', () => {
    const knows =
      /\b(?:browser|chrome)\.\w|\bfetch\(|XMLHttpRequest|indexedDB|localStorage|sessionStorage|\bDate\.now\(|new Date\(\)|document\.cookie/;
    const guilty = filesUnder('extension/adapters').filter((file) => knows.test(withoutComments(file)));
    expect(guilty).toEqual([]);
  });

  it('keeps the outbox and zod out of content scripts, however far the imports reach', () => {
    const scripts = filesUnder('extension/entrypoints').filter((file) =>
      /\.content\.tsx?$|\/reader-/.test(file),
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const reached = reach(script);
      expect(
        [...reached].filter(
          (file) =>
            file === 'zod' ||
            file === 'dexie' ||
            file.startsWith('extension/outbox') ||
            file.startsWith('extension/background'),
        ),
        script,
      ).toEqual([]);
    }
  });

  it('never lets the outbox know adapters', () => {
    expect(
      within('extension/outbox')
        .filter((each) => each.to.startsWith('extension/adapters'))
        .map(name),
    ).toEqual([]);
  });

  it('imports webextension-polyfill in one module', () => {
    expect([
      ...new Set(imports.filter((each) => each.to === 'webextension-polyfill').map((each) => each.from)),
    ]).toEqual(['extension/browser.ts']);
  });

  it('keeps SQL in the store', () => {
    const sql = imports.filter(
      (each) =>
        /^(?:kysely|pg|node:sqlite)$/.test(each.to) &&
        !each.from.startsWith('server/store/') &&
        !each.typeOnly,
    );
    expect(sql.map(name)).toEqual([]);
  });

  it('keeps metrics and links pure', () => {
    const impure = imports.filter(
      (each) =>
        /^server\/(?:metrics|links)\//.test(each.from) &&
        !(each.ours && /^(?:shared|server\/metrics|server\/links)\//.test(each.to)),
    );
    expect(impure.map(name)).toEqual([]);
  });
});

describe('an adapter', () => {
  const pages = readdirSync(join(root, 'extension/adapters')).filter((file) =>
    /^(?:ioffice|igate|one-stop|other|portal|task)-/.test(file),
  );

  it.each(pages)('%s opens with what the page is and where that is known from', (file) => {
    const text = readFileSync(join(root, 'extension/adapters', file), 'utf8');
    const comment = /\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? '';
    const lines = comment.split('\n').filter((line) => /\p{L}/u.test(line)).length;
    expect(lines).toBeGreaterThanOrEqual(3);
    expect(lines).toBeLessThanOrEqual(10);
  });

  it.each(pages)('%s is registered', (file) => {
    expect(readFileSync(join(root, 'extension/adapters/index.ts'), 'utf8')).toContain(`./${file}`);
  });
});

/** Files and packages reached at run time from a file; type imports vanish in the build. */
function reach(start: string): Set<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const each of imports.filter((one) => one.from === file && !one.typeOnly)) {
      if (seen.has(each.to)) continue;
      seen.add(each.to);
      if (each.ours) queue.push(each.to);
    }
  }
  return seen;
}

function withoutComments(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
