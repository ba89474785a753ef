import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../extension/background/connection.ts';
import type { Policy } from '../../../extension/messages.ts';

const browser = {
  injected: [] as { world?: string; files?: string[]; args?: unknown[] }[],
  origin: 'http://bao-cao.tinh.vn' as unknown,
  session: {} as Record<string, unknown>,
  scripting: {
    executeScript: (script: { world?: string; files?: string[]; args?: unknown[]; func?: unknown }) => {
      browser.injected.push(script);
      if (browser.origin === null) return Promise.reject(new Error('no permission'));
      return Promise.resolve([{ result: browser.origin }]);
    },
  },
  storage: {
    session: {
      get: (key: string) => Promise.resolve({ [key]: browser.session[key] }),
      set: (values: Record<string, unknown>) => Promise.resolve(void Object.assign(browser.session, values)),
    },
  },
};
vi.mock('../../../extension/browser.ts', () => ({ browser }));
const { createFormFill } = await import('../../../extension/background/form-fill.ts');
const { periodsAround } = await import('../../../extension/background/form-offers.ts');
const { Refused } = await import('../../../extension/background/gate.ts');

const connection: Connection = {
  serviceUrl: 'http://localhost:8787',
  token: 't'.repeat(43),
  label: 'Máy văn thư',
  officer: 'Lê Văn A',
  unit: { id: 'u1', name: 'Sở Xây dựng' },
  pairedAt: '2026-11-22T05:00:00.000Z',
};
const policy = (disabledFeatures: string[] = []): Policy => ({
  serviceUrl: null,
  disabledAdapters: [],
  disabledFeatures,
  sweepAllowed: true,
  secretsNotRegistered: false,
});
const HERE = { origin: 'http://bao-cao.tinh.vn', tab: '7/0' };
const FORM = { path: '/bieu/*', form: 'bieu 02', report: 'thang' };

let asked: { method: string; path: string; body?: string | undefined }[];
let answers: Record<string, unknown>;
let off: string[];
const state = { paired: true };
const filler = () =>
  createFormFill({
    now: () => Date.parse('2026-11-22T05:00:00Z'),
    policy: async () => policy(off),
    connection: async () => (state.paired ? connection : null),
    api: {
      ask: async (_to, question, schema) => {
        asked.push(question);
        const path = question.path.split('?')[0] ?? '';
        const parsed = schema.safeParse(answers[path] ?? null);
        return parsed.success
          ? { ok: true, value: parsed.data }
          : { ok: false, why: 'refused', status: 404, detail: 'Không có.' };
      },
    },
  });

beforeEach(() => {
  Object.assign(browser, { injected: [], origin: 'http://bao-cao.tinh.vn', session: {} });
  state.paired = true;
  [asked, answers, off] = [[], {}, []];
});

describe('starting to fill', () => {
  it('puts the panel into the top frame of the tab, and nowhere else', async () => {
    expect(await filler().start(7)).toEqual({ done: true });
    expect(browser.injected.at(-1)).toMatchObject({
      target: { tabId: 7, frameIds: [0] },
      files: ['/form-fill.js'],
    });
  });
  it.each([
    ['the unit has switched it off', () => off.push('form-fill'), 'Quản trị đơn vị đã tắt'],
    ['the browser is not paired', () => Object.assign(state, { paired: false }), 'ghép nối'],
    ['the browser forbids the page', () => Object.assign(browser, { origin: null }), 'không cho phép'],
    [
      'the page is none of the web',
      () => Object.assign(browser, { origin: 'chrome://settings' }),
      'không cho phép',
    ],
  ])('is refused in words when %s', async (_, arrange, words) => {
    arrange();
    expect(await filler().start(7)).toMatchObject({ done: false, sentence: expect.stringContaining(words) });
  });
});

describe('what a page may ask', () => {
  it.each([
    ['a tab it was not started in', { origin: 'http://bao-cao.tinh.vn', tab: '8/0' }],
    ['a tab that has gone to another site', { origin: 'http://khac.vn', tab: '7/0' }],
  ])('is nothing from %s', async (_, caller) => {
    const mine = filler();
    await mine.start(7);
    await expect(mine.offers(caller)).rejects.toThrow(Refused);
    await expect(mine.values('metrics?rule=calendar.year&year=2026', caller)).rejects.toThrow(Refused);
    await expect(mine.known({ ...FORM, keys: [] }, caller)).rejects.toThrow(Refused);
    await expect(mine.learn({ ...FORM, fields: [], forget: [] }, caller)).rejects.toThrow(Refused);
    await expect(mine.widgets([], caller)).rejects.toThrow(Refused);
    expect(asked).toEqual([]);
  });
  it('is nothing any more once the browser was paired anew, and the page is told so', async () => {
    const mine = filler();
    await mine.start(7);
    expect(await mine.stands(HERE)).toBe(true);
    expect(await mine.stands({ ...HERE, origin: 'http://khac.vn' })).toBe(false);
    await mine.forgetTabs();
    expect(await mine.stands(HERE)).toBe(false);
    await expect(mine.values('metrics?rule=calendar.year&year=2026', HERE)).rejects.toThrow(Refused);
    await expect(mine.learn({ ...FORM, fields: [], forget: [] }, HERE)).rejects.toThrow(Refused);
  });
  it('is nothing any more once it is switched off or the tab has closed', async () => {
    const mine = filler();
    await mine.start(7);
    off.push('form-fill');
    expect(await mine.offers(HERE)).toMatchObject({ ok: false });
    off = [];
    await mine.forgetTab(7);
    await expect(mine.offers(HERE)).rejects.toThrow(Refused);
  });
  it.each(['draft/../admin/units', 'metrics?x=1/../..', 'http://khac.vn', 'issued/a/b', ''])(
    'reaches no other address of the service by the offer “%s”',
    async (offer) => {
      const mine = filler();
      await mine.start(7);
      expect(await mine.values(offer, HERE)).toMatchObject({ ok: false });
      expect(asked).toEqual([]);
    },
  );
  it('tells widgets in the page’s own world, with checked requests only', async () => {
    const mine = filler();
    await mine.start(7);
    await mine.widgets([{ mark: '0', values: ['5'], number: '5' }], HERE);
    expect(browser.injected.at(-1)).toMatchObject({ world: 'MAIN', target: { tabId: 7, frameIds: [0] } });
    const before = browser.injected.length;
    await mine.widgets([{ mark: '"] *', values: ['5'], number: null }], HERE);
    expect(browser.injected).toHaveLength(before);
  });
});

describe('what is remembered of a form', () => {
  it('leaves the browser as hashes only, with the site and the shape of the path', async () => {
    const mine = filler();
    await mine.start(7);
    const fields = [{ key: 'nguyễn văn an>số hồ sơ', value: 'hs_da_gq' }];
    expect(await mine.learn({ ...FORM, fields, forget: ['cũ'] }, HERE)).toEqual({ done: true });
    const [sent] = asked;
    expect(sent).toMatchObject({ method: 'PUT', path: '/form-mappings' });
    expect(sent?.body).not.toMatch(/nguyễn|bieu 02|cũ/);
    expect(JSON.parse(sent?.body ?? '')).toMatchObject({
      page: {
        origin: 'http://bao-cao.tinh.vn',
        path: '/bieu/*',
        form: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      report: 'thang',
      fields: [{ field: expect.stringMatching(/^[0-9a-f]{64}$/), value: 'hs_da_gq' }],
      forget: [expect.stringMatching(/^[0-9a-f]{64}$/)],
    });
  });
  it('comes back for the fields asked about, in their order', async () => {
    const mine = filler();
    await mine.start(7);
    await mine.learn(
      {
        ...FORM,
        fields: [
          { key: 'a', value: 'x' },
          { key: 'b', value: null },
        ],
        forget: [],
      },
      HERE,
    );
    const { fields } = JSON.parse(asked[0]?.body ?? '') as { fields: unknown };
    answers['/form-mappings'] = { fields, name: 'An', at: '2026-11-20T05:00:00.000Z' };
    expect(await mine.known({ ...FORM, keys: ['b', 'c', 'a'] }, HERE)).toEqual({
      ok: true,
      value: { fields: [null, false, 'x'], by: 'An', at: '2026-11-20T05:00:00.000Z' },
    });
  });
});

describe('the periods offered', () => {
  it('are those begun, by both calendars', () => {
    const periods = periodsAround(Date.parse('2026-01-10T05:00:00Z'));
    const ids = periods.map(({ id }) => id);
    expect(ids).toContain('rule=nd09.month&year=2026&month=1');
    expect(ids).toContain('rule=calendar.month&year=2025&month=12');
    expect(ids).toContain('rule=calendar.quarter&year=2025&quarter=4');
    expect(ids).not.toContain('rule=calendar.month&year=2026&month=2');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
