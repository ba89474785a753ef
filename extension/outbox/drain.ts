import { CALM, type OutboxDb, type QueuedCapture } from './db.ts';
import { backoff, decide, LONGEST_WAIT_MS, type Outcome } from './policy.ts';
import { readFlow, settle } from './settle.ts';

/** A worker may be stopped 30 s into one event: a step ends within 20 s, its last request included. */
const STARTS_MS = 5_000;
const FETCH_TIMEOUT_MS = 15_000;
/** So many server errors in a row are the service's trouble, not one capture's. */
const ERRORS_TO_PAUSE = 3;

/** Where to send and as whom. */
export interface Destination {
  serviceUrl: string;
  token: string;
  /** Unit of the pairing; captures of another unit stay in the queue. */
  owner: string;
}

export interface DrainPorts {
  db: OutboxDb;
  /** Null when the extension is not paired. */
  destination(): Promise<Destination | null>;
  /** Sends one capture; never rejects. */
  post(to: Destination, entry: QueuedCapture, timeoutMs: number): Promise<Outcome>;
  /** ms since the epoch. */
  now(): number;
  random(): number;
  newId(): string;
  /** Called after each settled capture. */
  onChange(): void;
}

/** How a step ended. `nextAt`: when it is worth trying again, null when nothing waits. */
export interface StepEnd {
  sent: number;
  more: boolean;
  nextAt: number | null;
}

export interface Drain {
  /** Sends what is due, at most 20 s long. A call during a step joins it, then looks once more. */
  step(): Promise<StepEnd>;
  readonly sending: boolean;
}

/**
 * Makes the one drain of this worker. A second worker never runs beside it, and if one did, the service's
 * idempotency would make it harmless.
 */
export function createDrain(ports: DrainPorts): Drain {
  let running: Promise<StepEnd> | null = null;
  let again = false;

  async function steps(): Promise<StepEnd> {
    let sent = 0;
    try {
      for (;;) {
        again = false;
        const end = await oneStep(ports);
        sent += end.sent;
        if (end.more || !again) return { ...end, sent };
      }
    } finally {
      // In the same turn as the last look at `again`, so that no call falls in between.
      running = null;
    }
  }

  return {
    get sending() {
      return running !== null;
    },
    step() {
      if (running) {
        again = true;
        return running;
      }
      running = steps();
      return running;
    },
  };
}

/** Forgets back-off and stop, frees parked captures: the officer asked for it, or pairing changed. */
export async function release(db: OutboxDb): Promise<void> {
  await db.transaction('rw', db.captures, db.flow, async () => {
    const { lastSuccessAt } = await readFlow(db);
    await db.flow.put({ ...CALM, lastSuccessAt });
    await db.captures.toCollection().modify({ state: 'waiting', nextAt: 0 });
  });
}

async function oneStep(ports: DrainPorts): Promise<StepEnd> {
  const { db } = ports;
  const started = ports.now();
  let sent = 0;
  let errors = 0;
  for (;;) {
    const now = ports.now();
    const to = await ports.destination();
    const flow = await readFlow(db);
    if (!to || flow.stopped) return { sent, more: false, nextAt: null };
    // A pause longer than any we set means the clock was put back: it does not count.
    if (flow.until > now && flow.until - now <= LONGEST_WAIT_MS) {
      return { sent, more: false, nextAt: flow.until };
    }
    const entry = await nextDue(db, to.owner, now);
    if (!entry) return { sent, more: false, nextAt: await nextInstant(db, to.owner) };
    if (Math.abs(now - started) > STARTS_MS) return { sent, more: true, nextAt: now };

    const outcome = await ports.post(to, entry, FETCH_TIMEOUT_MS);
    const around = {
      id: entry.id,
      attempts: entry.attempts,
      failures: flow.failures,
      random: ports.random(),
    };
    let action = decide(outcome, around);
    errors = action.do === 'wait' && action.trouble === 'service-error' ? errors + 1 : 0;
    if (errors >= ERRORS_TO_PAUSE && action.do === 'wait') {
      action = { ...action, scope: 'all', ms: backoff(flow.failures, around.random) };
    }
    const status = outcome.kind === 'answer' ? outcome.status : null;
    await settle(db, entry, action, { now: ports.now(), status, newId: ports.newId });
    if (action.do === 'delete') sent += 1;
    ports.onChange();
  }
}

const mine = (owner: string) => (entry: QueuedCapture) => entry.owner === '' || entry.owner === owner;

async function nextDue(db: OutboxDb, owner: string, now: number): Promise<QueuedCapture | undefined> {
  const due = db.captures.where('[state+nextAt]').between(['waiting', 0], ['waiting', now], true, true);
  const first = await due.filter(mine(owner)).first();
  if (first) return first;
  // As for the pause: an instant no back-off could have set comes from a clock that was put back.
  const beyond = ['waiting', now + LONGEST_WAIT_MS];
  return db.captures
    .where('[state+nextAt]')
    .between(beyond, ['waiting', Number.POSITIVE_INFINITY], false, true)
    .filter(mine(owner))
    .first();
}

async function nextInstant(db: OutboxDb, owner: string): Promise<number | null> {
  const waiting = db.captures
    .where('[state+nextAt]')
    .between(['waiting', 0], ['waiting', Number.POSITIVE_INFINITY]);
  return (await waiting.filter(mine(owner)).first())?.nextAt ?? null;
}
