import type { Connection } from '../database.ts';
import type { Role } from '../schema.ts';

export interface Officer {
  unitId: string;
  id: string;
  name: string;
  role: Exclude<Role, 'administrator'>;
}

const COLUMNS = ['unit_id as unitId', 'id', 'name', 'role'] as const;

export async function addOfficer(db: Connection, officer: Officer, now: string): Promise<void> {
  await db
    .insertInto('officers')
    .values({
      unit_id: officer.unitId,
      id: officer.id,
      name: officer.name,
      role: officer.role,
      created_at: now,
      disabled_at: null,
    })
    .execute();
}

/** An officer at work; null when unknown or disabled. */
export async function officerById(db: Connection, unitId: string, id: string): Promise<Officer | null> {
  const found = await db
    .selectFrom('officers')
    .select(COLUMNS)
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

export async function officersOf(db: Connection, unitIds: readonly string[]): Promise<Officer[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom('officers')
    .select(COLUMNS)
    .where('unit_id', 'in', [...unitIds])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .execute();
}
