import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { ProblemCode } from '#shared/contract/problem.ts';
import { problemWords } from '#shared/problem-words.ts';
import { createStrip } from '../../../extension/features/status-strip/status-strip.tsx';
import type { StripState } from '../../../extension/features/status-strip/status-strip-state.ts';
import { stripWords } from '../../../extension/features/status-strip/status-strip-words.ts';

const sent = { paired: true, waiting: 0, parked: 0, trouble: null, lastSuccessAt: null };
const state: StripState = {
  noun: 'văn bản đến',
  pages: { seen: 3, of: 14 },
  rows: { seen: 30, of: 134 },
  reading: false,
  problems: [],
  refusal: null,
  queue: sent,
  orphaned: false,
};

describe('the words of the strip', () => {
  it('says how much of the list was read', () => {
    expect(stripWords(state).reading).toBe('Đã đọc trang 3/14 · 30/134 văn bản đến');
  });

  it('says complete only when every row was read', () => {
    expect(stripWords({ ...state, rows: { seen: 133, of: 134 } }).reading).toContain('133/134');
    expect(stripWords({ ...state, rows: { seen: 134, of: 134 } })).toMatchObject({
      reading: 'Đã đọc đủ 134 văn bản đến',
      tone: 'good',
    });
  });

  it('never says complete when the host shows no total', () => {
    expect(stripWords({ ...state, rows: { seen: 30, of: null } })).toMatchObject({
      reading: 'Đã đọc trang 3/14 · 30 văn bản đến',
      tone: 'busy',
      share: null,
    });
  });

  it('says nothing of complete or sent for a page that was not taken', () => {
    const refused = { ...state, rows: { seen: 134, of: 134 }, refusal: 'invalid-reading' as const };
    expect(stripWords(refused)).toMatchObject({
      reading: 'Chưa ghi được trang này',
      queue: '',
      share: null,
      tone: 'bad',
    });
  });

  it('does not call a page it could not read empty', () => {
    const words = stripWords({
      ...state,
      pages: null,
      rows: { seen: 0, of: null },
      problems: ['layout-changed'],
    });
    expect(words).toMatchObject({ reading: 'Chưa đọc được trang này', tone: 'bad' });
    expect(words.problem).toEqual(problemWords('layout-changed'));
  });

  it('says that captures wait for the network', () => {
    const queue = { ...sent, waiting: 3, trouble: 'unreachable' as const };
    expect(stripWords({ ...state, queue })).toMatchObject({
      queue: 'Chờ gửi 3, sẽ gửi khi có mạng',
      problem: null,
    });
  });

  it('invites to pair without raising an alarm', () => {
    const queue = { ...sent, paired: false, waiting: 2, trouble: 'not-paired' as const };
    expect(stripWords({ ...state, queue })).toMatchObject({
      queue: 'Chưa ghép nối, đang giữ 2 lượt đọc. Bấm biểu tượng Liên Thông để nhập mã.',
      problem: null,
    });
  });

  it('asks to reload after an update', () => {
    expect(stripWords({ ...state, orphaned: true }).problem?.next).toContain('tải lại trang');
  });

  it.each(ProblemCode.options)('has a sentence and a next step for %s', (code) => {
    const words = problemWords(code);
    expect(words.what).toMatch(/^\p{Lu}.+\.$/u);
    expect(words.next).toMatch(/^\p{Lu}.+\.$/u);
  });
});

describe('the strip on a host page', () => {
  function mount(collapsed = false) {
    const { document } = new JSDOM('<!doctype html><body><input id="host"></body>').window;
    const onCollapse = vi.fn();
    // The root is closed on purpose; the test listens where it is made.
    let root: ShadowRoot | undefined;
    const create = document.createElement.bind(document);
    document.createElement = ((tag: string) => {
      const element = create(tag);
      const attach = element.attachShadow.bind(element);
      element.attachShadow = (init) => {
        root = attach(init);
        return root;
      };
      return element;
    }) as typeof document.createElement;
    const strip = createStrip(document, { collapsed, onCollapse });
    strip.show(state);
    if (!root) throw new Error('no shadow root');
    return { document, strip, root, onCollapse };
  }

  it('stands outside the body in a closed root', () => {
    const { document, root } = mount();
    const host = document.querySelector('lien-thong-strip');
    expect(host?.parentElement).toBe(document.documentElement);
    expect(host?.shadowRoot).toBeNull();
    expect(root.mode).toBe('closed');
  });

  it('leaves the focus where it is', () => {
    const { document, strip } = mount();
    document.getElementById('host')?.focus();
    strip.show({ ...state, problems: ['layout-changed'] });
    expect(document.activeElement?.id).toBe('host');
  });

  it('folds and unfolds by its buttons and tells so', () => {
    const { root, onCollapse } = mount();
    root.querySelector<HTMLButtonElement>('.fold')?.click();
    expect(onCollapse).toHaveBeenLastCalledWith(true);
    expect(root.querySelector<HTMLElement>('.head')?.hidden).toBe(true);
    root.querySelector<HTMLButtonElement>('.mini')?.click();
    expect(onCollapse).toHaveBeenLastCalledWith(false);
    expect(root.querySelector<HTMLElement>('.head')?.hidden).toBe(false);
  });

  it('stays folded when it was folded before', () => {
    expect(mount(true).root.querySelector<HTMLElement>('.head')?.hidden).toBe(true);
  });

  it('leaves nothing behind when removed', () => {
    const { document, strip } = mount();
    strip.remove();
    expect(document.querySelector('lien-thong-strip')).toBeNull();
  });
});
