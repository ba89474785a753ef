import { localDate } from '#shared/vietnamese/dates.ts';
import { readSymbol } from '#shared/vietnamese/symbols.ts';
import type { Cell, StoredRow } from './merge.ts';
import type { RecordTable, TableShape } from './record-fields.ts';

/** Impossible values, kept as the host showed them but marked; metrics and evidence say so. */
export type Flag =
  | 'finished-before-received'
  | 'returned-before-finished'
  | 'due-before-received'
  | 'completed-before-received'
  | 'sent-before-issued'
  | 'received-before-issued'
  /** An event that had not come when the page was read: a mistyped year. */
  | 'in-the-future'
  /** Older than any register that is kept in software. */
  | 'too-old';

const ORDERS: Record<RecordTable, readonly [earlier: string, later: string, flag: Flag][]> = {
  documents: [
    ['received_on', 'completed_on', 'completed-before-received'],
    ['received_on', 'due_on', 'due-before-received'],
    ['issued_on', 'sent_on', 'sent-before-issued'],
    ['issued_on', 'received_on', 'received-before-issued'],
  ],
  dossiers: [
    ['received_at', 'finished_at', 'finished-before-received'],
    ['finished_at', 'returned_at', 'returned-before-finished'],
    ['received_at', 'due_at', 'due-before-received'],
  ],
};

/** Days of what has happened; days due may well lie ahead. */
const EVENTS: Record<RecordTable, readonly string[]> = {
  documents: ['issued_on', 'received_on', 'sent_on', 'completed_on'],
  dossiers: ['received_at', 'finished_at', 'returned_at'],
};
const OLDEST = '1975-04-30';

/** Fills the columns a row derives from its fields: flags, and for documents their numbers. */
export function derive(table: TableShape['table'], row: StoredRow): void {
  let flags: Flag[] | null = null;
  const kind = table === 'dossiers' ? 'dossiers' : 'documents';
  const last = lastDayBy(String(row.observed_at));
  for (const column of EVENTS[kind]) {
    const day = row[column];
    if (typeof day !== 'string' || (day <= last && day >= OLDEST)) continue;
    const flag = day > last ? 'in-the-future' : 'too-old';
    flags ??= [];
    if (!flags.includes(flag)) flags.push(flag);
  }
  for (const [earlier, later, flag] of ORDERS[kind]) {
    const [first, second] = [row[earlier], row[later]];
    if (typeof first === 'string' && typeof second === 'string' && second < first) {
      flags ??= [];
      flags.push(flag);
    }
  }
  row.flags = flags === null ? '[]' : JSON.stringify(flags);
  if (table !== 'dossiers') {
    row.register_no = leadingNumber(row.register_number);
    row.symbol_no = typeof row.symbol === 'string' ? numberOfSymbol(row.symbol) : null;
  }
}

let known = { observed: '', last: '' };

/** The last day an event can bear that was seen at an instant; rows of one page share it. */
function lastDayBy(observed: string): string {
  if (known.observed !== observed) {
    const at = Date.parse(observed);
    known = { observed, last: Number.isNaN(at) ? '9999-12-31' : localDate(at) };
  }
  return known.last;
}

/** The commonest shape, `761/TTr-PKT`: most symbols have it, and need no closer reading. */
const PLAIN_SYMBOL = /^(\d{1,6})\/\d*[A-Za-zĐ][A-Za-zĐ\d]*(?:-[A-Za-zĐ\d]+)*$/;

/** The number of a symbol as `readSymbol` reads it; null when it has none. */
export function numberOfSymbol(symbol: string): number | null {
  const plain = PLAIN_SYMBOL.exec(symbol)?.[1];
  return plain === undefined ? (readSymbol(symbol)?.number ?? null) : Number(plain);
}

/** Number of a register entry as printed: `0125`, `125`, `125a` (an inserted entry counts as its neighbour). */
function leadingNumber(printed: Cell | undefined): number | null {
  if (typeof printed !== 'string') return null;
  const digits = /^\s*0*(\d{1,7})(?!\d)/.exec(printed)?.[1];
  return digits === undefined ? null : Number(digits);
}
