import { clean } from '#shared/vietnamese/text.ts';
import { linesOf } from './grid.ts';

/** A label of a detail page and the value that stands beside it. */
export interface Pair {
  label: string;
  lines: string[];
  /** Element that holds the value; null when it is a text beside the label. */
  holder: Element | null;
}

const LABELS = 'th, td, dt, label, b, strong, span, p, div, mat-label';
const LONGEST = 60;

/**
 * Label–value pairs under `root`: `<td><b>Số ký hiệu</b></td><td>…</td>`, `<dt>`/`<dd>`, "Mã hồ sơ: …",
 * a label with its value in the next box. Only labels `isLabel` knows are looked at.
 */
export function pairsOf(root: ParentNode, isLabel: (text: string) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (const element of root.querySelectorAll(LABELS)) {
    if (element.closest('thead') !== null) continue;
    if (element.childElementCount > 0 || (element.textContent ?? '').length > LONGEST * 2) continue;
    const text = bare(element.textContent ?? '');
    if (text === '' || text.length > LONGEST || !isLabel(text)) {
      const inline = inlinePair(element, isLabel);
      if (inline) pairs.push(inline);
      continue;
    }
    const value = valueBeside(element, isLabel);
    if (value) pairs.push({ label: text, ...value });
  }
  return pairs;
}

/** "Mã hồ sơ: H56.14-240823-0001" in one element. */
function inlinePair(element: Element, isLabel: (text: string) => boolean): Pair | null {
  const parts = /^([^:]{2,60}):\s*(\S.*)$/su.exec(clean(element.textContent ?? ''));
  const [label, value] = [bare(parts?.[1] ?? ''), parts?.[2]];
  return value && isLabel(label) ? { label, lines: [value], holder: element } : null;
}

function valueBeside(
  label: Element,
  isLabel: (text: string) => boolean,
): { lines: string[]; holder: Element | null } | null {
  const own = label.textContent ?? '';
  for (let at: Element | null = label; at; at = at.parentElement) {
    // Climb only while the box holds nothing but the label.
    if (bare(at.textContent ?? '') !== bare(own)) return null;
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      const text = clean(next.textContent ?? '');
      if (next.nodeType === 3 && text.replace(/^:/, '').trim() !== '')
        return { lines: [text.replace(/^:\s*/, '')], holder: null };
      if (next.nodeType !== 1) continue;
      const element = next as Element;
      if (element.tagName === 'TH') return null;
      if (['BR', 'SCRIPT', 'MAT-ICON'].includes(element.tagName.toUpperCase())) continue;
      // Two labels side by side: the first has no value.
      if (isLabel(bare(text))) return null;
      return { lines: linesOf(element), holder: element };
    }
    if (at.tagName === 'TD' || at.tagName === 'TR' || at.tagName === 'DL') return null;
  }
  return null;
}

function bare(text: string): string {
  return clean(text)
    .replace(/\s*[:*]+\s*$/u, '')
    .replace(/\s*\(\s*\*\s*\)$/u, '');
}

/** Is the element drawn at all? Pop-ups of the hosts stay in the page, hidden, with their last content. */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = (at.getAttribute('style') ?? '').replace(/\s/g, '');
    if (at.hasAttribute('hidden') || style.includes('display:none')) return false;
    if (at.classList.contains('modal') && !/(?:^|\s)(?:in|show)(?:\s|$)/.test(at.className))
      return style.includes('display:block');
  }
  return true;
}
