import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerOnIncoming } from '../features/incoming-offers/incoming-offers.ts';
import { offerForms } from '../features/office-forms/form-slot.ts';
import { relayOnForms } from '../features/result-relay/relay-form.ts';

/** What fills iOffice's forms of new documents, loaded when one stands open and there is something for it. */
export default defineUnlistedScript(() => offerForms({ relay: relayOnForms, incoming: offerOnIncoming }));
