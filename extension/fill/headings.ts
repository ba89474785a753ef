import { oneLine } from './elements.ts';

const HEADINGS =
  'h1, h2, h3, h4, h5, h6, [role=heading], .panel-heading, .card-header, .panel-title, .card-title, .section-title, .box-title, .x-panel-header, .accordion-header, .mat-expansion-panel-header, mat-card-title';

/** A heading and how deep it stands; smaller is higher. */
interface Heading {
  element: Element;
  text: string;
  level: number;
}

/** Headings of a document, to ask what stands over an element. */
export function headingsOf(root: ParentNode): Heading[] {
  return [...root.querySelectorAll(HEADINGS)]
    .map((element) => ({ element, text: oneLine(element.textContent ?? '', 160), level: levelOf(element) }))
    .filter(({ text }) => text !== '');
}

/** Headings over an element, outer first: legends of its fieldsets and the headings before it, by level. */
export function headingsOver(element: Element, headings: readonly Heading[]): string[] {
  const over: Heading[] = [];
  for (const heading of headings) {
    const order = heading.element.compareDocumentPosition(element);
    if ((order & 4) === 0 || heading.element.contains(element)) continue;
    while (over.length > 0 && (over.at(-1)?.level ?? 0) >= heading.level) over.pop();
    over.push(heading);
  }
  const legends: string[] = [];
  for (let set = element.closest('fieldset'); set; set = set.parentElement?.closest('fieldset') ?? null) {
    const legend = [...set.children].find((child) => child.tagName === 'LEGEND');
    if (legend) legends.unshift(oneLine(legend.textContent ?? '', 160));
  }
  return [...over.map(({ text }) => text), ...legends].filter((text) => text !== '');
}

function levelOf(element: Element): number {
  const tag = /^H([1-6])$/.exec(element.tagName);
  if (tag) return Number(tag[1]);
  const declared = Number(element.getAttribute('aria-level'));
  return declared >= 1 ? declared : 7;
}
