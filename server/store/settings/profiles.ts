import {
  PageProfileDraft,
  type TaughtPage,
  type UnitProfile,
  UnitSwitches,
} from '#shared/profile/profile.ts';
import type { Connection, Database } from '../database.ts';

const NO_SWITCHES: UnitSwitches = { disabledAdapters: [], disabledFeatures: [], secretsNotRegistered: false };

/** Switches of the unit; nothing is switched off before somebody has set them. */
export async function switchesOf(db: Connection, unitId: string): Promise<UnitSwitches> {
  const row = await db
    .selectFrom('unit_switches')
    .selectAll()
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (!row) return NO_SWITCHES;
  return UnitSwitches.parse({
    disabledAdapters: JSON.parse(row.disabled_adapters),
    disabledFeatures: JSON.parse(row.disabled_features),
    secretsNotRegistered: row.secrets_not_registered === 1,
  });
}

export async function saveSwitches(
  db: Connection,
  unitId: string,
  switches: UnitSwitches,
  by: string,
  now: string,
): Promise<void> {
  const values = {
    disabled_adapters: JSON.stringify(switches.disabledAdapters),
    disabled_features: JSON.stringify(switches.disabledFeatures),
    secrets_not_registered: switches.secretsNotRegistered ? 1 : 0,
    set_by: by,
    set_at: now,
  };
  await db
    .insertInto('unit_switches')
    .values({ unit_id: unitId, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute();
}

/** Every taught list in its newest version, with who taught it and whether it is in use. */
export async function taughtPages(db: Connection, unitId: string): Promise<TaughtPage[]> {
  const rows = await db
    .selectFrom('page_profiles as page')
    .select(['page.id', 'page.version', 'page.content', 'page.author', 'page.saved_at as savedAt'])
    .where('page.unit_id', '=', unitId)
    .orderBy('page.id')
    .orderBy('page.version')
    .execute();
  const off = await db.selectFrom('page_profiles_off').select('id').where('unit_id', '=', unitId).execute();
  const switchedOff = new Set(off.map(({ id }) => id));
  const newest = new Map(rows.map((row) => [row.id, row]));
  return [...newest.values()].map(({ content, ...row }) => ({
    ...PageProfileDraft.parse(JSON.parse(content)),
    ...row,
    enabled: !switchedOff.has(row.id),
  }));
}

/** What every extension of the unit fetches: switches, and the taught lists in use. */
export async function profileOf(db: Connection, unitId: string): Promise<UnitProfile> {
  const pages = await taughtPages(db, unitId);
  return {
    ...(await switchesOf(db, unitId)),
    profiles: pages.flatMap(({ enabled, author: _author, savedAt: _savedAt, ...page }) =>
      enabled ? [page] : [],
    ),
  };
}

/**
 * Keeps a taught list as a new version; earlier ones stay. Taught anew, a list is in use again.
 * @returns its version; null when `anew` and the unit has no such list, or when it has too many
 */
export async function savePage(
  db: Database,
  unitId: string,
  page: { id: string; anew: boolean; draft: PageProfileDraft; author: string },
  now: string,
  most: number,
): Promise<number | null> {
  return db.query.transaction().execute(async (trx) => {
    await db.lockUnit(trx, unitId);
    const known = await taughtPages(trx, unitId);
    const old = known.find(({ id }) => id === page.id);
    if (page.anew ? !old : known.length >= most) return null;
    const version = (old?.version ?? 0) + 1;
    const { id: _id, ...content } = page.draft;
    await trx
      .insertInto('page_profiles')
      .values({
        unit_id: unitId,
        id: page.id,
        version,
        content: JSON.stringify(content),
        author: page.author,
        saved_at: now,
      })
      .execute();
    await trx
      .deleteFrom('page_profiles_off')
      .where('unit_id', '=', unitId)
      .where('id', '=', page.id)
      .execute();
    return version;
  });
}

/** Switches a taught list on or off for the whole unit. @returns false when the unit has no such list */
export async function enablePage(
  db: Connection,
  unitId: string,
  id: string,
  enabled: boolean,
  by: string,
  now: string,
): Promise<boolean> {
  const known = await db
    .selectFrom('page_profiles')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!known) return false;
  await db.deleteFrom('page_profiles_off').where('unit_id', '=', unitId).where('id', '=', id).execute();
  if (!enabled) {
    await db
      .insertInto('page_profiles_off')
      .values({ unit_id: unitId, id, set_by: by, set_at: now })
      .execute();
  }
  return true;
}
