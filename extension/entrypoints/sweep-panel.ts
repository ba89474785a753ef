import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountSweepPanel } from '../features/sweep-panel.ts';
import { send } from '../messages.ts';

/** Loaded into a page only while a sweep runs there. */
export default defineUnlistedScript(() => {
  const own = globalThis as { lienThongSweepPanel?: () => void };
  own.lienThongSweepPanel?.();
  own.lienThongSweepPanel = mountSweepPanel(document, {
    state: () => send('sweepState'),
    stop: () => send('sweepStop'),
  });
});
