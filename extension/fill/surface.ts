import { DIFF_CSS } from './diff-style.ts';
import type { FormField } from './field.ts';

/** A closed shadow root outside the body, over the page: the page's layout, style and keys stay its own. */
export interface Surface {
  /** Where to render. */
  place: HTMLElement;
  /** Scrolls the page to a field and frames it. */
  point(field: FormField): void;
  remove(): void;
}

/** @param name of the element, e.g. `lien-thong-fill`; one stands at a time */
export function surfaceOn(document: Document, name: string): Surface {
  for (const old of document.querySelectorAll(name)) old.remove();
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const [style, frame, place] = ['style', 'div', 'div'].map((tag) => document.createElement(tag));
  if (!style || !frame || !place) throw new TypeError('No elements.');
  style.textContent = DIFF_CSS;
  frame.className = 'frame';
  frame.hidden = true;
  root.append(style, frame, place);
  document.documentElement.append(host);
  const ends = new AbortController();
  // Keys typed into our panel are no shortcuts of the page.
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());
  document.addEventListener(
    'scroll',
    () => {
      frame.hidden = true;
    },
    { capture: true, passive: true, signal: ends.signal },
  );
  return {
    place,
    point({ element }) {
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      // The scroll event of this very scrolling comes first.
      setTimeout(() => {
        const { left, top, width, height } = rectOnPage(element);
        stepAside(place, left, left + width);
        Object.assign(frame.style, {
          left: `${left - 4}px`,
          top: `${top - 4}px`,
          width: `${width + 8}px`,
          height: `${height + 8}px`,
        });
        frame.hidden = false;
      }, 80);
    },
    remove() {
      ends.abort();
      host.remove();
    },
  };
}

/** Moves the panel to the other side of the page when it covers what shall be seen, and uncovers it there. */
function stepAside(place: HTMLElement, left: number, right: number): void {
  const panel = place.firstElementChild?.getBoundingClientRect();
  const width = place.ownerDocument.defaultView?.innerWidth ?? 0;
  if (!panel || right <= panel.left || left >= panel.right) return;
  if (place.classList.contains('left') ? right <= width - panel.width : left >= panel.width)
    place.classList.toggle('left');
}

/** Where an element stands in the window of the page, however many frames it lies in. */
function rectOnPage(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const holder = element.ownerDocument.defaultView?.frameElement;
  if (!holder) return { left, top, width, height };
  const outer = rectOnPage(holder);
  return { left: outer.left + left, top: outer.top + top, width, height };
}
