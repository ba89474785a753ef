// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { incomingForm as incomingHtml } from '#hosts/ioffice-incoming-form.ts';
import type { KnownDossier } from '#shared/contract/relay.ts';
import { offerOnIncoming } from '../../../extension/features/incoming-offers/incoming-offers.ts';
import { incomingForm } from '../../../extension/features/office-forms/office-forms.ts';

const CODE = 'H01.02-261101-0001';
const DOSSIER: KnownDossier = { code: CODE, procedureCode: '1.009794', procedureName: 'Cấp phép', by: CODE };
const known = vi.fn(async (_named: unknown): Promise<KnownDossier[]> => [DOSSIER]);
let ends: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  known.mockReset().mockResolvedValue([DOSSIER]);
  ends = new AbortController();
});
afterEach(() => {
  ends.abort();
  vi.useRealTimers();
});

/** The form with a subject typed into it, as long after as offers need. */
async function typed(change: (document: Document) => void, subject = `V/v hồ sơ ${CODE}`): Promise<void> {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(incomingHtml(), 'text/html').body.childNodes,
  );
  change(document);
  const form = incomingForm(document);
  const text = document.querySelector<HTMLInputElement>('[id*=trich_yeu]');
  if (!form || !text) throw new Error('The form was not found.');
  text.value = subject;
  offerOnIncoming(form, known, ends.signal);
  await rest();
}
/** What is asked of the service for a letter. */
async function asked(change: (document: Document) => void, subject?: string) {
  await typed(change, subject);
  await reach('#txt_so_hoso_igate');
  return known.mock.calls;
}
const rest = () => vi.advanceTimersByTimeAsync(1_000);
async function reach(selector: string): Promise<void> {
  document.querySelector(selector)?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await rest();
}
const offers = () =>
  [...document.documentElement.children].flatMap(({ localName }) =>
    localName.startsWith('lien-thong-offer-') ? [localName.slice('lien-thong-offer-'.length)] : [],
  );
const secrecy = (document: Document): HTMLSelectElement => {
  const found = [...document.querySelectorAll('select')].find(({ options }) =>
    [...options].some(({ value }) => value === 'TOIMAT'),
  );
  if (!found) throw new Error('No field of secrecy.');
  return found;
};
const choose = (document: Document, index: number): void => {
  secrecy(document).selectedIndex = index;
};

it('asks about the codes of a letter that is not secret', async () => {
  expect(await asked(() => undefined)).toEqual([[{ codes: [CODE], symbols: [] }]]);
});

it.each<[string, (document: Document) => void]>([
  ['says it is', (document) => choose(document, 1)],
  [
    'says it is in a select that a widget of the host hides',
    (document) => {
      choose(document, 1);
      secrecy(document).style.display = 'none';
    },
  ],
  ['has no degree chosen', (document) => choose(document, -1)],
  ['has no field that says it is not', (document) => secrecy(document).remove()],
])('asks nothing of a letter whose form %s', async (_, change) => {
  expect(await asked(change)).toEqual([]);
});

it('asks nothing of a letter whose subject bears a stamp', async () => {
  expect(await asked(() => undefined, `MẬT: hồ sơ ${CODE}`)).toEqual([]);
});

describe('the subject is typed before “Độ mật”', () => {
  it('so nothing of it is asked until the officer has got past that field; its own code is offered at once', async () => {
    await typed(() => undefined);
    await reach('#txt_so');
    expect([known.mock.calls, offers()]).toEqual([[], ['igate']]);
    await reach('#txt_so_hoso_igate');
    expect([known.mock.calls.length, offers()]).toEqual([1, ['igate', 'tthc']]);
  });

  it('and what was offered goes at once when the letter is made secret, and nothing of it is asked then', async () => {
    await typed(() => undefined);
    choose(document, 1);
    secrecy(document).dispatchEvent(new Event('change', { bubbles: true }));
    expect(offers()).toEqual([]);
    await reach('#txt_so_hoso_igate');
    await reach('#txt_so');
    expect([known.mock.calls, offers()]).toEqual([[], []]);
  });

  it('and goes as well when a widget of the host chose, telling nobody', async () => {
    await asked(() => undefined);
    expect(offers()).toEqual(['igate', 'tthc']);
    choose(document, 1);
    document.body.click();
    await vi.advanceTimersByTimeAsync(1);
    expect(offers()).toEqual([]);
  });

  it('and an answer that comes after the letter was made secret shows nothing', async () => {
    let answer: (found: KnownDossier[]) => void = () => undefined;
    known.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await asked(() => undefined);
    expect(known).toHaveBeenCalledTimes(1);
    // Not even an event tells of it.
    choose(document, 1);
    answer([DOSSIER]);
    await vi.advanceTimersByTimeAsync(1);
    expect(offers()).toEqual([]);
  });

  it('and what is not secret after all is offered again', async () => {
    await asked((page) => choose(page, 1));
    expect(offers()).toEqual([]);
    choose(document, 0);
    secrecy(document).dispatchEvent(new Event('change', { bubbles: true }));
    await rest();
    expect(offers()).toEqual(['igate', 'tthc']);
  });
});
