import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountSweepPanel, type SweepPanel } from '../features/sweep-panel/sweep-panel.ts';
import { send } from '../messages.ts';

/** Loaded into a page only while a sweep runs there; again after each page that loads anew. */
export default defineUnlistedScript(() => {
  const own = globalThis as { lienThongSweepPanel?: SweepPanel };
  if (own.lienThongSweepPanel?.live()) return;
  own.lienThongSweepPanel?.remove();
  own.lienThongSweepPanel = mountSweepPanel(document, {
    state: () => send('sweepState'),
    stop: () => send('sweepStop'),
  });
});
