import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { IOFFICE_ADAPTERS } from '../adapters/index.ts';
import { offerReader } from '../capture/slot.ts';
import { captureOn } from '../capture/start.ts';

/** The reader of iOffice pages, loaded by the content script when there is something to read. */
export default defineUnlistedScript(() => offerReader((life) => captureOn(life, IOFFICE_ADAPTERS)));
