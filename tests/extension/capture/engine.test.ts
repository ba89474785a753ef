import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '#shared/contract/capture.ts';
import { pickAnswer } from '../../../extension/adapters/host/igate-answer.ts';
import { IGATE_ADAPTERS, IOFFICE_ADAPTERS } from '../../../extension/adapters/index.ts';
import { type EnginePorts, startCapture } from '../../../extension/capture/engine.ts';
import { tellAnswer } from '../../../extension/capture/world.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const page = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8');
const MAIN = 'https://office.vidu.gov.vn/qlvbdh/main?lang=vi';
const MENU = `<ul id="full_menu"><li><a href="javascript:link('m2766')">Văn bản đến chờ xử lý (7)</a></li></ul>`;
const LIST = `<table id="dt_basic"><thead><tr><th field="so_den_di">Số đến</th><th field="so_kyhieu">Số ký hiệu</th>
  <th field="ngay_den_di">Ngày đến</th><th field="donvi_banhanh">Đơn vị ban hành</th><th>Độ mật</th></tr></thead>
  <tbody><tr FlyID="91" id="vb_91"><td>10</td><td>1/SM</td><td>01/07/2026</td><td>Sở Mẫu</td><td>Thường</td></tr></tbody></table>`;

const ends: AbortController[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const end of ends.splice(0)) end.abort();
});

/** Starts the engine on a page; `told` are the readings the background was given. */
async function opened(
  html: string,
  url = MAIN,
  adapters = IOFFICE_ADAPTERS,
  disabledFeatures: string[] = [],
  answer: object = { queued: true },
) {
  const { window } = new JSDOM(`<!DOCTYPE html><body>${html}</body>`, { url });
  const told: PageReading[] = [];
  const strips: unknown[] = [];
  let removals = 0;
  const linked = { read: vi.fn(), stir: vi.fn() };
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('CustomEvent', window.CustomEvent);
  const ports = {
    policy: async () => ({ disabledAdapters: [], disabledFeatures, secretsNotRegistered: false }),
    capture: async (reading: PageReading) => {
      told.push(reading);
      return answer;
    },
    captureState: async () => ({ waiting: 0, parked: 0, paired: true, trouble: null }),
    mountStrip: () => ({
      show: (state: unknown) => strips.push(state),
      remove: () => {
        removals += 1;
      },
    }),
    linkedRecords: () => linked,
    alive: () => true,
  } as unknown as EnginePorts;
  const end = new window.AbortController();
  ends.push(end);
  await startCapture(window.document, adapters, ports, end.signal);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
  await settled();
  return { document: window.document, window, told, strips, removed: () => removals, linked, settled };
}

describe('the engine', () => {
  it('tells the marks what stands on the page, and that it is changing', async () => {
    const { document, linked, told, settled } = await opened(LIST);
    expect(linked.read.mock.calls).toEqual([[told[0]]]);
    const before = linked.stir.mock.calls.length;
    document.querySelector('tbody')?.append(document.createElement('tr'));
    await settled();
    expect(linked.stir.mock.calls.length).toBeGreaterThan(before);
  });

  it('does not call a list read of which the background took nothing', async () => {
    const { strips } = await opened(LIST, MAIN, IOFFICE_ADAPTERS, [], {
      queued: false,
      problem: 'too-many-rows',
    });
    expect(strips.at(-1)).toMatchObject({ refusal: 'too-many-rows' });
  });

  it('marks nothing where linked records are switched off', async () => {
    const { linked, told } = await opened(LIST, MAIN, IOFFICE_ADAPTERS, ['linked-records']);
    expect(told).toHaveLength(1);
    expect(linked.read).not.toHaveBeenCalled();
  });

  it('lets menu counters ride along with the list', async () => {
    const { told } = await opened(MENU + LIST);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      page: { kind: 'incoming-list' },
      counters: [{ id: 'm2766', count: 7 }],
      rows: [{ key: 'id:91' }],
    });
  });

  it('sends the counters of a page that is nothing else, and shows no strip for them', async () => {
    const { told, strips } = await opened(MENU);
    expect(told.map((reading) => reading.page.kind)).toEqual(['counters']);
    expect(strips).toEqual([]);
  });

  it('reads content swapped in place under the same address', async () => {
    const { document, told, settled } = await opened(LIST);
    const detail = new JSDOM(page('ioffice/document-detail/01-incoming-with-igate-code.html')).window
      .document;
    document.body.replaceChildren(document.importNode(detail.querySelector('#content') as Element, true));
    await settled();
    expect(told.map((reading) => reading.page.kind)).toEqual(['incoming-list', 'document-detail']);
    expect(told[1]?.rows).toMatchObject([{ key: 'id:70112' }]);
  });

  it('shows the strip no longer once the page holds no list, and again with the same list', async () => {
    const { document, told, removed, strips } = await opened(LIST);
    vi.useFakeTimers();
    const list = document.querySelector('table') as Element;
    list.replaceWith(document.createElement('form'));
    await vi.advanceTimersByTimeAsync(3_000);
    const shown = strips.length;
    document.querySelector('form')?.replaceWith(list);
    await vi.advanceTimersByTimeAsync(400);
    expect([told.length, removed(), strips.length > shown]).toEqual([2, 1, true]);
  });

  it('keeps the strip while a list is drawn anew, and sends its menu once', async () => {
    const { document, told, removed } = await opened(MENU + LIST);
    vi.useFakeTimers();
    const list = document.querySelector('table') as Element;
    for (let turn = 0; turn < 3; turn += 1) {
      list.remove();
      await vi.advanceTimersByTimeAsync(400);
      document.body.append(list);
      await vi.advanceTimersByTimeAsync(400);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(removed()).toBe(0);
    expect(told.map(({ page: { kind } }) => kind)).toEqual(['incoming-list', 'counters']);
  });

  it('reads a frame by itself', async () => {
    const { document, told, settled } = await opened('<iframe></iframe>');
    const frame = document.querySelector('iframe')?.contentDocument;
    frame?.body.append(...new JSDOM(LIST).window.document.body.children);
    await settled();
    expect(told).toEqual([]);
    const inFrame = await opened(LIST, 'https://office.vidu.gov.vn/qlvbdh/main?frame=1');
    expect(inFrame.told.map((reading) => reading.rows.length)).toEqual([1]);
  });

  it('tells nothing at all of a secret document, menu or not', async () => {
    const secret = page('ioffice/document-detail/04-secret-yields-nothing.html');
    const body = new JSDOM(secret).window.document.body;
    const { told } = await opened(body.querySelector('#content')?.outerHTML ?? '');
    expect(told).toEqual([]);
    const beside = await opened(MENU + (body.querySelector('#content')?.outerHTML ?? ''));
    expect(beside.told.map((reading) => reading.page.kind)).toEqual(['counters']);
  });

  it('takes a dossier from the answer of its own page only', async () => {
    const answer = JSON.parse(page('igate/dossier-detail/01-own-answer.json'));
    const api = new URL(`https://api.vidu.gov.vn/pa/dossier/${answer.id}/--online`);
    const picked = pickAnswer(api, answer);
    const own = await opened('', `https://motcua.vidu.gov.vn/vi/dossier/search/${answer.id}`, IGATE_ADAPTERS);
    if (picked) tellAnswer(own.document, picked);
    await own.settled();
    expect(own.told.flatMap((reading) => reading.rows)).toMatchObject([{ code: answer.code }]);
    const other = await opened(
      '',
      `https://motcua.vidu.gov.vn/vi/dossier/search/${'0'.repeat(24)}`,
      IGATE_ADAPTERS,
    );
    if (picked) tellAnswer(other.document, picked);
    await other.settled();
    expect(other.told).toEqual([]);
  });

  it('keeps applicants and handlers out of what the probe hands on', () => {
    const answer = JSON.parse(page('igate/dossier-detail/01-own-answer.json'));
    const api = new URL(`https://api.vidu.gov.vn/pa/dossier/${answer.id}/--online`);
    expect(JSON.stringify(pickAnswer(api, answer))).not.toMatch(
      /(?:Văn|Thị|Lê) Mẫu|0900000000|001000000000|Thôn/u,
    );
  });
});
