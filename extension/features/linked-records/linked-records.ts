import { placesOn } from '../../adapters/host/places.ts';
import { freeSpot, MARK_HEIGHT, type Spot } from './free-spot.ts';
import { ABOVE_DIALOGS, BELOW_DIALOGS, MARKS_CSS } from './linked-records-style.ts';
import type { MarkWords } from './linked-words.ts';
import { markButton, paintMark, wantedWidth } from './mark-button.ts';

export interface MarksPorts {
  /** The officer pressed a mark; focus goes back to `from` when what opens is closed. Null: nothing opens. */
  open: ((code: string, from: HTMLElement) => void) | null;
}

/** Handle of the marks on one page. */
export interface Marks {
  /** What to say of which record, by the key it is captured under. */
  show(marks: ReadonlyMap<string, MarkWords>): void;
  /** The page changed: look again before the next frame. Cheap; may be called as often as one likes. */
  stir(): void;
  remove(): void;
}

/** So many rows are measured in one frame; the rest follows in the next. */
const MOST_MEASURED = 12;
const DIALOGS = '.modal, [role=dialog], .cdk-overlay-container, dialog';

/**
 * Marks over the rows of a host's list or detail, in a layer outside `body` in a closed shadow root: the
 * host's elements are only measured, never altered, so its layout, its keyboard and our own readers do not
 * notice them. Everything that may move a row leads to at most one pass per frame, over the rows in view.
 */
export function mountMarks(document: Document, system: 'ioffice' | 'igate', ports: MarksPorts): Marks {
  const window = document.defaultView;
  const host = document.createElement('lien-thong-marks');
  const root = host.attachShadow({ mode: 'closed' });
  const [style, layer] = [document.createElement('style'), document.createElement('div')];
  style.textContent = MARKS_CSS;
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', 'Liên Thông: việc liên quan của các dòng');
  root.append(style, layer);

  let marks: ReadonlyMap<string, MarkWords> = new Map();
  let frame = 0;
  const buttons = new Map<string, HTMLButtonElement>();
  const spots = new WeakMap<Element, { sign: string; spot: Spot | null }>();
  const covered = new WeakSet<Element>();
  let measured = 0;
  const ends = new AbortController();

  function stir(): void {
    if (frame === 0 && window && marks.size > 0) frame = window.requestAnimationFrame(pass);
  }
  /** One look at the page: all measuring first, then all writing, so that layout is made once. */
  function pass(): void {
    frame = 0;
    if (!window || ends.signal.aborted) return;
    const view = { right: document.documentElement.clientWidth, bottom: window.innerHeight };
    const origin = host.isConnected
      ? host.getBoundingClientRect()
      : { left: -window.scrollX, top: -window.scrollY };
    const shown = new Map<
      string,
      { words: MarkWords; left: number; top: number; width: number; above: boolean }
    >();
    const found: { key: string; element: Element; box: DOMRect; words: MarkWords; spot: Spot }[] = [];
    const used = new Set<Element>();
    const before = measured;
    const most = before + MOST_MEASURED;
    for (const { key, element } of placesOn(document, system)) {
      const words = marks.get(key);
      if (!words || used.has(element)) continue;
      used.add(element);
      const box = element.getBoundingClientRect();
      if (box.height === 0 || box.bottom < 0 || box.top > view.bottom || box.left > view.right) continue;
      const spot = spotIn(element, box, words, view.right, most);
      if (spot) found.push({ key, element, box, words, spot });
    }
    // What covers a row is asked once its page has been drawn: asking amid a redraw would draw it twice.
    const settled = measured === before;
    for (const { key, element, box, words, spot } of found) {
      if (settled ? isCovered(document, element, box, spot) : covered.has(element)) {
        covered.add(element);
        continue;
      }
      covered.delete(element);
      const [left, top] = [box.left + spot.left - origin.left, box.top + spot.top - origin.top];
      const above = element.closest(DIALOGS) !== null;
      let name = key;
      while (shown.has(name)) name += '+';
      shown.set(name, { words, left, top, width: spot.width, above });
    }
    for (const [name, button] of buttons) button.hidden = !shown.has(name);
    for (const [name, { words, left, top, width, above }] of shown) {
      const button = buttons.get(name) ?? makeButton(name);
      paintMark(button, words, width);
      button.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
      button.style.zIndex = String(above ? ABOVE_DIALOGS : BELOW_DIALOGS);
    }
    prune();
    if (!host.isConnected && shown.size > 0) document.documentElement.append(host);
    rove();
    if (!settled) stir();
  }
  /** Null also when this frame has measured enough: the rest follows in the next. */
  function spotIn(
    element: Element,
    box: DOMRect,
    words: MarkWords,
    right: number,
    most: number,
  ): Spot | null {
    const sign = `${box.width}x${box.height} ${right} ${words.text} ${element.textContent?.length}`;
    const known = spots.get(element);
    if (known?.sign === sign) return known.spot;
    if (measured >= most) return null;
    measured += 1;
    const spot = freeSpot(element, [wantedWidth(words.text), wantedWidth(words.short)], right);
    spots.set(element, { sign, spot });
    return spot;
  }
  function makeButton(name: string): HTMLButtonElement {
    const button = markButton(document);
    button.addEventListener('click', () => {
      const code = button.dataset.code;
      if (code) ports.open?.(code, button);
    });
    if (!ports.open) button.setAttribute('aria-disabled', 'true');
    buttons.set(name, button);
    layer.append(button);
    return button;
  }
  /** Buttons of rows long gone, when they have become many. */
  function prune(): void {
    if (buttons.size < 400) return;
    for (const [name, button] of buttons) {
      if (!button.hidden) continue;
      button.remove();
      buttons.delete(name);
    }
  }
  /** The marks are one stop of the Tab key, after all of the host's; arrows go from mark to mark. */
  function rove(to?: HTMLButtonElement): void {
    const own = [...buttons.values()].filter((button) => !button.hidden);
    const chosen = to ?? own.find((button) => button.tabIndex === 0) ?? own[0];
    for (const button of own) {
      const index = button === chosen ? 0 : -1;
      if (button.tabIndex !== index || !button.hasAttribute('tabindex')) button.tabIndex = index;
    }
  }
  layer.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const own = inOrder([...buttons.values()].filter((button) => !button.hidden));
    const next = own[own.indexOf(root.activeElement as HTMLButtonElement) + step];
    if (!next) return;
    rove(next);
    next.focus({ preventScroll: true });
  });
  // Keys pressed on our marks are no shortcuts of the host.
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());
  const listening = { capture: true, passive: true, signal: ends.signal };
  // A click may open a menu or a tab by a mere change of class, which nobody tells us of.
  for (const type of ['scroll', 'click', 'transitionend', 'toggle'])
    document.addEventListener(type, stir, listening);
  window?.addEventListener('resize', stir, listening);

  return {
    show(next) {
      marks = next;
      if (next.size === 0) host.remove();
      stir();
    },
    stir,
    remove() {
      ends.abort();
      if (frame !== 0) window?.cancelAnimationFrame(frame);
      host.remove();
    },
  };
}

/**
 * Something of the host (a menu, a fixed head, a dialog) lies over the place, or its box scrolled away.
 * Asked just beside the mark, where it does not hide what is below.
 */
function isCovered(document: Document, row: Element, box: DOMRect, spot: Spot): boolean {
  const y = box.top + spot.top + MARK_HEIGHT / 2;
  return [spot.left - 2, spot.left + spot.width + 2].some((x) => {
    const at = box.left + Math.min(Math.max(x, 1), box.width - 2);
    let hit = document.elementFromPoint(at, y);
    if (hit?.localName.startsWith('lien-thong-'))
      hit = document.elementsFromPoint(at, y).find((one) => !one.localName.startsWith('lien-thong-')) ?? null;
    return !hit || !row.contains(hit);
  });
}

function inOrder(buttons: HTMLButtonElement[]): HTMLButtonElement[] {
  const top = (button: HTMLButtonElement) => button.getBoundingClientRect().top;
  return buttons.sort((a, b) => top(a) - top(b));
}
