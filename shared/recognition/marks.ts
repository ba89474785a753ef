import { bearsSecrecyMark } from '../privacy/secrecy.ts';
import type { FlatRow } from './grid.ts';

/** "mật" or "mat" however it is composed or broken: a quick look that spares most cells the long one. */
const MAYBE_MARKED =
  /m[\u0300-\u036f\u00AD\u200B-\u200D\u2060\uFEFF]*[aâạậ][\u0300-\u036f\u00AD\u200B-\u200D\u2060\uFEFF]*t/i;
/** A label whose degree stands on the line below it. */
const LABEL_ALONE = /mật\s*:\s*$/iu;

/** Attribute a reader of pages gives rows whose icons, pictures or hints say that they are secret. */
export const SECRET_SIGN = 'secrecy-sign';

/** Does any cell or attribute of the row bear a stamp or word of state secrecy? */
export function isMarked(row: FlatRow): boolean {
  for (const cell of row.slots)
    if (cell?.lines.some((line, at) => isMark(line, cell.lines[at + 1]))) return true;
  for (const name in row.attributes) if (isMark(row.attributes[name] ?? '')) return true;
  return false;
}

function isMark(line: string, below = ''): boolean {
  if (!MAYBE_MARKED.test(line)) return false;
  return bearsSecrecyMark(LABEL_ALONE.test(line.normalize('NFC')) ? `${line} ${below}` : line);
}
