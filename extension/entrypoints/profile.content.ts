import { defineContentScript } from 'wxt/utils/define-content-script';
import { profileAdapters } from '../adapters/profile-list.ts';
import { pageLife } from '../capture/own-files.ts';
import { captureOn } from '../capture/start.ts';
import { send } from '../messages.ts';

/**
 * Reads lists that the unit has taught. Not in the manifest: `background/profile-scripts.ts` registers it
 * on the hosts of the profiles that the officer has allowed, one by one.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: async (context) => {
    const profiles = await send('profilesHere');
    if (profiles.length > 0) captureOn(pageLife(context), profileAdapters(profiles));
  },
});
