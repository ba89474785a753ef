import type { Connection, Database } from '../database.ts';

/** Persistence of administrators, tickets and sessions; the rules are in `accounts/`. */
export interface Administrator {
  id: string;
  name: string;
  passwordHash: string;
  failures: number;
  lockedUntil: string | null;
}

export async function administratorExists(db: Connection): Promise<boolean> {
  return (await db.selectFrom('administrators').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function administratorByName(db: Connection, name: string): Promise<Administrator | null> {
  const found = await db
    .selectFrom('administrators')
    .select(['id', 'name', 'password_hash as passwordHash', 'failures', 'locked_until as lockedUntil'])
    .where('name', '=', name)
    .executeTakeFirst();
  return found ?? null;
}

/** The first administrator has a fixed id: of two set-ups at once the second fails on the key. */
export async function addFirstAdministrator(
  db: Connection,
  name: string,
  passwordHash: string,
  now: string,
): Promise<boolean> {
  const answer = await db
    .insertInto('administrators')
    .values({
      id: 'first',
      name,
      password_hash: passwordHash,
      failures: 0,
      locked_until: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(answer.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function setFailures(
  db: Connection,
  id: string,
  failures: number,
  lockedUntil: string | null,
): Promise<void> {
  await db
    .updateTable('administrators')
    .set({ failures, locked_until: lockedUntil })
    .where('id', '=', id)
    .execute();
}

export interface Ticket {
  kind: 'enter' | 'setup';
  unitId: string | null;
  officerId: string | null;
  path: string;
}

export async function addTicket(
  db: Connection,
  hash: string,
  ticket: Ticket,
  expiresAt: string,
): Promise<void> {
  await db
    .insertInto('tickets')
    .values({
      token_hash: hash,
      kind: ticket.kind,
      unit_id: ticket.unitId,
      officer_id: ticket.officerId,
      path: ticket.path,
      expires_at: expiresAt,
    })
    .execute();
}

/** Takes a ticket out of the world: whoever deletes it has it. Null when unknown or out of time. */
export async function takeTicket(
  db: Connection,
  hash: string,
  kind: Ticket['kind'],
  now: string,
): Promise<Ticket | null> {
  const taken = await db
    .deleteFrom('tickets')
    .where('token_hash', '=', hash)
    .where('kind', '=', kind)
    .returning(['kind', 'unit_id as unitId', 'officer_id as officerId', 'path', 'expires_at as expiresAt'])
    .executeTakeFirst();
  return taken && taken.expiresAt > now ? taken : null;
}

export async function dropTickets(
  db: Connection,
  kind: Ticket['kind'],
  before: string | null,
): Promise<void> {
  let query = db.deleteFrom('tickets').where('kind', '=', kind);
  if (before !== null) query = query.where('expires_at', '<', before);
  await query.execute();
}

export interface Session {
  administratorId: string | null;
  unitId: string | null;
  officerId: string | null;
  createdAt: string;
  lastUsedAt: string;
}

export async function addSession(db: Connection, hash: string, session: Session): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      token_hash: hash,
      administrator_id: session.administratorId,
      unit_id: session.unitId,
      officer_id: session.officerId,
      created_at: session.createdAt,
      last_used_at: session.lastUsedAt,
    })
    .execute();
}

export async function sessionByToken(
  db: Connection,
  hash: string,
): Promise<(Session & { administrator: string | null }) | null> {
  const found = await db
    .selectFrom('sessions')
    .leftJoin('administrators', 'administrators.id', 'sessions.administrator_id')
    .select([
      'sessions.administrator_id as administratorId',
      'sessions.unit_id as unitId',
      'sessions.officer_id as officerId',
      'sessions.created_at as createdAt',
      'sessions.last_used_at as lastUsedAt',
      'administrators.name as administrator',
    ])
    .where('sessions.token_hash', '=', hash)
    .executeTakeFirst();
  return found ?? null;
}

export async function touchSession(db: Connection, hash: string, now: string): Promise<void> {
  await db.updateTable('sessions').set({ last_used_at: now }).where('token_hash', '=', hash).execute();
}

export async function dropSession(db: Connection, hash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hash).execute();
}

/** Forgets what can never be used again. */
export async function sweepSignIn(db: Database['query'], idleBefore: string, now: string): Promise<void> {
  await db.deleteFrom('sessions').where('last_used_at', '<', idleBefore).execute();
  await dropTickets(db, 'enter', now);
}
