import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { Policy } from '../../extension/messages.ts';
import { FEATURE_SWITCHES } from '../../server/dashboard/words/switch-names.ts';
import { fakeAreas } from './background/fake-areas.ts';

/** Every ability of the extension can be switched off by name, in the page and behind it. */
const root = fileURLToPath(new URL('../../extension/', import.meta.url));
const source = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

interface Switched {
  /** Where it is looked at before anything is shown or loaded; none where only the background starts it. */
  page: string[];
  /** Where the background refuses. */
  background: string[];
}
const SWITCHED: Record<string, Switched> = {
  'status-strip': { page: ['capture/engine.ts'], background: [] },
  'linked-records': {
    page: ['capture/engine.ts'],
    background: ['background/links.ts'],
  },
  'matter-panel': { page: ['capture/start.ts'], background: ['background/links.ts'] },
  sweep: { page: ['background/page-state.ts'], background: ['background/sweep.ts'] },
  'sweep-panel': { page: [], background: ['background/sweep.ts'] },
  teach: {
    page: ['ui/page-client.ts', 'background/page-state.ts'],
    background: ['background/teaching.ts'],
  },
  'profile-list': { page: [], background: ['background/profiles.ts'] },
  'page-sample': { page: ['ui/page-client.ts', 'background/page-state.ts'], background: [] },
  'import-file': { page: ['ui/popup.tsx'], background: ['background/imports.ts'] },
  'subject-words': {
    page: [],
    background: ['background/subject-words.ts'],
  },
  todo: { page: [], background: ['background/todo.ts'] },
  'result-relay': {
    page: ['features/office-forms/form-watch.ts', 'entrypoints/matter-panel.ts'],
    background: ['background/relay.ts'],
  },
  'incoming-offers': {
    page: ['features/office-forms/form-watch.ts'],
    background: ['background/incoming-known.ts'],
  },
  'form-fill': { page: [], background: ['background/form-fill.ts'] },
};
/** What the relay and the offers share: finding the forms of iOffice, looked at for both switches. */
const SHARED = ['office-forms'];

describe('every feature', () => {
  it('has a switch an administrator can read, and every switch is a feature', () => {
    expect(FEATURE_SWITCHES.map(({ id }) => id).sort()).toEqual(Object.keys(SWITCHED).sort());
    for (const { name, about } of FEATURE_SWITCHES)
      expect([name, about].join(' ')).toMatch(/\p{L}{2}.*\p{L}{2}/u);
  });

  it('stands in a folder named as its switch', () => {
    const folders = readdirSync(`${root}features`, { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    const unnamed = folders.map(({ name }) => name).filter((name) => !(name in SWITCHED));
    expect(unnamed).toEqual(SHARED);
  });

  it.each(Object.entries(SWITCHED))('%s is looked at where it begins', (name, { page, background }) => {
    expect(page.length + background.length).toBeGreaterThan(0);
    for (const file of [...page, ...background]) {
      const text = source(file);
      const asks = /disabledFeatures|isOff\(|allowed\(|sweepAllowed\(/.test(text);
      const named = text.includes(`'${name}'`) || (name === 'sweep' && text.includes('sweepAllowed('));
      expect([file, asks && named]).toEqual([file, true]);
    }
  });
});

const browser = fakeAreas();
vi.mock('../../extension/browser.ts', () => ({ browser }));
const { createRelay } = await import('../../extension/background/relay.ts');
const { incomingKnown } = await import('../../extension/background/incoming-known.ts');
const { createFormFill } = await import('../../extension/background/form-fill.ts');
const { createSweeper } = await import('../../extension/background/sweep.ts');
const { saveTaughtPage } = await import('../../extension/background/teaching.ts');
const { todoOfDay } = await import('../../extension/background/todo.ts');

describe('switched off by name, the background asks nobody and refuses', () => {
  const policyWithout = (name: string): Policy => ({
    serviceUrl: null,
    disabledAdapters: [],
    disabledFeatures: [name],
    sweepAllowed: true,
    secretsNotRegistered: true,
  });
  const connection = async () => ({
    serviceUrl: 'https://dv.vn',
    token: 'x'.repeat(43),
    label: 'a',
    officer: 'b',
    unit: { id: 'u1', name: 'Sở' },
    pairedAt: '2026-11-02T01:00:00.000Z',
  });
  const now = () => 1_800_000_000_000;
  const CODE = 'H01.02-261101-0001';
  const reached = vi.fn(() => Promise.reject(new Error('asked although switched off')));

  it('a relay', async () => {
    const policy = async () => policyWithout('result-relay');
    const api = { relayOf: reached, relayPrepared: reached, relayUndone: reached };
    const relay = createRelay({ api, connection, policy, now, open: reached });
    expect(await relay.start(CODE)).toMatchObject({ done: false });
    expect(reached).not.toHaveBeenCalled();
  });

  it('offers on the incoming form', async () => {
    const policy = async () => policyWithout('incoming-offers');
    const ports = { api: { knownDossiers: reached }, connection, policy };
    expect(await incomingKnown(ports, { codes: [CODE], symbols: [] })).toEqual([]);
    expect(reached).not.toHaveBeenCalled();
  });

  it('filling in of forms', async () => {
    const policy = async () => policyWithout('form-fill');
    const fill = createFormFill({ api: { ask: reached }, connection, policy, now });
    expect(await fill.start(7)).toMatchObject({ done: false });
    expect(reached).not.toHaveBeenCalled();
  });

  it('a sweep', async () => {
    const policy = async () => policyWithout('sweep');
    expect(await createSweeper({ policy, now }).start(7)).toMatchObject({ done: false });
  });

  it('a taught list', async () => {
    const policy = async () => policyWithout('teach');
    const ports = { api: { savePage: reached }, policy, connection, afterSaving: reached };
    const draft = {
      name: 'Sổ tay',
      origin: 'https://so.example',
      path: '/so',
      form: 'dossier',
      columns: [
        { label: 'Phiếu', field: 'code' },
        { label: 'Vào sổ', field: 'receivedAt' },
      ],
    };
    const answer = await saveTaughtPage(ports, draft, { origin: 'https://so.example', tab: '1/0' });
    expect(answer).toMatchObject({ done: false, sentence: expect.stringContaining('đã tắt') });
    expect(reached).not.toHaveBeenCalled();
  });

  it('the to-do of the day', async () => {
    const policy = async () => policyWithout('todo');
    expect(await todoOfDay({ api: { todo: reached }, policy, connection, now }, 'service')).toBeNull();
    expect(reached).not.toHaveBeenCalled();
  });
});
