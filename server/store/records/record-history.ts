import type { RecordHistory } from '#shared/contract/record-history.ts';
import type { Database } from '../database.ts';
import type { RecordTable } from './record-fields.ts';

/** Changes told of a record; more were an error of a page, not a history. */
const TOLD = 200;

/** A record of a unit: dossiers by code, documents by system, direction and key. */
export interface RecordRef {
  table: RecordTable;
  key: readonly string[];
}

/** When a record was seen and what readings replaced; null when the unit has no such record. */
export async function historyOf(db: Database, unitId: string, ref: RecordRef): Promise<RecordHistory | null> {
  const seen = await seenOf(db, unitId, ref);
  if (seen === undefined) return null;
  const changes = db.query
    .selectFrom('changes as c')
    .where('c.unit_id', '=', unitId)
    .where('c.record', '=', ref.table)
    .where('c.record_key', '=', ref.key.join('\n'));
  const { total } = await changes
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const newest = await changes
    .leftJoin('officers as o', (join) =>
      join.onRef('o.unit_id', '=', 'c.unit_id').onRef('o.id', '=', 'c.officer_id'),
    )
    .select([
      'c.field',
      'c.old_value as before',
      'c.new_value as after',
      'c.observed_at as at',
      'o.name as by',
      'c.page',
      'c.adapter',
    ])
    .orderBy('c.id', 'desc')
    .limit(TOLD)
    .execute();
  return { ...seen, total: Number(total), changes: newest };
}

async function seenOf(
  db: Database,
  unitId: string,
  { table, key }: RecordRef,
): Promise<{ firstSeenAt: string; lastSeenAt: string } | undefined> {
  const columns = ['first_seen_at as firstSeenAt', 'observed_at as lastSeenAt'] as const;
  if (table === 'dossiers') {
    const [code = ''] = key;
    const row = db.query.selectFrom('dossiers').select(columns).where('unit_id', '=', unitId);
    return row.where('code', '=', code).executeTakeFirst();
  }
  const [system = '', direction = '', own = ''] = key;
  const row = db.query.selectFrom('documents').select(columns).where('unit_id', '=', unitId);
  return row
    .where('system', '=', system)
    .where('direction', '=', direction)
    .where('key', '=', own)
    .executeTakeFirst();
}
