import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeAreas } from './fake-areas.ts';

const fake = vi.hoisted(() => ({
  browser: {} as Record<string, unknown>,
  tell: vi.fn(async () => undefined),
}));
vi.mock('../../../extension/browser.ts', () => fake);
vi.mock('../../../extension/background/gate.ts', () => ({ answerAll: () => undefined }));
vi.mock('../../../extension/background/relay.ts', () => ({ createRelay: () => ({ tell: fake.tell }) }));
const { startBackground } = await import('../../../extension/background/start.ts');

const event = () => {
  const heard: ((about: unknown) => void)[] = [];
  return { heard, addListener: (listener: (about: unknown) => void) => heard.push(listener) };
};
const alarm = event();
const none = () => Promise.resolve();

beforeEach(() => {
  vi.stubGlobal('self', { addEventListener: () => undefined });
  const areas = fakeAreas();
  Object.assign(fake.browser, areas, {
    runtime: {
      getManifest: () => ({ version: '1.0' }),
      onInstalled: event(),
      onStartup: event(),
    },
    alarms: { get: none, create: none, onAlarm: alarm },
    action: { setBadgeText: none, setBadgeBackgroundColor: none, setTitle: none },
    permissions: { ...areas.permissions, onAdded: event(), onRemoved: event() },
    tabs: { onRemoved: event() },
  });
});

it('tells the service of filled letters when it wakes and with every alarm', () => {
  startBackground();
  expect(fake.tell).toHaveBeenCalledTimes(1);
  for (const listener of alarm.heard) listener({ name: 'drain' });
  expect(fake.tell).toHaveBeenCalledTimes(2);
});
