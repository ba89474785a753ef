import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PageLife } from './slot.ts';

interface Runtime {
  getURL(path: string): string;
}
// Content scripts go without the polyfill: the one call they need is the same in every browser.
const { browser, chrome } = globalThis as unknown as Record<
  'browser' | 'chrome',
  { runtime?: Runtime } | undefined
>;

/** Address of a file of the extension, for loading it into the extension's own world. */
export function ownFile(name: string): string {
  return (browser?.runtime ?? chrome?.runtime)?.getURL(name) ?? name;
}

export function pageLife(context: ContentScriptContext): PageLife {
  return { signal: context.signal, alive: () => context.isValid };
}
