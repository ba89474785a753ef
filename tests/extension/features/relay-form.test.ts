// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { outgoingForm as outgoingHtml } from '#hosts/ioffice-outgoing-form.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { relayOnForms } from '../../../extension/features/result-relay/relay-form.ts';
import type { RelayOffer } from '../../../extension/messages.ts';

const OFFER: RelayOffer = {
  dossier: 'H01.02-261101-0001',
  procedure: 'Cấp giấy phép xây dựng',
  docType: 'Công văn',
  subject: 'Về việc thông báo kết quả',
  recipients: ['Chi cục Thuế khu vực'],
  note: '',
  awaited: true,
  filled: false,
};

it.each([
  ['Để sau', 0],
  ['Không gửi nữa', 1],
])('“%s” takes the waiting card away; only the second drops the letter', (label, drops) => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const settled = vi.fn(async () => undefined);
  relayOnForms(document, { pending: async () => [OFFER], settled }).wait([OFFER]);
  const root = attach.mock.results.at(-1)?.value as ShadowRoot;
  attach.mockRestore();
  expect(document.querySelector('lien-thong-relay')).not.toBeNull();
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
  expect(document.querySelector('lien-thong-relay')).toBeNull();
  expect(settled).toHaveBeenCalledTimes(drops);
});

it('the letter is gone from the form when the browser belongs to another unit, and stays while it does not', async () => {
  document.body.innerHTML = outgoingHtml(unitYear('ly-son-2021'));
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 200, 30)] as never);
  let offers = [OFFER];
  const pending = vi.fn(async () => offers);
  relayOnForms(document, { pending, settled: async () => undefined }).form([OFFER]);
  const panel = () => document.querySelector('lien-thong-fill');
  expect(panel()).not.toBeNull();
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(pending).toHaveBeenCalledTimes(1));
  expect(panel()).not.toBeNull();
  offers = [];
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(panel()).toBeNull());
  window.dispatchEvent(new Event('focus'));
  expect(pending).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});
