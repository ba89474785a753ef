import type { Connection } from '../database.ts';

/** What the popup and the dashboard show of a unit at a glance. */
export interface UnitCounts {
  documents: number;
  dossiers: number;
  lastCaptureAt: string | null;
}

export async function countsOf(db: Connection, unitId: string): Promise<UnitCounts> {
  const count = async (table: 'documents' | 'dossiers'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('total'))
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow();
    return Number(row.total);
  };
  const last = await db
    .selectFrom('captures')
    .select((select) => select.fn.max('captured_at').as('at'))
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return {
    documents: await count('documents'),
    dossiers: await count('dossiers'),
    lastCaptureAt: last?.at ?? null,
  };
}
