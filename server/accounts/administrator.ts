import { type Clock, instant } from '../clock.ts';
import type { Database } from '../store/database.ts';
import {
  addFirstAdministrator,
  addTicket,
  administratorByName,
  administratorExists,
  dropTickets,
  setFailures,
  takeTicket,
} from '../store/people/sign-in.ts';
import { hashPassword, hashToken, newToken, passwordMatches } from './secrets.ts';

const MINUTE = 60_000;
const SETUP_LIFE = 30 * MINUTE;
const MAX_FAILURES = 5;
const LOCK_TIME = 15 * MINUTE;
export const MIN_PASSWORD = 12;

/**
 * A token for making the first administrator; the one before it stops being valid.
 * @returns null when there is an administrator already
 */
export async function newSetupToken(db: Database, clock: Clock): Promise<string | null> {
  if (await administratorExists(db.query)) return null;
  await dropTickets(db.query, 'setup', null);
  const token = newToken();
  const ticket = { kind: 'setup', unitId: null, officerId: null, path: '/' } as const;
  await addTicket(db.query, hashToken(token), ticket, instant(clock() + SETUP_LIFE));
  return token;
}

/**
 * Makes the first administrator with the token of the setup link, which is thereby spent.
 * @returns whether the token was valid
 */
export async function setUp(
  db: Database,
  clock: Clock,
  token: string,
  name: string,
  password: string,
): Promise<boolean> {
  const now = instant(clock());
  if (!(await takeTicket(db.query, hashToken(token), 'setup', now))) return false;
  return addFirstAdministrator(db.query, name, await hashPassword(password), now);
}

export type SignIn = { ok: true; administratorId: string } | { ok: false; lockedUntil: string | null };

/** A password no one has: an unknown name costs as much time as a wrong password. */
const NOBODY = `scrypt$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** Checks a name and password; five failures in a row lock the account for a quarter of an hour. */
export async function signIn(db: Database, clock: Clock, name: string, password: string): Promise<SignIn> {
  const known = await administratorByName(db.query, name);
  const now = clock();
  if (known?.lockedUntil && known.lockedUntil > instant(now))
    return { ok: false, lockedUntil: known.lockedUntil };
  const matches = await passwordMatches(password, known?.passwordHash ?? NOBODY);
  if (!known) return { ok: false, lockedUntil: null };
  if (matches) {
    if (known.failures > 0) await setFailures(db.query, known.id, 0, null);
    return { ok: true, administratorId: known.id };
  }
  const failures = known.failures + 1;
  const locked = failures >= MAX_FAILURES ? instant(now + LOCK_TIME) : null;
  await setFailures(db.query, known.id, locked ? 0 : failures, locked);
  return { ok: false, lockedUntil: locked };
}
