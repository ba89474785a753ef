import { LEAST_WIDTH } from './free-spot.ts';
import type { MarkWords } from './linked-words.ts';

const SIGN = 'M5 3H3.5a2.5 2.5 0 0 0 0 5H5M7 3h1.5a2.5 2.5 0 0 1 0 5H7M4 5.5h4';

/** An empty mark: the sign of two linked things, and a place for the text. */
export function markButton(document: Document): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(drawSign(document), document.createElement('span'));
  return button;
}

/** Letters of the marks' font are some 6.4 px wide on the average; sign and borders take the rest. */
export function wantedWidth(text: string): number {
  return Math.min(WIDEST, Math.round(text.length * 6.4) + 28);
}

const WIDEST = 560;
/** So much of a text may be cut off at its end before a shorter one is better. */
const SQUEEZE = 12;

/** Writes what changed of a mark, and nothing else; the longest text that fits is said. */
export function paintMark(button: HTMLButtonElement, words: MarkWords, width: number): void {
  const said = [words.text, words.short].find((text) => wantedWidth(text) <= width + SQUEEZE) ?? '';
  const size = said !== '' ? '' : width < LEAST_WIDTH ? ' dot' : ' sign';
  const name = `${words.tone}${size}`;
  if (button.className !== name) button.className = name;
  button.style.maxWidth = `${Math.floor(Math.min(WIDEST, width))}px`;
  const [, text] = button.children;
  if (text && text.textContent !== said) text.textContent = said;
  if (button.title === words.text && button.dataset.code === words.code) return;
  button.title = words.text;
  button.dataset.code = words.code;
  button.setAttribute('aria-label', `Liên Thông: ${words.text}`);
}

function drawSign(document: Document): SVGSVGElement {
  const [svg, path] = (['svg', 'path'] as const).map((tag) =>
    document.createElementNS('http://www.w3.org/2000/svg', tag),
  ) as [SVGSVGElement, SVGPathElement];
  svg.setAttribute('viewBox', '0 0 12 11');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, value] of [
    ['d', SIGN],
    ['fill', 'none'],
    ['stroke', 'currentColor'],
    ['stroke-width', '1.3'],
    ['stroke-linecap', 'round'],
  ] as const)
    path.setAttribute(name, value);
  svg.append(path);
  return svg;
}
