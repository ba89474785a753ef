import { printDate } from '#shared/vietnamese/dates.ts';
import { RECORD_WORDS } from '#shared/vietnamese/record-words.ts';
import { UnknownYearError, workingDaysBetween } from '#shared/working-days.ts';
import type { ListDefinition } from './definitions.ts';

export type ListRecord = Readonly<Record<string, string | number | boolean | null>>;

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/**
 * The rows of a list as they print, in its order. What was not seen stays empty, never "không".
 * @param cutOff last day of the period or of what was read, `YYYY-MM-DD`: open dossiers are late up to it
 */
export function listRows(
  { columns, order }: ListDefinition,
  records: readonly ListRecord[],
  cutOff: string,
): string[][] {
  return records
    .toSorted((a, b) => {
      for (const field of order) {
        const found = COLLATOR.compare(String(a[field] ?? ''), String(b[field] ?? ''));
        if (found !== 0) return found;
      }
      return 0;
    })
    .map((record) =>
      columns.map(({ field }) => (field === 'late' ? late(record, cutOff) : cell(field, record[field]))),
    );
}

/** Columns in which some row says something, and the rows without the others; all of them for no rows. */
export function withoutEmptyColumns<C>(
  columns: readonly C[],
  rows: readonly string[][],
): { columns: C[]; rows: string[][] } {
  const used = columns.map((_, index) => rows.length === 0 || rows.some((row) => row[index] !== ''));
  return {
    columns: columns.filter((_, index) => used[index]),
    rows: rows.map((row) => row.filter((_, index) => used[index])),
  };
}

function cell(field: string, value: ListRecord[string] | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return printDate(text);
  return RECORD_WORDS[field]?.[text] ?? text;
}

/** Working days after the appointed day; empty where a day is not known or the calendar ends before it. */
function late({ dueAt, finishedAt }: ListRecord, cutOff: string): string {
  if (typeof dueAt !== 'string') return '';
  const end = typeof finishedAt === 'string' ? finishedAt.slice(0, 10) : cutOff;
  try {
    const days = workingDaysBetween(dueAt.slice(0, 10), end);
    return days > 0 ? String(days) : '';
  } catch (error) {
    if (error instanceof UnknownYearError) return '';
    throw error;
  }
}
