import { isInput, isSelect, isTextarea, oneLine } from './elements.ts';
import type { FormField } from './field.ts';
import { canonical, readings } from './number-style.ts';

/** What stands in a field now, as the officer reads it. */
export function currentValue(field: FormField): string {
  const { element, members } = field;
  if (field.kind === 'checkbox') return (element as HTMLInputElement).checked ? 'có' : 'không';
  if (field.kind === 'radio') {
    const at = members.findIndex((member) => (member as HTMLInputElement).checked);
    return field.options[at]?.text ?? '';
  }
  if (isSelect(element)) return [...element.selectedOptions].map(({ text }) => oneLine(text)).join('; ');
  if (isInput(element) || isTextarea(element)) return element.value;
  return (element.textContent ?? '').replace(/\u00A0/g, ' ').trim();
}

/** What must be kept of a field to put it back as it was. */
export function stateOf(field: FormField): readonly string[] {
  const { element, members } = field;
  if (field.kind === 'checkbox') return [(element as HTMLInputElement).checked ? 'on' : ''];
  if (field.kind === 'radio')
    return members
      .filter((member) => (member as HTMLInputElement).checked)
      .map((member) => (member as HTMLInputElement).value);
  if (isSelect(element)) return [...element.selectedOptions].map(({ value }) => value);
  return [currentValue(field)];
}

/**
 * `same` as written, `reformatted` when the page shows the same number or words another way, else `other`.
 * @param exact the number that was meant, when it was one
 */
export function compare(
  wanted: string,
  shown: string,
  exact: string | null = null,
): 'same' | 'reformatted' | 'other' {
  const [a, b] = [wanted.trim(), shown.trim()];
  if (a === b) return 'same';
  if (exact !== null)
    return [...readings(b)].some((number) => number === canonical(exact)) ? 'reformatted' : 'other';
  const plain = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ').toLocaleLowerCase('vi');
  return plain(a) === plain(b) ? 'reformatted' : 'other';
}
