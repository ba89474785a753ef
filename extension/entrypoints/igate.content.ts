import { defineContentScript } from 'wxt/utils/define-content-script';
import { IGATE_MATCHES } from '../adapters/host/matches.ts';
import { IGATE_ADAPTERS } from '../adapters/index.ts';
import { captureOn } from '../capture/start.ts';

/** iGate pages. Starts before the page does, so that its first answer is heard. */
export default defineContentScript({
  matches: IGATE_MATCHES,
  runAt: 'document_start',
  main: (context) => captureOn(context, IGATE_ADAPTERS),
});
