import { browser } from '../browser.ts';

const KEY = 'stripCollapsed';

/** Whether the officer folded the status strip away. */
export async function stripCollapsed(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

export async function rememberStrip(collapsed: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: collapsed });
}
