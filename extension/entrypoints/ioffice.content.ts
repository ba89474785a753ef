import { defineContentScript } from 'wxt/utils/define-content-script';
import { IOFFICE_MATCHES } from '../adapters/host/matches.ts';
import { IOFFICE_ADAPTERS } from '../adapters/index.ts';
import { captureOn } from '../capture/start.ts';

/** iOffice pages and their frames: reads lists as the officer opens them. */
export default defineContentScript({
  matches: IOFFICE_MATCHES,
  allFrames: true,
  runAt: 'document_idle',
  main: (context) => captureOn(context, IOFFICE_ADAPTERS),
});
