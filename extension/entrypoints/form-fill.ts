import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFormFill } from '../features/form-fill/form-fill.tsx';
import { send } from '../messages.ts';

/** Loaded into a page only when the officer chose "Điền báo cáo" there. */
export default defineUnlistedScript(() => {
  const own = globalThis as { lienThongFilling?: () => void };
  own.lienThongFilling?.();
  own.lienThongFilling = startFormFill(document, {
    offers: () => send('fillOffers'),
    stands: () => send('fillStands'),
    values: (offer) => send('fillValues', offer),
    known: (form) => send('fillKnown', form),
    learn: (lesson) => send('fillLearn', lesson),
    widgets: (requests) => send('fillWidgets', requests),
  });
});
