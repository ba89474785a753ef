// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '#shared/contract/capture.ts';
import { createLinkedRecords } from '../../../extension/capture/linked.ts';
import type { LinkedFeature } from '../../../extension/capture/linked-slot.ts';
import type { LinksHere } from '../../../extension/messages.ts';
import { CODE, dossier, letter, page, pair, REF, told } from '../links/records.ts';

const layer = { show: vi.fn(), stir: vi.fn(), remove: vi.fn() };
const feature: LinkedFeature = { mount: vi.fn(() => layer), marksOf: vi.fn(() => new Map()) };
const load = vi.fn(async () => feature);
const linksHere = vi.fn(async (): Promise<LinksHere> => null);
let ends: AbortController;
const records = () => createLinkedRecords(document, { linksHere, load, open: null }, ends.signal);
const reading = (...made: Parameters<typeof page>) => page(...made) as PageReading;
const some: LinksHere = { matters: [told({ pairs: [pair('automatic')] })], heardAt: null, stale: false };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  linksHere.mockResolvedValue(null);
  ends = new AbortController();
});
afterEach(() => {
  ends.abort();
  vi.useRealTimers();
});

describe('the records of a page', () => {
  it('are asked about by the keys they are captured under', async () => {
    records().read(reading('ioffice', letter(), letter({ direction: 'incoming', key: 'id:2' })));
    await vi.advanceTimersByTimeAsync(1);
    expect(linksHere).toHaveBeenLastCalledWith({ dossiers: [], documents: [REF, 'ioffice/incoming/id:2'] });
    records().read(reading('igate', dossier()));
    await vi.advanceTimersByTimeAsync(1);
    expect(linksHere).toHaveBeenLastCalledWith({ dossiers: [CODE], documents: [] });
  });

  it('load nothing while none of them belongs to a matter', async () => {
    linksHere.mockResolvedValue({ matters: [], heardAt: null, stale: false });
    records().read(reading('ioffice', letter()));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(load).not.toHaveBeenCalled();
  });

  it('are marked, and again when the service has found more', async () => {
    const linked = records();
    linked.read(reading('ioffice', letter()));
    await vi.advanceTimersByTimeAsync(1);
    linksHere.mockResolvedValue(some);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(feature.mount).toHaveBeenCalledTimes(1);
    expect(layer.show).toHaveBeenCalled();
    linked.stir();
    expect(layer.stir).toHaveBeenCalledTimes(1);
  });

  it('are told to be one alone on a page of detail, and of a list elsewhere', async () => {
    linksHere.mockResolvedValue(some);
    const linked = records();
    for (const [kind, alone] of [
      ['outgoing-list', false],
      ['outgoing-register', false],
      ['document-detail', true],
      ['processing-log', true],
    ] as const) {
      const made = reading('ioffice', letter());
      linked.read({ ...made, page: { ...made.page, kind } });
      await vi.advanceTimersByTimeAsync(1);
      expect([kind, vi.mocked(feature.marksOf).mock.lastCall?.[2]]).toEqual([kind, alone]);
    }
  });

  it('are marked no longer once the browser was unpaired', async () => {
    linksHere.mockResolvedValue(some);
    records().read(reading('ioffice', letter()));
    await vi.advanceTimersByTimeAsync(1);
    linksHere.mockResolvedValue(null);
    layer.show.mockClear();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(1);
    expect(layer.show).toHaveBeenCalledWith(new Map());
  });

  it('are asked about a few times only, then when the officer comes back to the page', async () => {
    records().read(reading('ioffice', letter()));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(linksHere).toHaveBeenCalledTimes(7);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(1);
    expect(linksHere).toHaveBeenCalledTimes(8);
  });

  it('are forgotten with the page', async () => {
    linksHere.mockResolvedValue(some);
    records().read(reading('ioffice', letter()));
    await vi.advanceTimersByTimeAsync(1);
    ends.abort();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(linksHere).toHaveBeenCalledTimes(1);
    expect(layer.remove).toHaveBeenCalled();
  });

  it('of other systems, and pages without records, are left alone', async () => {
    records().read({
      ...reading('ioffice', letter()),
      page: { ...page('ioffice').page, system: 'other' },
    } as PageReading);
    records().read(reading('ioffice'));
    await vi.advanceTimersByTimeAsync(1);
    expect(linksHere).not.toHaveBeenCalled();
  });
});
