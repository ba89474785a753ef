import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: fakeBrowser }));
const OFF = { disabledFeatures: ['teach'] };
const { get } = fakeBrowser.storage.managed;
let answer: (stored: Record<string, unknown>) => void;
/** A worker just started: it remembers nothing. */
const started = async () => {
  vi.resetModules();
  return import('../../../extension/background/managed.ts');
};
const silent = () => {
  fakeBrowser.storage.managed.get = () => new Promise((resolve) => (answer = resolve));
};
beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.local = {};
});
afterEach(() => {
  fakeBrowser.storage.managed.get = get;
  fakeBrowser.managed = null;
  vi.useRealTimers();
});

it('a browser that says nothing of its policies stops nobody for longer than two seconds in all', async () => {
  silent();
  const { managedPolicy, PATIENCE_MS } = await started();
  const first = managedPolicy();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(await first).toEqual({});
  // Everybody after that is answered at once.
  const second = managedPolicy();
  await vi.advanceTimersByTimeAsync(0);
  expect(await second).toEqual({});
});

it('what it said last counts while it says nothing, also for a worker started anew', async () => {
  fakeBrowser.managed = OFF;
  expect(await (await started()).managedPolicy()).toEqual(OFF);
  silent();
  const { managedPolicy, PATIENCE_MS } = await started();
  const asked = managedPolicy();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(await asked).toEqual(OFF);
});

it('what it says late counts from then on, and a policy taken away counts no more', async () => {
  silent();
  const { managedPolicy, PATIENCE_MS } = await started();
  void managedPolicy();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  answer(OFF);
  await vi.advanceTimersByTimeAsync(0);
  fakeBrowser.storage.managed.get = get;
  fakeBrowser.managed = OFF;
  expect(await managedPolicy()).toEqual(OFF);
  fakeBrowser.managed = null;
  expect(await managedPolicy()).toEqual({});
  silent();
  const asked = managedPolicy();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(await asked).toEqual({});
});
