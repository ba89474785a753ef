import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../../extension/messages.ts';

const page = new JSDOM('<!doctype html><div id="app"></div>', { url: 'http://localhost/' });
Object.assign(globalThis, { window: page.window, document: page.window.document });
const { render } = await import('preact');
const { PageCard } = await import('../../../extension/ui/page-card.tsx');

const root = page.window.document.getElementById('app') as HTMLElement;
afterEach(() => render(null, root));

const STRANGE: PageState = {
  list: null,
  sweep: null,
  sweepAllowed: true,
  teachAllowed: true,
  sampleAllowed: true,
  fillAllowed: true,
  waitingForAccess: false,
};
const done = () => Promise.resolve({ done: true as const });
function show(state: PageState, fill = vi.fn(done)) {
  const actions = {
    sweep: done,
    stopSweep: async () => undefined,
    teach: done,
    fill,
    allowSite: async () => undefined,
    sample: done,
  };
  render(<PageCard page={state} actions={actions} />, root);
  return fill;
}
const fillButton = () =>
  [...root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Điền báo cáo vào trang này',
  );

describe('filling from the popup', () => {
  it('is offered on any page', () => {
    const fill = show(STRANGE);
    fillButton()?.click();
    expect(fill).toHaveBeenCalledOnce();
  });
  it('is not offered when it is switched off', () => {
    show({ ...STRANGE, fillAllowed: false });
    expect(fillButton()).toBeUndefined();
  });
  it('says in words why it could not begin', async () => {
    show(
      STRANGE,
      vi.fn(() =>
        Promise.resolve({ done: false as const, sentence: 'Trình duyệt không cho phép.' }),
      ) as never,
    );
    fillButton()?.click();
    await vi.waitFor(() => expect(root.textContent).toContain('Trình duyệt không cho phép.'));
  });
});

describe('the list of the page', () => {
  const EMPTY: PageState = {
    ...STRANGE,
    list: {
      kind: 'incoming-list',
      pages: { seen: 1, of: 1 },
      rows: { seen: 0, of: 0 },
      missing: [],
      thirtyDays: false,
    },
  };
  const SWEPT = {
    ...{ tab: 1, running: false, end: 'stopped' as const, seen: 3, of: 8, total: null },
    ...{ missing: [4, 5, 6, 7, 8], left: null, slow: false },
  };
  it('that holds nothing is said to be empty, not read to the full', () => {
    show(EMPTY);
    expect(root.textContent).toContain('Danh sách này không có dòng nào.');
  });
  it('is not told what became of another list in the same tab', () => {
    show({ ...EMPTY, sweep: SWEPT });
    expect(root.textContent).not.toContain('Đã dừng');
  });
});
