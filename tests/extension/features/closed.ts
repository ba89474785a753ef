import type { JSDOM } from 'jsdom';

/** Lets a test see into the closed shadow roots made in a window: it listens where they are made. */
export function watchRoots(window: JSDOM['window']): { last(): ShadowRoot } {
  const roots: ShadowRoot[] = [];
  const attach = window.Element.prototype.attachShadow;
  window.Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  return {
    last() {
      const root = roots.at(-1);
      if (!root) throw new Error('no shadow root');
      return root;
    },
  };
}
