import type { Adapter } from '../adapters/adapter.ts';
import { createStrip } from '../features/status-strip/status-strip.tsx';
import { type Policy, send, sendCapture } from '../messages.ts';
import { startCapture } from './engine.ts';
import { createLinkedRecords } from './linked.ts';
import { loadLinked } from './linked-slot.ts';
import { openMatter } from './matter-slot.ts';
import { ownFile } from './own-files.ts';
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
  const linkedRecords = ({ disabledFeatures }: Policy) => {
    const panelOff = disabledFeatures.includes('matter-panel');
    return createLinkedRecords(
      document,
      {
        linksHere: (asked) => send('linksHere', asked),
        load: () => loadLinked(ownFile('linked-records.js')),
        open: panelOff
          ? null
          : (...matter) => void openMatter(ownFile('matter-panel.js'), document, ...matter),
      },
      life.signal,
    );
  };
  startCapture(document, adapters, { ...ports, linkedRecords }, life.signal).catch(() => {
    // The background did not answer: the extension was updated or removed under this page.
  });
}
