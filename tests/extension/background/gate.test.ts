import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: fakeBrowser }));
const { checkSender, Refused } = await import('../../../extension/background/gate.ts');
const { FROM_HOST_PAGES } = await import('../../../extension/messages.ts');

const self = { id: 'own-id', origin: 'chrome-extension://own-id' };
const page = { id: 'own-id', url: 'chrome-extension://own-id/popup.html' };
const hostPage = { id: 'own-id', url: 'http://ioffice.test/qlvbdh/main?x=1', tab: { id: 7 }, frameId: 2 };
const privileged = [
  'importFile',
  'state',
  'serviceStatus',
  'pair',
  'unpair',
  'openReport',
  'retryNow',
  'diagnostics',
  'fillStart',
] as const;

describe('the gate before every message', () => {
  it.each(privileged)('takes %s from a page of the extension', (type) => {
    expect(checkSender(type, page, self)).toEqual({ origin: null, tab: '-/0' });
  });

  it.each(privileged)('refuses %s from a host page', (type) => {
    expect(() => checkSender(type, hostPage, self)).toThrow(Refused);
  });

  it.each([...FROM_HOST_PAGES])('takes %s from a content script and says where it stands', (type) => {
    expect(checkSender(type, hostPage, self)).toEqual({ origin: 'http://ioffice.test', tab: '7/2' });
  });

  it.each([
    ['another extension', { ...page, id: 'other-id' }],
    ['no extension', { url: 'http://ioffice.test/' }],
    ['no address', { id: 'own-id', tab: { id: 7 } }],
    ['an address that is none', { id: 'own-id', url: 'ioffice', tab: { id: 7 } }],
    ['a host page without a tab', { id: 'own-id', url: 'http://ioffice.test/' }],
    ['a local file', { id: 'own-id', url: 'file:///tmp/x.html', tab: { id: 7 } }],
    [
      'a page of another extension',
      { id: 'own-id', url: 'chrome-extension://other-id/a.html', tab: { id: 7 } },
    ],
    ['a host whose name ends like ours', { id: 'own-id', url: 'chrome-extension://own-id.evil/a.html' }],
  ])('refuses a capture from %s', (_, sender) => {
    expect(() => checkSender('capture', sender, self)).toThrow(Refused);
  });

  it('treats an options page in a tab as the extension', () => {
    const sender = { ...page, url: 'chrome-extension://own-id/options.html', tab: { id: 3 } };
    expect(checkSender('unpair', sender, self).origin).toBeNull();
  });
});
