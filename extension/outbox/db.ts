import { Dexie, type EntityTable } from 'dexie';
import type { ProblemCode } from '#shared/contract/problem.ts';
import type { QueueTrouble } from '../messages.ts';

/** A capture on its way to the service. `body` is kept as text, so that every replay has the same bytes. */
export interface QueuedCapture {
  /** UUID of the capture, also its idempotency key. */
  id: string;
  body: string;
  /** Unit the capture was read for; '' before the first pairing (goes to whichever unit pairs first). */
  owner: string;
  state: 'waiting' | 'parked';
  /** Not tried before this instant, ms since the epoch. */
  nextAt: number;
  attempts: number;
  queuedAt: number;
  adapter: string;
  /** `<system> <kind>` of the page. */
  page: string;
  rows: number;
  lastStatus: number | null;
  lastDetail: string;
}

/** What was last read in one place of one tab: suppresses repeated readings of an unchanged page. */
export interface SeenReading {
  slot: string;
  hash: string;
  at: number;
}

/** Pages and rows read on one local day. */
export interface DayTally {
  day: string;
  pages: number;
  rows: number;
}

export interface KnownProblem {
  adapter: string;
  page: string;
  code: ProblemCode;
  field: string | null;
  at: number;
}

/** The one row `flow` of table `flow`: how the sending goes. Lives on disk because the worker does not. */
export interface Flow {
  key: 'flow';
  /** Failures in a row that concern the whole queue. */
  failures: number;
  /** Nothing is sent before this instant, ms. */
  until: number;
  /** Nothing is sent until the officer acts (401). */
  stopped: boolean;
  trouble: QueueTrouble | null;
  lastSuccessAt: number | null;
}

export const CALM: Flow = {
  key: 'flow',
  failures: 0,
  until: 0,
  stopped: false,
  trouble: null,
  lastSuccessAt: null,
};

export type OutboxDb = Dexie & {
  captures: EntityTable<QueuedCapture, 'id'>;
  seen: EntityTable<SeenReading, 'slot'>;
  tallies: EntityTable<DayTally, 'day'>;
  problems: EntityTable<KnownProblem, 'adapter'>;
  flow: EntityTable<Flow, 'key'>;
};

/**
 * Opens the outbox. Strict durability: since Chrome 121 a relaxed commit may be lost in a power cut, and
 * "queued" is promised to the page only after the commit. A new version adds a `version(n)` block and
 * never edits an old one.
 */
export function openOutbox(name = 'outbox'): OutboxDb {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as OutboxDb;
  db.version(1).stores({
    captures: 'id, [state+nextAt], [state+owner], attempts, queuedAt',
    seen: 'slot, at',
    tallies: 'day',
    problems: 'adapter',
    flow: 'key',
  });
  return db;
}
