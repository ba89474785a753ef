import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RelayAnswer } from '#shared/contract/relay.ts';
import type { RelaySettled } from '../../../extension/messages.ts';
import { fakeAreas } from './fake-areas.ts';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../extension/browser.ts', () => fake);
const { createRelay } = await import('../../../extension/background/relay.ts');
const { keptOffers } = await import('../../../extension/background/relay-offers.ts');

const CODE = 'H01.02-261101-0001';
const IOFFICE = 'https://office.quangngai.gov.vn';
const HOME = `${IOFFICE}/qlvbdh/main`;
const FORM = `${HOME}?IyLlCc5f5w5fCES.=DBny4Y9y4B1b`;
const PAGE = { origin: IOFFICE, tab: '3/0' };
const DAY = 24 * 3_600_000;
const RULE = {
  procedure: '1.009794',
  name: 'Cấp giấy phép xây dựng',
  docType: 'Công văn',
  recipients: ['Chi cục Thuế khu vực'],
  note: '',
  since: '2026-01-01',
};
const ANSWER: RelayAnswer = {
  dossier: {
    code: CODE,
    procedureName: 'Cấp giấy phép xây dựng',
    unit: null,
    receivedAt: null,
    dueAt: null,
    finishedAt: '2026-11-10',
    returnedAt: null,
    status: 'done',
    remaining: null,
  },
  state: 'waiting',
  rule: RULE,
  ioffice: HOME,
};
const FILLED: RelaySettled = {
  dossier: CODE,
  did: 'filled',
  docType: 'Công văn',
  recipients: RULE.recipients,
};

let now: number;
let answer: Partial<RelayAnswer>;
let disabled: string[];
let unit: string | null;
let taken: 'yes' | 'gone' | 'never';
let opened: string[];
let told: unknown[];
beforeEach(() => {
  Object.assign(fake.browser, fakeAreas());
  [now, answer, disabled, unit, taken, opened, told] = [1_000_000_000_000, {}, [], 'u1', 'yes', [], []];
});

const deliver = (body: unknown) => {
  told.push(body);
  if (taken === 'yes') return Promise.resolve({ ok: true as const, value: null });
  return Promise.resolve(
    taken === 'gone'
      ? { ok: false as const, why: 'refused' as const, status: 404, detail: '' }
      : { ok: false as const, why: 'unreachable' as const, status: null, detail: '' },
  );
};
const relay = () =>
  createRelay({
    api: {
      relayOf: async () => ({ ok: true, value: { ...ANSWER, ...answer } }),
      relayPrepared: (_url, _token, body) => deliver(body),
      relayUndone: (_url, _token, dossier) => deliver({ undone: dossier }),
    },
    connection: async () =>
      unit === null
        ? null
        : {
            serviceUrl: 'https://lt.example',
            token: 't',
            label: 'máy',
            officer: 'An',
            unit: { id: unit, name: unit },
            pairedAt: '',
          },
    policy: async () => ({
      serviceUrl: null,
      disabledAdapters: [],
      disabledFeatures: disabled,
      sweepAllowed: true,
      secretsNotRegistered: false,
    }),
    now: () => now,
    open: async (url) => void opened.push(url),
  });
const pending = (origin = IOFFICE) => relay().pending({ form: null }, { origin, tab: '3/0' });

describe('starting a relay', () => {
  it('keeps the letter, names no person and opens the unit’s own iOffice', async () => {
    expect(await relay().start(CODE.toLowerCase())).toMatchObject({ done: true });
    expect(opened).toEqual([`${HOME}?lang=vi`]);
    expect(await pending()).toEqual([
      {
        dossier: CODE,
        procedure: RULE.name,
        docType: 'Công văn',
        subject: `Về việc thông báo kết quả giải quyết hồ sơ ${CODE} – Cấp giấy phép xây dựng`,
        recipients: RULE.recipients,
        note: '',
        awaited: true,
        filled: false,
      },
    ]);
  });

  it('keeps one letter per dossier', async () => {
    await relay().start(CODE);
    await relay().start(CODE);
    expect(await pending()).toHaveLength(1);
  });

  it.each<[string, Partial<RelayAnswer>, RegExp]>([
    ['no related unit is kept', { rule: null, state: 'none' }, /chưa khai/],
    ['there is no result', { state: 'early' }, /chưa có kết quả/],
    ['it was sent', { state: 'sent' }, /đã được gửi/],
    ['no page of iOffice was read', { ioffice: null }, /Chưa biết địa chỉ iOffice/],
    ['the address is no iOffice', { ioffice: 'https://evil.example/x' }, /Chưa biết địa chỉ iOffice/],
    ['the address runs a script', { ioffice: 'javascript:alert(1)' }, /Chưa biết địa chỉ iOffice/],
  ])('opens nothing and says why when %s', async (_, more, words) => {
    answer = more;
    const started = await relay().start(CODE);
    expect(started.done ? '' : started.sentence).toMatch(words);
    expect([opened, await keptOffers(now)]).toEqual([[], []]);
  });

  it('does nothing for what is no dossier code, when switched off, and unpaired', async () => {
    expect((await relay().start('javascript:alert(1)')).done).toBe(false);
    disabled = ['result-relay'];
    expect((await relay().start(CODE)).done).toBe(false);
    [disabled, unit] = [[], null];
    expect((await relay().start(CODE)).done).toBe(false);
    expect(opened).toEqual([]);
  });
});

describe('a waiting letter', () => {
  it('is told to no other page than the unit’s iOffice', async () => {
    await relay().start(CODE);
    expect(await pending('https://gia-mao.gov.vn')).toEqual([]);
    expect(await pending('http://office.quangngai.gov.vn')).toEqual([]);
    expect(await relay().pending({ form: null }, { origin: null, tab: '-' })).toEqual([]);
  });

  it('is bound to the unit, not shown while switched off, and gone after a day', async () => {
    await relay().start(CODE);
    unit = 'u2';
    expect(await pending()).toEqual([]);
    [unit, disabled] = ['u1', ['result-relay']];
    expect(await pending()).toEqual([]);
    disabled = [];
    now += DAY - 1;
    expect(await pending()).toMatchObject([{ awaited: false }]);
    now += 1;
    expect(await pending()).toEqual([]);
    now -= 3 * DAY;
    expect(await pending()).toEqual([]);
  });

  it('is dropped by the officer on that iOffice only', async () => {
    await relay().start(CODE);
    await relay().settled(
      { dossier: CODE, did: 'dropped' },
      { origin: 'https://gia-mao.gov.vn', tab: '1/0' },
    );
    expect(await pending()).toHaveLength(1);
    await relay().settled({ dossier: CODE, did: 'dropped' }, PAGE);
    expect(await pending()).toEqual([]);
  });

  it('makes the service know that it was filled in, and that it was taken back', async () => {
    await relay().start(CODE);
    await relay().settled(FILLED, PAGE);
    expect(await pending()).toMatchObject([{ filled: true, awaited: false }]);
    now += 30 * 60_000;
    expect(await pending()).toEqual([]);
    await relay().settled({ dossier: CODE, did: 'undone' }, PAGE);
    await relay().tell();
    expect(told).toEqual([
      { dossier: CODE, docType: 'Công văn', recipients: RULE.recipients, on: '2001-09-09' },
      { undone: CODE },
    ]);
  });

  it('tells the service later when it cannot be reached, even after a day, and stops when it is refused', async () => {
    await relay().start(CODE);
    taken = 'never';
    await relay().settled(FILLED, PAGE);
    now += 2 * DAY;
    await relay().tell();
    expect([told.length, await pending()]).toEqual([2, []]);
    taken = 'gone';
    await relay().tell();
    await relay().tell();
    expect(told).toHaveLength(3);
  });

  it('is told of once, however many ask for it at the same time', async () => {
    const one = relay();
    await one.start(CODE);
    taken = 'never';
    await one.settled(FILLED, PAGE);
    [taken, told] = ['yes', []];
    await Promise.all([one.tell(), one.tell()]);
    expect(told).toHaveLength(1);
  });

  it('is told of before a new letter of the dossier takes its place', async () => {
    await relay().start(CODE);
    taken = 'never';
    await relay().settled(FILLED, PAGE);
    [taken, told] = ['yes', []];
    await relay().start(CODE);
    expect(told).toMatchObject([{ dossier: CODE, docType: 'Công văn' }]);
  });

  it('is not settled by what no page of ours would say', async () => {
    await relay().start(CODE);
    for (const said of [null, { dossier: CODE }, { ...FILLED, docType: '' }, { ...FILLED, more: 1 }])
      await relay().settled(said, PAGE);
    expect([told, await pending()]).toMatchObject([[], [{ filled: false }]]);
  });
});

describe('the form’s address', () => {
  it('is opened once a page of that iOffice has shown it', async () => {
    await relay().start(CODE);
    await relay().pending({ form: FORM }, PAGE);
    await relay().start(CODE);
    expect(opened).toEqual([`${HOME}?lang=vi`, FORM]);
  });

  it.each([
    ['another origin', 'https://gia-mao.gov.vn/qlvbdh/main?a=b'],
    ['another page', `${IOFFICE}/qlvbdh/logout?a=b`],
    ['a password', 'https://a:b@office.quangngai.gov.vn/qlvbdh/main?a=b'],
    ['no address', 'javascript:alert(1)'],
  ])('is not learnt from %s', async (_, form) => {
    await relay().start(CODE);
    await relay().pending({ form }, PAGE);
    await relay().start(CODE);
    expect(opened[1]).toBe(`${HOME}?lang=vi`);
  });
});
