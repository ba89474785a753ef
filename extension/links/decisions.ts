import type { LinkDecision } from '#shared/contract/link.ts';
import type { KeptDecision, LinksDb } from './db.ts';

/** What became of one decision at the service. */
export type Delivered =
  /** It is kept there. */
  | 'taken'
  /** The service does not know the records yet, or there was no answer: later. */
  | 'later'
  /** It can never be taken. */
  | 'refused';

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 30 * 60_000;
/** The records of a pair this browser saw reach the service long before. */
const GIVEN_UP_MS = 30 * 24 * 3_600_000;

/** Stores what the officer says of a pair; safe on disk when it resolves. The newest word counts. */
export async function keepDecision(
  db: LinksDb,
  unit: string,
  { dossier: code, document: ref, decision }: LinkDecision,
  now: number,
): Promise<void> {
  await db.decisions.put({ unit, code, ref, decision, at: now, attempts: 0, nextAt: 0, sentAt: null });
}

/**
 * Sends the decisions that are due, oldest first. A decision made anew while it was on its way stays.
 * @param force back-off does not count: the way is known to be open again
 */
export async function deliverDecisions(
  db: LinksDb,
  unit: string,
  post: (decision: LinkDecision) => Promise<Delivered>,
  { now, force = false }: { now: () => number; force?: boolean },
): Promise<number> {
  const waiting = await db.decisions.where('unit').equals(unit).toArray();
  // An instant further off than any back-off comes from a clock that was put back: it does not count.
  const isDue = ({ nextAt }: KeptDecision) => force || nextAt <= now() || nextAt > now() + LONGEST_WAIT_MS;
  const due = waiting.filter((one) => one.sentAt === null && isDue(one)).sort((a, b) => a.at - b.at);
  let taken = 0;
  for (const one of due) {
    const outcome = await post({ dossier: one.code, document: one.ref, decision: one.decision });
    if (outcome === 'taken') taken += 1;
    await settle(db, one, outcome, now());
  }
  return taken;
}

async function settle(db: LinksDb, sent: KeptDecision, outcome: Delivered, now: number): Promise<void> {
  const key: [string, string, string] = [sent.unit, sent.code, sent.ref];
  await db.transaction('rw', db.decisions, async () => {
    const present = await db.decisions.get(key);
    if (!present || present.at !== sent.at || present.decision !== sent.decision) return;
    if (outcome === 'refused' || (outcome === 'later' && now - sent.at > GIVEN_UP_MS)) {
      await db.decisions.delete(key);
      return;
    }
    if (outcome === 'taken') {
      await db.decisions.update(key, { sentAt: now });
      return;
    }
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(sent.attempts, 10));
    await db.decisions.update(key, { attempts: sent.attempts + 1, nextAt: now + wait });
  });
}
