import { defineContentScript } from 'wxt/utils/define-content-script';
import { IGATE_MATCHES } from '../adapters/host/matches.ts';
import { loadReader } from '../capture/loader.ts';
import { ownFile, pageLife } from '../capture/own-files.ts';

/** iGate pages. Starts before the page does, so that its first answer is heard. */
export default defineContentScript({
  matches: IGATE_MATCHES,
  runAt: 'document_start',
  main: (context) => loadReader(pageLife(context), ownFile('reader-igate.js')),
});
