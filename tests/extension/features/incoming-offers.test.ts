// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { incomingForm as incomingHtml } from '#hosts/ioffice-incoming-form.ts';
import { offerOnIncoming } from '../../../extension/features/incoming-offers/incoming-offers.ts';
import { incomingForm } from '../../../extension/features/office-forms/office-forms.ts';

const CODE = 'H01.02-261101-0001';
const known = vi.fn(async () => []);
let ends: AbortController;
afterEach(() => {
  ends.abort();
  vi.useRealTimers();
});

/** What is asked of the service for a letter. */
async function asked(change: (document: Document) => void, subject = `V/v hồ sơ ${CODE}`) {
  vi.useFakeTimers();
  known.mockClear();
  ends = new AbortController();
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(incomingHtml(), 'text/html').body.childNodes,
  );
  change(document);
  const form = incomingForm(document);
  const text = document.querySelector<HTMLInputElement>('[id*=trich_yeu]');
  if (!form || !text) throw new Error('The form was not found.');
  text.value = subject;
  offerOnIncoming(form, known, ends.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  return known.mock.calls;
}
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
