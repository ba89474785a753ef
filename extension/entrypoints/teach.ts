import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTeaching } from '../features/teach/teach.tsx';
import { send } from '../messages.ts';

/** Loaded into a page only when the officer chose "Chỉ cho Liên Thông biết" there. */
export default defineUnlistedScript(() => {
  const own = globalThis as { lienThongTeaching?: () => void };
  own.lienThongTeaching?.();
  own.lienThongTeaching = startTeaching(document, {
    secretsNotRegistered: async () => (await send('policy')).secretsNotRegistered,
    save: (draft) => send('saveProfile', draft),
  });
});
