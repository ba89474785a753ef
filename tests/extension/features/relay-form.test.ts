// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
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
