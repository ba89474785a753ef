import { type Capture, MAX_CAPTURE_BYTES, MAX_ROWS, PageReading } from '#shared/contract/capture.ts';
import { pathPattern } from '#shared/page-path.ts';
import type { CaptureAnswer, Policy } from '../messages.ts';
import type { OutboxDb } from '../outbox/db.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { Caller } from './gate.ts';
import { maySend } from './subject-words.ts';

export interface CapturePorts {
  db: OutboxDb;
  policy(): Promise<Policy>;
  /** Unit of the pairing, '' when unpaired. */
  owner(): Promise<string>;
  now(): number;
  newId(): string;
  /** Extension version. */
  client: string;
  /** The browser could (not) write. */
  onStorage(works: boolean): void;
}

/**
 * Takes a reading from a content script: checks it against the contract, stamps it and stores it. Says
 * `queued: true` only after the commit. Content scripts do not validate (no zod there), so this is the
 * edge of trust.
 */
export async function takeReading(
  ports: CapturePorts,
  reading: unknown,
  caller: Caller,
): Promise<CaptureAnswer> {
  if (rowsIn(reading) > MAX_ROWS) return refuse('too-many-rows');
  const parsed = PageReading.safeParse(reading);
  if (!parsed.success) return refuse('invalid-reading');
  // A reading belongs to the page it came from (R7, R12).
  if (caller.origin === null || originOf(parsed.data.page.url) !== caller.origin)
    return refuse('foreign-page');
  const adapter = parsed.data.adapter.split('@')[0] ?? '';
  const policy = await ports.policy();
  if (policy.disabledAdapters.includes(adapter)) return refuse('switched-off');

  const sent = withoutNames(maySend(policy, parsed.data));
  const capture: Capture = {
    ...sent,
    id: ports.newId(),
    capturedAt: new Date(ports.now()).toISOString(),
    client: ports.client,
  };
  const content = JSON.stringify(sent);
  if (content.length * 3 > MAX_CAPTURE_BYTES && bytesOf(content) > MAX_CAPTURE_BYTES - 500) {
    return refuse('invalid-reading');
  }
  const hash = await sha256(content);
  return stored(ports, async () =>
    enqueue(ports.db, {
      capture,
      hash,
      tab: caller.tab,
      owner: await ports.owner(),
      now: ports.now(),
    }),
  );
}

/** Paths of iOffice and iGate are known; those of other systems may hold a login or a name. */
function withoutNames(reading: PageReading): PageReading {
  const { page } = reading;
  if (page.system !== 'other') return reading;
  const { origin, pathname } = new URL(page.url);
  return { ...reading, page: { ...page, url: origin + pathPattern(pathname) } };
}

/** Queues a capture; `queued: true` only after the commit, `storage-failed` when the browser could not write. */
export async function stored(
  { onStorage }: Pick<CapturePorts, 'onStorage'>,
  enqueueing: () => Promise<{ duplicate: boolean }>,
): Promise<CaptureAnswer> {
  try {
    const { duplicate } = await enqueueing();
    onStorage(true);
    return { queued: true, duplicate };
  } catch {
    onStorage(false);
    return refuse('storage-failed');
  }
}

export function refuse(problem: Extract<CaptureAnswer, { queued: false }>['problem']): CaptureAnswer {
  return { queued: false, duplicate: false, problem };
}

/** Told apart from what is wrong, because the officer can do something about it. */
function rowsIn(reading: unknown): number {
  const { rows } = Object(reading) as { rows?: unknown };
  return Array.isArray(rows) ? rows.length : 0;
}

function originOf(url: string): string | null {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
