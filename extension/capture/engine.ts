import type { PageReading } from '#shared/contract/capture.ts';
import type { Adapter, ObservedAnswer } from '../adapters/adapter.ts';
import type { Strip, StripState } from '../features/status-strip/status-strip-state.ts';
import type { CaptureAnswer, CaptureState, Policy } from '../messages.ts';
import { deliver, Orphaned } from './deliver.ts';
import type { LinkedRecords } from './linked.ts';
import { isSilent, readPage, withoutConfirmed } from './read-page.ts';
import { createSitting } from './sitting.ts';
import { watchPage } from './watch.ts';
import { askPager, hearAnswers } from './world.ts';

/** What the engine needs from around it: the background, and a place to show what was read. */
export interface EnginePorts {
  policy(): Promise<Policy>;
  capture(reading: PageReading): Promise<CaptureAnswer>;
  captureState(): Promise<CaptureState>;
  mountStrip(): Strip;
  /** Marks of what belongs to the records of the page; absent where nothing is marked. */
  linkedRecords?(policy: Policy): LinkedRecords;
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
}

/** Answers kept: the page and its predecessor are enough, newest last. */
const ANSWERS_KEPT = 2;
/** A page that holds nothing to read for so long is another page, not a list being drawn anew. */
const LEFT_MS = 2_000;
/** While something waits to be sent, the strip asks again this often. */
const QUEUE_GLANCE_MS = 3_000;

/** Reads the page whenever it comes to rest, gives readings to the background, shows what was read. */
export async function startCapture(
  document: Document,
  adapters: readonly Adapter[],
  ports: EnginePorts,
  signal: AbortSignal,
): Promise<void> {
  let answers: (ObservedAnswer & { page: string })[] = [];
  let [lastReading, lastCounters] = ['', ''];
  let strip: Strip | null = null;
  const progress = createSitting();
  // Answers may come before the policy is known: hear them from the start.
  let ready: (() => void) | null = null;
  hearAnswers(document, signal, (answer) => {
    answers = [...answers, { ...answer, page: document.location.pathname }].slice(-ANSWERS_KEPT);
    ready?.();
  });
  const policy = await deliver(() => ports.policy(), ports.alive);
  const allowed = adapters.filter((adapter) => !policy.disabledAdapters.includes(adapter.id));
  const linked = policy.disabledFeatures.includes('linked-records') ? null : ports.linkedRecords?.(policy);
  const showing = !policy.disabledFeatures.includes('status-strip');

  const settle = async () => {
    // An answer speaks of the page it came to; the next page may already be drawn.
    answers = answers.filter((answer) => answer.page === document.location.pathname);
    const found = readPage(allowed, {
      document,
      url: new URL(document.location.href),
      answers,
      pager: askPager(document),
      secretsNotRegistered: policy.secretsNotRegistered,
    });
    if (!found || isSilent(found)) return left();
    const reading = withoutConfirmed(found);
    const content = JSON.stringify(reading);
    if (reading.page.kind === 'counters') {
      left();
      if (content === lastCounters) return;
      lastCounters = content;
      await deliver(() => ports.capture(reading), ports.alive).catch(() => {
        lastCounters = '';
      });
      return;
    }
    clearTimeout(leaving);
    if (content === lastReading) return;
    lastReading = content;
    const state: StripState = {
      noun: nounOf(reading),
      ...progress.read(reading),
      reading: false,
      problems: reading.problems.map((problem) => problem.code),
      refusal: null,
      queue: null,
      orphaned: false,
    };
    if (showing) strip ??= ports.mountStrip();
    strip?.show({ ...state, reading: true });
    try {
      const answer = await deliver(() => ports.capture(reading), ports.alive);
      if (!answer.queued) progress.unread(reading);
      linked?.read(reading);
      await showQueue({ ...state, refusal: answer.queued ? null : answer.problem });
    } catch (error) {
      // Not taken: the next rest of the page tries again.
      lastReading = '';
      progress.unread(reading);
      strip?.show({ ...state, orphaned: error instanceof Orphaned, refusal: 'storage-failed' });
    }
  };
  let leaving: ReturnType<typeof setTimeout> | undefined;
  /** What the strip says is of a page no longer before the officer: he may be filling a form there now. */
  const left = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      clearTimeout(glance);
      newest = null;
      lastReading = '';
      strip?.remove();
    }, LEFT_MS);
  };
  let glance: ReturnType<typeof setTimeout> | undefined;
  let newest: StripState | null = null;
  const showQueue = async (state: StripState) => {
    newest = state;
    const queue = await deliver(() => ports.captureState(), ports.alive);
    // A later page was read meanwhile: the strip speaks of that one.
    if (newest !== state) return;
    strip?.show({ ...state, queue });
    clearTimeout(glance);
    if (queue.waiting === 0 || !strip || signal.aborted) return;
    glance = setTimeout(
      () => showQueue(state).catch(() => strip?.show({ ...state, orphaned: !ports.alive() })),
      QUEUE_GLANCE_MS,
    );
  };
  const watch = watchPage(
    document,
    signal,
    () => void settle(),
    () => linked?.stir(),
  );
  ready = watch.stir;
  signal.addEventListener('abort', () => {
    clearTimeout(leaving);
    strip?.remove();
  });
}

/** How officers call what a page holds. */
function nounOf({ page: { kind } }: PageReading): string {
  if (kind.startsWith('incoming-')) return 'văn bản đến';
  if (kind.startsWith('outgoing-')) return 'văn bản đi';
  if (kind === 'document-detail' || kind === 'processing-log') return 'văn bản';
  return kind === 'statistics' ? 'dòng thống kê' : 'hồ sơ';
}
