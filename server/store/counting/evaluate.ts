import type { Condition } from '../../metrics/definition.ts';
import type { Cell, StoredRow } from '../records/merge.ts';
import { columnOf, type RecordTable, SHAPES } from '../records/record-fields.ts';
import type { Bounds } from './bounds.ts';

/** A condition over a row in memory; the same answer as `ConditionCompiler` gives in SQL. */
export type Predicate = (row: StoredRow, bounds: Bounds) => boolean;

/** @returns null for a condition that asks more than the row: the level of a procedure */
export function predicateOf(table: RecordTable, where: Condition): Predicate | null {
  if ('procedureLevel' in where) return null;
  if ('all' in where || 'any' in where) {
    const parts = ('all' in where ? where.all : where.any).map((part) => predicateOf(table, part));
    const known = parts.filter((part) => part !== null);
    if (known.length < parts.length) return null;
    return 'all' in where
      ? (row, bounds) => known.every((part) => part(row, bounds))
      : (row, bounds) => known.some((part) => part(row, bounds));
  }
  if ('not' in where) {
    const inner = predicateOf(table, where.not);
    return inner === null ? null : (row, bounds) => !inner(row, bounds);
  }
  if ('during' in where) {
    const column = named(table, where.during);
    return (row, { from, to }) => {
      const day = row[column];
      return typeof day === 'string' && day >= from && day <= to;
    };
  }
  if ('seen' in where) {
    const bit = 1 << SHAPES[table].fields.findIndex(({ name }) => name === where.seen);
    return (row) => (Number(row.seen) & bit) !== 0;
  }
  const column = named(table, where.field);
  if ('present' in where) {
    return (row) => ((row[column] ?? null) !== null && row[column] !== '') === where.present;
  }
  if ('is' in where) {
    const wanted = new Set<Cell>(
      [where.is].flat().map((value) => (typeof value === 'boolean' ? Number(value) : (value as Cell))),
    );
    return (row) => (row[column] ?? null) !== null && wanted.has(row[column] ?? null);
  }
  const holds = RELATIONS[where.relation];
  const { to } = where;
  const other = to.startsWith('@') ? null : named(table, to);
  return (row, bounds) => {
    const left = row[column];
    const right = other !== null ? row[other] : to === '@from' ? bounds.from : bounds.to;
    return typeof left === 'string' && typeof right === 'string' && holds(left, right);
  };
}

const RELATIONS = {
  '<': (a: string, b: string) => a < b,
  '<=': (a: string, b: string) => a <= b,
  '=': (a: string, b: string) => a === b,
  '>=': (a: string, b: string) => a >= b,
  '>': (a: string, b: string) => a > b,
} as const;

/** @throws RangeError for a field the table has not: a mistake in the catalogue */
function named(table: RecordTable, field: string): string {
  const known = columnOf(table, field);
  if (!known) throw new RangeError(`${table} has no field ${field}`);
  return known.column;
}
