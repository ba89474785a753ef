import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeAreas } from './fake-areas.ts';

const fake = vi.hoisted(() => ({
  browser: {} as Record<string, unknown>,
  tell: vi.fn(async () => undefined),
  answers: {} as Record<string, (said?: unknown) => Promise<unknown>>,
}));
vi.mock('../../../extension/browser.ts', () => fake);
vi.mock('../../../extension/background/gate.ts', () => ({
  answerAll: (answers: Record<string, (said?: unknown) => Promise<unknown>>) => {
    fake.answers = answers;
  },
}));
vi.mock('../../../extension/background/relay.ts', () => ({ createRelay: () => ({ tell: fake.tell }) }));
const { startBackground } = await import('../../../extension/background/start.ts');

const event = () => {
  const heard: ((about: unknown) => void)[] = [];
  return { heard, addListener: (listener: (about: unknown) => void) => heard.push(listener) };
};
const alarm = event();
const none = () => Promise.resolve();

beforeEach(() => {
  fake.tell.mockClear();
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

it('lets the service know what was decided before it forgets the pairing', async () => {
  const heard: string[] = [];
  let up = false;
  vi.stubGlobal('fetch', async (url: string, { body }: { body?: string }) => {
    if (!up) throw new TypeError('no network');
    heard.push(`${new URL(url).pathname} ${body ?? ''}`);
    return new Response(null, { status: 204 });
  });
  startBackground();
  const { storage } = fake.browser as ReturnType<typeof fakeAreas>;
  const connection = {
    serviceUrl: 'https://lt.example',
    token: 't'.repeat(32),
    label: 'Máy một cửa',
    officer: 'An',
    unit: { id: 'u1', name: 'Sở Xây dựng' },
    pairedAt: '2026-11-01T00:00:00.000Z',
  };
  await storage.local.set({ connection });
  const decision = {
    dossier: 'H01.02-261101-0001',
    document: 'ioffice/outgoing/id:1',
    decision: 'rejected',
  };
  expect(await fake.answers.decideLink?.(decision)).toEqual({ done: true });
  up = true;
  await fake.answers.unpair?.();
  expect(heard).toContain(`/api/v1/links/decisions ${JSON.stringify(decision)}`);
  expect(fake.tell).toHaveBeenCalled();
  expect((await storage.local.get('connection')).connection).toBeUndefined();
});
