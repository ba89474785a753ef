import type { Page } from 'playwright-core';

/**
 * What somebody with weak eyes, a coarse hand, a small screen or a screen reader would stumble over on the
 * page as it stands: controls without a name, text under 4.5 : 1 against its ground, targets lower than
 * 40 px, a page wider than its window. Text on the sheet of a report is laid out by the law, not by us.
 */
export function seenFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const TARGET_PX = 40;
    const faults: string[] = [];
    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getClientRects().length > 0 &&
      !element.closest('.hidden, .skip, .sheet');
    const told = (element: Element) =>
      `<${element.localName}${element.className ? ` .${String(element.className)}` : ''}> ${(element.textContent ?? '').trim().slice(0, 40)}`;
    const nameOf = (element: Element) =>
      [
        element.getAttribute('aria-label'),
        ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
        element.matches('button, a, summary') ? element.textContent : '',
        element.getAttribute('title'),
      ].find((name) => (name ?? '').trim() !== '');

    for (const control of document.querySelectorAll('button, a[href], summary, input, select, textarea')) {
      if (!seen(control)) continue;
      if (nameOf(control) === undefined) faults.push(`no name: ${told(control)}`);
      const { height } = (control.closest('label') ?? control).getBoundingClientRect();
      // A link within a sentence is as high as its line (WCAG 2.5.8).
      const inText = control.closest('p, .notice, dd') !== null || control.localName === 'a';
      if (!inText && height < TARGET_PX - 0.5) faults.push(`${Math.round(height)} px high: ${told(control)}`);
    }
    for (const image of document.querySelectorAll('img:not([alt])')) faults.push(`no words: ${told(image)}`);
    const overflow = document.documentElement.scrollWidth - innerWidth;
    if (overflow > 0) faults.push(`${overflow} px wider than the window`);

    type Colour = [number, number, number, number];
    const parts = (text: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const groundOf = (element: Element | null): Colour => {
      for (let at = element; at !== null; at = at.parentElement) {
        const colour = parts(getComputedStyle(at).backgroundColor);
        if (colour[3] === 1) return colour;
      }
      return [255, 255, 255, 1];
    };
    const light = ([r, g, b]: Colour) => {
      const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const looked = new Set<Element>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || looked.has(element) || (node.nodeValue ?? '').trim() === '') continue;
      looked.add(element);
      // What cannot be used now may be pale (WCAG 1.4.3).
      if (!seen(element) || element.closest(':disabled, option, script, style, noscript')) continue;
      const [ink, ground] = [light(parts(getComputedStyle(element).color)), light(groundOf(element))];
      const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      if (contrast < 4.5) faults.push(`contrast ${contrast.toFixed(1)}: ${told(element)}`);
    }
    return [...new Set(faults)];
  });
}
