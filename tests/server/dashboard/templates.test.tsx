import { JSDOM } from 'jsdom';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LearnedFigure, TemplateAnswer, TemplateParagraph } from '#shared/contract/template.ts';
import {
  bindingTo,
  blocksOf,
  certainOnes,
  fitsKind,
  learnedState,
  nextToConfirm,
  piecesOf,
  suggestedValue,
} from '../../../server/dashboard/words/template.ts';

const page = new JSDOM('<!doctype html><div id="app"></div>', { url: 'http://localhost/' });
vi.stubGlobal('window', page.window);
vi.stubGlobal('document', page.window.document);
vi.stubGlobal('location', page.window.location);
vi.stubGlobal('history', page.window.history);
vi.stubGlobal('sessionStorage', page.window.sessionStorage);
vi.stubGlobal('addEventListener', page.window.addEventListener.bind(page.window));
vi.stubGlobal('removeEventListener', page.window.removeEventListener.bind(page.window));
const { render } = await import('preact');
const { FileText } = await import('../../../server/dashboard/template/file-text.tsx');
const { FigurePanel } = await import('../../../server/dashboard/template/figure-panel.tsx');
const { ToConfirm } = await import('../../../server/dashboard/template/to-confirm.tsx');
const { Tags } = await import('../../../server/dashboard/template/tag-picker.tsx');
const { UploadFault } = await import('../../../server/dashboard/pages/templates.tsx');
const { TaggedTemplate } = await import('../../../server/dashboard/pages/template.tsx');
const { templates } = await import('../../../server/dashboard/client/templates.ts');
const { Fault } = await import('../../../server/dashboard/client/fault.ts');

const root = page.window.document.getElementById('app') as HTMLElement;
afterEach(() => render(null, root));
const show = (children: ComponentChildren): string => {
  render(children, root);
  return root.textContent ?? '';
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const proposal = (id: string, confidence: number, kind: 'metric' | 'reference' = 'metric') => ({
  kind,
  id,
  label: `Tên ${id}`,
  confidence,
  reasons: [`Vì có ${id}.`],
});
const own = proposal('khai_x', 0.1, 'reference');
const figure = (id: string, more: Partial<LearnedFigure> = {}): LearnedFigure => ({
  id,
  paragraph: 0,
  from: 4,
  to: 6,
  text: '12',
  sentence: 'Có 12 văn bản đến.',
  place: 'đoạn 1',
  kind: 'count',
  n: 12,
  d: null,
  slots: [],
  proposals: [proposal('vb_den', 0.98), own],
  binding: { kind: 'metric', id: 'vb_den' },
  confirmed: false,
  format: { grouping: true, padding: 1, decimals: 2, shortWhole: false },
  ...more,
});
const paragraph = (index: number, text: string, cell: TemplateParagraph['cell'] = null) =>
  ({ index, kind: cell ? 'table' : 'body', place: '', cell, text }) as const;
const template = (more: Partial<TemplateAnswer>): TemplateAnswer => ({
  id: 't',
  unitId: 'u',
  name: 'Báo cáo',
  kind: 'learned',
  format: 'docx',
  fileName: 'Báo cáo.docx',
  size: 1,
  version: 1,
  madeAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
  tags: [],
  figures: [],
  paragraphs: [],
  ...more,
});
const idle = { busy: false, fault: null, run: () => Promise.resolve(true) };

describe('a figure of an uploaded report', () => {
  it('is certain when its proposal fits closely and no other comes near', () => {
    const sure = figure('f1');
    const tie = figure('f2', { proposals: [proposal('vb_den', 0.99), proposal('vb_di', 0.97), own] });
    const weak = figure('f3', { proposals: [proposal('vb_den', 0.7), own] });
    const done = figure('f4', { confirmed: true });
    const changed = figure('f5', { binding: { kind: 'metric', id: 'vb_di' } });
    expect(certainOnes([sure, tie, weak, done, changed]).map(({ id }) => id)).toEqual(['f1']);
  });

  it('is confirmed, kept, proposed or unbound', () => {
    const none = { kind: 'none' } as const;
    expect(
      [
        figure('a', { confirmed: true }),
        figure('a', { confirmed: true, binding: none }),
        figure('a'),
        figure('a', { binding: none }),
      ].map(learnedState),
    ).toEqual(['confirmed', 'kept', 'proposed', 'unbound']);
  });

  it('is followed by the next unconfirmed one, around the end', () => {
    const all = [figure('a'), figure('b', { confirmed: true }), figure('c', { confirmed: true })];
    expect(nextToConfirm(all, 'c')).toBe('a');
    expect(nextToConfirm(all, 'a')).toBeNull();
  });

  it('takes only metrics that can stand in its place', () => {
    const ratio = { kind: 'ratio' } as never;
    expect([fitsKind(ratio, 'percent'), fitsKind(ratio, 'fraction'), fitsKind(ratio, 'count')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('becomes a stated value when the unit types what is chosen', () => {
    expect(bindingTo({ id: 'can_bo_cntt', kind: 'typed', label: 'x' }).kind).toBe('reference');
    expect(bindingTo({ id: 'vb_den', kind: 'count', label: 'x' })).toEqual({ kind: 'metric', id: 'vb_den' });
    expect(suggestedValue(figure('a')).id).toBe('khai_x');
  });

  it('cuts its paragraph without losing a letter', () => {
    const text = 'Có: 12 văn bản.';
    const pieces = piecesOf(text, [figure('a', { from: 4, to: 6 })]);
    expect(pieces.map((piece) => ('text' in piece ? piece.text : piece.figure.text)).join('')).toBe(text);
  });
});

describe('the text of the file', () => {
  it('keeps rows and cells of a table together', () => {
    const at = (row: number, column: number) => ({ table: 0, row, column });
    const blocks = blocksOf([
      paragraph(0, 'Mở đầu'),
      paragraph(1, 'a', at(0, 0)),
      paragraph(2, 'b', at(0, 1)),
      paragraph(3, 'b2', at(0, 1)),
      paragraph(4, 'c', at(1, 0)),
      paragraph(5, ''),
    ]);
    expect(
      blocks.map((block) =>
        'rows' in block
          ? block.rows.map((row) => row.map((cell) => cell.map(({ text }) => text)))
          : block.paragraph.text,
      ),
    ).toEqual(['Mở đầu', [[['a'], ['b', 'b2']], [['c']]]]);
  });

  it('tells the state of a figure by a sign and words, not by colour alone', () => {
    const shown = template({ figures: [figure('f1')], paragraphs: [paragraph(0, 'Có: 12 văn bản.')] });
    expect(show(<FileText template={shown} chosen="f1" open={() => undefined} />)).toBe(
      'Có: 12? (có đề xuất) văn bản.',
    );
    expect(root.querySelector('.fig')?.getAttribute('aria-current')).toBe('true');
  });
});

describe('the panel of a figure', () => {
  const panel = (settle = vi.fn()) => {
    const text = show(
      <FigurePanel figure={figure('f1')} metrics={[]} act={idle} open={() => undefined} settle={settle} />,
    );
    return { text, settle };
  };

  it('shows its sentence, why each metric is proposed, and how well it fits', () => {
    const { text } = panel();
    for (const words of ['Có 12 văn bản đến.', 'đoạn 1', 'Tên vb_den', 'rất khớp', 'Vì có vb_den.'])
      expect(text).toContain(words);
  });

  it('confirms what is chosen, also to leave the figure as it stands', async () => {
    const { settle } = panel();
    const buttons = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    buttons.at(-1)?.click();
    await settled();
    root.querySelector<HTMLButtonElement>('button.primary')?.click();
    expect(settle).toHaveBeenCalledWith({ kind: 'none' }, true);
  });
});

describe('what is to be confirmed', () => {
  it('says how far it has come and offers the certain ones together', () => {
    const confirmAll = vi.fn();
    const figures = [figure('a'), figure('b', { confirmed: true })];
    const text = show(
      <ToConfirm figures={figures} act={idle} jump={() => undefined} confirmAll={confirmAll} />,
    );
    expect(text).toContain('Đã xác nhận 1/2');
    root.querySelector<HTMLButtonElement>('button.primary')?.click();
    expect(confirmAll).toHaveBeenCalledWith([figures[0]]);
  });
});

describe('an uploaded file', () => {
  it('goes as raw bytes, its name in a header', async () => {
    const sent = vi.fn(() => Promise.resolve(Response.json(template({}))));
    vi.stubGlobal('fetch', sent);
    const file = new File(['PK'], 'Báo cáo.docx');
    await templates.add('u', file);
    expect(sent.mock.calls[0]).toEqual([
      '/api/v1/templates?unit=u',
      expect.objectContaining({
        method: 'POST',
        body: file,
        headers: {
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent('Báo cáo.docx'),
        },
      }),
    ]);
  });

  it('is not sent at all when it is too large', async () => {
    const sent = vi.fn();
    vi.stubGlobal('fetch', sent);
    const file = new File([new Uint8Array(20_000_001)], 'Báo cáo.docx');
    await expect(templates.add('u', file)).rejects.toMatchObject({ status: 413, kind: 'refused' });
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('a file with tags', () => {
  it('lists the tags found in it', () => {
    const text = show(<TaggedTemplate template={template({ kind: 'tagged', tags: ['nam', 'vb_den'] })} />);
    expect(text).toContain('Các thẻ trong tệp (2)');
    expect(text).toContain('{vb_den}');
  });

  it('is refused with a line for each fault', () => {
    const sentence = 'đoạn 1: Không có thẻ {a}.\nđoạn 2: Thẻ rỗng.';
    const details = { code: 'tag-faults', sentence, places: [], waitSeconds: null };
    show(<UploadFault fault={new Fault('refused', 422, details)} />);
    expect([...root.querySelectorAll('li')].map((line) => line.textContent)).toEqual(sentence.split('\n'));
  });

  it('copies a tag with its braces', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    show(<Tags tags={[{ id: 'vb_den', label: 'Văn bản đến', example: '12.481', group: 'metrics' }]} />);
    root.querySelector<HTMLButtonElement>('button.small')?.click();
    await settled();
    expect(writeText).toHaveBeenCalledWith('{vb_den}');
    expect(root.textContent).toContain('Đã chép {vb_den}');
  });
});
