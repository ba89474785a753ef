import { readDate } from '../vietnamese/dates.ts';
import { clean, fold } from '../vietnamese/text.ts';
import type { FieldSpec } from './fields.ts';
import { DATE, type FieldValue, SYMBOL, URGENCY_WORD } from './shapes.ts';
import { DOCUMENT_TYPES, exactMeaning, URGENCY } from './words.ts';

/** Cells that hold several fields at once, taken apart by the shape of their pieces. */

/**
 * A number cell with company: "3864/VPĐK-PHCTH _ 28/04/2026" and the issuer on the next line (SNNMT
 * Đồng Nai), "[HỎA TỐC]" under the number (Tây Ninh); ioffice.md §8.1. Undefined when no symbol stands in it.
 */
export function splitSymbolCell(
  lines: readonly string[],
): { symbol: FieldValue; issuedOn?: string; urgency?: FieldValue; issuer?: string } | undefined {
  const [first = '', ...rest] = lines.map(clean).filter((line) => line !== '');
  const dated = /^(.*?)[\s_|;,(–-]*(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?$/iu.exec(first);
  const symbol = SYMBOL.read(dated?.[1] ?? first);
  if (symbol === undefined || symbol === null) return undefined;
  const parts: { symbol: FieldValue; issuedOn?: string; urgency?: FieldValue; issuer?: string } = { symbol };
  const date = dated?.[2] === undefined ? null : readDate(dated[2]);
  if (date) parts.issuedOn = date;
  for (const line of rest) {
    const bare = line.replace(/^[[(]|[\])]$/g, '');
    const lineDate = DATE.read(bare);
    const urgency = exactMeaning(URGENCY, bare);
    if (urgency !== undefined) parts.urgency = urgency;
    else if (typeof lineDate === 'string') parts.issuedOn ??= lineDate;
    else parts.issuer ??= line.replace(/^(?:CQBH|Đơn vị ban hành|Cơ quan ban hành|Nơi gửi)\s*:\s*/iu, '');
  }
  return parts;
}

/** The document type a "Tên loại và trích yếu" begins with, or that stands in brackets: "[Công văn] …". */
export function leadingDocType(text: string): string | null {
  const folded = fold(text);
  for (const type of DOCUMENT_TYPES) {
    const name = fold(type);
    if (folded === name || folded.startsWith(`${name} `)) return type;
  }
  return null;
}

/** Separators hosts put between the parts of a composed cell. */
const BETWEEN = /\s+[_|–—-]\s+|\s*[;|]\s*|\s*\(|\)\s*|,?\s+ngày\s+/iu;

/**
 * Takes the cell of a composed column apart: strict shapes first, in the header's order, texts take what
 * is left. Undefined when a strict field found two claimants or a piece fits nothing.
 */
export function splitComposed(
  lines: readonly string[],
  fields: readonly FieldSpec[],
): Map<string, FieldValue> | undefined {
  const pieces = lines
    .flatMap((line) => clean(line).split(BETWEEN))
    .map((piece) => piece.trim())
    .filter(Boolean);
  const values = new Map<string, FieldValue>();
  const strict = fields.filter((field) => field.shape.strict);
  const loose = fields.filter((field) => !field.shape.strict);
  const left: string[] = [];
  for (const piece of pieces) {
    const bare = piece.replace(/^[\p{L} ,.]{2,30}:\s*/u, '');
    const field = strict.find((spec) => !values.has(spec.id) && readable(spec, bare));
    if (field) values.set(field.id, field.shape.read(bare) ?? null);
    else left.push(bare);
  }
  for (const field of loose) {
    const piece = left.shift();
    if (piece !== undefined) values.set(field.id, field.withhold ? piece : (field.shape.read(piece) ?? null));
  }
  return left.length > 0 ? undefined : values;
}

function readable(field: FieldSpec, piece: string): boolean {
  const value = field.shape.read(piece);
  return value !== undefined && value !== null;
}

/** Urgency printed as an extra line of a cell that is not a number cell. */
export function urgencyLine(lines: readonly string[]): FieldValue | undefined {
  for (const line of lines.slice(1)) {
    const value = URGENCY_WORD.read(clean(line).replace(/^[[(]|[\])]$/g, ''));
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}
