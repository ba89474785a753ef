import type { offerOnIncoming } from '../incoming-offers/incoming-offers.ts';
import type { relayOnForms } from '../result-relay/relay-form.ts';

/**
 * Where what fills iOffice's forms, loaded on demand, meets the reader that wants it: one name on the global
 * object of the extension's own world, which no page can see (as `capture/slot.ts`).
 */
export interface FormFeatures {
  relay: typeof relayOnForms;
  incoming: typeof offerOnIncoming;
}

const world = globalThis as { lienThongForms?: FormFeatures };

/** Feature side: offers itself. */
export function offerForms(features: FormFeatures): void {
  world.lienThongForms = features;
}

/** Reader side; null when the extension was updated under this page. */
export async function loadForms(file: string): Promise<FormFeatures | null> {
  try {
    if (!world.lienThongForms) await import(/* @vite-ignore */ file);
  } catch {
    return null;
  }
  return world.lienThongForms ?? null;
}
