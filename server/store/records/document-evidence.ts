import type { Transaction } from 'kysely';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { evidenceIn } from './identity.ts';
import type { StoredRow } from './merge.ts';

const COLUMNS = ['unit_id', 'direction', 'evidence', 'system', 'key'];

interface Entry {
  evidence: string;
  system: string;
  key: string;
}

/**
 * Brings the evidence of rows of one direction up to what they now say.
 * @returns every text of evidence they have or had: whoever shares one may have to be judged anew
 */
export async function saveEvidence(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  direction: string,
  rows: readonly StoredRow[],
): Promise<Set<string>> {
  const had = new Map<string, Set<string>>();
  for (const entry of await entriesOf(
    db,
    trx,
    unitId,
    direction,
    'key',
    rows.map((row) => String(row.key)),
  )) {
    const own = `${entry.system}\n${entry.key}`;
    had.set(own, (had.get(own) ?? new Set()).add(entry.evidence));
  }
  const asked = new Set<string>();
  const added: string[][] = [];
  for (const row of rows) {
    const [system, key] = [String(row.system), String(row.key)];
    const before = had.get(`${system}\n${key}`) ?? new Set();
    const now = new Set(evidenceIn(row));
    for (const text of [...before, ...now]) asked.add(text);
    for (const text of now) if (!before.has(text)) added.push([unitId, direction, text, system, key]);
    for (const text of before) {
      if (now.has(text)) continue;
      const drop =
        'delete from document_evidence where unit_id = ? and direction = ? and evidence = ? and system = ? and "key" = ?';
      await db.rows(trx, drop, [unitId, direction, text, system, key]);
    }
  }
  if (added.length > 0) await db.upsert(trx, 'document_evidence', COLUMNS, COLUMNS, added);
  return asked;
}

/** Keys (system, direction, key) of the rows and of all that hang together with them by evidence. */
export async function closureOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  direction: string,
  start: readonly string[][],
  asked: ReadonlySet<string>,
): Promise<string[][]> {
  const found = new Map(start.map((key) => [key.join('\n'), key]));
  const known = new Set<string>();
  let next = [...asked];
  while (next.length > 0) {
    for (const text of next) known.add(text);
    const fresh: string[] = [];
    for (const { system, key } of await entriesOf(db, trx, unitId, direction, 'evidence', next)) {
      const whole = [system, direction, key];
      if (found.has(whole.join('\n'))) continue;
      found.set(whole.join('\n'), whole);
      fresh.push(key);
    }
    const further = await entriesOf(db, trx, unitId, direction, 'key', fresh);
    next = [...new Set(further.map(({ evidence }) => evidence))].filter((text) => !known.has(text));
  }
  return [...found.values()];
}

async function entriesOf(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  direction: string,
  column: 'evidence' | 'key',
  values: readonly string[],
): Promise<Entry[]> {
  if (values.length === 0) return [];
  const where = { unit_id: unitId, direction };
  const rows = await db.selectIn(trx, 'document_evidence', COLUMNS, where, column, values);
  return rows.map((row) => ({
    evidence: String(row.evidence),
    system: String(row.system),
    key: String(row.key),
  }));
}
