import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportState } from '../../../extension/ui/import-client.ts';
import { recognised, register, registerRow } from '../../shared/imports/books.ts';

const page = new JSDOM('<!doctype html><div id="app"></div>', { url: 'http://localhost/' });
Object.assign(globalThis, { window: page.window, document: page.window.document });
const { render } = await import('preact');
const { ImportCard } = await import('../../../extension/ui/import-card.tsx');

const root = page.window.document.getElementById('app') as HTMLElement;
const actions = {
  read: vi.fn(() => Promise.resolve()),
  confirm: vi.fn(() => Promise.resolve()),
  drop: vi.fn(),
  openInTab: vi.fn(() => Promise.resolve()),
};
afterEach(() => render(null, root));

function show(state: ImportState): string {
  render(<ImportCard state={state} actions={actions} />, root);
  return root.textContent ?? '';
}
async function preview(secretsNotRegistered: boolean): Promise<ImportState> {
  const nameless = registerRow(7).map((value, column) => ([1, 3].includes(column) ? '' : value));
  const sheets = await recognised(await register([registerRow(1), nameless]), secretsNotRegistered);
  return { step: 'preview', sheets, readings: [], readAt: '2026-11-20T03:00:00.000Z' };
}

describe('the place for Excel files in the popup', () => {
  it('reads a file that is dropped', () => {
    show({ step: 'idle' });
    const file = new page.window.File(['x'], 'a.xlsx');
    const event = new page.window.Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files: [file] } });
    root.querySelector('section')?.dispatchEvent(event);
    expect(actions.read).toHaveBeenCalledWith(file);
    expect(event.defaultPrevented).toBe(true);
  });

  it('says what each column was taken for and which rows are left out', async () => {
    const words = show(await preview(true));
    expect(words).toContain('Văn bản đến, 1 dòng');
    expect(words).toContain('Tác giả → Cơ quan ban hành');
    expect(words).toContain('Tên loại và trích yếu nội dung văn bản → để lại trong tệp');
    expect(words).toContain('1 chỗ không nhập: dòng 4');
  });

  it('asks for the confirmation of a list without a secrecy column', async () => {
    expect(show(await preview(false))).toContain('Danh sách không có cột độ mật');
  });

  it('says why a file is refused and lets another be chosen', () => {
    expect(show({ step: 'refused', sentence: 'Tệp có mật khẩu.' })).toContain('Tệp có mật khẩu.');
    expect(root.querySelector('input[type=file]')).not.toBeNull();
  });

  it('shows how far it is and what was taken', () => {
    expect(show({ step: 'queueing', done: 2, of: 13 })).toContain('Đang ghi 2/13 phần');
    expect(show({ step: 'done', rows: 12_481, parts: 13 })).toContain('Đã ghi 12.481 dòng');
  });
});
