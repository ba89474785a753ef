import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMatter } from '../capture/matter-slot.ts';
import { MATTER_ACTIONS } from '../features/matter-panel/matter-actions.ts';
import { openMatterPanel } from '../features/matter-panel/matter-panel.tsx';
import { relayAction } from '../features/result-relay/result-relay.ts';
import { send } from '../messages.ts';

/** The panel of a matter, loaded with the first mark that is pressed. */
export default defineUnlistedScript(() => {
  const actions = putActions();
  offerMatter(async (document, code, from, decided) => {
    await actions;
    openMatterPanel(document, code, from, {
      matter: (asked) => send('matterHere', asked),
      decide: (decision) => send('decideLink', decision),
      decided,
      now: () => Date.now(),
    });
  });
});

/** What the panel offers, as far as it is not switched off; after an update of the extension nothing. */
async function putActions(): Promise<void> {
  const policy = await send('policy').catch(() => null);
  if (policy && !policy.disabledFeatures.includes('result-relay'))
    MATTER_ACTIONS.push(relayAction((code) => send('relayStart', code)));
}
