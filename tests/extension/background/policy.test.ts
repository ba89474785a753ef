import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('../../../extension/browser.ts', () => ({ browser: fakeBrowser }));
const { readPolicy } = await import('../../../extension/background/policy.ts');

const safe = {
  serviceUrl: null,
  disabledAdapters: [],
  disabledFeatures: [],
  sweepAllowed: true,
  secretsNotRegistered: false,
};
afterEach(() => {
  fakeBrowser.managed = null;
});

describe("the administrator's policy", () => {
  it('is safe when there is none', async () => {
    expect(await readPolicy()).toEqual(safe);
  });

  it('is obeyed', async () => {
    fakeBrowser.managed = {
      serviceUrl: 'https://lienthong.gov.vn/',
      disabledAdapters: ['ioffice-outgoing-list'],
      disabledFeatures: ['status-strip'],
      sweepAllowed: true,
      secretsNotRegistered: true,
    };
    expect(await readPolicy()).toEqual({
      serviceUrl: 'https://lienthong.gov.vn',
      disabledAdapters: ['ioffice-outgoing-list'],
      disabledFeatures: ['status-strip'],
      sweepAllowed: true,
      secretsNotRegistered: true,
    });
  });

  it('takes the safe default for each wrong entry and keeps the right ones', async () => {
    fakeBrowser.managed = {
      serviceUrl: 'http://internet.vn',
      disabledAdapters: 'all',
      disabledFeatures: ['status-strip'],
      sweepAllowed: 'yes',
      secretsNotRegistered: 1,
    };
    expect(await readPolicy()).toEqual({
      ...safe,
      disabledFeatures: ['status-strip'],
      // Not a yes: an administrator who wrote something here meant to limit it.
      sweepAllowed: false,
    });
  });
});
