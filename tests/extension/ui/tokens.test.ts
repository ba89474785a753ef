import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** One product, two bundles: the colours stand at the head of both style sheets. */
const read = (path: string): ReadonlyMap<string, string> => {
  const css = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const root = css.slice(css.indexOf(':root {'), css.indexOf('}'));
  return new Map(
    [...root.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  );
};
const popup = read('extension/ui/style.css');
const dashboard = read('server/dashboard/style/base.css');

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(long.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe('the colours', () => {
  it('are the same in the popup and on the dashboard', () => {
    expect(popup.size).toBeGreaterThan(10);
    for (const [name, hex] of popup) expect([name, dashboard.get(name)]).toEqual([name, hex]);
  });

  it.each([
    ['ink', ['ground', 'card', 'bad-ground', 'warn-ground', 'brand-ground']],
    ['soft', ['ground', 'card', 'bad-ground', 'warn-ground', 'brand-ground']],
    ['bad', ['ground', 'card', 'bad-ground']],
    ['warn', ['ground', 'card', 'warn-ground']],
    ['brand-dark', ['card', 'brand-ground']],
    ['focus', ['ground', 'card', 'bad-ground', 'warn-ground', 'brand-ground']],
    ['card', ['brand', 'brand-dark', 'bad']],
  ] as const)('%s can be read on every ground it stands on', (ink, grounds) => {
    for (const ground of grounds)
      expect([ground, contrast(dashboard.get(ink) ?? '', dashboard.get(ground) ?? '') >= 4.5]).toEqual([
        ground,
        true,
      ]);
  });
});
