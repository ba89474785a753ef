import { signal } from '@preact/signals';
import { permissionPattern } from '../background/service-address.ts';
import { browser } from '../browser.ts';
import { type ActionResult, type PageState, send } from '../messages.ts';

/** The page the popup was opened on, as the popup sees it. The icon's press gives `activeTab` for it. */

export const page = signal<PageState | null>(null);

const REFRESH_MS = 1_000;
const NOT_HERE =
  'Trình duyệt không cho phép trên trang này. Mở danh sách cần đọc rồi bấm lại biểu tượng Liên Thông.';

interface HostTab {
  id: number;
  /** Null when the browser does not tell: the icon was not pressed on it. */
  origin: string | null;
}

/** The tab before the officer; when the popup itself stands in a tab, the one looked at before. */
export async function hostTab(): Promise<HostTab | null> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query(
    own ? { currentWindow: true } : { active: true, currentWindow: true },
  );
  const tab = tabs
    .filter(({ id }) => id !== undefined && id !== own?.id)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  if (tab?.id === undefined) return null;
  const web = tab.url !== undefined && /^https?:/.test(tab.url);
  if (tab.url !== undefined && !web) return null;
  return { id: tab.id, origin: web && tab.url !== undefined ? new URL(tab.url).origin : null };
}

/** Reads the page's state now and every second while the popup is open. */
export function keepPageFresh(): void {
  const refresh = async (): Promise<void> => {
    const tab = await hostTab();
    page.value = tab === null ? null : await send('pageState', tab);
  };
  const loop = (): void => {
    refresh()
      .catch(() => undefined)
      .finally(() => setTimeout(loop, REFRESH_MS));
  };
  loop();
}

export async function sweepHere(): Promise<ActionResult> {
  const tab = await hostTab();
  return tab === null ? { done: false, sentence: NOT_HERE } : send('sweepStart', tab.id);
}

export function stopSweep(): Promise<void> {
  return send('sweepStop');
}

/** A popup may have stood open since the administrator switched something off: asked at the press. */
async function isOff(feature: string): Promise<boolean> {
  return (await send('policy')).disabledFeatures.includes(feature);
}
const OFF: ActionResult = { done: false, sentence: 'Quản trị đơn vị đã tắt chức năng này.' };

/** Loads the teaching panel into the page and closes the popup, so that the officer can point. */
export async function teachHere(): Promise<ActionResult> {
  const tab = await hostTab();
  if (tab === null) return { done: false, sentence: NOT_HERE };
  if (await isOff('teach')) return OFF;
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: longestTable,
    });
    const [best] = frames.toSorted((a, b) => Number(b.result ?? 0) - Number(a.result ?? 0));
    if (!best || Number(best.result ?? 0) < 2)
      return { done: false, sentence: 'Trang này không có bảng nào để chỉ. Mở danh sách rồi bấm lại.' };
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [best.frameId] },
      files: ['/teach.js'],
    });
  } catch {
    return { done: false, sentence: NOT_HERE };
  }
  window.close();
  return { done: true };
}

/** Opens "Điền báo cáo" over the page and closes the popup. */
export async function fillHere(): Promise<ActionResult> {
  const tab = await hostTab();
  if (tab === null) return { done: false, sentence: NOT_HERE };
  const result = await send('fillStart', tab.id);
  if (result.done) window.close();
  return result;
}

/** Rows of the longest table of a frame; runs in the page. */
function longestTable(): number {
  const tables = [...document.querySelectorAll('table, [role=grid], [role=table], mat-table, .mat-table')];
  return Math.max(
    0,
    ...tables.map((table) => table.querySelectorAll('tr, [role=row], mat-row, .mat-row').length),
  );
}

/** Asks for the right to read the page's site; the background then starts reading it. */
export async function allowSite(): Promise<void> {
  const tab = await hostTab();
  if (tab === null || tab.origin === null) return;
  await browser.permissions.request({ origins: [permissionPattern(tab.origin)] });
}

const SAMPLE = 'pageSample';

/** Makes the redacted sample of the page and opens it in a tab, where it is shown before it is saved. */
export async function sampleHere(): Promise<ActionResult> {
  const tab = await hostTab();
  if (tab === null) return { done: false, sentence: NOT_HERE };
  if (await isOff('page-sample')) return OFF;
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      files: ['/sample.js'],
    });
    const texts = frames
      .map(({ result }) => result)
      .filter((text) => typeof text === 'string' && text !== '');
    await browser.storage.session.set({ [SAMPLE]: texts.join('\n') });
  } catch {
    return { done: false, sentence: NOT_HERE };
  }
  await browser.tabs.create({ url: browser.runtime.getURL('/page-sample.html') });
  return { done: true };
}

/** The sample made last in this browser session; empty when there is none. */
export async function readSample(): Promise<string> {
  const text = (await browser.storage.session.get(SAMPLE))[SAMPLE];
  return typeof text === 'string' ? text : '';
}
