import { randomUUID } from 'node:crypto';
import { type Clock, instant } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { addPairingCode, dropOldCodes, pairDevice } from '../store/people/devices.ts';
import { type Officer, officerById } from '../store/people/officers.ts';
import { hashToken, newPairingCode, newToken, normalisePairingCode } from './secrets.ts';

const CODE_LIFE = 15 * 60_000;

/** A one-time code for one officer, shown once to the administrator, valid a quarter of an hour. */
export async function issuePairingCode(
  db: Database,
  clock: Clock,
  officer: Officer,
): Promise<{ code: string; expiresAt: string }> {
  const now = clock();
  const code = newPairingCode();
  const expiresAt = instant(now + CODE_LIFE);
  await dropOldCodes(db.query, instant(now));
  const hash = hashToken(normalisePairingCode(code));
  await addPairingCode(db.query, { unitId: officer.unitId, officerId: officer.id, hash, expiresAt });
  return { code, expiresAt };
}

/**
 * Swaps a code for a device token, which is told once and kept only as a hash.
 * @returns null when the code is unknown, used or out of time, or its officer has left
 */
export async function pair(
  db: Database,
  clock: Clock,
  code: string,
  label: string,
): Promise<{ token: string; deviceId: string; officer: Officer } | null> {
  const token = newToken();
  const device = { id: randomUUID(), label, tokenHash: hashToken(token) };
  const spent = await pairDevice(db.query, hashToken(normalisePairingCode(code)), device, instant(clock()));
  if (!spent) return null;
  const officer = await officerById(db.query, spent.unitId, spent.officerId);
  return officer ? { token, deviceId: device.id, officer } : null;
}
