import { type Clock, instant } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { deviceByToken, markSeen } from '../store/people/devices.ts';
import type { Caller } from './caller.ts';
import { hashToken } from './secrets.ts';

/** A device's last use is written at most this often: ingest must not pay for it. */
const SEEN_EVERY = 10 * 60_000;

/** The caller of a device token; null when unknown, revoked, or its officer has left. */
export async function callerOfDevice(db: Database, clock: Clock, token: string): Promise<Caller | null> {
  const device = await deviceByToken(db, hashToken(token));
  if (!device) return null;
  const now = clock();
  if (device.lastSeenAt === null || device.lastSeenAt < instant(now - SEEN_EVERY)) {
    await markSeen(db.query, device.unitId, device.deviceId, instant(now));
  }
  const { role, name, unitId, id, deviceId } = device;
  return {
    via: 'device',
    role,
    name,
    unitId,
    officerId: id,
    deviceId,
    session: null,
    actor: `officer:${id}`,
  };
}
