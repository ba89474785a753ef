import type { Problem } from '../contract/problem.ts';
import { holdsPersonalNumber, namesPerson } from '../privacy/persons.ts';
import { remember } from '../vietnamese/remember.ts';
import { clean } from '../vietnamese/text.ts';
import { LABELLED, labelled, splitComposed, splitSymbolCell, urgencyLine } from './composite.ts';
import type { FieldSpec, RecordForm } from './fields.ts';
import { type FlatRow, type GridCell, textOf } from './grid.ts';
import { type Header, isNumberLine } from './header.ts';
import { fieldDeclared, labelKey } from './labels.ts';
import { isMarked } from './marks.ts';
import type { Naming } from './naming.ts';
import type { ReadRow } from './read-row.ts';
import { TEXT } from './shapes.ts';

export interface ReadRows {
  rows: ReadRow[];
  problems: Problem[];
}

/** Row kinds that are no records: repeated headers, number lines, subtotals, section titles, "no data". */
export function isFurniture(row: FlatRow, header: Header | null): boolean {
  if (row.head || isNumberLine(row)) return true;
  const filled: GridCell[] = [];
  let cells = 0;
  let last: GridCell | null = null;
  for (const cell of row.slots) {
    if (cell === null || cell === last) continue;
    last = cell;
    cells += 1;
    if (textOf(cell) !== '') filled.push(cell);
    if (filled.length === ASKED_OF_SUBTOTALS) break;
  }
  const [only] = filled;
  if (!only) return Object.keys(row.attributes).length < 4;
  if (filled.length === 1 && (only.colSpan > 1 || cells === 1)) return true;
  if (header && repeatsHeader(row, header)) return true;
  return isSubtotal(filled);
}

interface ColumnKeys {
  keys: Set<string>;
  /** One of the keys begins with a digit, as those of "1" and "6 tháng" do. */
  numbered: boolean;
}
const headerKeys = new WeakMap<Header, ColumnKeys[]>();

function keysOf(header: Header): ColumnKeys[] {
  const ready = headerKeys.get(header);
  if (ready) return ready;
  const columns = header.columns.map(({ path }) => {
    const keys = path.map(labelKey);
    return { keys: new Set(keys), numbered: keys.some((key) => /^\d/.test(key)) };
  });
  headerKeys.set(header, columns);
  return columns;
}

function repeatsHeader(row: FlatRow, header: Header): boolean {
  const columns = keysOf(header);
  let same = 0;
  for (const [column, cell] of row.slots.entries()) {
    const text = textOf(cell);
    if (text === '') continue;
    // The first cell that is none of its column's header texts settles it; a leading digit stays in the key.
    const own = columns[column];
    if (!own || text.length > LONGEST_HEADER || (!own.numbered && /^\d/.test(text))) return false;
    if (!own.keys.has(labelKey(text))) return false;
    same += 1;
  }
  return same >= 2;
}

const LONGEST_HEADER = 200;
/** Filled cells among which a subtotal's words stand; more are not asked what kind of row it is. */
const ASKED_OF_SUBTOTALS = 3;
const SUBTOTAL = /^(?:tổng(?: cộng| số| toàn .*)?|cộng|trong đó|lũy kế|luỹ kế)(?:\s*[:(].*)?$/iu;
const SUBTOTAL_AHEAD = /^\W*[tcl]/i;
const isSubtotalText = remember((text) => SUBTOTAL.test(clean(text)));
function isSubtotal(filled: readonly GridCell[]): boolean {
  return filled.slice(0, ASKED_OF_SUBTOTALS).some((cell) => {
    const text = textOf(cell);
    return SUBTOTAL_AHEAD.test(text) && isSubtotalText(text);
  });
}

/**
 * Reads body rows. A row whose width differs from the header's is not read by column at all (its cells
 * may have shifted): its attributes alone speak, or it is refused.
 */
export function readRows(
  body: readonly FlatRow[],
  header: Header | null,
  naming: Naming | null,
  form: RecordForm,
): ReadRows {
  const problems: Problem[] = [];
  const rows: ReadRow[] = [];
  for (const row of body) {
    const read: ReadRow = {
      place: row.place,
      attributes: row.attributes,
      values: new Map(),
      texts: new Map(),
      problems: [],
      marked: isMarked(row),
    };
    readAttributes(row, form, read);
    const aligned = naming !== null && row.slots.length === naming.width;
    if (naming && aligned) readCells(row, naming, form, read);
    else if (read.values.size === 0) {
      problems.push({
        code: 'layout-changed',
        place: row.place,
        expected: `${header?.columns.length ?? 0} columns`,
      });
      continue;
    } else if (naming) {
      read.problems.push({ code: 'partial', place: row.place });
    }
    rows.push(read);
  }
  return { rows, problems };
}

function readAttributes(row: FlatRow, form: RecordForm, read: ReadRow): void {
  for (const name in row.attributes) {
    const field = fieldDeclared(form, name);
    if (field) keep(field, [row.attributes[name] ?? ''], form, read, 'attribute');
  }
}

function readCells(row: FlatRow, naming: Naming, form: RecordForm, read: ReadRow): void {
  for (const [id, columns] of naming.of) {
    for (const column of columns) {
      const cell = row.slots[column.index] ?? null;
      if (cell === null || read.values.has(id)) continue;
      if (id !== 'secrecy' && (read.texts.get(id) ?? '') !== '') continue;
      if (column.fields.length > 1) {
        keepComposed(cell, column.fields, form, read);
        break;
      }
      const field = column.fields[0];
      // A cell wider than its header speaks of several columns, so of none of them by name.
      if (cell.colSpan > columns.length && id !== 'secrecy') {
        read.problems.push({ code: 'bad-value', field: id, place: read.place });
        continue;
      }
      if (field?.id === id) keep(field, cell.lines, form, read, 'cell');
    }
  }
}

function keepComposed(cell: GridCell, fields: readonly FieldSpec[], form: RecordForm, read: ReadRow): void {
  const parts = splitComposed(cell.lines, fields, form);
  if (!parts) {
    read.problems.push({
      code: 'bad-value',
      field: fields.map((field) => field.id).join('+'),
      place: read.place,
    });
    return;
  }
  for (const [id, value] of parts) {
    const field = fields.find((each) => each.id === id);
    if (field?.withhold) read.texts.set(id, String(value ?? ''));
    else if (!read.values.has(id)) read.values.set(id, value);
  }
}

function keep(
  field: FieldSpec,
  lines: readonly string[],
  form: RecordForm,
  read: ReadRow,
  from: 'attribute' | 'cell',
): void {
  const own = field.shape === TEXT && lines.length > 1 ? ownLines(lines, form, read) : lines;
  const text = clean(own.length === 1 ? (own[0] ?? '') : own.join(' '));
  if (field.id === 'status' && text !== '') read.texts.set('statusText', clean(lines[0] ?? ''));
  if (field.withhold) {
    const said = read.texts.get(field.id) ?? '';
    if (said === '' && lines.length === 1) {
      if (text !== '' || from === 'attribute') read.texts.set(field.id, text);
      return;
    }
    if (text !== '' || from === 'attribute')
      read.texts.set(field.id, [said, ...lines.map(clean)].filter((line) => line !== '').join('\n'));
    return;
  }
  const value = field.shape.read(text);
  if (value !== undefined) {
    // An empty attribute does not hide what the cell says.
    if (value !== null || from === 'cell') read.values.set(field.id, value);
    return;
  }
  if (field.id === 'symbol' && keepSplitSymbol(lines, read)) return;
  const first = field.shape.read(clean(lines[0] ?? ''));
  if (lines.length > 1 && first !== undefined && first !== null) {
    read.values.set(field.id, first);
    const urgency = urgencyLine(lines);
    if (urgency !== undefined && !read.values.has('urgency')) read.values.set('urgency', urgency);
    return;
  }
  if (field.id !== 'status' || form.id !== 'dossier')
    read.problems.push({ code: 'bad-value', field: field.id, place: read.place });
}

/** Lines of a text cell that are its own: not those that name another field, and not persons. */
function ownLines(lines: readonly string[], form: RecordForm, read: ReadRow): string[] {
  return lines.map(clean).filter((line, index) => {
    if (namesPerson(line) || holdsPersonalNumber(line)) return false;
    const other = index > 0 ? labelled(form, line) : null;
    if (other && !other.field.withhold && !read.values.has(other.field.id)) {
      const value = other.field.shape.read(other.text);
      if (value !== undefined) read.values.set(other.field.id, value);
    }
    return index === 0 || !LABELLED.test(line);
  });
}

function keepSplitSymbol(lines: readonly string[], read: ReadRow): boolean {
  const parts = splitSymbolCell(lines);
  if (!parts) return false;
  for (const [id, value] of Object.entries(parts)) {
    if (!read.values.has(id)) read.values.set(id, value ?? null);
  }
  return true;
}
