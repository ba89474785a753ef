import { signal } from '@preact/signals';
import { type Route, readRoute } from './route.ts';

/** Where the officer is; follows the browser's own back and forward. */
export const route = signal<Route>(readRoute(location));

const update = (): void => {
  route.value = readRoute(location);
};
addEventListener('popstate', update);

/** Goes to a path of the dashboard. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  update();
}

/** Follows a link inside the page; opening in a new tab stays the browser's. */
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const anchor = event.currentTarget as HTMLAnchorElement;
  event.preventDefault();
  go(anchor.pathname + anchor.search);
}
