/**
 * Questions to elements of any realm: frames have their own classes, so nothing here says `instanceof`.
 */
const TAKEN_TYPES = new Set([
  'password',
  'hidden',
  'file',
  'submit',
  'button',
  'image',
  'reset',
  'color',
  'range',
  'search',
  'email',
]);

/** Search boxes and inner parts of widgets: no field of a form. */
const WIDGET_PARTS =
  '.handsontableInput, .select2-search__field, .select2-input, .select2-focusser, .multiselect-search, .multiselect-container *, .vsc-multiselect-search, .chosen-search *, .chosen-choices *, .dataTables_filter *, .dataTables_length *, .bs-searchbox *, [role=search] *, .ui-multiselect-menu *, .mat-paginator *, .mat-mdc-paginator *';

export function isInput(element: Element): element is HTMLInputElement {
  return element.tagName === 'INPUT';
}
export function isSelect(element: Element): element is HTMLSelectElement {
  return element.tagName === 'SELECT';
}
export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return element.tagName === 'TEXTAREA';
}
export function isEditable(element: Element): boolean {
  const own = element.getAttribute('contenteditable');
  return own !== null && own.toLowerCase() !== 'false';
}

/** Could the officer type or choose here at all? Says nothing of whether we may. */
export function isControl(element: Element): element is HTMLElement {
  if (element.matches(WIDGET_PARTS)) return false;
  if (isInput(element)) return !TAKEN_TYPES.has(element.type);
  if (isSelect(element) || isTextarea(element)) return true;
  return (
    isEditable(element) &&
    element.parentElement?.closest('[contenteditable]:not([contenteditable=false])') == null
  );
}

/** Anything that takes input, ours to fill or not: ends the search for a label, marks rows of data. */
export const ANY_CONTROL =
  'input:not([type=hidden]), select, textarea, [contenteditable]:not([contenteditable=false])';

/** The page and its frames of the same origin, and the open shadow roots in them, in order of the page. */
export function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  const add = (root: Document | ShadowRoot): void => {
    roots.push(root);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) add(element.shadowRoot);
      if (element.tagName !== 'IFRAME' && element.tagName !== 'FRAME') continue;
      const inner = frameDocument(element as HTMLIFrameElement);
      if (inner) add(inner);
    }
  };
  add(document);
  return roots;
}

/** Frames of other sites: nobody but their own site may look into them. */
export function foreignFrames(document: Document): number {
  return [...document.querySelectorAll('iframe, frame')].filter(
    (frame) => frameDocument(frame as HTMLIFrameElement) === null && isShown(frame),
  ).length;
}

function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** Does the officer see the element? Also false for what is transparent, or pushed off the page. */
export function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  const check = (element as Partial<Element>).checkVisibility;
  if (check) {
    const options = { opacityProperty: true, visibilityProperty: true };
    if (!check.call(element, options)) return false;
    const { right, bottom, width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right + view.scrollX > 0 && bottom + view.scrollY > 0;
  }
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    if (at.hasAttribute('hidden') || style.display === 'none' || style.opacity === '0') return false;
    if (at === element && style.visibility === 'hidden') return false;
  }
  return true;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Text of an element on one line, controls and scripts left out, at most `most` characters. */
export function oneLine(text: string, most = 200): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, most);
}
