import { columnsOf, type RecordField, type TableShape } from './record-fields.ts';

/**
 * Merging of observations (design §6): the newest observation wins field by field, an absent field
 * overwrites nothing, a late older page overwrites nothing newer. Pure, and a join in the sense of
 * lattices: any order and any repetition of captures gives the same row.
 */
export type Cell = string | number | null;

/** One sighting of a record: only the fields its page showed. */
export interface Observation {
  key: readonly string[];
  /** In the order of the table's fields; `undefined` where the page did not show the field. */
  fields: readonly (Cell | undefined)[];
  /** ISO instant in UTC, always to the millisecond, so that text order is time order. */
  at: string;
  captureId: string;
}

/** A stored row by column name. */
export type StoredRow = Record<string, Cell>;

export interface Change {
  field: string;
  old: Cell;
  new: Cell;
}

export interface Merged {
  row: StoredRow;
  /** Anything to write, times of observation included. */
  touched: boolean;
  /** Values seen before that are now others. */
  changes: Change[];
}

/** Row of a record not stored yet, as if it had been seen before all time with no field. */
export function emptyRow(shape: TableShape, unitId: string, key: readonly string[]): StoredRow {
  const row: StoredRow = { ...blankOf(shape), unit_id: unitId };
  shape.key.forEach((column, index) => {
    row[column] = key[index] ?? null;
  });
  return row;
}

const BLANKS = new Map<TableShape, StoredRow>();

/** One row to copy from: rows of one build are read faster than rows grown column by column. */
function blankOf(shape: TableShape): StoredRow {
  const known = BLANKS.get(shape);
  if (known) return known;
  const blank: StoredRow = Object.fromEntries(columnsOf(shape).map((column) => [column, null]));
  Object.assign(blank, { first_seen_at: '', observed_at: '', capture_id: '', seen: 0, stamps: '{}' });
  BLANKS.set(shape, blank);
  return blank;
}

/** Merges an observation into a row, which is altered in place. */
export function merge(shape: TableShape, row: StoredRow, observation: Observation): Merged {
  const before = String(row.observed_at);
  if (before === '') return fill(shape, row, observation);
  const seenBefore = Number(row.seen);
  const stamps = readStamps(row.stamps);
  const newest = observation.at > before ? observation.at : before;
  const changes: Change[] = [];
  const next: Record<string, string> = {};
  let seen = seenBefore;
  let altered = false;

  shape.fields.forEach((field, index) => {
    const bit = 1 << index;
    const known = (seenBefore & bit) !== 0;
    let stamp = known ? (stamps[field.column] ?? before) : '';
    const value = observation.fields[index];
    if (value !== undefined) {
      const old = row[field.column] ?? null;
      if (!known || wins(observation.at, value, stamp, old)) {
        if (known && value !== old) changes.push({ field: field.name, old, new: value });
        if (!known || value !== old) altered = true;
        row[field.column] = value;
        stamp = observation.at;
        seen |= bit;
      }
    }
    if (stamp !== '' && stamp !== newest) next[field.column] = stamp;
  });

  const times = setTimes(row, observation, before);
  const packed = packStamps(next, shape.fields);
  const touched = altered || times || seen !== seenBefore || packed !== row.stamps;
  row.seen = seen;
  row.stamps = packed;
  return { row, touched, changes };
}

/** The first observation of a record: what `merge` comes to when there is nothing to weigh. */
function fill(shape: TableShape, row: StoredRow, { fields, at, captureId }: Observation): Merged {
  let seen = 0;
  for (let index = 0; index < shape.fields.length; index += 1) {
    const value = fields[index];
    const field = shape.fields[index];
    if (value === undefined || field === undefined) continue;
    row[field.column] = value;
    seen |= 1 << index;
  }
  row.first_seen_at = at;
  row.observed_at = at;
  row.capture_id = captureId;
  row.seen = seen;
  return { row, touched: true, changes: [] };
}

/** Newer wins; of two observations of one instant the greater value does, so that order cannot matter. */
function wins(at: string, value: Cell, stamp: string, old: Cell): boolean {
  if (at !== stamp) return at > stamp;
  return rank(value) > rank(old);
}

function rank(value: Cell): string {
  return value === null ? '' : `=${value}`;
}

function setTimes(row: StoredRow, observation: Observation, before: string): boolean {
  let altered = false;
  if (row.first_seen_at === '' || observation.at < String(row.first_seen_at)) {
    row.first_seen_at = observation.at;
    altered = true;
  }
  const newer = observation.at > before;
  if (newer || (observation.at === before && observation.captureId > String(row.capture_id))) {
    row.observed_at = observation.at;
    row.capture_id = observation.captureId;
    altered = true;
  }
  return altered;
}

function readStamps(stored: Cell | undefined): Record<string, string> {
  return stored === '{}' || typeof stored !== 'string' ? {} : (JSON.parse(stored) as Record<string, string>);
}

function packStamps(stamps: Record<string, string>, fields: readonly RecordField[]): string {
  const known = fields.filter(({ column }) => stamps[column] !== undefined);
  if (known.length === 0) return '{}';
  return JSON.stringify(Object.fromEntries(known.map(({ column }) => [column, stamps[column]])));
}
