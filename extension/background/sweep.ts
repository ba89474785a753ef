import { z } from 'zod';
import { browser } from '../browser.ts';
import { type ListGlance, missingPages, type SweepEnd, type SweepProgress, sweep } from '../capture/sweep.ts';
import { actOnPager, PAGER_CONTROLS, type PagerLook, type Turn } from '../capture/sweep-controls.ts';
import type { ActionResult, Policy, SweepState } from '../messages.ts';
import { framesOf, glanceAt } from './sweep-memory.ts';

/** The name under which policy switches the whole of it off. */
export const SWEEP_FEATURE = 'sweep';
const KEY = 'sweep';
/** Missing pages named one by one. */
const MOST_NAMED = 200;

/** A sweep that runs or has just ended; survives the worker, not the browser. */
const Kept = z.strictObject({
  tab: z.string(),
  running: z.boolean(),
  end: z.string().nullable(),
  seen: z.number(),
  of: z.number().nullable(),
  total: z.number().nullable(),
  missing: z.array(z.number()),
  left: z.number().nullable(),
  slow: z.boolean(),
});
type Kept = z.infer<typeof Kept>;

/** True when the officer may start a sweep in this browser. */
export function sweepAllowed(policy: Policy): boolean {
  return policy.sweepAllowed && !policy.disabledFeatures.includes(SWEEP_FEATURE);
}

/**
 * Sweeps one list at a time. It runs here and not in the page, so a page that reloads or a popup that
 * closes does not end it; into the page go single looks and clicks (`actOnPager`) and the panel with the
 * stop button. The right to do so is `activeTab`: the officer pressed the icon on that very tab.
 */
export function createSweeper(ports: { policy(): Promise<Policy>; now(): number }) {
  let running: { tab: string; stop: boolean } | null = null;

  async function run(tab: string): Promise<void> {
    const mine = { tab, stop: false };
    running = mine;
    const policy = await ports.policy();
    let last: SweepProgress = { seen: 0, of: null, left: null, slow: false };
    const keep = (end: SweepEnd | null, list: ListGlance | null = null) => {
      const missing = list ? missingPages(list).slice(0, MOST_NAMED) : [];
      const kept: Kept = { tab, running: end === null, end, total: list?.total ?? null, missing, ...last };
      return browser.storage.session.set({ [KEY]: kept });
    };
    await keep(null);
    const end = await sweep({
      glance: () => glanceAt(tab),
      act: (turn) => act(tab, turn),
      now: ports.now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      stopped: () => mine.stop,
      report(progress) {
        last = progress;
        void keep(null);
        // A host that loads each page anew has thrown the panel away.
        void showPanel(tab, policy);
      },
    }).catch((): SweepEnd => 'page-left');
    const now = await glanceAt(tab);
    if (now) last = { ...last, seen: now.seen.length, of: now.of, left: null };
    running = null;
    await keep(end, now);
  }

  return {
    /** Starts on the list last read in a tab. Resolves at once; `state` tells how it goes. */
    async start(tabId: number): Promise<ActionResult> {
      if (!sweepAllowed(await ports.policy())) {
        return { done: false, sentence: 'Quản trị đơn vị đã tắt việc đọc lần lượt các trang.' };
      }
      if (running)
        return { done: false, sentence: 'Đang đọc một danh sách khác. Hãy chờ xong hoặc bấm Dừng.' };
      const tab = (await framesOf(tabId))[0];
      if (tab === undefined) {
        return { done: false, sentence: 'Chưa thấy danh sách nào trên trang này. Mở danh sách rồi bấm lại.' };
      }
      if ((await act(tab, null)) === null) {
        return {
          done: false,
          sentence:
            'Trình duyệt chưa cho Liên Thông lật trang ở đây. Bấm lại biểu tượng Liên Thông trên trang đó.',
        };
      }
      void run(tab);
      return { done: true };
    },
    stop(): void {
      if (running) running.stop = true;
    },
    async state(): Promise<SweepState | null> {
      const kept = Kept.safeParse((await browser.storage.session.get(KEY))[KEY]);
      if (!kept.success) return null;
      const { tab, end, ...progress } = kept.data;
      return { tab: Number(tab.split('/')[0]), end: end as SweepEnd | null, ...progress };
    },
    /** After the worker was restarted: goes on with a sweep that was running. */
    async goOn(): Promise<void> {
      const kept = Kept.safeParse((await browser.storage.session.get(KEY))[KEY]);
      if (kept.success && kept.data.running && running === null && sweepAllowed(await ports.policy()))
        await run(kept.data.tab);
    },
  };
}

function targetOf(tab: string): { tabId: number; frameIds: number[] } {
  const [tabId, frameId] = tab.split('/').map(Number);
  return { tabId: tabId ?? -1, frameIds: [frameId ?? 0] };
}

/** One look or click in the page; null when the page cannot be reached any more. */
async function act(tab: string, turn: Turn | null): Promise<PagerLook | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: targetOf(tab),
      // The browser sends the function as text; its arguments are plain data.
      func: actOnPager as (...args: unknown[]) => unknown,
      args: [PAGER_CONTROLS, turn],
    });
    return (answer?.result as PagerLook | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The panel is a courtesy: without it the popup still shows the progress and stops. */
async function showPanel(tab: string, policy: Policy): Promise<void> {
  if (policy.disabledFeatures.includes('sweep-panel')) return;
  await browser.scripting
    .executeScript({ target: targetOf(tab), files: ['/sweep-panel.js'] })
    .catch(() => undefined);
}
