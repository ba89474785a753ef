import { sql } from 'kysely';
import type { Connection, Database } from '../database.ts';
import type { Officer } from './officers.ts';

/** A paired computer as lists show it; its token exists nowhere. */
export interface Device {
  unitId: string;
  id: string;
  officerId: string;
  officer: string;
  label: string;
  createdAt: string;
  lastSeenAt: string | null;
  revokedAt: string | null;
}

export async function addPairingCode(
  db: Connection,
  code: { unitId: string; officerId: string; hash: string; expiresAt: string },
): Promise<void> {
  await db
    .insertInto('pairing_codes')
    .values({
      unit_id: code.unitId,
      officer_id: code.officerId,
      code_hash: code.hash,
      expires_at: code.expiresAt,
      used_at: null,
    })
    .execute();
}

/**
 * Spends a pairing code and registers the device in one transaction; of two tries at once one wins.
 * @returns null when the code is unknown, used, or out of time
 */
export async function pairDevice(
  db: Database['query'],
  codeHash: string,
  device: { id: string; label: string; tokenHash: string },
  now: string,
): Promise<{ unitId: string; officerId: string } | null> {
  return db.transaction().execute(async (trx) => {
    const spent = await trx
      .updateTable('pairing_codes')
      .set({ used_at: now })
      .where('code_hash', '=', codeHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['unit_id as unitId', 'officer_id as officerId'])
      .executeTakeFirst();
    if (!spent) return null;
    await trx
      .insertInto('devices')
      .values({
        unit_id: spent.unitId,
        id: device.id,
        officer_id: spent.officerId,
        label: device.label,
        token_hash: device.tokenHash,
        created_at: now,
        last_seen_at: null,
        revoked_at: null,
      })
      .execute();
    return spent;
  });
}

/** The device of a token and the officer it belongs to; null when unknown, revoked, or the officer left. */
export async function deviceByToken(
  db: Database,
  tokenHash: string,
): Promise<(Officer & { deviceId: string; lastSeenAt: string | null }) | null> {
  const [found] = await db.rows<Officer & { deviceId: string; lastSeenAt: string | null }>(
    db.query,
    `select d.unit_id as "unitId", d.id as "deviceId", d.last_seen_at as "lastSeenAt", o.id, o.name, o.role
     from devices as d join officers as o on o.unit_id = d.unit_id and o.id = d.officer_id
     where d.token_hash = ? and d.revoked_at is null and o.disabled_at is null`,
    [tokenHash],
  );
  return found ?? null;
}

export async function markSeen(db: Connection, unitId: string, deviceId: string, now: string): Promise<void> {
  await db
    .updateTable('devices')
    .set({ last_seen_at: now })
    .where('unit_id', '=', unitId)
    .where('id', '=', deviceId)
    .execute();
}

export async function devicesOf(db: Connection, unitIds: readonly string[]): Promise<Device[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom('devices')
    .innerJoin('officers', (join) =>
      join.onRef('officers.unit_id', '=', 'devices.unit_id').onRef('officers.id', '=', 'devices.officer_id'),
    )
    .select([
      'devices.unit_id as unitId',
      'devices.id',
      'devices.officer_id as officerId',
      'officers.name as officer',
      'devices.label',
      'devices.created_at as createdAt',
      'devices.last_seen_at as lastSeenAt',
      'devices.revoked_at as revokedAt',
    ])
    .where('devices.unit_id', 'in', [...unitIds])
    .orderBy('devices.created_at')
    .execute();
}

/** @returns whether one of the units had such a device still in use */
export async function revokeDevice(
  db: Connection,
  unitIds: readonly string[],
  id: string,
  now: string,
): Promise<boolean> {
  if (unitIds.length === 0) return false;
  const answer = await db
    .updateTable('devices')
    .set({ revoked_at: now })
    .where('unit_id', 'in', [...unitIds])
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(answer.numUpdatedRows) > 0;
}

/** Codes out of time are of no use to anybody. */
export async function dropOldCodes(db: Connection, now: string): Promise<void> {
  await sql`delete from pairing_codes where expires_at < ${now}`.execute(db);
}
