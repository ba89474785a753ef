import { defineContentScript } from 'wxt/utils/define-content-script';
import { IOFFICE_MATCHES } from '../adapters/host/matches.ts';
import { loadReader } from '../capture/loader.ts';
import { ownFile, pageLife } from '../capture/own-files.ts';

/** iOffice pages and their frames: loads the reader where a list stands. */
export default defineContentScript({
  matches: IOFFICE_MATCHES,
  allFrames: true,
  runAt: 'document_idle',
  main: (context) => loadReader(pageLife(context), ownFile('reader-ioffice.js')),
});
