import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Adapter } from '../adapters/adapter.ts';
import { createStrip } from '../features/status-strip.tsx';
import { send, sendCapture } from '../messages.ts';
import { startCapture } from './engine.ts';

/** Starts reading on a host page, wired to the background and the strip. Ends with the script's context. */
export function captureOn(context: ContentScriptContext, adapters: readonly Adapter[]): void {
  let collapsed = false;
  const ports = {
    policy: async () => {
      collapsed = (await send('captureState')).stripCollapsed;
      return send('policy');
    },
    capture: sendCapture,
    captureState: () => send('captureState'),
    alive: () => context.isValid,
    mountStrip: () =>
      createStrip(document, {
        collapsed,
        onCollapse: (folded) => {
          collapsed = folded;
          void send('collapseStrip', folded);
        },
      }),
  };
  startCapture(document, adapters, ports, context.signal).catch(() => {
    // The background did not answer: the extension was updated or removed under this page.
  });
}
