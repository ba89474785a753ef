import type { ProblemCode } from '#shared/contract/problem.ts';
import { problemWords } from '#shared/problem-words.ts';
import type { QueueGlance } from '../messages.ts';
import { count, troubleSentence } from '../ui/words.ts';

/** A queue that moves within this time needs no attention (R6). */
export const QUIET_MS = 15 * 60_000;

/** Problems somebody must act on; the others pass by themselves. */
const NEEDS_ATTENTION: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'layout-changed',
  'missing-column',
  'ambiguous-column',
  'no-secrecy-column',
]);

export interface Badge {
  /** At most 4 characters. */
  text: string;
  color: string;
  /** Tool tip: a Vietnamese sentence. */
  title: string;
}

export interface BadgeView extends QueueGlance {
  /** ms since the epoch of the oldest waiting capture. */
  oldestQueuedAt: number | null;
  problems: readonly ProblemCode[];
  now: number;
}

const RED = '#b3261e';
const AMBER = '#8a5a00';

/** What the toolbar icon says. Pure. */
export function badgeFor(view: BadgeView): Badge {
  const alarm = (title: string): Badge => ({ text: '!', color: RED, title: `Liên Thông: ${title}` });
  if (view.trouble === 'storage-failed' || view.trouble === 'pair-again' || view.trouble === 'forbidden') {
    return alarm(troubleSentence(view.trouble));
  }
  if (view.parked > 0) {
    return alarm(`${count(view.parked)} lượt đọc chưa gửi được. Bấm để xem lý do.`);
  }
  const problem = view.problems.find((code) => NEEDS_ATTENTION.has(code));
  if (problem) return alarm(`${problemWords(problem).what} ${problemWords(problem).next}`);
  if (isStuck(view)) {
    const why = view.trouble ? troubleSentence(view.trouble) : 'Bấm để xem và gửi lại.';
    return {
      text: view.waiting > 999 ? '999+' : String(view.waiting),
      color: AMBER,
      title: `Liên Thông: ${count(view.waiting)} lượt đọc đang chờ gửi. ${why}`,
    };
  }
  if (!view.paired) {
    return { text: '', color: AMBER, title: 'Liên Thông: chưa ghép nối. Bấm để nhập mã.' };
  }
  const title = view.waiting > 0 ? `đang gửi ${count(view.waiting)} lượt đọc` : 'mọi thứ đã gửi xong';
  return { text: '', color: AMBER, title: `Liên Thông: ${title}` };
}

function isStuck(view: BadgeView): boolean {
  if (view.waiting === 0 || view.oldestQueuedAt === null) return false;
  const success = view.lastSuccessAt === null ? 0 : Date.parse(view.lastSuccessAt);
  return view.now - Math.max(view.oldestQueuedAt, success) > QUIET_MS;
}
