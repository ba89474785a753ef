import { localDate } from '#shared/vietnamese/dates.ts';
import type { CaptureState, PageProblem, Policy, PopupState, QueueGlance } from '../messages.ts';
import type { OutboxDb } from '../outbox/db.ts';
import { countQueue, heldCaptures } from '../outbox/overview.ts';
import { readFlow } from '../outbox/settle.ts';
import type { BadgeView } from './badge.ts';
import { type Connection, withoutToken } from './connection.ts';
import { listState, unfinishedLists } from './sweep-memory.ts';

export interface StatePorts {
  db: OutboxDb;
  connection(): Promise<Connection | null>;
  policy(): Promise<Policy>;
  stripCollapsed(): Promise<boolean>;
  sending(): boolean;
  /** False after a write to the outbox failed, until one succeeds. */
  storageWorks(): boolean;
  now(): number;
  version: string;
}

/** The queue in a few counts, with the one trouble that matters most. */
async function look(ports: StatePorts) {
  const connection = await ports.connection();
  const counts = await countQueue(ports.db, connection?.unit.id ?? '');
  const flow = await readFlow(ports.db);
  const glance: QueueGlance = {
    paired: connection !== null,
    waiting: counts.waiting,
    parked: counts.parked,
    trouble: !ports.storageWorks() ? 'storage-failed' : connection ? flow.trouble : 'not-paired',
    lastSuccessAt: instant(flow.lastSuccessAt),
  };
  return { connection, counts, flow, glance };
}

/** For the strip on host pages: counts, nothing about the unit. @param tab tab and frame that asks */
export async function captureState(ports: StatePorts, tab: string): Promise<CaptureState> {
  const { glance } = await look(ports);
  return {
    ...glance,
    stripCollapsed: await ports.stripCollapsed(),
    list: await listState(tab, ports.now()),
  };
}

/** For the toolbar icon. */
export async function badgeView(ports: StatePorts): Promise<BadgeView> {
  const { counts, glance } = await look(ports);
  const problems = await ports.db.problems.toArray();
  return {
    ...glance,
    oldestQueuedAt: counts.oldestQueuedAt,
    problems: problems.map((problem) => problem.code),
    now: ports.now(),
  };
}

/** Everything the popup and the options page show. */
export async function popupState(ports: StatePorts): Promise<PopupState> {
  const { connection, counts, flow, glance } = await look(ports);
  const now = ports.now();
  const tally = await ports.db.tallies.get(localDate(now));
  return {
    ...glance,
    connection: connection ? withoutToken(connection) : null,
    policy: await ports.policy(),
    today: { pages: tally?.pages ?? 0, rows: tally?.rows ?? 0 },
    foreign: counts.foreign,
    unfinished: await unfinishedLists(now),
    held: await heldCaptures(ports.db),
    problems: await pageProblems(ports.db),
    sending: ports.sending(),
    nextTryAt: counts.waiting > 0 && flow.until > now ? instant(flow.until) : null,
    version: ports.version,
  };
}

async function pageProblems(db: OutboxDb): Promise<PageProblem[]> {
  const known = await db.problems.toArray();
  return known
    .sort((a, b) => b.at - a.at)
    .map(({ at, ...problem }) => ({ ...problem, at: new Date(at).toISOString() }));
}

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
