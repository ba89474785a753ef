import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where LibreOffice stands when it is not on the path: packages of Linux, macOS, Windows. */
const USUAL_PLACES: readonly string[] = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];
const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
/** A report of ten pages takes two seconds; the first start of a profile up to ten. */
const TIME_LIMIT = 60_000;

/** Why there is no PDF: LibreOffice did not finish in time, or ended without one. */
export class PdfError extends Error {
  override name = 'PdfError';
  readonly fault: 'too-slow' | 'failed';
  constructor(fault: PdfError['fault'], cause?: unknown) {
    super(`LibreOffice: ${fault}`, { cause });
    this.fault = fault;
  }
}

/**
 * The LibreOffice program of this machine, null when there is none.
 * @param told path from the configuration; it alone is tried when given
 * @param path folders to look in, as the variable PATH lists them
 */
export async function findOffice(
  told: string | null,
  path: string = process.env.PATH ?? '',
): Promise<string | null> {
  const onPath = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const place of told === null ? [...onPath, ...USUAL_PLACES] : [told]) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return null;
}

/** One at a time: LibreOffice takes a core and 200 MB, and reports are rarely wanted twice at once. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A .docx as PDF by LibreOffice without a window, with a profile of its own that is thrown away.
 * @param timeLimit milliseconds, after which LibreOffice and what it started are ended
 * @throws PdfError
 */
export function docxToPdf(
  docx: Uint8Array,
  program: string,
  timeLimit: number = TIME_LIMIT,
): Promise<Uint8Array> {
  const made = last.then(() => convert(docx, program, timeLimit));
  last = made.catch(() => undefined);
  return made;
}

async function convert(docx: Uint8Array, program: string, timeLimit: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-thong-pdf-'));
  try {
    await writeFile(join(folder, 'report.docx'), docx, { mode: 0o600 });
    await run(program, folder, timeLimit);
    const pdf = await readFile(join(folder, 'report.pdf')).catch((error: unknown) => {
      throw new PdfError('failed', error);
    });
    if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new PdfError('failed');
    return new Uint8Array(pdf);
  } finally {
    // A process that is just ending may still hold a file of its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(program: string, folder: string, timeLimit: number): Promise<void> {
  const options = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--norestore', '--nologo', '--convert-to', 'pdf:writer_pdf_Export'],
    ...['--outdir', folder, join(folder, 'report.docx')],
  ];
  return new Promise((resolve, reject) => {
    // A group of its own, so that what soffice starts ends with it.
    const child = spawn(program, options, {
      cwd: folder,
      env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, HOME: folder, TMPDIR: folder },
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const clock = setTimeout(() => {
      end(child);
      reject(new PdfError('too-slow'));
    }, timeLimit);
    child.once('error', (error) => {
      clearTimeout(clock);
      reject(new PdfError('failed', error));
    });
    child.once('exit', (code) => {
      clearTimeout(clock);
      if (code === 0) resolve();
      else reject(new PdfError('failed'));
    });
  });
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Ended by itself meanwhile.
  }
}
