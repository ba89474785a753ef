import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '#shared/contract/capture.ts';
import type { LinkChanges } from '#shared/contract/link-changes.ts';
import { AFTER_DELIVERY_MS, createLinkKeeper, EVERY_MS } from '../../../extension/background/links.ts';
import { type LinksDb, openLinks } from '../../../extension/links/db.ts';
import type { Policy } from '../../../extension/messages.ts';
import { CODE, letter, naming, page, pair, REF, told } from '../links/records.ts';

const NOW = Date.parse('2026-11-20T05:00:00.000Z');
const connection = {
  serviceUrl: 'https://dv.vn',
  token: 'x'.repeat(43),
  label: 'a',
  officer: 'b',
  unit: { id: 'u1', name: 'Sở' },
  pairedAt: '2026-11-02T01:00:00.000Z',
};
const policy: Policy = {
  serviceUrl: null,
  disabledAdapters: [],
  disabledFeatures: [],
  sweepAllowed: true,
  secretsNotRegistered: false,
};
const nothing: LinkChanges = { cursor: 'a-1', reset: false, more: false, matters: [], gone: [] };
const down = { ok: false as const, why: 'unreachable' as const, status: null, detail: '' };

let db: LinksDb;
let [now, up, paired, count] = [NOW, true, true, 0];
let off: string[] = [];
const linkChanges = vi.fn(async (_url: string, _token: string, _since: string | null) => ({
  ok: true as const,
  value: nothing,
}));
const decideLink = vi.fn(async () => ({ ok: true as const, value: null }));
const keeper = () =>
  createLinkKeeper({
    db,
    api: { linkChanges, decideLink },
    connection: async () => (paired ? connection : null),
    policy: async () => ({ ...policy, disabledFeatures: off }),
    lineIsUp: async () => up,
    now: () => now,
  });
const followed = async (links: ReturnType<typeof keeper>, force = false) => {
  links.follow(force);
  await links.settled();
};
beforeEach(() => {
  count += 1;
  db = openLinks(`keeper-${count}`);
  [now, up, paired] = [NOW, true, true];
  off = [];
  linkChanges.mockReset().mockResolvedValue({ ok: true, value: nothing });
  decideLink.mockReset().mockResolvedValue({ ok: true, value: null });
});
afterEach(() => db.delete());

describe('the service', () => {
  it('is asked at most every five minutes, also by a worker that was started anew', async () => {
    await followed(keeper());
    now += EVERY_MS - 1_000;
    await followed(keeper());
    expect(linkChanges).toHaveBeenCalledTimes(1);
    now += 2_000;
    await followed(keeper());
    expect(linkChanges).toHaveBeenCalledTimes(2);
    expect(linkChanges.mock.lastCall?.[2]).toBe('a-1');
  });

  it('is asked again after a delivery', async () => {
    const links = keeper();
    await followed(links);
    now += AFTER_DELIVERY_MS;
    links.delivered();
    await links.settled();
    expect(linkChanges).toHaveBeenCalledTimes(2);
  });

  it('is asked page after page until it has told everything', async () => {
    linkChanges
      .mockResolvedValueOnce({ ok: true, value: { ...nothing, cursor: 'a-5', more: true } })
      .mockResolvedValueOnce({ ok: true, value: { ...nothing, cursor: 'a-9' } });
    await followed(keeper());
    expect(linkChanges.mock.calls.map(([, , since]) => since)).toEqual([null, 'a-5']);
  });

  it.each([
    ['the line is down', () => (up = false)],
    ['the browser is not paired', () => (paired = false)],
    ['both features are switched off', () => (off = ['linked-records', 'matter-panel'])],
  ])('is not asked while %s', async (_, make) => {
    make();
    await followed(keeper(), true);
    expect(linkChanges).not.toHaveBeenCalled();
  });

  it('that does not answer is left alone for five minutes, and what is shown says its age', async () => {
    linkChanges.mockResolvedValue(down as never);
    const links = keeper();
    await followed(links);
    now += 30_000;
    await followed(links);
    expect(linkChanges).toHaveBeenCalledTimes(1);
    expect(await links.here({ dossiers: [], documents: [] })).toMatchObject({ stale: true, heardAt: null });
  });
});

describe('what is shown', () => {
  it('counts a page read a moment before', async () => {
    const links = keeper();
    links.note(page('ioffice', letter(naming())) as PageReading);
    const here = await links.here({ dossiers: [], documents: [REF] });
    expect(here?.matters).toMatchObject([
      { dossier: { code: CODE }, pairs: [{ state: 'automatic', reasons: [] }] },
    ]);
    expect((await links.matter(CODE))?.matter.pairs[0]?.reasons).toHaveLength(1);
  });

  it('is finished by the words read here only where they may not leave the browser', async () => {
    const similar = (ref: string) => ({ ...pair('candidate', { ref }), how: 'similar' as const, score: 0.4 });
    const other = 'ioffice/outgoing/id:2';
    const matter = told({
      pairs: [similar(REF), similar(other)],
      dossier: { procedureName: 'Giấy phép xây dựng' },
    });
    linkChanges.mockResolvedValue({ ok: true, value: { ...nothing, matters: [matter] } } as never);
    const links = keeper();
    await followed(links);
    links.note(page('ioffice', letter({ key: 'id:2', features: ['giấy phép', 'xây dựng'] })) as PageReading);
    const best = async () => [
      (await links.matter(CODE))?.matter.pairs[0]?.document.ref,
      (await links.here({ dossiers: [CODE], documents: [] }))?.matters[0]?.pairs[0]?.document.ref,
    ];
    expect(await best()).toEqual([REF, REF]);
    off = ['subject-words'];
    expect(await best()).toEqual([other, other]);
  });

  it('is nothing for a question that is none, and nothing when switched off or unpaired', async () => {
    const links = keeper();
    expect(await links.here({ dossiers: Array.from({ length: 301 }, () => 'a'), documents: [] })).toBeNull();
    expect(await links.here({ dossiers: [1], documents: [] })).toBeNull();
    off = ['linked-records', 'matter-panel'];
    expect(await links.here({ dossiers: [], documents: [] })).toBeNull();
    off = [];
    paired = false;
    expect(await links.matter(CODE)).toBeNull();
  });

  it('is forgotten when the browser is unpaired', async () => {
    const links = keeper();
    links.note(page('ioffice', letter(naming())) as PageReading);
    await links.forget();
    expect((await links.here({ dossiers: [], documents: [REF] }))?.matters).toEqual([]);
  });
});

describe('a decision', () => {
  const word = { dossier: CODE, document: REF, decision: 'rejected' };

  it('is sent at once, and the matter asked for anew', async () => {
    const links = keeper();
    await followed(links);
    expect(await links.decide(word)).toEqual({ done: true });
    await links.settled();
    expect(decideLink).toHaveBeenCalledTimes(1);
    expect(linkChanges).toHaveBeenCalledTimes(2);
  });

  it('made while the line is down holds here, and is sent when it is up again', async () => {
    linkChanges.mockResolvedValue({
      ok: true,
      value: { ...nothing, matters: [told({ pairs: [pair('candidate')] })] },
    } as never);
    const links = keeper();
    await followed(links);
    up = false;
    await links.decide(word);
    await links.settled();
    expect(decideLink).not.toHaveBeenCalled();
    expect((await links.here({ dossiers: [], documents: [REF] }))?.matters).toEqual([]);
    up = true;
    now += EVERY_MS;
    await followed(keeper());
    expect(decideLink).toHaveBeenCalledWith(connection.serviceUrl, connection.token, word);
  });

  it('that is none is not kept', async () => {
    expect(await keeper().decide({ ...word, decision: 'maybe' })).toMatchObject({ done: false });
    expect(await db.decisions.count()).toBe(0);
  });
});
