import { type Clock, instant } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { officerById } from '../store/people/officers.ts';
import {
  addSession,
  addTicket,
  dropSession,
  sessionByToken,
  sweepSignIn,
  takeTicket,
  touchSession,
} from '../store/people/sign-in.ts';
import type { Caller } from './caller.ts';
import { hashToken, newToken } from './secrets.ts';

const MINUTE = 60_000;
export const TICKET_LIFE = MINUTE;
export const IDLE_TIME = 30 * MINUTE;
/** Even a session in use ends with the working day. */
const LONGEST_SESSION = 12 * 60 * MINUTE;
/** A session's last use is written at most this often. */
const TOUCH_EVERY = MINUTE;

/** A single-use minute-long token that lets an officer into the dashboard at a path. */
export async function issueTicket(
  db: Database,
  clock: Clock,
  officer: { unitId: string; officerId: string },
  path: string,
): Promise<string> {
  const token = newToken();
  await addTicket(
    db.query,
    hashToken(token),
    { kind: 'enter', ...officer, path },
    instant(clock() + TICKET_LIFE),
  );
  return token;
}

/** Spends a ticket: a session for its officer and the path to go to; null when it is not valid. */
export async function enter(
  db: Database,
  clock: Clock,
  ticket: string,
): Promise<{ session: string; path: string; unitId: string; officerId: string } | null> {
  const taken = await takeTicket(db.query, hashToken(ticket), 'enter', instant(clock()));
  if (!taken || taken.unitId === null || taken.officerId === null) return null;
  const { unitId, officerId, path } = taken;
  return {
    session: await open(db, clock, { administratorId: null, unitId, officerId }),
    path,
    unitId,
    officerId,
  };
}

export async function openAdministratorSession(
  db: Database,
  clock: Clock,
  administratorId: string,
): Promise<string> {
  return open(db, clock, { administratorId, unitId: null, officerId: null });
}

async function open(
  db: Database,
  clock: Clock,
  who: { administratorId: string | null; unitId: string | null; officerId: string | null },
): Promise<string> {
  const now = clock();
  await sweepSignIn(db.query, instant(now - IDLE_TIME), instant(now));
  const token = newToken();
  await addSession(db.query, hashToken(token), { ...who, createdAt: instant(now), lastUsedAt: instant(now) });
  return token;
}

/** The caller of a session cookie; null when unknown, idle for half an hour, or its officer has left. */
export async function callerOfSession(db: Database, clock: Clock, token: string): Promise<Caller | null> {
  const hash = hashToken(token);
  const session = await sessionByToken(db.query, hash);
  if (!session) return null;
  const now = clock();
  if (session.lastUsedAt < instant(now - IDLE_TIME) || session.createdAt < instant(now - LONGEST_SESSION)) {
    await dropSession(db.query, hash);
    return null;
  }
  if (session.lastUsedAt < instant(now - TOUCH_EVERY)) await touchSession(db.query, hash, instant(now));
  const common = { via: 'session', deviceId: null, session: hash } as const;
  if (session.administratorId !== null && session.administrator !== null) {
    const actor = `administrator:${session.administratorId}`;
    return {
      ...common,
      role: 'administrator',
      actor,
      name: session.administrator,
      unitId: null,
      officerId: null,
    };
  }
  if (session.unitId === null || session.officerId === null) return null;
  const officer = await officerById(db.query, session.unitId, session.officerId);
  if (!officer) return null;
  const { role, name, unitId, id } = officer;
  return { ...common, role, name, unitId, officerId: id, actor: `officer:${id}` };
}

export async function closeSession(db: Database, sessionHash: string): Promise<void> {
  await dropSession(db.query, sessionHash);
}
