import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WRITES = `while [ $# -gt 0 ]; do
  case "$1" in --outdir) out="$2"; shift ;; *.docx) docx="$1" ;; -env:*) profile="$1" ;; esac
  shift
done
[ -f "$docx" ] || exit 3
printf '%%PDF-1.7 %s' "$profile" > "$out/report.pdf"`;

/** A program that stands for `soffice`: writes a PDF that names its profile, or does what the lines say. */
export async function fakeOffice(lines: string = WRITES): Promise<string> {
  const program = join(await mkdtemp(join(tmpdir(), 'fake-office-')), 'soffice');
  await writeFile(program, `#!/bin/sh\n${lines}\n`);
  await chmod(program, 0o755);
  return program;
}
