import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { redact } from '../capture/redact.ts';

/** Loaded into a page only when the officer asks for a sample of it; answers with the redacted page. */
export default defineUnlistedScript(() => redact(document));
