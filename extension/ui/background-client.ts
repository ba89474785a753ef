import { signal } from '@preact/signals';
import { permissionPattern, readServiceAddress } from '../background/service-address.ts';
import { browser } from '../browser.ts';
import {
  type PairForm,
  type PairResult,
  type PopupState,
  type ServiceStatus,
  send,
  type TodoGlance,
} from '../messages.ts';

/** The background as the popup and the options page see it. */

/** Null until the first answer. */
export const state = signal<PopupState | null>(null);
export const serviceStatus = signal<ServiceStatus | null>(null);
/** Null when switched off, or while nothing was ever answered. */
export const todo = signal<TodoGlance | null>(null);

const REFRESH_MS = 2_000;

/** Reads the state now and every two seconds while the page is open. */
export function keepFresh(): void {
  const refresh = async (): Promise<void> => {
    state.value = await send('state');
  };
  const loop = (): void => {
    refresh().then(
      () => setTimeout(loop, REFRESH_MS),
      // The worker was restarting: ask again.
      () => setTimeout(loop, REFRESH_MS),
    );
  };
  loop();
  send('serviceStatus').then(
    (answer) => {
      serviceStatus.value = answer;
    },
    () => undefined,
  );
}

/**
 * Asks the browser for access to the service (must run inside the officer's click), then pairs.
 */
export async function pair(form: PairForm): Promise<PairResult> {
  const address = readServiceAddress(form.serviceUrl);
  if (!address.ok) return { paired: false, sentence: address.sentence };
  const granted = await browser.permissions.request({ origins: [permissionPattern(address.url)] });
  if (!granted) {
    return {
      paired: false,
      sentence: 'Cần chọn “Cho phép” để Liên Thông gửi được số liệu tới dịch vụ của đơn vị.',
    };
  }
  const result = await send('pair', form);
  state.value = await send('state');
  return result;
}

export async function unpair(): Promise<void> {
  await send('unpair');
  state.value = await send('state');
}

export async function retryNow(): Promise<void> {
  await send('retryNow');
  state.value = await send('state');
}

/** Shows the to-do kept on this computer at once, then what the service says. */
export async function keepTodoFresh(): Promise<void> {
  todo.value = await send('todo', 'kept');
  todo.value = await send('todo', 'service');
}

/** Opens a page of the dashboard; resolves with a sentence when that failed. */
export async function openDashboard(
  to: '/bao-cao/moi' | '/viec-den-han' | '/yeu-cau',
): Promise<string | null> {
  const result = await send('openReport', to);
  return result.done ? null : result.sentence;
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

const DRAFT = 'pairDraft';

/** What was typed before the browser's permission dialog closed the popup; the code is not kept. */
export async function readDraft(): Promise<{ serviceUrl: string; label: string }> {
  const stored = (await browser.storage.session.get(DRAFT))[DRAFT];
  const draft = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { serviceUrl: text(draft.serviceUrl), label: text(draft.label) };
}

export async function saveDraft(draft: { serviceUrl: string; label: string }): Promise<void> {
  await browser.storage.session.set({ [DRAFT]: draft });
}
