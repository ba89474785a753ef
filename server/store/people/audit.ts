import type { Connection } from '../database.ts';

/** What somebody did: ids and counts, never a name, a record's value or a secret. */
export interface AuditEntry {
  unitId: string | null;
  at: string;
  actor: string;
  action: string;
  subject: string;
}

/** Appends; no function of the store alters or removes an entry. */
export async function audit(db: Connection, entry: AuditEntry): Promise<void> {
  const { unitId, at, actor, action, subject } = entry;
  await db.insertInto('audit').values({ unit_id: unitId, at, actor, action, subject }).execute();
}

/** Newest first; entries without a unit only for those who see all units (`unitIds` null). */
export async function auditTrail(
  db: Connection,
  unitIds: readonly string[] | null,
  page: number,
  size: number,
): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit').select(['unit_id as unitId', 'at', 'actor', 'action', 'subject']);
  if (unitIds !== null) query = query.where('unit_id', 'in', unitIds.length > 0 ? [...unitIds] : ['']);
  return query
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
}
