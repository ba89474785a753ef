import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { IOFFICE_ADAPTERS } from '../adapters/index.ts';
import { ownFile } from '../capture/own-files.ts';
import { offerReader, type PageLife } from '../capture/slot.ts';
import { captureOn } from '../capture/start.ts';
import { watchPage } from '../capture/watch.ts';
import { loadForms } from '../features/office-forms/form-slot.ts';
import { watchForms } from '../features/office-forms/form-watch.ts';
import { send } from '../messages.ts';

/** The reader of iOffice pages, loaded by the content script when there is something to read. */
export default defineUnlistedScript(() =>
  offerReader((life) => {
    captureOn(life, IOFFICE_ADAPTERS);
    // Rejects when the extension was updated under this page: nothing is offered there any more.
    formsOn(life).catch(() => undefined);
  }),
);

function formsOn({ signal }: PageLife): Promise<void> {
  const ports = {
    policy: () => send('policy'),
    pending: (form: string | null) => send('relayPending', { form }),
    settled: (what: Parameters<typeof send<'relaySettled'>>[1]) => send('relaySettled', what),
    known: (named: Parameters<typeof send<'incomingKnown'>>[1]) => send('incomingKnown', named),
    load: () => loadForms(ownFile('office-forms.js')),
    watch: (settled: () => void) => void watchPage(document, signal, settled),
  };
  return watchForms(document, ports, signal);
}
