import { ANY_CONTROL, isInput, oneLine } from './elements.ts';

/** Boxes climbed in search of the words before a control. */
const CLIMB = 6;
const LONGEST = 160;
const SKIPPED = 'script, style, option, button, svg, [role=tooltip], .mat-mdc-form-field-icon-suffix';
/** Blocks that end the search upwards: what stands outside speaks of more than this field. */
const BOUNDS = new Set(['FORM', 'FIELDSET', 'TABLE', 'BODY', 'MAIN', 'SECTION', 'TD', 'TH']);
/** A placeholder that shows a format or asks to type is no name. */
const NO_NAME = /^[\d\s.,/_\-–:%]*$|^(?:nhập|chọn|vd|ví dụ|vui lòng|dd|mm|yyyy|-)/iu;

/** The texts a page gives to a control. */
export interface LabelWords {
  /** The best of them. */
  label: string;
  /** All of them, to judge whether the field may be touched. */
  all: string[];
}

/** The words of a control by its markup; words before it only when the markup says nothing. */
export function labelWords(element: HTMLElement): LabelWords {
  const attribute = (name: string): string => oneLine(element.getAttribute(name) ?? '');
  const declared = [referred(element, 'aria-labelledby'), attribute('aria-label'), ...labelsFor(element)];
  const hints = [attribute('placeholder'), attribute('data-placeholder'), attribute('title')];
  const box = element.closest(
    'mat-form-field, .mat-form-field, .mat-mdc-form-field, .ant-form-item, .v-input, .q-field, .el-form-item',
  );
  const boxed = box
    ? [
        oneLine(
          box.querySelector(
            'mat-label, .mat-form-field-label, label, .ant-form-item-label, .el-form-item__label, .v-label, .q-field__label',
          )?.textContent ?? '',
        ),
      ]
    : [];
  const named = [...declared, ...boxed].map(plainLabel).filter((text) => text !== '');
  const before = plainLabel(isChoice(element) ? wordsAfter(element) : wordsBefore(element));
  const hinted = hints.filter((text) => text !== '' && !NO_NAME.test(text));
  return {
    label: named[0] ?? (before || (hinted[0] ?? '')),
    all: [...named, before, ...hints, referred(element, 'aria-describedby')].filter((text) => text !== ''),
  };
}

function isChoice(element: HTMLElement): boolean {
  return isInput(element) && (element.type === 'radio' || element.type === 'checkbox');
}

function labelsFor(element: HTMLElement): string[] {
  const labels = (element as HTMLInputElement).labels;
  return labels ? [...labels].map(textWithoutControls) : [];
}

function referred(element: HTMLElement, name: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute(name) ?? '').split(/\s+/).filter((id) => id !== '');
  return oneLine(ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '), LONGEST);
}

/** "Số hồ sơ (*):" → "Số hồ sơ". */
function plainLabel(text: string): string {
  return oneLine(text.replace(/\(\s*\*\s*\)|\*/g, ' ').replace(/\s*[:：]\s*$/, ''), LONGEST);
}

/** Text of an element without that of controls inside it. */
export function textWithoutControls(element: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (text.length > LONGEST * 2) return;
      if (child.nodeType === 3) text += child.nodeValue ?? '';
      else if (child.nodeType === 1 && !(child as Element).matches(`${SKIPPED}, ${ANY_CONTROL}`)) {
        text += ' ';
        walk(child);
        text += ' ';
      }
    }
  };
  walk(element);
  return oneLine(text, LONGEST);
}

/** The nearest words before a control that no other control claims. */
function wordsBefore(element: HTMLElement): string {
  let box: Element = element;
  for (let level = 0; level < CLIMB; level += 1) {
    for (let before = box.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === 3) {
        const text = oneLine(before.nodeValue ?? '', LONGEST);
        if (/\p{L}/u.test(text)) return text;
      }
      if (before.nodeType !== 1) continue;
      const sibling = before as Element;
      if (sibling.matches(ANY_CONTROL) || sibling.querySelector(ANY_CONTROL)) return '';
      if (sibling.matches(SKIPPED)) continue;
      const text = textWithoutControls(sibling);
      if (/\p{L}/u.test(text)) return text;
    }
    const parent = box.parentElement;
    if (!parent || BOUNDS.has(parent.tagName)) return '';
    box = parent;
  }
  return '';
}

/** Radio buttons and check boxes stand before their words. */
function wordsAfter(element: HTMLElement): string {
  for (let after = element.nextSibling; after; after = after.nextSibling) {
    if (after.nodeType === 3 && /\p{L}/u.test(after.nodeValue ?? ''))
      return oneLine(after.nodeValue ?? '', LONGEST);
    if (after.nodeType !== 1) continue;
    if ((after as Element).matches(ANY_CONTROL)) return '';
    const text = textWithoutControls(after as Element);
    if (text !== '') return text;
  }
  return '';
}
