// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFormFill } from '../../../extension/features/form-fill/form-fill.tsx';
import type { FillSource } from '../../../extension/fill/report/value.ts';
import { OCTOBER } from '../fill/forms/score.ts';

const SOURCE: FillSource = {
  report: 'thang',
  title: 'Báo cáo tháng 10',
  unit: 'Sở Xây dựng',
  period: OCTOBER,
  values: [
    {
      id: 'vb_den',
      label: 'Tổng số văn bản đến',
      unit: 'văn bản',
      printed: '12.481',
      content: { kind: 'number', exact: '12481' },
      state: 'captured',
      metric: 'vb_den',
      cell: null,
      caution: null,
    },
  ],
};
const stands = vi.fn(async () => true);
const learn = vi.fn(async () => ({ done: true as const }));
const service = {
  offers: async () => ({
    ok: true as const,
    value: { reports: [{ id: 'draft/1', title: 'Báo cáo tháng 10' }], computed: [], periods: [] },
  }),
  values: async () => ({ ok: true as const, value: SOURCE }),
  known: async ({ keys }: { keys: string[] }) => ({
    ok: true as const,
    value: { fields: keys.map(() => 'vb_den'), by: null, at: null },
  }),
  learn,
  stands,
};
let root: ShadowRoot;
let close: () => void;
const attach = Element.prototype.attachShadow;
const text = () => root.querySelector('.panel')?.textContent ?? '';
const field = () => document.querySelector('input') as HTMLInputElement;
const accept = () => root.querySelector<HTMLButtonElement>('button.primary');

beforeEach(async () => {
  Element.prototype.attachShadow = function (init) {
    root = attach.call(this, init);
    return root;
  };
  // Laid out by nobody: everything in a page of jsdom has no size.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 30));
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 200, 30)] as never);
  stands.mockReset().mockResolvedValue(true);
  learn.mockClear();
  document.body.innerHTML =
    '<h1>Báo cáo tháng</h1><form><label>Tổng số văn bản đến <input type="number" name="a"></label></form>';
  close = startFormFill(document, service);
  await vi.waitFor(() => expect(text()).toContain('Lấy số liệu từ'));
  const choice = root.querySelector('select') as HTMLSelectElement;
  choice.value = 'draft/1';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(text()).toMatch(/12\.?481/));
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
  Element.prototype.attachShadow = attach;
});

describe('“Điền báo cáo” in a browser paired with another unit since', () => {
  it('shows the old unit’s values no longer when the officer comes back to the page', async () => {
    stands.mockResolvedValue(false);
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(text()).toContain('Máy vừa ghép nối lại'));
    expect(text()).not.toMatch(/12\.?481/);
    expect(accept()).toBeNull();
    const panel = root.querySelector('.panel');
    expect(root.activeElement).toBe(panel);
    panel?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(document.querySelector('lien-thong-dien')).toBeNull();
  });

  it('fills nothing and teaches nothing when the officer presses before that', async () => {
    stands.mockResolvedValue(false);
    accept()?.click();
    await vi.waitFor(() => expect(text()).toContain('Máy vừa ghép nối lại'));
    expect([field().value, learn.mock.calls.length]).toEqual(['', 0]);
  });

  it('keeps what it shows while the pairing is the same, and when an update leaves nobody to ask', async () => {
    window.dispatchEvent(new Event('focus'));
    stands.mockRejectedValue(new Error('Extension context invalidated.'));
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(stands).toHaveBeenCalledTimes(2));
    expect(text()).toMatch(/12\.?481/);
    accept()?.click();
    await vi.waitFor(() => expect(field().value).toBe('12481'));
    await vi.waitFor(() => expect(learn).toHaveBeenCalledTimes(1));
  });
});
