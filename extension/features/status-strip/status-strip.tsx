import type { Strip, StripOptions, StripState } from './status-strip-state.ts';
import { STRIP_CSS } from './status-strip-style.ts';
import { type StripWords, stripWords } from './status-strip-words.ts';

/**
 * The status strip of a host page: what was read, how complete, where it is, and what to do when
 * something is wrong. It stands outside `body`, in a closed shadow root, so that neither the host's
 * styles nor its scripts touch it and the adapters never see it. Plain DOM: a content script has 40 kB.
 */
export function createStrip(document: Document, options: StripOptions): Strip {
  const host = document.createElement('lien-thong-strip');
  const root = host.attachShadow({ mode: 'closed' });
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string, ...children: Node[]) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };
  const button = (name: string, label: string, ...children: Node[]) => {
    const element = make('button', name, ...children);
    element.type = 'button';
    element.setAttribute('aria-label', label);
    element.title = label;
    return element;
  };

  const style = make('style', '');
  style.textContent = STRIP_CSS;
  const reading = make('div', 'reading');
  const queue = make('div', 'queue');
  const lines = make('div', 'lines', reading, queue);
  // Announced when it changes, without taking the focus.
  lines.setAttribute('role', 'status');
  const fold = button('fold', 'Thu gọn Liên Thông', document.createTextNode('–'));
  const head = make('div', 'head', make('span', 'dot'), lines, fold);
  const fill = make('i', '');
  const bar = make('div', 'bar', fill);
  const what = make('b', '');
  const next = make('span', '');
  const problem = make('div', 'problem', what, next);
  problem.setAttribute('role', 'status');
  const miniText = make('span', '');
  const unfold = button('mini', 'Mở Liên Thông', make('span', 'dot'), miniText);
  const strip = make('section', 'strip', head, bar, problem, unfold);
  strip.setAttribute('aria-label', 'Liên Thông');
  root.append(style, strip);

  let collapsed = options.collapsed;
  let shown: StripWords | null = null;

  function paint(): void {
    if (!shown) return;
    strip.className = `strip ${shown.tone}`;
    put(reading, shown.reading);
    put(queue, shown.queue);
    put(what, shown.problem?.what ?? '');
    put(next, shown.problem?.next ?? '');
    put(miniText, shown.problem ? 'Liên Thông: cần xem' : 'Liên Thông');
    fill.style.width = `${Math.round((shown.share ?? 0) * 100)}%`;
    head.hidden = collapsed;
    bar.hidden = collapsed || shown.share === null;
    problem.hidden = collapsed || shown.problem === null;
    unfold.hidden = !collapsed;
  }
  function toggle(to: boolean): void {
    collapsed = to;
    paint();
    // The officer pressed one of the two buttons: the keyboard stays on the one that replaced it.
    (to ? unfold : fold).focus({ preventScroll: true });
    options.onCollapse(to);
  }
  fold.addEventListener('click', () => toggle(true));
  unfold.addEventListener('click', () => toggle(false));
  // Keys pressed on our buttons are no shortcuts of the host.
  for (const type of ['keydown', 'keypress', 'keyup']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }

  return {
    show(state: StripState) {
      shown = stripWords(state);
      paint();
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove() {
      host.remove();
    },
  };
}

/** Writes a text only when it differs, so that a screen reader does not repeat itself. */
function put(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
