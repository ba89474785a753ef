import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMatter } from '../capture/matter-slot.ts';
import { openMatterPanel } from '../features/matter-panel.tsx';
import { send } from '../messages.ts';

/** The panel of a matter, loaded with the first mark that is pressed. */
export default defineUnlistedScript(() =>
  offerMatter((document, code, from, decided) => {
    openMatterPanel(document, code, from, {
      matter: (asked) => send('matterHere', asked),
      decide: (decision) => send('decideLink', decision),
      decided,
      now: () => Date.now(),
    });
  }),
);
