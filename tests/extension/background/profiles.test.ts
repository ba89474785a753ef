import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageProfile, UnitProfile } from '#shared/profile/profile.ts';
import { fakeAreas } from './fake-areas.ts';

const browser = fakeAreas();
vi.mock('../../../extension/browser.ts', () => ({ browser }));
const { effectivePolicy, profilesFor, refreshProfile, REFRESH_MS, unitProfile } = await import(
  '../../../extension/background/profiles.ts'
);
const { registerProfileScripts, waitingForAccess } = await import(
  '../../../extension/background/profile-scripts.ts'
);
const { saveTaughtPage } = await import('../../../extension/background/teaching.ts');

const page: PageProfile = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 1,
  name: 'Sổ tay',
  origin: 'https://so.example',
  path: '/so',
  form: 'dossier',
  columns: [
    { label: 'Phiếu', field: 'code' },
    { label: 'Vào sổ', field: 'receivedAt' },
  ],
};
const profile: UnitProfile = {
  disabledAdapters: ['ioffice-outgoing-list'],
  disabledFeatures: ['sweep'],
  secretsNotRegistered: true,
  profiles: [page],
};
const connection = {
  serviceUrl: 'https://dv.vn',
  token: 'x'.repeat(43),
  label: 'a',
  officer: 'b',
  unit: { id: 'u1', name: 'Sở' },
  pairedAt: '2026-11-02T01:00:00.000Z',
};
const NOW = 1_800_000_000_000;
let now = NOW;
const answer = vi.fn(async () => ({ ok: true as const, value: profile }));
const ports = { api: { profile: answer }, connection: async () => connection, now: () => now };
beforeEach(() => {
  browser.clear();
  answer.mockClear();
  now = NOW;
});

describe('the profile of the unit', () => {
  it('is fetched once an hour', async () => {
    expect(await refreshProfile(ports)).toBe(true);
    now += REFRESH_MS - 1;
    expect(await refreshProfile(ports)).toBe(false);
    expect(answer).toHaveBeenCalledTimes(1);
    now += 1;
    await refreshProfile(ports);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('is fetched at once after pairing or teaching', async () => {
    await refreshProfile(ports);
    await refreshProfile(ports, true);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('is fetched although the clock was set back', async () => {
    await refreshProfile(ports);
    now -= 10 * REFRESH_MS;
    await refreshProfile(ports);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('holds through an outage, however long', async () => {
    await refreshProfile(ports);
    now += 90 * 24 * REFRESH_MS;
    const away = { ok: false as const, why: 'unreachable' as const, status: null, detail: '' };
    expect(await refreshProfile({ ...ports, api: { profile: async () => away } })).toBe(false);
    expect(await unitProfile(connection)).toEqual(profile);
  });

  it('of another unit is not used', async () => {
    await refreshProfile(ports);
    expect(await unitProfile({ ...connection, unit: { id: 'u2', name: '' } })).toBeNull();
  });

  it('adds to the policy of the computer, and lifts nothing of it', async () => {
    browser.managed = { disabledFeatures: ['teach'], sweepAllowed: false };
    await refreshProfile(ports);
    expect(await effectivePolicy(connection)).toMatchObject({
      disabledAdapters: ['ioffice-outgoing-list'],
      disabledFeatures: ['teach', 'sweep'],
      sweepAllowed: false,
      secretsNotRegistered: true,
    });
  });

  it('lets the administrator confirm in the dashboard that no secrets are registered', async () => {
    expect((await effectivePolicy(connection)).secretsNotRegistered).toBe(false);
    await refreshProfile(ports);
    expect((await effectivePolicy(connection)).secretsNotRegistered).toBe(true);
    expect((await effectivePolicy(null)).secretsNotRegistered).toBe(false);
  });

  it('tells a page only of the lists of its own host', async () => {
    await refreshProfile(ports);
    expect(await profilesFor(connection, 'https://so.example')).toEqual([page]);
    expect(await profilesFor(connection, 'https://other.example')).toEqual([]);
  });

  it('reads no taught list where that is switched off', async () => {
    browser.managed = { disabledFeatures: ['profile-list'] };
    await refreshProfile(ports);
    expect(await profilesFor(connection, 'https://so.example')).toEqual([]);
  });
});

describe('the reader of taught lists', () => {
  it('runs only on hosts the officer has allowed', async () => {
    await registerProfileScripts([page]);
    expect(browser.scripts).toEqual([]);
    expect(await waitingForAccess([page], page.origin)).toBe(true);
    browser.granted.add('https://so.example/*');
    await registerProfileScripts([page]);
    expect(browser.scripts[0]?.matches).toEqual(['https://so.example/*']);
    expect(await waitingForAccess([page], page.origin)).toBe(false);
  });

  it('leaves a host when the list was switched off or the permission withdrawn', async () => {
    browser.granted.add('https://so.example/*');
    await registerProfileScripts([page]);
    await registerProfileScripts([]);
    expect(browser.scripts).toEqual([]);
  });
});

describe('a list taught on a page', () => {
  const { id: _id, version: _version, ...draft } = page;
  const saved = vi.fn(async () => ({ ok: true as const, value: page }));
  const teaching = {
    api: { savePage: saved },
    connection: async () => connection,
    policy: () => effectivePolicy(null),
    afterSaving: vi.fn(async () => undefined),
  };
  const here = { origin: page.origin, tab: '1/0' };

  it('is kept by the service, and the profile fetched anew', async () => {
    expect(await saveTaughtPage(teaching, draft, here)).toEqual({ done: true });
    expect(teaching.afterSaving).toHaveBeenCalled();
  });

  it.each([
    ['speaks of another host', draft, { ...here, origin: 'https://evil.example' }],
    ['does not come from a page', draft, { ...here, origin: null }],
    ['is not a profile', { ...draft, columns: [] }, here],
    ['carries code', { ...draft, run: 'alert(1)' }, here],
  ])('is refused when it %s', async (_, body, caller) => {
    expect(await saveTaughtPage(teaching, body, caller)).toMatchObject({ done: false });
  });

  it('is refused where teaching is switched off', async () => {
    browser.managed = { disabledFeatures: ['teach'] };
    expect(await saveTaughtPage(teaching, draft, here)).toMatchObject({ done: false });
  });

  it('stays on the screen when the service is away', async () => {
    const away = { ok: false as const, why: 'unreachable' as const, status: null, detail: '' };
    const result = await saveTaughtPage({ ...teaching, api: { savePage: async () => away } }, draft, here);
    expect(result).toMatchObject({ done: false, sentence: expect.stringContaining('vẫn còn trên màn hình') });
  });
});
