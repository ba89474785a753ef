import { fold } from '#shared/vietnamese/text.ts';
import type { FieldSense } from './field-sense.ts';
import type { FillValue } from './value.ts';

/** Columns that statements of hosts call otherwise (`shared/recognition/statement-columns.ts`). */
const KEYS: Readonly<Record<string, string>> = { 'open.inTerm': 'open.inTime' };

/** How well a field is a cell of a statistics form: right column, and right row or the total. */
export function cellLikeness(cell: NonNullable<FillValue['cell']>, sense: FieldSense): number {
  if (!sense.counts.includes(KEYS[cell.key] ?? cell.key)) return 0;
  // "Văn bản đến quá hạn" counts something else that may be late.
  if (sense.own.has('DOC') || sense.own.has('TASK') || sense.percent) return 0;
  const column = sense.counts.length === 1 ? 1 : 0.6;
  if (cell.row === null) {
    if (sense.subject !== null) return 0;
    const spoken = sense.total || sense.weights.has('DOS');
    return column * (spoken ? 0.93 : 0.6);
  }
  return sense.subject === null ? 0 : column * sameName(cell.row, sense.subject);
}

/** "Lĩnh vực Đất đai" is "Đất đai"; "Đất đai - Môi trường" may be. */
function sameName(a: string, b: string): number {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one === '' || other === '') return 0;
  if (one === other) return 0.97;
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `) ? 0.6 : 0;
}

function nameOf(text: string): string {
  return fold(text)
    .replace(/^(?:[ivx]+|\d+(?: \d+)*|[a-z]) (?=\p{L}{2})/u, '')
    .replace(/^(?:lĩnh vực|thủ tục|đơn vị)(?: hành chính)?:? /u, '')
    .trim();
}
