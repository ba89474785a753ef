import type { Transaction } from 'kysely';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { saveEvidence } from './document-evidence.ts';
import { kindOfKey } from './identity.ts';
import type { Observation, StoredRow } from './merge.ts';

const KNOWN = 'select direction, system, kind from document_sources where unit_id = ?';
const ADD = 'insert into document_sources (unit_id, direction, system, kind) values (?, ?, ?, ?)';

/**
 * Notes the sources of the sightings and tells which directions of the unit have several. Evidence is
 * kept only for those: the first capture of a second source writes it for all that is stored.
 */
export async function severalSources(
  db: Database,
  trx: Transaction<Schema>,
  unitId: string,
  sightings: readonly Observation[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (const row of await db.rows<Record<'direction' | 'system' | 'kind', string>>(trx, KNOWN, [unitId])) {
    known.add([row.direction, row.system, row.kind].join('\n'));
  }
  const before = directionsOf(known);
  for (const { key } of sightings) {
    const [system = '', direction = '', text = ''] = key;
    const source = [direction, system, kindOfKey(text)];
    if (known.has(source.join('\n'))) continue;
    known.add(source.join('\n'));
    await db.rows(trx, ADD, [unitId, ...source]);
  }
  const now = directionsOf(known);
  const seen = new Set(sightings.map(({ key }) => key[1] ?? ''));
  const several = new Set([...seen].filter((direction) => (now.get(direction) ?? 0) > 1));
  for (const direction of several) {
    if ((before.get(direction) ?? 0) > 1) continue;
    const text = 'select * from documents where unit_id = ? and direction = ?';
    await saveEvidence(db, trx, unitId, direction, await db.rows<StoredRow>(trx, text, [unitId, direction]));
  }
  return several;
}

function directionsOf(sources: ReadonlySet<string>): Map<string, number> {
  const count = new Map<string, number>();
  for (const source of sources) {
    const direction = source.split('\n')[0] ?? '';
    count.set(direction, (count.get(direction) ?? 0) + 1);
  }
  return count;
}
