import { foldSymbol, readSymbol } from '#shared/vietnamese/symbols.ts';
import { fold } from '#shared/vietnamese/text.ts';
import type { StoredRow } from './merge.ts';

/**
 * When two rows are one document. Lists of the host give its id; an Excel register gives book, number and
 * year; other lists only symbol, issuer and date. They are the same document when that evidence agrees
 * and points to one row of each source; otherwise they stay apart, for a wrong union cannot be seen in a
 * figure and a missing one can. Pure: depends on the rows alone, never on the order they came in.
 */

/** Where a row comes from: within one source a document has one key. */
export function sourceOf(row: StoredRow): string {
  return `${row.system}/${kindOfKey(String(row.key))}`;
}

export function kindOfKey(key: string): string {
  return /^(?:id|reg|sym):/.exec(key)?.[0].slice(0, -1) ?? 'other';
}

/** What may prove a row the same as another of its unit and direction; equal text is equal evidence. */
export function evidenceIn(row: StoredRow): string[] {
  const { register, number, symbol, issuer, issuedOn, year } = factsOf(row);
  const found: string[] = [];
  if (number !== '' && year !== '') {
    // The number restarts each January and in every book (NĐ 30/2020 Điều 15, 22).
    if (register !== '') found.push(`book|${register}|${number}|${year}`);
    if (symbol !== '') found.push(`number|${number}|${year}|${symbol}`);
  }
  // Other agencies use the same symbol; what the unit itself issues needs no issuer.
  const ownOrNamed = issuer !== '' || row.direction === 'outgoing';
  if (symbol !== '' && issuedOn !== '' && ownOrNamed) found.push(`symbol|${symbol}|${issuer}|${issuedOn}`);
  return found;
}

/**
 * Rows that are one document, group by group; every row is in exactly one group.
 * @param rows of one unit and direction, with all rows that share evidence with any of them
 */
export function groupRows(rows: readonly StoredRow[]): StoredRow[][] {
  const byEvidence = new Map<string, StoredRow[]>();
  for (const row of rows) {
    for (const text of evidenceIn(row)) {
      const sharing = byEvidence.get(text);
      if (sharing) sharing.push(row);
      else byEvidence.set(text, [row]);
    }
  }
  const links = [...byEvidence.values()].filter(onePerSource);
  return componentsOf(rows, links).flatMap((group) =>
    onePerSource(group) && agree(group) ? [group] : group.map((row) => [row]),
  );
}

/** The row whose key the document bears: a host's own id before a register, a register before a symbol. */
export function canonicalOf(group: readonly StoredRow[]): StoredRow | undefined {
  return group.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))[0];
}

function orderOf(row: StoredRow): string {
  const kind = ['id', 'reg', 'sym'].indexOf(kindOfKey(String(row.key)));
  const system = ['ioffice', 'igate', 'other', 'file'].indexOf(String(row.system));
  return `${kind === -1 ? 9 : kind}${system === -1 ? 9 : system}${row.key}`;
}

function onePerSource(rows: readonly StoredRow[]): boolean {
  return new Set(rows.map(sourceOf)).size === rows.length;
}

/** Nothing two rows both say of the document's identity may differ. */
function agree(group: readonly StoredRow[]): boolean {
  for (const name of ['register', 'number', 'symbol', 'issuedOn'] as const) {
    const said = new Set(group.map((row) => factsOf(row)[name]).filter((value) => value !== ''));
    if (said.size > 1) return false;
  }
  return true;
}

function componentsOf(rows: readonly StoredRow[], links: readonly (readonly StoredRow[])[]): StoredRow[][] {
  const groupOf = new Map<StoredRow, StoredRow[]>(rows.map((row) => [row, [row]]));
  for (const link of links) {
    for (const row of link.slice(1)) {
      const [kept, other] = [groupOf.get(link[0] ?? row) ?? [], groupOf.get(row) ?? []];
      if (kept === other) continue;
      kept.push(...other);
      for (const moved of other) groupOf.set(moved, kept);
    }
  }
  return [...new Set(groupOf.values())];
}

function factsOf(row: StoredRow) {
  const text = (column: string): string => {
    const value = row[column];
    return typeof value === 'string' ? value : '';
  };
  const printed = foldSymbol(text('symbol'));
  // A draft's symbol ("/TB-UBND") names no document yet.
  const symbol = (readSymbol(printed)?.number ?? null) === null ? '' : printed.toLocaleUpperCase('vi');
  return {
    register: fold(text('register')),
    number: fold(text('register_number')).replace(/^0+(?=\d)/, ''),
    symbol,
    issuer: fold(text('issuer')),
    issuedOn: text('issued_on'),
    year: (text('received_on') || text('issued_on') || text('sent_on')).slice(0, 4),
  };
}
