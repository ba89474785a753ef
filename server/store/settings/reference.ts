import type { Procedure, ReferenceValue } from '#shared/contract/api.ts';
import type { CatalogueSpans } from '../counting/procedure-levels.ts';
import type { Connection, Database } from '../database.ts';

/** Codes that would hold twice on one day; a level must be one on every day. */
export function overlapsOf(procedures: readonly Procedure[]): string[] {
  const byCode = Map.groupBy(procedures, ({ code }) => code);
  const clashing: string[] = [];
  for (const [code, entries] of byCode) {
    const sorted = entries.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    const clash = sorted.some((entry, index) => {
      const before = sorted[index - 1];
      return before !== undefined && (before.validTo === null || before.validTo >= entry.validFrom);
    });
    if (clash || entries.some((entry) => entry.validTo !== null && entry.validTo < entry.validFrom))
      clashing.push(code);
  }
  return clashing;
}

/** Replaces the unit's whole catalogue; the caller has checked `overlapsOf`. */
export async function saveProcedures(
  db: Database,
  unitId: string,
  procedures: readonly Procedure[],
): Promise<void> {
  const rows = procedures.map(({ code, name, sector, level, validFrom, validTo }) => ({
    unit_id: unitId,
    code,
    name,
    sector,
    level,
    valid_from: validFrom,
    valid_to: validTo,
  }));
  await db.query.transaction().execute(async (trx) => {
    await trx.deleteFrom('procedures').where('unit_id', '=', unitId).execute();
    for (let start = 0; start < rows.length; start += 500) {
      await trx
        .insertInto('procedures')
        .values(rows.slice(start, start + 500))
        .execute();
    }
  });
}

export async function proceduresOf(db: Connection, unitId: string): Promise<Procedure[]> {
  const rows = await db
    .selectFrom('procedures')
    .select(['code', 'name', 'sector', 'level', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('unit_id', '=', unitId)
    .orderBy('code')
    .orderBy('valid_from')
    .execute();
  return rows as Procedure[];
}

/** The spans of validity of a unit's catalogue. */
export async function catalogueSpans(db: Database, unitId: string): Promise<CatalogueSpans> {
  const spans = await db.rows<{ from: string; to: string | null }>(
    db.query,
    'select distinct valid_from as "from", valid_to as "to" from procedures where unit_id = ? order by 1, 2',
    [unitId],
  );
  return { unitId, spans };
}

/** Adds values, or replaces those of the same id and first day; others stay: they are the history. */
export async function saveValues(
  db: Database,
  unitId: string,
  values: readonly ReferenceValue[],
  by: string,
  now: string,
): Promise<void> {
  const columns = ['unit_id', 'id', 'valid_from', 'valid_to', 'content', 'reason', 'set_by', 'set_at'];
  const rows = new Map(
    values.map((value) => [
      `${value.id}\n${value.validFrom}`,
      [unitId, value.id, value.validFrom, value.validTo, value.text, value.reason, by, now],
    ]),
  );
  await db.query.transaction().execute(async (trx) => {
    await db.upsert(trx, 'reference_values', columns, ['unit_id', 'id', 'valid_from'], [...rows.values()]);
  });
}

export async function valuesOf(db: Connection, unitId: string): Promise<ReferenceValue[]> {
  return db
    .selectFrom('reference_values')
    .select(['id', 'content as text', 'valid_from as validFrom', 'valid_to as validTo', 'reason'])
    .where('unit_id', '=', unitId)
    .orderBy('id')
    .orderBy('valid_from')
    .execute();
}

/** Values valid on a day; of several the one that began last. */
export async function valuesOn(
  db: Connection,
  unitId: string,
  ids: readonly string[],
  day: string,
): Promise<Map<string, ReferenceValue>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('reference_values')
    .select(['id', 'content as text', 'valid_from as validFrom', 'valid_to as validTo', 'reason'])
    .where('unit_id', '=', unitId)
    .where('id', 'in', [...ids])
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
