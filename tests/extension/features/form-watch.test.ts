import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { incomingForm } from '#hosts/ioffice-incoming-form.ts';
import { outgoingForm } from '#hosts/ioffice-outgoing-form.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { watchForms } from '../../../extension/features/office-forms/form-watch.ts';
import type { RelayOffer } from '../../../extension/messages.ts';

const OFFER = { dossier: 'H01.02-261101-0001', awaited: true, filled: false } as RelayOffer;
const FORMS = {
  out: outgoingForm(unitYear('ly-son-2021')),
  in: incomingForm(),
  none: '<div id="full_menu"></div>',
};

let asked: (string | null)[];
let did: string[];
let loads: number;
beforeEach(() => {
  [asked, did, loads] = [[], [], 0];
});

/** A page of iOffice, watched; `rest` tells that it came to rest with another content. */
async function page(content: keyof typeof FORMS, offers: RelayOffer[], disabled: string[] = []) {
  const { document } = new JSDOM(FORMS[content]).window;
  let settled = (): void => undefined;
  const features = {
    relay: () => ({ wait: () => void did.push('wait'), form: () => void did.push('letter') }),
    incoming: (_form: HTMLElement, _known: unknown, signal: AbortSignal) => {
      did.push('offers');
      signal.addEventListener('abort', () => did.push('offers end'));
    },
  };
  const policy = { serviceUrl: null, disabledAdapters: [], sweepAllowed: true, secretsNotRegistered: false };
  await watchForms(
    document,
    {
      policy: async () => ({ ...policy, disabledFeatures: disabled }),
      pending: async (form) => {
        asked.push(form);
        return offers;
      },
      settled: async () => undefined,
      known: async () => [],
      load: async () => {
        loads += 1;
        return features;
      },
      watch: (callback) => {
        settled = callback;
      },
    },
    new AbortController().signal,
  );
  const rest = async (next: keyof typeof FORMS = content): Promise<void> => {
    if (next !== content) document.body.replaceChildren(...JSDOM.fragment(FORMS[next]).childNodes);
    settled();
    await vi.waitFor(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { document, rest };
}

describe('iOffice’s pages', () => {
  it('load nothing while no letter waits and no form is open', async () => {
    const { rest } = await page('none', []);
    await rest();
    expect([asked.length, loads, did]).toEqual([1, 0, []]);
  });

  it('load nothing for an outgoing form no letter waits for', async () => {
    const { rest } = await page('out', []);
    await rest();
    expect([loads, did]).toEqual([0, []]);
  });

  it('say that a letter waits, and put it before the officer once per form', async () => {
    const { rest } = await page('none', [OFFER]);
    expect(did).toEqual(['wait']);
    await rest('out');
    await rest('out');
    expect(did.filter((each) => each === 'letter')).toHaveLength(2);
    const still = await page('out', [OFFER]);
    did.length = 0;
    await still.rest();
    await still.rest();
    expect(did).toEqual(['letter']);
  });

  it('say nothing of a letter the officer no longer waits for until a form is open', async () => {
    const { rest } = await page('none', [{ ...OFFER, awaited: false }]);
    expect(did).toEqual([]);
    await rest('out');
    expect(did).toEqual(['letter']);
  });

  it('end the offers with their form', async () => {
    const { rest } = await page('in', []);
    await rest();
    await rest('none');
    expect(did).toEqual(['offers', 'offers end']);
  });

  it('do nothing of what is switched off by name', async () => {
    const off = ['result-relay', 'incoming-offers'];
    const both = await page('out', [OFFER], off);
    await both.rest('in');
    expect([asked, did]).toEqual([[], []]);
    const relayOnly = await page('in', [OFFER], ['incoming-offers']);
    await relayOnly.rest();
    expect(did).toEqual(['wait']);
  });
});
