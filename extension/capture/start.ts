import type { Adapter } from '../adapters/adapter.ts';
import { createStrip } from '../features/status-strip.tsx';
import { send, sendCapture } from '../messages.ts';
import { startCapture } from './engine.ts';
import type { PageLife } from './slot.ts';

/** Starts reading on a host page, wired to the background and the strip. Ends with the page's life. */
export function captureOn(life: PageLife, adapters: readonly Adapter[]): void {
  let collapsed = false;
  const ports = {
    policy: async () => {
      collapsed = (await send('captureState')).stripCollapsed;
      return send('policy');
    },
    capture: sendCapture,
    captureState: () => send('captureState'),
    alive: life.alive,
    mountStrip: () =>
      createStrip(document, {
        collapsed,
        onCollapse: (folded) => {
          collapsed = folded;
          void send('collapseStrip', folded);
        },
      }),
  };
  startCapture(document, adapters, ports, life.signal).catch(() => {
    // The background did not answer: the extension was updated or removed under this page.
  });
}
