import { namesOrganisation } from '../privacy/persons.ts';
import { readDate } from '../vietnamese/dates.ts';
import { findSymbols } from '../vietnamese/symbols.ts';
import { clean, fold } from '../vietnamese/text.ts';
import type { FieldSpec, RecordForm } from './fields.ts';
import type { GridCell } from './grid.ts';
import { fieldsNamed } from './labels.ts';
import { DATE, DOC_TYPE, type FieldValue, SYMBOL, URGENCY_WORD } from './shapes.ts';
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
    const said = /^(?:CQBH|Đơn vị ban hành|Cơ quan ban hành|Nơi gửi)\s*:\s*(.+)$/iu.exec(line)?.[1];
    if (urgency !== undefined) parts.urgency = urgency;
    else if (typeof lineDate === 'string') parts.issuedOn ??= lineDate;
    else if (said !== undefined) parts.issuer ??= said;
    else if (namesOrganisation(line)) parts.issuer ??= line;
  }
  return parts;
}

/** The document type a "Tên loại và trích yếu" begins with. */
export function leadingDocType(text: string): string | null {
  if (text === '') return null;
  const folded = fold(text.slice(0, 40));
  for (const type of DOCUMENT_TYPES) {
    const name = fold(type);
    if (folded === name || folded.startsWith(`${name} `)) return type;
  }
  return null;
}

/** The document type in brackets before a subject: "[Công văn] V/v …" (SNNMT Đồng Nai). */
export function bracketedDocType(text: string): string | null {
  const bracketed = /^\[([^\]]{2,40})\]/u.exec(text)?.[1];
  return bracketed !== undefined && DOC_TYPE.evident(bracketed) ? clean(bracketed) : null;
}

/** Separators hosts put between the parts of a composed cell. */
const BETWEEN = /\s+[_|–—-]\s+|\s*[;|]\s*|\s*\(|\)\s*|,?\s+ngày\s+|,?\s+số\s+(?=\d)|\s+của\s+(?=\p{Lu})/iu;
/** A line that says what it is: "Lĩnh vực: Xây dựng". */
export const LABELLED = /^([\p{L}][\p{L} ,./]{1,38}):\s*(.*)$/u;

/** The field a piece names itself ("CQBH: Sở Mẫu"), and the value behind. */
export function labelled(form: RecordForm, piece: string): { field: FieldSpec; text: string } | null {
  const [, label = '', text = ''] = LABELLED.exec(piece) ?? [];
  const [match, ...others] = label === '' ? [] : fieldsNamed(form, label);
  return match && others.length === 0 ? { field: match.field, text } : null;
}

/** Fields that most cells of a column name in their own lines, in order. */
export function fieldsInCells(form: RecordForm, cells: readonly (GridCell | null)[]): FieldSpec[] {
  const seen = new Map<FieldSpec, number>();
  for (const cell of cells) {
    if (cell === null || cell.lines.length < 2) continue;
    const own = cell.lines.flatMap((line) => labelled(form, clean(line))?.field ?? []);
    for (const field of new Set(own)) seen.set(field, (seen.get(field) ?? 0) + 1);
  }
  return [...seen].filter(([, count]) => count > cells.length / 2).map(([field]) => field);
}

/**
 * Takes the cell of a composed column apart: pieces that name their field first, then strict shapes in
 * the header's order; texts take what is left. Undefined when a piece fits nothing, or when fewer pieces
 * of a shape stand there than fields that could claim them: which one is missing cannot be told.
 */
export function splitComposed(
  lines: readonly string[],
  fields: readonly FieldSpec[],
  form: RecordForm,
): Map<string, FieldValue> | undefined {
  const values = new Map<string, FieldValue>();
  const keep = (field: FieldSpec, text: string) =>
    values.set(field.id, field.withhold ? text : (field.shape.read(text) ?? null));
  const left: string[] = [];
  const bare: string[] = [];
  for (const line of lines.map(clean)) {
    const own = labelled(form, line);
    if (!own) bare.push(line);
    else if (!fields.includes(own.field)) continue;
    else if (own.field.withhold || own.field.shape.read(own.text) !== undefined) keep(own.field, own.text);
    else return undefined;
  }
  const pieces = bare.flatMap((line) => line.split(BETWEEN)).map((piece) => piece.trim());
  const open = fields.filter((field) => !values.has(field.id));
  const strict = open.filter((field) => field.shape.strict);
  for (const piece of pieces.filter(Boolean)) {
    const field = strict.find((spec) => !values.has(spec.id) && readable(spec, piece));
    if (field) keep(field, piece);
    else left.push(piece);
  }
  const unfilled = strict.filter((field) => !values.has(field.id));
  if (unfilled.some((field) => strict.some((other) => values.has(other.id) && other.shape === field.shape)))
    return undefined;
  for (const field of open.filter((each) => !each.shape.strict)) {
    const piece = left.shift();
    if (piece === undefined) continue;
    if (!field.withhold && (DATE.evident(piece) || findSymbols(piece).length > 0)) return undefined;
    keep(field, piece);
  }
  return left.length > 0 ? undefined : values;
}

function readable(field: FieldSpec, piece: string): boolean {
  if (field.shape === DOC_TYPE) return DOC_TYPE.evident(piece);
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
