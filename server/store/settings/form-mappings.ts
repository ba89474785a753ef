import type { FormMapping, FormMappingDraft, FormMappingLookup } from '#shared/contract/form-mapping.ts';
import type { Connection, Database } from '../database.ts';

/** What the unit knows of a form, in the order of field hashes. */
export async function formMapping(
  db: Connection,
  unitId: string,
  { origin, path, form, report }: FormMappingLookup,
): Promise<FormMapping> {
  const rows = await db
    .selectFrom('form_fields')
    .select(['field', 'value', 'set_name as name', 'set_at as at'])
    .where('unit_id', '=', unitId)
    .where('origin', '=', origin)
    .where('path', '=', path)
    .where('form', '=', form)
    .where('report', '=', report)
    .orderBy('field')
    .execute();
  const last = rows.toSorted((a, b) => b.at.localeCompare(a.at))[0];
  return {
    fields: rows.map(({ field, value }) => ({ field, value })),
    name: last?.name ?? null,
    at: last?.at ?? null,
  };
}

/**
 * Adds to what is known of a form, and forgets what it says; a field said again takes the newer value, the
 * others stay as they are.
 * @param most fields of all forms a unit may keep
 * @returns false when the unit keeps too many already; nothing was saved then
 */
export async function saveFormMapping(
  db: Database,
  unitId: string,
  { page, report, fields, forget }: FormMappingDraft,
  by: { actor: string; name: string },
  now: string,
  most: number,
): Promise<boolean> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, unitId);
    const { count } = await trx
      .selectFrom('form_fields')
      .select((each) => each.fn.countAll<number | string>().as('count'))
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow();
    if (Number(count) + fields.length > most) return false;
    for (const field of new Set(forget))
      await trx
        .deleteFrom('form_fields')
        .where('unit_id', '=', unitId)
        .where('origin', '=', page.origin)
        .where('path', '=', page.path)
        .where('form', '=', page.form)
        .where('report', '=', report)
        .where('field', '=', field)
        .execute();
    const said = { set_by: by.actor, set_name: by.name, set_at: now };
    // A field named twice in one request: the later one counts, as in two requests.
    for (const [field, value] of new Map(fields.map((each) => [each.field, each.value]))) {
      await trx
        .insertInto('form_fields')
        .values({ unit_id: unitId, ...page, report, field, value, ...said })
        .onConflict((conflict) =>
          conflict
            .columns(['unit_id', 'origin', 'path', 'form', 'report', 'field'])
            .doUpdateSet({ value, ...said }),
        )
        .execute();
    }
    return true;
  });
}

/** Forgets a form for one report. @returns how many fields were known */
export async function forgetFormMapping(
  db: Connection,
  unitId: string,
  { origin, path, form, report }: FormMappingLookup,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('form_fields')
    .where('unit_id', '=', unitId)
    .where('origin', '=', origin)
    .where('path', '=', path)
    .where('form', '=', form)
    .where('report', '=', report)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
