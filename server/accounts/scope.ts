import type { Database } from '../store/database.ts';
import { allUnitIds, unitWithDescendants } from '../store/settings/units.ts';
import type { Caller } from './caller.ts';

/**
 * Units whose data a caller may see: the officer and the unit's administrator their own, the
 * consolidator also those below it, the administrator of the service all.
 */
export async function visibleUnits(db: Database, caller: Caller): Promise<string[]> {
  if (caller.role === 'administrator') return allUnitIds(db.query);
  if (caller.unitId === null) return [];
  return caller.role === 'consolidator' ? unitWithDescendants(db.query, caller.unitId) : [caller.unitId];
}
