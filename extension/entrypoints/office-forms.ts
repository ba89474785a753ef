import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerForms } from '../features/form-slot.ts';
import { offerOnIncoming } from '../features/incoming-offers.ts';
import { relayOnForms } from '../features/relay-form.ts';

/** What fills iOffice's forms of new documents, loaded when one stands open and there is something for it. */
export default defineUnlistedScript(() => offerForms({ relay: relayOnForms, incoming: offerOnIncoming }));
