import type { Policy, RelayOffer, RelaySettled } from '../../messages.ts';
import type { FormFeatures } from './form-slot.ts';
import { incomingForm, outgoingForm } from './office-forms.ts';

export interface FormWatchPorts {
  policy(): Promise<Policy>;
  pending(form: string | null): Promise<RelayOffer[]>;
  settled(what: RelaySettled): Promise<void>;
  known: Parameters<FormFeatures['incoming']>[1];
  /** What fills, loaded with the first form there is something for; null after an update. */
  load(): Promise<FormFeatures | null>;
  /** Calls back whenever the page has come to rest. */
  watch(settled: () => void): void;
}

/**
 * Waits on iOffice for the two forms of new documents: the reader is always there, what fills is loaded only
 * when a letter waits or an incoming form stands open. Ends with the signal.
 */
export async function watchForms(
  document: Document,
  ports: FormWatchPorts,
  signal: AbortSignal,
): Promise<void> {
  const { disabledFeatures } = await ports.policy();
  const [relay, incoming] = [
    !disabledFeatures.includes('result-relay'),
    !disabledFeatures.includes('incoming-offers'),
  ];
  const seen = new WeakSet<HTMLElement>();
  let relaying: ReturnType<FormFeatures['relay']> | null = null;
  let offered: { form: HTMLElement; ends: AbortController } | null = null;

  async function outgoing(form: HTMLElement | null): Promise<void> {
    const offers = await ports.pending(form ? ownAddress(document) : null);
    const wanted = form ? offers.length > 0 : offers.some(({ awaited }) => awaited);
    if (!wanted || signal.aborted) return;
    const features = await ports.load();
    if (!features) return;
    relaying ??= features.relay(document, { pending: ports.pending, settled: ports.settled });
    if (form) relaying.form(offers);
    else relaying.wait(offers);
  }
  function settled(): void {
    const form = relay ? outgoingForm(document) : null;
    if (form && !seen.has(form)) {
      seen.add(form);
      void outgoing(form).catch(() => seen.delete(form));
    }
    const letter = incoming ? incomingForm(document) : null;
    if (offered && offered.form !== letter) {
      offered.ends.abort();
      offered = null;
    }
    if (letter && !offered) {
      const ends = new AbortController();
      offered = { form: letter, ends };
      const whole = AbortSignal.any([signal, ends.signal]);
      void ports.load().then((features) => whole.aborted || features?.incoming(letter, ports.known, whole));
    }
  }
  if (!relay && !incoming) return;
  // Frames show no waiting card of their own.
  if (relay && document.defaultView === document.defaultView?.top && !outgoingForm(document))
    await outgoing(null).catch(() => undefined);
  ports.watch(settled);
}

/** The page's address when it opened the form by itself: nothing was clicked here yet. Else null. */
function ownAddress({ defaultView: view, location }: Document): string | null {
  const touched = view?.navigator.userActivation?.hasBeenActive ?? true;
  return touched || location.search === '' || view !== view?.top
    ? null
    : (location.href.split('#')[0] ?? null);
}
