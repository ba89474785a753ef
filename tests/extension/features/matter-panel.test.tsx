// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Matter } from '#shared/contract/link-changes.ts';
import { MATTER_ACTIONS } from '../../../extension/features/matter-panel/matter-actions.ts';
import { openMatterPanel } from '../../../extension/features/matter-panel/matter-panel.tsx';
import { CODE, pair, REF, told } from '../links/records.ts';

const NOW = Date.parse('2026-11-20T05:00:00.000Z');
let root: ShadowRoot;
const attach = Element.prototype.attachShadow;
let matter: Matter;
let stale: boolean;
let paired: boolean;
const decide = vi.fn(async () => ({ done: true as const }));
const decided = vi.fn();
const ports = {
  matter: async () => (paired ? { matter, heardAt: '2026-11-20T03:05:00.000Z', stale } : null),
  decide,
  decided,
  now: () => NOW,
};
const says = (words: string) => vi.waitFor(() => expect(text()).toContain(words));
const button = (label: string) =>
  [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === label,
  );
const text = () => root.querySelector('.panel')?.textContent ?? '';
let mark: HTMLButtonElement;
let close: () => void;
async function open(): Promise<void> {
  close = openMatterPanel(document, CODE, mark, ports);
  await vi.waitFor(() => expect(text()).toContain('Diễn biến'));
}

beforeEach(() => {
  Element.prototype.attachShadow = function (init) {
    root = attach.call(this, init);
    return root;
  };
  document.body.replaceChildren();
  mark = document.createElement('button');
  document.body.append(mark);
  matter = told({
    pairs: [pair('automatic'), pair('candidate', { ref: 'ioffice/outgoing/id:2', symbol: '13/TB-SXD' })],
  });
  stale = false;
  paired = true;
  decide.mockClear();
  decided.mockClear();
});
afterEach(() => {
  close();
  Element.prototype.attachShadow = attach;
  MATTER_ACTIONS.length = 0;
});

describe('the panel of a matter', () => {
  it('is gone when the officer comes back to a browser unpaired meanwhile, and is fresh when he does not', async () => {
    await open();
    matter = told({ dossier: { dueAt: null, status: 'withdrawn' } });
    window.dispatchEvent(new Event('focus'));
    await says('Đã rút hồ sơ');
    paired = false;
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(document.querySelector('lien-thong-matter')).toBeNull());
  });

  it('stands alone: another one takes its place, and the first looks for nothing any more', async () => {
    await open();
    const first = document.querySelector('lien-thong-matter');
    await open();
    expect([document.querySelectorAll('lien-thong-matter').length, first?.isConnected]).toEqual([1, false]);
  });

  it('stands outside the body in a closed root, takes the focus and gives it back on Escape', async () => {
    mark.focus();
    await open();
    const host = document.querySelector('lien-thong-matter');
    expect(host?.parentElement).toBe(document.documentElement);
    expect(host?.shadowRoot).toBeNull();
    expect(document.activeElement).toBe(host);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    root.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    expect(document.querySelector('lien-thong-matter')).toBeNull();
    expect(document.activeElement).toBe(mark);
    expect(heard).not.toHaveBeenCalled();
  });

  it('lies below every dialog of the hosts', async () => {
    await open();
    const layers = [...(root.querySelector('style')?.textContent ?? '').matchAll(/z-index:(\d+)/g)];
    expect(layers.map(([, layer]) => Number(layer))).toEqual([960]);
  });

  it('shows the thread, the working days left, and proposals apart with their reasons', async () => {
    await open();
    expect(text()).toContain('Hẹn trả 25/11 · còn 2 ngày');
    const [thread, maybe] = text().split('Có thể liên quan');
    expect(thread).toContain('Ban hành văn bản 12/QĐ-SXD');
    expect(maybe).toContain('13/TB-SXD');
    expect(maybe).toContain('Mã hồ sơ có trong trích yếu của văn bản.');
  });

  it.each([
    ['Đúng là liên quan', 'confirmed'],
    ['Không liên quan', 'rejected'],
  ])('“%s” keeps the decision of the proposal', async (label, decision) => {
    await open();
    const own = [...root.querySelectorAll('.maybe button')].find((one) => one.textContent === label);
    (own as HTMLButtonElement).click();
    await says('Đã ghi');
    expect(decide).toHaveBeenCalledWith({ dossier: CODE, document: 'ioffice/outgoing/id:2', decision });
    await vi.waitFor(() => expect(decided).toHaveBeenCalledTimes(1));
  });

  it('lets the officer say that a linked document does not belong', async () => {
    await open();
    root.querySelector<HTMLButtonElement>('.quiet')?.click();
    await says('Đã ghi');
    expect(decide).toHaveBeenCalledWith({ dossier: CODE, document: REF, decision: 'rejected' });
  });

  it('says its age when the service does not answer', async () => {
    await open();
    expect(text()).not.toContain('Số liệu lúc');
    close();
    stale = true;
    await open();
    expect(text()).toContain('Số liệu lúc 10:05 20/11/2026');
  });

  it('copies a code through the browser’s own command, unheard by the host', async () => {
    const written = vi.fn();
    const heard = vi.fn();
    document.addEventListener('copy', heard);
    document.execCommand = () => {
      const event = new Event('copy', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { setData: written } });
      return !document.dispatchEvent(event);
    };
    await open();
    button(`Chép ${CODE}`)?.click();
    await says(`Đã chép ${CODE}.`);
    expect(written).toHaveBeenCalledWith('text/plain', CODE);
    expect(heard).not.toHaveBeenCalled();
  });

  it('offers the actions that fit the matter, and says what came of them', async () => {
    const run = vi.fn(async () => 'Đã mở.');
    MATTER_ACTIONS.push(
      { id: 'a', label: 'Việc hợp', fits: () => true, run },
      { id: 'b', label: 'Việc không hợp', fits: () => false, run },
    );
    await open();
    expect(button('Việc không hợp')).toBeUndefined();
    button('Việc hợp')?.click();
    await says('Đã mở.');
    expect(run).toHaveBeenCalledWith(matter);
  });

  it('says so when the extension was updated under the page', async () => {
    await open();
    decide.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    root.querySelector<HTMLButtonElement>('.quiet')?.click();
    await says('Tiện ích vừa được cập nhật');
    expect(decided).not.toHaveBeenCalled();
  });

  it('says so when an action came to nothing because of an update', async () => {
    const run = () => Promise.reject(new Error('Extension context invalidated.'));
    MATTER_ACTIONS.push({ id: 'a', label: 'Việc hợp', fits: () => true, run });
    await open();
    button('Việc hợp')?.click();
    await says('Tiện ích vừa được cập nhật');
  });
});
